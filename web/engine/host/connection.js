// The connection to a database: made when it is first asked for, and again where the browser has
// closed it by force.

import { openDB } from "../../vendor/idb/index.js";

/**
 * @typedef {import("./database.js").Schema} Schema
 *
 * @typedef {object} Listeners
 * @property {() => void} blocked An older page keeps the database from opening.
 * @property {() => void} silent It does not open, for whatever reason.
 * @property {() => void} replaced A newer page has taken the database over.
 * @property {() => void} closed The browser has closed it by force.
 */

/** Name of the error of everything that is asked of a database after it was given up. */
const REPLACED = "ReplacedError";

/** Name of the error of what was under way when the browser closed the database by force. */
export const CLOSED = "ClosedError";

/**
 * An error that Pyodide takes for one: to Pyodide 314.0.4 a QuotaExceededError, a class of its own
 * in newer browsers, is none, and waiting for it would never end.
 * @param {unknown} error
 */
export function plain(error) {
  const { name, message } = /** @type {DOMException} */ (error);
  return Object.assign(new Error(message), { name });
}

/**
 * Whether it says that the connection is gone: site data were cleared, the disk went away, or the
 * browser has ended what serves it.
 * @param {unknown} error
 */
export function isClosed(error) {
  const { name, message } = /** @type {DOMException} */ (error);
  // Chromium's name for it is UnknownError while the data are cleared.
  const said = /connection (is closing|was closed)/i.test(message);
  return said || ["InvalidStateError", "AbortError"].includes(name);
}

/**
 * What is done over a connection, or word that the browser has closed it: Chromium 156, when site data
 * are cleared while a transaction begins, now and then ends it without an event of its own.
 * @template T
 * @param {import("idb").IDBPDatabase | IDBDatabase} connection
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileOpen(connection, work) {
  const over = new AbortController();
  const closed = new Promise((_resolve, reject) => {
    const tell = () => reject(new DOMException("the connection was closed", CLOSED));
    // What the transaction has to say comes first, if it says anything.
    connection.addEventListener("close", () => setTimeout(tell), { signal: over.signal });
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (closed)]);
  } finally {
    over.abort();
  }
}

/** Milliseconds after which a database is opened once more that was just being cleared. */
const CLEARING = [50, 200, 1000];

/**
 * Milliseconds after which it is said that a database does not open: a tab or a page that does not
 * make way, a broken profile. One that is only slow is taken all the same; one that can be done
 * without is done without.
 */
const PATIENCE = 5000;

/** @param {Schema} schema */
export function createConnection({ name, version, essential = false, upgrade }) {
  /** @type {Promise<import("idb").IDBPDatabase> | undefined} */
  let opened;
  let wasOpen = false;
  let replaced = false;
  /** @type {Listeners} */
  const heard = {
    blocked: () => undefined,
    silent: () => undefined,
    replaced: () => undefined,
    closed: () => undefined,
  };

  function lost() {
    opened = undefined;
    heard.closed();
  }

  async function connect() {
    const silence = setTimeout(() => heard.silent(), PATIENCE);
    const opening = openDB(name, version, {
      upgrade,
      // An older page does not make way: one that is asleep, for instance. It goes on by itself.
      blocked: () => heard.blocked(),
      // A newer page in another tab wants to upgrade: make way, it will serve from now on.
      // So does somebody who deletes it; the one that is there afterwards is another.
      blocking: (_current, wanted, { target }) => {
        /** @type {IDBDatabase} */ (target).close();
        if (wanted === null) return lost();
        replaced = true;
        heard.replaced();
      },
      terminated: lost,
    });
    try {
      // Whoever opens a page waits for the library; whoever uses it is told.
      const connection = await (essential && !wasOpen ? opening : inTime(opening));
      wasOpen = true;
      return connection;
    } finally {
      clearTimeout(silence);
    }
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
    try {
      const connection = await database();
      return await whileOpen(connection, reading(connection));
    } catch (error) {
      if (replaced || !isClosed(error)) throw error;
      // The event that says so may come later.
      opened = undefined;
      const connection = await database();
      return whileOpen(connection, reading(connection));
    }
  }

  return { open: database, read, heard };
}

/**
 * @param {Promise<import("idb").IDBPDatabase>} opening
 * @returns {Promise<import("idb").IDBPDatabase>}
 */
function inTime(opening) {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      opening.then((late) => late.close()).catch(() => undefined);
      reject(new DOMException("it does not open", "TimeoutError"));
    };
    const timer = setTimeout(giveUp, PATIENCE);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
