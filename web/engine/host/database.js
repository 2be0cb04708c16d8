// Databases of the engine: plain records, and writes that are one transaction each.

import { unwrap, wrap } from "../../vendor/idb/index.js";
import { CLOSED, createConnection, isClosed, plain, whileOpen } from "./connection.js";
import { Reading } from "./reading.js";

/**
 * @typedef {{name: string, version: number, essential?: boolean, upgrade: (database: import("idb").IDBPDatabase, from: number) => void}} Schema
 * @typedef {{kind: "require", store: string, key: IDBValidKey, field: string, value: number}} Require
 * @typedef {{kind: "put", store: string, value: unknown}} Put
 * @typedef {{kind: "delete", store: string, key: IDBValidKey}} Delete
 * @typedef {{kind: "deleteFrom", store: string, key: IDBValidKey}} DeleteFrom this key on, upwards
 */

/** Folders, photos and their vectors. @type {Schema} */
export const LIBRARY = {
  name: "photoseek",
  essential: true,
  // Since version 3 facts are packed (py/photoseek/library/packed_facts.py), which older pages take for
  // damage, and rows of photos in `gone` may still stand in blocks. What older pages have written is
  // read as it is.
  // Version 4 has marks, which older pages would lose of photos that are replaced.
  version: 4,
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
    if (from < 4) database.createObjectStore("marks", { keyPath: ["kind", "name"] });
  },
};

/** What is not the library's: indexes of other people's code, and which backend serves here. @type {Schema} */
export const INDEXES = {
  name: "photoseek-workbench",
  version: 1,
  upgrade(fresh) {
    fresh.createObjectStore("blocks", { keyPath: ["index", "id"] }).createIndex("index", "index");
    fresh.createObjectStore("verdicts", { keyPath: "key" });
  },
};

/** Name of the error of what was written to another state of the database than that it is in. */
const STALE = "StaleError";

/** @param {Schema} schema */
export function createDatabase(schema) {
  const { open, read, heard } = createConnection(schema);

  /** @param {string[]} stores */
  async function writable(stores) {
    /** @param {import("idb").IDBPDatabase} connection */
    // As the browser has it: a promise an operation costs half a millisecond a batch.
    const begin = async (connection) => unwrap(connection).transaction(stores, "readwrite");
    return read(begin);
  }

  /**
   * As the browser has it: idb keeps a promise of every transaction's end, and where the browser ends it
   * by force, nobody has asked for that promise, and the error goes uncaught.
   * @template T
   * @param {string} store
   * @param {(store: IDBObjectStore) => IDBRequest<T>} request
   * @returns {Promise<T>}
   */
  const ask = (store, request) =>
    read((from) => wrap(request(unwrap(from).transaction(store).objectStore(store))));

  return {
    async open() {
      await open();
    },

    /** @param {() => void} listener is told when a newer page has taken the database over */
    onReplaced(listener) {
      heard.replaced = listener;
    },

    /** @param {() => void} listener is told when an older page keeps the database from opening */
    onBlocked(listener) {
      heard.blocked = listener;
    },

    /** @param {() => void} listener is told when it does not open, for whatever reason */
    onSilent(listener) {
      heard.silent = listener;
    },

    /** @param {() => void} listener is told when the browser has closed the database by force */
    onClosed(listener) {
      heard.closed = listener;
    },

    /**
     * @param {string} store
     * @param {number} [first] this key and all beyond it; 0: all
     */
    all: (store, first = 0) =>
      ask(store, (kept) => kept.getAll(first ? IDBKeyRange.lowerBound(first) : undefined)),

    /**
     * @param {string} store
     * @returns {Promise<Uint32Array>} its keys, which are numbers
     */
    keys: async (store) =>
      Uint32Array.from(/** @type {number[]} */ (await ask(store, (kept) => kept.getAllKeys()))),

    /**
     * @param {string} store
     * @param {string} index
     * @param {string} first value of the index
     * @param {string} last
     */
    keysBy: (store, index, first, last) =>
      ask(store, (kept) => kept.index(index).getAllKeys(IDBKeyRange.bound(first, last))),

    /**
     * @param {string} store
     * @param {IDBValidKey} key
     */
    get: (store, key) => ask(store, (kept) => kept.get(key)),

    /**
     * @param {string} store
     * @param {IDBValidKey[]} keys
     * @returns {Promise<unknown[]>} in the order of the keys; null where there is no record
     */
    many: (store, keys) =>
      read(async (from) => {
        const kept = unwrap(from).transaction(store).objectStore(store);
        const records = await Promise.all(keys.map((key) => wrap(kept.get(key))));
        return records.map((record) => record ?? null);
      }),

    /**
     * Many large records, in the order of the keys; those that are no longer there are left out.
     * @param {string} store
     * @param {IDBValidKey[]} keys
     */
    read: (store, keys) => new Reading({ name: schema.name, store }, keys),

    /**
     * All or nothing.
     * @param {(Require | Put | Delete | DeleteFrom)[]}
     */
    async commit(operations) {
      const transaction = await writable([...new Set(operations.map(({ store }) => store))]);
      /** Why it is ended here. @type {unknown} */
      let refused;
      /** @param {unknown} why */
      const refuse = (why) => {
        refused = why;
        transaction.abort();
      };
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => {
          if (refused) return reject(plain(refused));
          const { error } = transaction;
          // Nobody here has ended it.
          const closed = !error || isClosed(error);
          reject(closed ? new DOMException("closed while it was written", CLOSED) : plain(error));
        };
      });
      const required = operations.filter((operation) => operation.kind === "require");
      let open = required.length;
      try {
        // The browser does what is asked of it in this order, and undoes all where something is not as
        // required: to wait for the answers first is one more way there and back, half a millisecond.
        for (const { store, key, field, value } of required) {
          const asked = transaction.objectStore(store).get(key);
          asked.onsuccess = () => {
            open -= 1;
            if ((asked.result?.[field] ?? 0) !== value) {
              refuse(new DOMException(`${field} is not ${value}`, STALE));
            } else if (!open) {
              transaction.commit();
            }
          };
        }
        for (const operation of operations)
          write(transaction.objectStore(operation.store), operation);
        if (!open) transaction.commit();
      } catch (error) {
        // A value that cannot be cloned does not end the transaction by itself.
        refuse(error);
      }
      await whileOpen(transaction.db, done);
    },

    async estimate() {
      const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      return { usage, quota, persistent: (await navigator.storage?.persisted?.()) ?? false };
    },
  };
}

/**
 * @param {IDBObjectStore} store
 * @param {Require | Put | Delete | DeleteFrom} operation
 */
function write(store, operation) {
  if (operation.kind === "put") store.put(operation.value);
  else if (operation.kind === "delete") store.delete(operation.key);
  else if (operation.kind === "deleteFrom") store.delete(IDBKeyRange.lowerBound(operation.key));
}
