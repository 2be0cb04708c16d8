// Photoseek in a Pyodide of a worker's own, for benchmarks: calls functions of Python files.

import "../../trusted.js";
import { install } from "../../pyodide.js";
import { loadPyodide } from "../../vendor/pyodide/pyodide.mjs";

const indexURL = new URL("../../vendor/pyodide/", import.meta.url).href;

const booted = loadPyodide({ indexURL }).then(async (pyodide) => {
  await install(pyodide);
  return pyodide;
});

self.onmessage = async ({ data: { name, source, call, values } }) => {
  try {
    const pyodide = await booted;
    if (source !== undefined) pyodide.FS.writeFile(`${name}.py`, source);
    const there = pyodide.pyimport(name);
    const result = await there[call](...values);
    there.destroy();
    self.gc?.();
    self.postMessage({ result });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
