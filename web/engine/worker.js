// The engine's worker: boots Pyodide, hands Python the host module, and passes messages both ways.
// Every decision is Python's; see py/photoseek/browser/boot.py.

import "../trusted.js";
import { die, live } from "./life.js";
import { loadPython } from "./python/loading.js";

const ROOT = new URL("../", import.meta.url);

// Lists of what a page has loaded end after 250 entries.
performance.setResourceTimingBufferSize(1000);

/**
 * @param {unknown} message
 * @param {Transferable[]} [transfer]
 */
const post = (message, transfer = []) => self.postMessage(message, { transfer });

/**
 * @param {"python" | "packages"} stage
 * @param {number} fraction of the whole boot
 */
function booting(stage, fraction) {
  post({ event: "boot", data: { stage, fraction } });
}

/** Says that this worker waits, and how many things have come: see client/boot-watch.js. */
function beat() {
  post({ event: "beat", data: `${performance.getEntriesByType("resource").length} parts` });
}

/** A module of nothing. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Why this worker cannot run WebAssembly; Pyodide would wait for it without a word. */
function hindrance() {
  if (typeof WebAssembly !== "object") return "no-webassembly";
  try {
    return new WebAssembly.Module(EMPTY) && null;
  } catch {
    return "wasm-forbidden";
  }
}

/**
 * @param {{library: boolean, memory: boolean, model: string | null, hub: string | null, backend: string | null, touchPoints: number}} options
 * @param {() => void} onPython From here on Python says what goes wrong.
 * @returns {Promise<((message: unknown) => void) | undefined>} takes the page's messages
 */
async function open(options, onPython) {
  const reason = hindrance();
  if (reason) {
    post({ event: "unable", data: { reason, detail: "" } });
    return undefined;
  }
  booting("python", 0.05);
  const python = await loading;
  // After a fatal error every call of Python throws, and what awaits an answer waits for ever.
  /** @type {{_api: {on_fatal?: (error: unknown) => void}}} */ (
    /** @type {unknown} */ (python.pyodide)
  )._api.on_fatal = die;
  booting("packages", 0.6);
  await python.install({ post, touchPoints: options.touchPoints });
  const boot = python.pyodide.pyimport("photoseek.browser.boot");
  onPython();
  try {
    return await boot.start(options);
  } finally {
    boot.destroy();
  }
}

/** Messages that came before Python was there. @type {unknown[]} */
const early = [];

live();

/** Python needs no options: it is on its way before they come. */
const loading = hindrance() ? Promise.reject() : loadPython(ROOT);
loading.catch(() => undefined); // whoever opens it is told

self.onmessage = ({ data }) => {
  if (data.open === undefined) {
    early.push(data);
    return;
  }
  const heart = setInterval(beat, 1000);
  open(data.open, () => clearInterval(heart)).then(
    (handle) => {
      if (!handle) return;
      self.onmessage = (event) => handle(event.data);
      for (const message of early) handle(message);
    },
    (error) => post({ event: "unable", data: { detail: String(error) } }),
  );
};
