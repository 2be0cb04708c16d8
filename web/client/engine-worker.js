// The engine's worker, which a page may begin before it knows how its engine is to be opened.

import { MortalWorker } from "../engine/mortal-worker.js";

/** @type {MortalWorker | null} */
let begun = null;

/** Begins one for whoever asks first: it loads Python meanwhile. */
export function beginWorker() {
  begun ??= started();
}

/** The one that was begun if it lives, or another. */
export function takeWorker() {
  const worker = begun?.lives ? begun : started();
  begun = null;
  return worker;
}

function started() {
  return new MortalWorker(new URL("../engine/worker.js", import.meta.url));
}
