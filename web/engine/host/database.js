// Databases of the engine: plain records, and writes that are one transaction each.

import { openDB, unwrap } from "../../vendor/idb/index.js";
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
export const INDEXES = {
  name: "photoseek-workbench",
  version: 1,
  upgrade(fresh) {
    fresh.createObjectStore("blocks", { keyPath: ["index", "id"] }).createIndex("index", "index");
    fresh.createObjectStore("verdicts", { keyPath: "key" });
  },
};

/** Name of the error of everything that is asked of a database after it was given up. */
const REPLACED = "ReplacedError";

/** Name of the error of what was under way when the browser closed the database by force. */
const CLOSED = "ClosedError";

/** Name of the error of what was written to another state of the database than that it is in. */
const STALE = "StaleError";

/**
 * An error that Pyodide takes for one: to Pyodide 314.0.4 a QuotaExceededError, a class of its own
 * in newer browsers, is none, and waiting for it would never end.
 * @param {unknown} error
 */
function plain(error) {
  const { name, message } = /** @type {DOMException} */ (error);
  return Object.assign(new Error(message), { name });
}

/**
 * Whether it says that the connection is gone: site data were cleared, the disk went away, or the
 * browser has ended what serves it.
 * @param {unknown} error
 */
function isClosed(error) {
  const { name, message } = /** @type {DOMException} */ (error);
  // Chromium's name for it is UnknownError while the data are cleared.
  const said = /connection (is closing|was closed)/i.test(message);
  return said || ["InvalidStateError", "AbortError"].includes(name);
}

/** Milliseconds after which a database is opened once more that was just being cleared. */
const CLEARING = [50, 200, 1000];

/**
 * Milliseconds after which it is said that a database does not open: a tab or a page that does not
 * make way, a broken profile. Chromium opens one of 100,000 photos in 0.1 s; one that is only slow is
 * taken all the same.
 */
const SILENT = 5000;

/** Milliseconds after which one that can be done without is. */
const GIVEN_UP = 15_000;

