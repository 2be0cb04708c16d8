// Runs a function of byte_compiler.py in Pyodide: node bytecode.mjs FOLDER FUNCTION ARGUMENTS,
// where the arguments that follow the folder are a list in JSON.

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [folder = "", name = "", rest = "[]"] = process.argv.slice(2);

// Without a seed the sets in bytecode would lie in another order each time.
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
pyodide.mountNodeFS("/archives", folder);
try {
  pyodide.runPython(readFileSync(new URL("byte_compiler.py", import.meta.url), "utf8"));
  pyodide.globals.get(name)("/archives", ...JSON.parse(rest));
} catch (error) {
  // Node would print the line that threw it: a megabyte of Pyodide.
  console.error(String(error));
  process.exitCode = 1;
}
