// The engine's worker: boots Pyodide, hands Python the host module, and passes messages both ways.
// Every decision is Python's; see py/photoseek/browser/main.py.

import { install, PACKAGES } from "../pyodide.js";
import { loadPyodide } from "../vendor/pyodide/pyodide.mjs";

const ROOT = new URL("../", import.meta.url);

/** @param {unknown} message */
const post = (message) => self.postMessage(message);

/**
 * @param {number} fraction of the whole boot
 * @param {string} text
 */
function booting(fraction, text) {
  const stage = fraction < 0.4 ? "python" : "packages";
  post({ event: "boot", data: { stage, fraction, text } });
}

/**
 * @param {{library: boolean, model: string | null, hub: string | null, backend: string | null, touchPoints: number}} options
 * @returns {Promise<((message: unknown) => void) | undefined>} takes the page's messages
 */
async function boot(options) {
  booting(0.05, "Starting Python");
  const pyodide = await loadPyodide({
    indexURL: new URL("vendor/pyodide/", ROOT).href,
    packages: PACKAGES,
  });
  booting(0.6, "Loading Photoseek");
  await install(pyodide, { post, touchPoints: options.touchPoints });
  const main = pyodide.pyimport("photoseek.browser.main");
  try {
    return await main.start(options);
  } finally {
    main.destroy();
  }
}

/** Messages that came before Python was there. @type {unknown[]} */
const early = [];

self.onmessage = ({ data }) => {
  if (data.open === undefined) {
    early.push(data);
    return;
  }
  boot(data.open).then(
    (handle) => {
      if (!handle) return;
      self.onmessage = (event) => handle(event.data);
      for (const message of early) handle(message);
    },
    (error) => {
      const message = "The engine could not be loaded. Check the connection, then restart it.";
      post({ event: "failed", data: { code: "boot-failed", message, detail: String(error) } });
    },
  );
};
