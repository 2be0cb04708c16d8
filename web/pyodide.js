// Puts Photoseek into a Pyodide: anybody's, or that of the engine's own worker.

import { createHost } from "./engine/host/index.js";

const ROOT = new URL("./", import.meta.url);

/** What Photoseek is built on, from the distribution of the Pyodide at hand. */
export const PACKAGES = ["numpy", "pillow"];

/**
 * @param {import("pyodide").PyodideInterface} pyodide
 * @param {{post?: (message: unknown) => void, touchPoints?: number}} [options] the engine's worker's
 */
export async function install(pyodide, { post = () => undefined, touchPoints } = {}) {
  const quietly = { messageCallback: () => undefined };
  const index = await fetch(new URL("py/index.json", ROOT)).then((response) => response.json());
  await pyodide.loadPackage(PACKAGES, quietly);
  await pyodide.loadPackage(new URL(`py/${index.wheel}`, ROOT).href, quietly);
  // Workers are not told of touch screens; the page tells the engine's.
  const { maxTouchPoints = 0 } = /** @type {{maxTouchPoints?: number}} */ (navigator);
  const host = await createHost(post, touchPoints ?? maxTouchPoints);
  pyodide.registerJsModule("host", host);
}
