// What the tabs of this origin have in use: names that each of them holds with a Web Lock of its own.
// The browser lets go of the locks of a tab that is gone, however it went.

const HELD = "photoseek-held:";
const TURN = "photoseek-models";

export function createHolds() {
  // Origins without https have no locks; where site data are blocked they refuse. Nothing is kept
  // there that a tab could take away from another.
  const locks = navigator.locks;
  /** Name -> what lets it go. @type {Map<string, () => void>} */
  const held = new Map();
  /** What this worker is called in the list of locks. @type {string | undefined} */
  let me;

  /**
   * @param {string} name
   * @param {LockMode} mode
   * @returns {Promise<() => void>} what lets it go
   */
  const request = (name, mode) =>
    new Promise((resolve, reject) => {
      if (!locks) return resolve(() => undefined);
      locks
        .request(name, { mode }, () => new Promise((release) => resolve(() => release(undefined))))
        .catch((error) => {
          if (error.name === "SecurityError") resolve(() => undefined);
          else reject(error);
        });
    });

  /** @returns {Promise<LockInfo[]>} */
  const all = async () => {
    const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
    return held;
  };

  /** @returns {Promise<string | undefined>} */
  async function ownName() {
    const name = `photoseek-who:${crypto.randomUUID()}`;
    const release = await request(name, "exclusive");
    const mine = (await all()).find((lock) => lock.name === name);
    release();
    return mine?.clientId;
  }

  return {
    /** Waits until no other tab is inside. */
    async enter() {
      held.set(TURN, await request(TURN, "exclusive"));
    },

    leave() {
      this.release(TURN);
    },

    /** @param {string} name */
    async take(name) {
      held.set(HELD + name, await request(HELD + name, "shared"));
    },

    /** @param {string} name */
    drop(name) {
      this.release(HELD + name);
    },

    /** @param {string} key */
    release(key) {
      held.get(key)?.();
      held.delete(key);
    },

    /** @returns {Promise<string[]>} what other tabs hold */
    async elsewhere() {
      if (!locks) return [];
      me ??= await ownName();
      return (await all())
        .filter(({ name, clientId }) => name?.startsWith(HELD) && clientId !== me)
        .map(({ name }) => /** @type {string} */ (name).slice(HELD.length));
    },
  };
}
