// Python as it is with numpy, Pillow and Photoseek imported: its memory, which the build has kept in a
// file. To put it back takes a fifth of the time that importing takes. `_loadSnapshot` of Pyodide is not
// public: its version is pinned, and whatever fails here leaves the usual way of loading Python.

import create from "../../vendor/pyodide/pyodide.asm.mjs";
import { loadPyodide } from "../../vendor/pyodide/pyodide.mjs";
import { layout, SITE_PACKAGES, withLibraries } from "./libraries.js";

/** @import { PyodideInterface } from "pyodide" */
/** @import { Runtime } from "./libraries.js" */

/**
 * @typedef {object} Kept
 * @property {string} file compressed with gzip
 * @property {number} size in bytes, unpacked
 * @property {number} layout of the runtime that it fits
 */

/** `(module (func $f) (table (export "t") 1 funcref) (elem (i32.const 0) $f) (export "f" (func $f)))` */
const ONE_FUNCTION = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 4, 4, 1, 112, 0, 1, 7, 9, 2, 1],
  ...[116, 1, 0, 1, 102, 0, 0, 9, 7, 1, 0, 65, 0, 11, 1, 0, 10, 4, 1, 2, 0, 11],
);

/**
 * Whether snapshots fit here at all: in WebKit (2.50) a function of the table is not the one that its
 * module exports, so that every one gets a second place.
 */
export function fits() {
  const module = new WebAssembly.Module(ONE_FUNCTION);
  const { t, f } = /** @type {{t: WebAssembly.Table, f: unknown}} */ (
    /** @type {unknown} */ (new WebAssembly.Instance(module).exports)
  );
  return t.get(0) === f;
}

/** Before its memory stand the JavaScript values that Python holds; the second word is their size. */
const MEMORY_OFFSET = 1;

/**
 * @param {URL} root of the page
 * @param {Kept} kept
 * @param {string} wheel Photoseek's own
 * @param {object} host what Python then imports as `host`
 * @returns {Promise<PyodideInterface>}
 */
export async function wake(root, kept, wheel, host) {
  const folder = new URL("py/", root);
  const snapshot = new Uint8Array(kept.size);
  const filled = fill(snapshot, new URL(kept.file, folder));
  filled.catch(() => undefined); // whoever waits for it is told
  const options = {
    indexURL: new URL("vendor/pyodide/", root).href,
    // Python's own library is in its memory; bringArchives() has the rest.
    stdLibURL: new URL("nothing.zip", folder).href,
    _loadSnapshot: snapshot,
    _snapshotDeserializer: () => host,
    createPyodideModule: withLibraries(
      create,
      (name) => WebAssembly.compileStreaming(fetch(new URL(served(name), folder))),
      async (runtime) => {
        if (layout(runtime) !== kept.layout) throw new Error("made for another WebAssembly");
        await filled;
        prepare(runtime, snapshot);
      },
    ),
  };
  const pyodide = await loadPyodide(/** @type {object} */ (options));
  const asleep = pyodide.pyimport("photoseek.browser.snapshot");
  asleep.wake(() => bringArchives(pyodide, root, wheel));
  asleep.destroy();
  return pyodide;
}

/** Where a library lies beside the wheel, under an ending that hosts know the media type of. @param {string} name */
function served(name) {
  return `${name.slice(name.lastIndexOf("/") + 1).replace(/\..*/, "")}.wasm`;
}

/**
 * @param {Uint8Array} snapshot
 * @param {URL} address
 */
async function fill(snapshot, address) {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const reader = response.body.pipeThrough(new DecompressionStream("gzip")).getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    snapshot.set(value, length);
    length += value.length;
  }
  if (length !== snapshot.length) throw new Error(`${address} ends after ${length} bytes`);
}

/**
 * Makes room for the snapshot, and takes over what is this browser's own.
 * @param {Runtime} runtime
 * @param {Uint8Array} snapshot
 */
function prepare(runtime, snapshot) {
  const offset = new Uint32Array(snapshot.buffer, 0, 2)[MEMORY_OFFSET] ?? 0;
  runtime.growMemory(snapshot.length - offset);
  // Which way Python calls functions of other signatures depends on whether WebAssembly has GC.
  const place =
    runtime.__PyRuntime + (runtime.HEAP32[runtime.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4] ?? 0);
  const memory = new Int32Array(snapshot.buffer, offset);
  memory[place / 4] = runtime.HEAP32[place / 4] ?? 0;
}

/**
 * The files behind what is in memory, for whatever was not imported when the snapshot was made. Python
 * cannot wait for anything while it imports.
 * @param {PyodideInterface} pyodide
 * @param {URL} root
 * @param {string} wheel
 */
function bringArchives(pyodide, root, wheel) {
  const { FS, lockfile } =
    /** @type {{FS: Runtime["FS"], lockfile: {packages: Record<string, {file_name: string}>}}} */ (
      /** @type {unknown} */ (pyodide)
    );
  const vendor = new URL("vendor/pyodide/", root);
  FS.writeFile("/lib/python314.zip", read(new URL("python_stdlib.zip", vendor)));
  const wheels = ["numpy", "pillow"].map(
    (name) => new URL(lockfile.packages[name]?.file_name ?? "", vendor),
  );
  for (const address of [...wheels, new URL(`py/${wheel}`, root)])
    pyodide.unpackArchive(read(address).buffer, "wheel", { extractDir: SITE_PACKAGES });
}

/** @param {URL} address */
function read(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return new Uint8Array(request.response);
}
