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
     * @returns {Promise<boolean>} false when another tab has the lock
     */
    acquire: (name) =>
      new Promise((resolve, reject) => {
        // Origins without https have no locks: there, tabs are on their own.
        if (!navigator.locks) return resolve(true);
        navigator.locks
          .request(name, { ifAvailable: true }, (lock) => {
            resolve(lock !== null);
            if (lock) return new Promise((release) => held.set(name, () => release(undefined)));
          })
          // Where site data are blocked, so are the locks.
          .catch((error) => (error.name === "SecurityError" ? resolve(true) : reject(error)));
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
