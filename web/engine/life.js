// A worker's life, on its own side. Whoever started it learns of its end: see mortal-worker.js.

/**
 * Holds a lock that the browser gives back when this worker ends, for whatever reason: no event tells
 * of one that was ended for want of memory, and no ping tells it from one that is busy.
 */
export function live() {
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
