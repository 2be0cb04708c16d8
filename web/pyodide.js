// Puts Photoseek into a Pyodide: anybody's, or that of the engine's own worker.

import { createHost } from "./engine/host/index.js";

const ROOT = new URL("./", import.meta.url);

/** What Photoseek is built on, from the distribution of the Pyodide at hand. */
export const PACKAGES = ["numpy", "pillow"];

/**
 * @typedef {object} Options
 * @property {(message: unknown, transfer?: Transferable[]) => void} [post] where the engine's messages go
 * @property {number} [touchPoints] of the page, for workers, which are not told of touch screens
 */

/**
 * The wheel, what it needs, and its other half.
 * @param {import("pyodide").PyodideInterface} pyodide
 * @param {Options} [options] the engine's worker's
 */
export async function install(pyodide, options) {
  const quietly = { messageCallback: () => undefined };
  const index = await fetch(new URL("py/index.json", ROOT)).then((response) => response.json());
  await pyodide.loadPackage(PACKAGES, quietly);
  await pyodide.loadPackage(new URL(`py/${index.wheel}`, ROOT).href, quietly);
  await register(pyodide, options);
}

/**
 * The other half alone: the wheel asks for it by itself where micropip has installed it; see
 * py/photoseek/browser/other_half.py.
 * @param {import("pyodide").PyodideInterface} pyodide
 * @param {Options} [options]
 */
export async function register(pyodide, { post, touchPoints } = {}) {
  const { maxTouchPoints = 0 } = /** @type {{maxTouchPoints?: number}} */ (navigator);
  pyodide.registerJsModule("host", await createHost(post, touchPoints ?? maxTouchPoints));
}
