// Puts the modules of the page together: node bundle.mjs TASK OUT. TASK is a JSON file, see bundle.py.
//
// Addresses in modules are relative to where they lie among the sources; what is made of them lies
// elsewhere. So each is first said from the root of the page, and then from where it ended up.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { build } from "esbuild";

const [taskFile = "", out = ""] = process.argv.slice(2);

/** @type {{entries: string[], modules: Record<string, string>, imports: Record<string, string>, chunks: string}} */
const { entries, modules, imports, chunks } = JSON.parse(readFileSync(taskFile, "utf8"));

const ROOT = "from-the-root:";

/**
 * Where a module lies in the page, by what another one calls it.
 * @param {string} called
 * @param {string} by
 */
function place(called, by) {
  if (called.startsWith(".")) return posix.join(posix.dirname(by), called);
  const prefix = Object.keys(imports)
    .filter((name) => called === name || (name.endsWith("/") && called.startsWith(name)))
    .sort((one, other) => other.length - one.length)[0];
  if (prefix === undefined) throw new Error(`${by} imports ${called}, which nothing names`);
  return posix.normalize(imports[prefix] + called.slice(prefix.length));
}

/** @type {import("esbuild").Plugin} */
const page = {
  name: "page",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
      const name = kind === "entry-point" ? path : place(path, importer);
      if (name in modules) return { path: name, namespace: "page" };
      return { path: `${ROOT}${name}`, external: true };
    });
    onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
      contents: readFileSync(modules[path] ?? "", "utf8").replaceAll(
        "import.meta.url",
        `new URL("${ROOT}${path}", import.meta.url).href`,
      ),
      loader: "js",
    }));
  },
};

const { outputFiles } = await build({
  entryPoints: entries.map((name) => ({ in: name, out: name.replace(/\.js$/, "") })),
  outdir: out,
  chunkNames: `${chunks}/[name]-[hash]`,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "esnext",
  charset: "utf8",
  logLevel: "error",
  plugins: [page],
  write: false,
});

for (const { path, text } of outputFiles) {
  const folder = relative(out, dirname(path)).replaceAll("\\", "/") || ".";
  const said = text.replace(
    /from-the-root:([\w./-]+)/g,
    (_, name) => `${folder === "." ? "./" : ""}${posix.relative(folder, name)}`,
  );
  mkdirSync(join(dirname(path)), { recursive: true });
  writeFileSync(path, said);
}
