// Other tabs of this origin: who writes, and word that something was written.

export function createTabs() {
  /** Lock name -> what lets it go. @type {Map<string, () => void>} */
  const held = new Map();
  /** Lock name -> what ends the wait for it. @type {Map<string, AbortController>} */
  const waiting = new Map();
  const channel = new BroadcastChannel("photoseek-library");

  return {
    /**
     * @param {string} name
     * @param {number} [patience] milliseconds to wait for a lock that is just being given back
     * @returns {Promise<boolean>} false when another tab has the lock
     */
    acquire: (name, patience = 0) =>
      new Promise((resolve, reject) => {
        // Origins without https have no locks: there, tabs are on their own.
        if (!navigator.locks) return resolve(true);
        const options = patience
          ? { signal: AbortSignal.timeout(patience) }
          : { ifAvailable: true };
        navigator.locks
          .request(name, options, (lock) => {
            resolve(lock !== null);
            if (lock) return new Promise((release) => held.set(name, () => release(undefined)));
          })
          .catch((error) => {
            if (error.name === "TimeoutError") resolve(false);
            // Where site data are blocked, so are the locks.
            else if (error.name === "SecurityError") resolve(true);
            else reject(error);
          });
      }),

    /**
     * @param {string} name
     * @returns {Promise<void>} when this tab has the lock
     */
    wait: (name) =>
      new Promise((resolve, reject) => {
        if (!navigator.locks) return resolve();
        const stop = new AbortController();
        waiting.set(name, stop);
        navigator.locks
          .request(name, { signal: stop.signal }, () => {
            waiting.delete(name);
            resolve();
            return new Promise((release) => held.set(name, () => release(undefined)));
          })
          .catch(reject);
      }),

    /** Lets go of the lock, if it has come meanwhile. @param {string} name */
    stopWaiting(name) {
      const stop = waiting.get(name);
      if (!stop) return this.release(name);
      waiting.delete(name);
      stop.abort();
    },

    /** @param {string} name */
    release(name) {
      held.get(name)?.();
      held.delete(name);
    },

    announce: () => channel.postMessage("changed"),

    /** @param {() => void} listener */
    onAnnounced(listener) {
      channel.onmessage = () => listener();
    },
  };
}
