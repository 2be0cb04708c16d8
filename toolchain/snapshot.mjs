// Makes the snapshot that web/engine/python/snapshot.js puts back: node snapshot.mjs FOLDER STATEMENTS.
// The folder has site/ (the unpacked wheels) and python_stdlib.zip, and gets snapshot.bin and layout.txt;
// the statements import what Photoseek uses of other packages.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPyodide } from "pyodide";
// @ts-expect-error: it has no types
import createPyodideModule from "../node_modules/pyodide/pyodide.asm.mjs";
import { layout, SITE_PACKAGES, withLibraries } from "../web/engine/python/libraries.js";

const [folder = "", statements = ""] = process.argv.slice(2);

const host = {};

try {
  const pyodide = await loadPyodide({
    // Without a seed the same sources would make another snapshot each time.
    env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
    stdLibURL: pathToFileURL(join(folder, "python_stdlib.zip")).href,
    _makeSnapshot: true,
    createPyodideModule: withLibraries(
      createPyodideModule,
      (name) =>
        /** @type {any} */ (globalThis).WebAssembly.compile(
          readFileSync(join(folder, "site", name)),
        ),
      (runtime) => {
        writeFileSync(join(folder, "layout.txt"), String(layout(runtime)));
        put(runtime.FS, join(folder, "site"), SITE_PACKAGES);
      },
    ),
  });
  pyodide.registerJsModule("host", host);
  pyodide.pyimport("photoseek.browser.snapshot").prepare(statements);
  clean(/** @type {any} */ (pyodide)._module);
  const snapshot = pyodide.makeMemorySnapshot({
    serializer(value) {
      if (value !== host) throw new Error(`Python holds on to ${String(value).slice(0, 200)}`);
      return "host";
    },
  });
  writeFileSync(join(folder, "snapshot.bin"), snapshot);
} catch (error) {
  // Node would print the line that threw it: a megabyte of Pyodide.
  console.error(String(error));
  process.exitCode = 1;
}

/**
 * Overwrites what is free: 11.4 MB compressed instead of 12.5.
 * @param {{_malloc(size: number): number, _free(at: number): void, _sbrk(more: number): number, HEAP8: Int8Array}} runtime
 */
function clean(runtime) {
  const taken = [];
  for (let size = 1 << 20; size >= 64; size >>= 1) {
    const end = runtime._sbrk(0);
    let at = runtime._malloc(size);
    for (; at && runtime._sbrk(0) === end; at = runtime._malloc(size)) {
      runtime.HEAP8.fill(0, at, at + size);
      taken.push(at);
    }
    runtime._free(at);
  }
  for (const at of taken) runtime._free(at);
}

/**
 * By way of JavaScript: Python's memory would keep traces of the archives.
 * @param {import("../web/engine/python/libraries.js").Runtime["FS"]} FS
 * @param {string} from
 * @param {string} to
 */
function put(FS, from, to) {
  FS.mkdirTree(to);
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), `${to}/${name}`];
    if (statSync(source).isDirectory()) put(FS, source, target);
    else FS.writeFile(target, readFileSync(source));
  }
}
