// Why an engine does not come up. Asked only when it does not: a boot that goes well pays nothing.

import { startWorker } from "../engine/start-worker.js";
import { failure } from "./error.js";

/**
 * @typedef {"no-webassembly" | "wasm-forbidden" | "no-module-workers" | "missing" | "blocked" | "stalled" | "stuck" | "unknown"} Reason
 * @typedef {{reason: Reason, part: string, detail: string}} Trouble
 * @typedef {{path: string, size?: number, onDemand?: boolean}} Part
 */

const ROOT = new URL("../", import.meta.url);

/** What a boot loads: the modules of both sides, Pyodide, the wheels. */
const NEEDED = /^(client|code|engine|messages|py|vendor\/pyodide)\/|^pyodide\.js$/;

const LIST = "sw/precache.js";

/** What to ask for where there is no list. @type {Part[]} */
const LARGE = [
  { path: "engine/worker.js" },
  { path: "vendor/pyodide/python_stdlib.zip" },
  { path: "vendor/pyodide/pyodide.asm.wasm" },
];

/** Nothing has come for so long: then nothing will. */
const PATIENCE_MS = 4000;

/** What has come for so long will go on coming. */
const CONVINCED_MS = 2500;

/** Browsers ask a host for six things at once, and the boot has its own under way. */
const AT_ONCE = 4;

/** @param {Trouble} trouble */
export function bootFailed({ reason, part, detail }) {
  const technical = [reason, part, detail].filter(Boolean).join(" ");
  return failure("boot-failed", { reason, part }, technical);
}

/** Whether the page itself rules a boot out. @returns {Reason | null} */
export function hindrance() {
  return typeof WebAssembly === "object" ? null : "no-webassembly";
}

/** Older browsers take the worker's modules for a script, and stumble over the first import. */
export function runsModuleWorkers() {
  let asked = false;
  const options = {
    get type() {
      asked = true;
      return /** @type {WorkerType} */ ("module");
    },
  };
  startWorker(new URL("engine/life.js", ROOT), options).terminate();
  return asked;
}

/**
 * Asks for every part that a boot needs.
 * @returns {Promise<Trouble | null>} null: each is there, or on its way
 */
export async function findTrouble() {
  const waiting = await parts();
  // One that is at fault is enough: the others are not waited for.
  return new Promise((resolve) => {
    const takeTurns = async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        const trouble = await ask(part);
        if (!trouble) continue;
        waiting.length = 0;
        resolve(trouble);
      }
    };
    Promise.all(Array.from({ length: AT_ONCE }, takeTurns)).then(() => resolve(null));
  });
}

/** What to ask for, small things first. @returns {Promise<Part[]>} */
async function parts() {
  // The service worker has its list for itself: without a network there is none to be had.
  if (await ask({ path: LIST })) return [...LARGE];
  /** @type {{files: Part[]}} */
  const { files } = await import(new URL(LIST, ROOT).href);
  return files
    .filter(({ path, onDemand }) => NEEDED.test(path) && !onDemand)
    .sort(({ size: one = 0 }, { size: other = 0 }) => one - other);
}

/**
 * @param {Part} part
 * @returns {Promise<Trouble | null>} null: it comes
 */
async function ask({ path }) {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  const started = performance.now();
  try {
    const { signal } = giveUp;
    const answer = await fetch(new URL(path, ROOT), { cache: "no-store", signal });
    if (!answer.ok) return { reason: "missing", part: path, detail: `HTTP ${answer.status}` };
    const reader = answer.body?.getReader();
    while (reader && performance.now() - started < CONVINCED_MS) {
      if ((await reader.read()).done) break;
      clearTimeout(timer);
      timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
    }
    return null;
  } catch (error) {
    const reason = giveUp.signal.aborted ? "stalled" : "blocked";
    return { reason, part: path, detail: String(error) };
  } finally {
    clearTimeout(timer);
    giveUp.abort();
  }
}
