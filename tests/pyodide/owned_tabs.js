// Tabs whose database and locks are a worker's, that can be ended in the middle of what it does; and
// the disk that they share, to be put back to what it was.

import { createDatabase, LIBRARY } from "./engine/host/database.js";

/** Reads without being anybody's tab. */
export const looker = createDatabase(LIBRARY);

class Tab {
  /** Called once, when so many things have been asked for. @type {{at: number, act: () => void} | undefined} */
  #moment;
  #worker = new Worker(new URL("./owner.js", import.meta.url), { type: "module" });
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #pending = new Map();
  #count = 0;
  #ended = new Int32Array(new SharedArrayBuffer(4));
  /** What was asked that somebody waits for. */
  asked = 0;
  /** @type {() => void} */
  onAnnounced = () => undefined;
  /** @type {() => void} */
  onStopped = () => undefined;

  constructor() {
    this.#worker.onmessage = ({ data: { id, result, error, announced, stopped } }) => {
      if (announced) return this.onAnnounced();
      if (stopped) return this.onStopped();
      const call = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) call?.reject(Object.assign(new Error(error.message), { name: error.name }));
      else call?.resolve(result);
    };
    const { read, estimate } = looker;
    this.database = { ...this.#of("database", WAITED_FOR), read, estimate };
    this.tabs = { ...this.#of("tabs", ["acquire", "wait"]), ...this.#told() };
  }

  /**
   * @param {number} more of the things that are asked for
   * @param {() => void} act
   */
  when(more, act) {
    this.#moment = { at: this.asked + more, act };
  }

  /** @param {number} more steps of commits, after which the worker stands still */
  stopAfter(more) {
    return this.#ask("database", "stopAfter", [more, this.#ended]);
  }

  /** @returns {Promise<number>} that commits have taken */
  steps() {
    return this.#ask("database", "steps", []);
  }

  /** From here on nobody who waits gets an answer. */
  end() {
    this.#worker.terminate();
    Atomics.store(this.#ended, 0, 1);
    Atomics.notify(this.#ended, 0);
    this.#pending.clear();
  }

  /**
   * @param {string} target
   * @param {string[]} methods
   */
  #of(target, methods) {
    return Object.fromEntries(
      methods.map((method) => [
        method,
        (/** @type {any[]} */ ...given) => this.#counted(target, method, given),
      ]),
    );
  }

  /** What nobody waits for. */
  #told() {
    /** @param {string} method */
    const tell =
      (method) =>
      (/** @type {any[]} */ ...given) => {
        this.#ask("tabs", method, given);
      };
    return {
      stopWaiting: tell("stopWaiting"),
      release: tell("release"),
      announce: tell("announce"),
    };
  }

  /**
   * @param {string} target
   * @param {string} method
   * @param {unknown[]} given
   */
  #counted(target, method, given) {
    const answer = this.#ask(target, method, given);
    this.asked += 1;
    if (this.asked === this.#moment?.at) this.#moment.act();
    return answer;
  }

  /**
   * @param {string} target
   * @param {string} method
   * @param {unknown[]} given
   * @returns {Promise<any>}
   */
  #ask(target, method, given) {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, target, method, given });
    });
  }
}

const WAITED_FOR = ["open", "get", "all", "many", "keys", "keysBy", "commit"];

export const openTab = () => new Tab();

/** @returns {Promise<IDBDatabase>} */
function connect() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(LIBRARY.name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** All that lies in the database. */
export async function lookAtDisk() {
  const database = await connect();
  const stores = [...database.objectStoreNames];
  const reading = database.transaction(stores);
  const all = stores.map((store) => {
    const request = reading.objectStore(store).getAll();
    return new Promise((resolve) => {
      request.onsuccess = () => resolve([store, request.result]);
    });
  });
  const found = await Promise.all(all);
  database.close();
  return found;
}

/** @param {[string, unknown[]][]} found */
export async function putBack(found) {
  const database = await connect();
  const writing = database.transaction([...database.objectStoreNames], "readwrite");
  for (const [name, records] of found) {
    const store = writing.objectStore(name);
    store.clear();
    for (const record of records) store.put(record);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}