/** @param {Schema} schema */
export function createDatabase({ name, version, essential = false, upgrade }) {
  /** @type {Promise<import("idb").IDBPDatabase> | undefined} */
  let opened;
  let wasOpen = false;
  let replaced = false;
  /** @type {() => void} */
  let onReplaced = () => undefined;
  /** @type {() => void} */
  let onBlocked = () => undefined;
  /** @type {() => void} */
  let onSilent = () => undefined;
  /** @type {() => void} */
  let onClosed = () => undefined;

  function lost() {
    opened = undefined;
    onClosed();
  }

  async function connect() {
    const silence = setTimeout(() => onSilent(), SILENT);
    const opening = openDB(name, version, {
      upgrade,
      // An older page does not make way: one that is asleep, for instance. It goes on by itself.
      blocked: () => onBlocked(),
      // A newer page in another tab wants to upgrade: make way, it will serve from now on.
      // So does somebody who deletes it; the one that is there afterwards is another.
      blocking: (_current, wanted, { target }) => {
        /** @type {IDBDatabase} */ (target).close();
        if (wanted === null) return lost();
        replaced = true;
        onReplaced();
      },
      terminated: lost,
    });
    try {
      const connection = await (essential ? opening : Promise.race([opening, inTime()]));
      wasOpen = true;
      return connection;
    } finally {
      clearTimeout(silence);
    }
  }

  /** @returns {Promise<never>} */
  function inTime() {
    return new Promise((_resolve, reject) => {
      const late = () => reject(new DOMException("it does not open", "TimeoutError"));
      setTimeout(late, GIVEN_UP);
    });
  }

  async function connectAgain() {
    for (const pause of CLEARING) {
      try {
        return await connect();
      } catch (error) {
        if (!isClosed(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return connect();
  }

  /** The connection: a new one where the browser has closed the last. */
  async function database() {
    if (replaced) throw new DOMException("a newer page has upgraded the database", REPLACED);
    opened ??= wasOpen ? connectAgain() : connect();
    const opening = opened;
    try {
      return await opening;
    } catch (error) {
      // The next one who asks tries again.
      if (opened === opening) opened = undefined;
      if (!wasOpen) throw plain(error);
      throw new DOMException(`closed, and not opened again: ${plain(error).message}`, CLOSED);
    }
  }

  /**
   * Reads; once more where the browser has closed the connection meanwhile.
   * @template T
   * @param {(connection: import("idb").IDBPDatabase) => Promise<T>} reading
   */
  async function read(reading) {
    const connection = database();
    try {
      return await reading(await connection);
    } catch (error) {
      if (replaced || !isClosed(error)) throw error;
      // The event that says so may come later.
      opened = undefined;
      return reading(await database());
    }
  }

  /** @param {string[]} stores */
  async function writable(stores) {
    /** @param {import("idb").IDBPDatabase} connection */
    // As the browser has it: a promise an operation costs half a millisecond a batch.
    const begin = async (connection) => unwrap(connection).transaction(stores, "readwrite");
    return read(begin);
  }

  return {
    async open() {
      await database();
    },

    /** @param {() => void} listener is told when a newer page has taken the database over */
    onReplaced(listener) {
      onReplaced = listener;
    },

    /** @param {() => void} listener is told when an older page keeps the database from opening */
    onBlocked(listener) {
      onBlocked = listener;
    },

    /** @param {() => void} listener is told when it does not open, for whatever reason */
    onSilent(listener) {
      onSilent = listener;
    },

    /** @param {() => void} listener is told when the browser has closed the database by force */
    onClosed(listener) {
      onClosed = listener;
    },

    /**
     * @param {string} store
     * @param {number} [first] this key and all beyond it; 0: all
     */
    all: (store, first = 0) =>
      read((from) => from.getAll(store, first ? IDBKeyRange.lowerBound(first) : undefined)),

    /**
     * @param {string} store
     * @returns {Promise<Uint32Array>} its keys, which are numbers
     */
    keys: (store) => read(async (from) => Uint32Array.from(await from.getAllKeys(store))),

    /**
     * @param {string} store
     * @param {string} index
     * @param {string} first value of the index
     * @param {string} last
     */
    keysBy: (store, index, first, last) =>
      read((from) => from.getAllKeysFromIndex(store, index, IDBKeyRange.bound(first, last))),

    /**
     * @param {string} store
     * @param {IDBValidKey} key
     */
    get: (store, key) => read((from) => from.get(store, key)),

    /**
     * @param {string} store
     * @param {IDBValidKey[]} keys
     * @returns {Promise<unknown[]>} in the order of the keys; null where there is no record
     */
    many: (store, keys) =>
      read(async (from) => {
        const reading = from.transaction(store).store;
        const records = await Promise.all(keys.map((key) => reading.get(key)));
        return records.map((record) => record ?? null);
      }),

    /**
     * Many large records, in the order of the keys; those that are no longer there are left out.
     * @param {string} store
     * @param {IDBValidKey[]} keys
     */
    read: (store, keys) => new Reading({ name, store }, keys),

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
      const required = operations.find((operation) => operation.kind === "require");
      if (required) {
        const { store, key, field, value } = required;
        const asked = transaction.objectStore(store).get(key);
        asked.onsuccess = () => {
          if ((asked.result?.[field] ?? 0) === value) write(transaction, operations, refuse);
          else refuse(new DOMException(`${field} is not ${value}`, STALE));
        };
      } else {
        write(transaction, operations, refuse);
      }
      await done;
    },

    async estimate() {
      const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      return { usage, quota, persistent: (await navigator.storage?.persisted?.()) ?? false };
    },
  };
}

/**
 * @param {IDBTransaction} transaction
 * @param {(Require | Put | Delete | DeleteFrom)[]} operations
 * @param {(why: unknown) => void} refuse
 */
function write(transaction, operations, refuse) {
  try {
    for (const operation of operations) {
      const store = transaction.objectStore(operation.store);
      if (operation.kind === "put") store.put(operation.value);
      else if (operation.kind === "delete") store.delete(operation.key);
      else if (operation.kind === "deleteFrom") store.delete(IDBKeyRange.lowerBound(operation.key));
    }
    transaction.commit();
  } catch (error) {
    // A value that cannot be cloned does not end the transaction by itself.
    refuse(error);
  }
}
