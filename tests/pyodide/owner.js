// Owns a database and a tab's locks, as the engine's worker does: a tab of its own that can be ended.

import { createDatabase, LIBRARY } from "./engine/host/database.js";
import { createTabs } from "./engine/host/tabs.js";

const host = { database: createDatabase(LIBRARY), tabs: createTabs() };

/** Steps that commits have taken: each operation, the browser's commit, and its end. */
let steps = 0;
let last = Number.POSITIVE_INFINITY;
/** Set when this worker has been ended. @type {Int32Array} */
let ended;

const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * At the last one everything stands still until this worker has been ended. Chromium gives a thread
 * two seconds to come back; only one whose transaction is committed already may: of another one the
 * browser would take what there is for all.
 * @param {boolean} [committed]
 */
function step(committed = false) {
  steps += 1;
  if (steps !== last) return;
  self.postMessage({ stopped: true });
  Atomics.wait(committed ? ended : never, 0, 0);
}

/**
 * @param {any} owner
 * @param {string} method
 */
function watch(owner, method) {
  const original = owner.prototype[method];
  /** @param {...any} given */
  owner.prototype[method] = function (...given) {
    step();
    const answer = original.apply(this, given);
    // The browser has all of it, and has not said yet what becomes of it.
    if (method === "commit") step(true);
    return answer;
  };
}

watch(IDBObjectStore, "put");
watch(IDBObjectStore, "delete");
watch(IDBTransaction, "commit");

/** @type {Record<string, (...given: any[]) => any>} */
const answers = {
  stopAfter: (more, flag) => {
    last = steps + more;
    ended = flag;
  },
  steps: () => steps,
  commit: async (operations) => {
    await host.database.commit(operations);
    step(true);
  },
};

/** @param {MessageEvent<{id: number, target: "database" | "tabs", method: string, given: unknown[]}>} event */
self.onmessage = async ({ data: { id, target, method, given } }) => {
  const own = /** @type {any} */ (host[target]);
  try {
    const answer = answers[method] ?? own[method].bind(own);
    self.postMessage({ id, result: await answer(...given) });
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error);
    self.postMessage({ id, error: { name, message } });
  }
};

host.tabs.onAnnounced(() => self.postMessage({ announced: true }));
