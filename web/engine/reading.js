// Reads records of a database, in a worker of its own: the next ones are on their way while the
// engine is busy with those that are there. host/reading.js asks.

/**
 * @typedef {{name: string, store: string}} Place
 */

export {};

/** As in host/connection.js, which is too much to load for this. */
const CLOSED = "ClosedError";

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {string} name */
async function open(name) {
  const opening = indexedDB.open(name);
  let gone = false;
  opening.onupgradeneeded = () => {
    // It has just been taken away. One made here would have no stores.
    gone = true;
    opening.transaction?.abort();
  };
  const database = await done(opening).catch((error) => {
    opened = undefined;
    throw gone ? new DOMException("the database is gone", CLOSED) : error;
  });
  // A newer page wants to upgrade: what is asked for from now on fails.
  database.onversionchange = () => database.close();
  // The browser has closed it by force: whoever asks next opens it again.
  database.onclose = () => {
    opened = undefined;
  };
  return database;
}

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @param {MessageEvent<Place & {keys: IDBValidKey[]}>} event */
self.onmessage = async ({ data: { name, store, keys } }) => {
  try {
    opened ??= open(name);
    const reading = (await opened).transaction(store).objectStore(store);
    const records = await Promise.all(keys.map((key) => done(reading.get(key))));
    const found = records.filter((record) => record !== undefined);
    const views = found.flatMap((record) => Object.values(record).filter(ArrayBuffer.isView));
    const buffers = views.map(({ buffer }) => buffer);
    self.postMessage({ records: found }, { transfer: buffers });
  } catch (error) {
    const { name, message } = /** @type {DOMException} */ (error);
    self.postMessage({ error: { name, message } });
  }
};
