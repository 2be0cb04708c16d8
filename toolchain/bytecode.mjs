// Runs a function of byte_compiler.py in Pyodide: node bytecode.mjs FOLDER FUNCTION ARGUMENTS,
// where the arguments that follow the folder are a list in JSON.

import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const [folder = "", name = "", rest = "[]"] = process.argv.slice(2);

const pyodide = await loadPyodide({
  // Without a seed the sets in bytecode would lie in another order each time.
  env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
});
pyodide.mountNodeFS("/archives", folder);
pyodide.mountNodeFS("/checkout", fileURLToPath(new URL("../", import.meta.url)));
try {
  pyodide.runPython("import sys; sys.path.append('/checkout')");
  pyodide.pyimport("toolchain.byte_compiler")[name]("/archives", ...JSON.parse(rest));
} catch (error) {
  // Node would print the line that threw it: a megabyte of Pyodide.
  console.error(String(error));
  process.exitCode = 1;
}
