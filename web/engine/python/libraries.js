// Python's extension modules, loaded before Python is: there they lie in memory and in the table of
// functions where they always lie, which is what makes a snapshot of that memory fit; see snapshot.js.

/**
 * What is used of an Emscripten module (5.0.3, as Pyodide 314.0.4 brings it).
 * @typedef {object} Runtime
 * @property {(name: string) => void} addRunDependency
 * @property {(name: string) => void} removeRunDependency
 * @property {() => number} getEmptyTableSlot
 * @property {Record<string, {value: number}>} GOT Where every function and variable lies that modules share.
 * @property {(module: object, flags: object, name: string, scope: object) => Promise<object>} loadWebAssemblyModule
 * @property {Record<string, object>} preloadedWasm Exports by path: what Python finds when it imports from there.
 * @property {(size: number) => void} growMemory
 * @property {Int32Array} HEAP32
 * @property {Int8Array} HEAP8
 * @property {number} __PyRuntime
 * @property {number} __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET
 * @property {{writeFile(path: string, content: Uint8Array): void, mkdirTree(path: string): void}} FS
 */

/** @typedef {{preRun: readonly ((runtime: any) => void)[]}} Settings */

export const SITE_PACKAGES = "/lib/python3.14/site-packages";

/** What is imported at every start, and what the first photo needs. */
export const LIBRARIES = [
  "numpy/_core/_multiarray_umath",
  "numpy/linalg/_umath_linalg",
  "PIL/_imaging",
  "PIL/_webp",
].map((name) => `${name}.cpython-314-wasm32-emscripten.so`);

/** The table of functions has 14,000 to 15,000 entries by then, one more where WebAssembly has GC. */
const TABLE_START = 16_384;

/**
 * `createPyodideModule` for `loadPyodide`: the usual one, with the libraries loaded on its way.
 * @param {(settings: Settings) => Promise<any>} create the usual one
 * @param {(name: string) => Promise<object>} library a `WebAssembly.Module` by its name in {@link LIBRARIES}
 * @param {(runtime: Runtime) => Promise<void> | void} last what else is to be done before Python begins
 * @returns {(settings: Settings) => Promise<any>}
 */
export function withLibraries(create, library, last) {
  const compiled = LIBRARIES.map(library);
  for (const promise of compiled) promise.catch(() => undefined); // whoever waits for it is told
  return (settings) =>
    new Promise((resolve, reject) => {
      /** @param {Runtime} runtime */
      const load = (runtime) => {
        runtime.addRunDependency("libraries");
        loadAll(runtime, compiled)
          .then(() => last(runtime))
          .then(() => runtime.removeRunDependency("libraries"))
          // Emscripten would wait for ever.
          .catch(reject);
      };
      create({ ...settings, preRun: [...settings.preRun, load] }).then(resolve, reject);
    });
}

/**
 * A number for where everything lies that the memory may point to. Browsers count the functions of the
 * table in ways of their own, and a snapshot fits where this is what it was when it was made.
 * @param {Runtime} runtime with its libraries
 */
export function layout(runtime) {
  // FNV-1a, 32 bits
  let hash = 0x811c9dc5;
  for (const { value } of Object.values(runtime.GOT)) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}

/**
 * @param {Runtime} runtime
 * @param {Promise<object>[]} compiled in the order of {@link LIBRARIES}
 */
async function loadAll(runtime, compiled) {
  let slot = runtime.getEmptyTableSlot();
  if (slot >= TABLE_START) throw new Error(`the table of functions has ${slot} entries already`);
  while (slot < TABLE_START) slot = runtime.getEmptyTableSlot();
  const flags = { loadAsync: true, nodelete: true };
  const paths = LIBRARIES.map((name) => `${SITE_PACKAGES}/${name}`);
  for (const [index, module] of (await Promise.all(compiled)).entries()) {
    const path = paths[index] ?? "";
    runtime.preloadedWasm[path] = await runtime.loadWebAssemblyModule(module, flags, path, {});
  }
}
