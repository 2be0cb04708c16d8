// A worker's life, on its own side. Whoever started it learns of its end: see mortal-worker.js.

/**
 * Holds a lock that the browser gives back when this worker ends, for whatever reason: no event tells
 * of one that was ended for want of memory, and no ping tells it from one that is busy. To be called
 * before anything else listens: whoever asks for a sign of life gets it here, see pulse.js.
 */
export function live() {
  self.addEventListener("message", (/** @type {MessageEvent} */ event) => {
    if (event.data?.pulse === undefined) return;
    event.stopImmediatePropagation();
    self.postMessage({ pulse: true });
  });
  // Origins without https have no locks; only what the worker itself notices is noticed there.
  const name = `photoseek-worker-${Math.random()}`;
  navigator.locks
    ?.request(name, () => {
      self.postMessage({ life: name });
      return new Promise(() => undefined);
    })
    .catch(() => undefined); // where site data are blocked
}

/**
 * Ends this worker: what it ran can answer nothing any more.
 * @param {unknown} error
 */
export function die(error) {
  const { stack } = /** @type {{stack?: string}} */ (error ?? {});
  self.postMessage({ died: `${error}\n${stack ?? ""}` });
  self.close();
}
