// Brings Python up for the engine's worker: from a snapshot of its memory, or else part by part.

import { install, PACKAGES } from "../../pyodide.js";
import { loadPyodide } from "../../vendor/pyodide/pyodide.mjs";
import { createHost } from "../host/index.js";
import { fits, wake } from "./snapshot.js";

/** @import { PyodideInterface } from "pyodide" */
/** @import { Options } from "../../pyodide.js" */

/**
 * @typedef {object} Python
 * @property {PyodideInterface} pyodide
 * @property {(options: Required<Options>) => Promise<void>} install puts Photoseek in
 */

/**
 * @param {URL} root of the page
 * @returns {Promise<Python>}
 */
export async function loadPython(root) {
  const response = await fetch(new URL("py/index.json", root));
  const { snapshot, wheel } = await response.json();
  if (snapshot && fits()) {
    /** What Python has imported already, and what it finds there from `install` on. */
    const host = {};
    try {
      const pyodide = await wake(root, snapshot, wheel, host);
      return {
        pyodide,
        install: async ({ post, touchPoints }) => {
          Object.assign(host, await createHost(post, touchPoints));
        },
      };
    } catch (error) {
      // A browser without what it takes, or not enough memory for both: slower, then.
      console.warn(error);
    }
  }
  const pyodide = await loadPyodide({
    indexURL: new URL("vendor/pyodide/", root).href,
    packages: PACKAGES,
  });
  return { pyodide, install: (options) => install(pyodide, options) };
}
