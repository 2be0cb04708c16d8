// Databases of the engine: plain records, and writes that are one transaction each.

import { openDB, unwrap } from "../../vendor/idb/index.js";
import { Reading } from "./reading.js";

/**
 * @typedef {{name: string, version: number, upgrade: (database: import("idb").IDBPDatabase, from: number) => void}} Schema
 * @typedef {{kind: "put", store: string, value: unknown}} Put
 * @typedef {{kind: "delete", store: string, key: IDBValidKey}} Delete
 * @typedef {{kind: "deleteFrom", store: string, key: IDBValidKey}} DeleteFrom this key on, upwards
 */

/** Folders, photos and their vectors. @type {Schema} */
export const LIBRARY = {
  name: "photoseek",
  // Since version 3 facts are packed (py/photoseek/library/packed_facts.py), which older pages take for
  // damage, and rows of photos in `gone` may still stand in blocks. What older pages have written is
  // read as it is.
  version: 3,
  upgrade(database, from) {
    if (from < 1) {
      database.createObjectStore("folders", { keyPath: "id" });
      database.createObjectStore("facts", { keyPath: "id" });
      database.createObjectStore("vectors", { keyPath: "id" }).createIndex("model", "model");
      database.createObjectStore("thumbnails", { keyPath: "photo" });
      database.createObjectStore("skipped", { keyPath: "folder" });
      database.createObjectStore("meta", { keyPath: "key" });
    }
    if (from < 2) database.createObjectStore("missing", { keyPath: "folder" });
    if (from < 3) database.createObjectStore("gone", { keyPath: "id" });
  },
};

/** What is not the library's: indexes of other people's code, and which backend serves here. @type {Schema} */
export const WORKBENCH = {
  name: "photoseek-workbench",
  version: 1,
  upgrade(fresh) {
    fresh.createObjectStore("blocks", { keyPath: ["index", "id"] }).createIndex("index", "index");
    fresh.createObjectStore("verdicts", { keyPath: "key" });
  },
};

/** Name of the error of everything that is asked of a database after it was given up. */
const REPLACED = "ReplacedError";

/**
 * An error that Pyodide takes for one: to Pyodide 314.0.4 a QuotaExceededError, a class of its own
 * in newer browsers, is none, and waiting for it would never end.
 * @param {unknown} error
 */
function plain(error) {
  const { name, message } = /** @type {DOMException} */ (error);
  return Object.assign(new Error(message), { name });
}

/** @param {Schema} schema */
export function createDatabase({ name, version, upgrade }) {
  /** @type {import("idb").IDBPDatabase | undefined} */
  let opened;
  let replaced = false;
  /** @type {() => void} */
  let onReplaced = () => undefined;
  /** @type {() => void} */
  let onBlocked = () => undefined;

  function database() {
    if (replaced) throw new DOMException("a newer page has upgraded the database", REPLACED);
    if (!opened) throw new DOMException("the database is not open", "InvalidStateError");
    return opened;
  }

  return {
    async open() {
      opened ??= await openDB(name, version, {
        upgrade,
        // An older page does not make way: one that is asleep, for instance. It goes on by itself.
        blocked: () => onBlocked(),
        // A newer page in another tab wants to upgrade: make way, it will serve from now on.
        blocking: (_current, _wanted, { target }) => {
          /** @type {IDBDatabase} */ (target).close();
          replaced = true;
          onReplaced();
        },
      });
    },

    /** @param {() => void} listener is told when a newer page has taken the database over */
    onReplaced(listener) {
      onReplaced = listener;
    },

    /** @param {() => void} listener is told when an older page keeps the database from opening */
    onBlocked(listener) {
      onBlocked = listener;
    },

    /** @param {string} store */
    all: (store) => database().getAll(store),

    /**
     * @param {string} store
     * @param {string} index
     * @param {string} value
     */
    allBy: (store, index, value) => database().getAllFromIndex(store, index, value),

    /**
     * @param {string} store
     * @param {number} key this one and all beyond it
     */
    allFrom: (store, key) => database().getAll(store, IDBKeyRange.lowerBound(key)),

    /** @param {string} store */
    keys: (store) => database().getAllKeys(store),

    /**
     * @param {string} store
     * @param {string} index
     * @param {string} value
     */
    keysBy: (store, index, value) => database().getAllKeysFromIndex(store, index, value),

    /**
     * @param {string} store
     * @param {string} index
     * @param {string} start of the index's value
     */
    keysUnder: (store, index, start) =>
      database().getAllKeysFromIndex(store, index, IDBKeyRange.bound(start, `${start}\uffff`)),

    /**
     * @param {string} store
     * @param {IDBValidKey} key
     */
    get: (store, key) => database().get(store, key),

    /**
     * @param {string} store
     * @param {string} field of the record to answer with, or "" for the whole record
     * @param {IDBValidKey[]} keys
     * @returns {Promise<unknown[]>} in the order of the keys; null where there is no record
     */
    async many(store, field, keys) {
      const reading = database().transaction(store).store;
      const records = await Promise.all(keys.map((key) => reading.get(key)));
      return records.map((record) => (field ? record?.[field] : record) ?? null);
    },

    /**
     * Many large records, in the order of the keys; those that are no longer there are left out.
     * @param {string} store
     * @param {IDBValidKey[]} keys
     */
    read: (store, keys) => new Reading({ name, store }, keys),

    /**
     * @param {string} store
     * @returns {Promise<Uint32Array>} its keys, which are numbers
     */
    numbers: async (store) => Uint32Array.from(await database().getAllKeys(store)),

    /**
     * All or nothing.
     * @param {(Put | Delete | DeleteFrom)[]} operations
     */
    async commit(operations) {
      const stores = [...new Set(operations.map(({ store }) => store))];
      // As the browser has it: a promise an operation costs half a millisecond a batch.
      const transaction = unwrap(database()).transaction(stores, "readwrite");
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(plain(transaction.error));
      });
      try {
        for (const operation of operations) {
          const store = transaction.objectStore(operation.store);
          if (operation.kind === "put") store.put(operation.value);
          else if (operation.kind === "delete") store.delete(operation.key);
          else store.delete(IDBKeyRange.lowerBound(operation.key));
        }
        transaction.commit();
      } catch (error) {
        // A value that cannot be cloned does not end the transaction by itself.
        transaction.onabort = null;
        transaction.abort();
        throw plain(error);
      }
      await done;
    },

    async estimate() {
      const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      return { usage, quota, persistent: (await navigator.storage?.persisted?.()) ?? false };
    },
  };
}
