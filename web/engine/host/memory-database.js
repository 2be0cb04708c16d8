// The library where the browser gives no database, as in some private windows: gone with the engine.

/**
 * @import { Delete, DeleteFrom, Put, Schema } from "./database.js"
 * @typedef {Record<string, any>} Row
 * @typedef {{keyPath: string, rows: Map<IDBValidKey, Row>}} Store
 */

/**
 * Answers as createDatabase does.
 * @param {Schema} schema whose keys are numbers or strings
 */
export function createMemoryDatabase({ upgrade }) {
  /** @type {Map<string, Store>} */
  const stores = new Map();
  /**
   * @param {string} name
   * @param {{keyPath: string}} options
   */
  const createObjectStore = (name, { keyPath }) => {
    stores.set(name, { keyPath, rows: new Map() });
    return { createIndex: () => undefined };
  };
  // Indexes are looked up by the field of their name; there are never many rows in a store that has one.
  upgrade(/** @type {any} */ ({ createObjectStore }), 0);

  /** @param {string} name */
  const store = (name) => /** @type {Store} */ (stores.get(name));

  /**
   * @param {string} name
   * @returns {IDBValidKey[]} in IndexedDB's order
   */
  const keys = (name) => [...store(name).rows.keys()].sort((a, b) => (a < b ? -1 : 1));

  /** @param {string} name */
  const rows = (name) => keys(name).map((key) => /** @type {Row} */ (store(name).rows.get(key)));

  return {
    async open() {},

    /** @param {string} name */
    all: async (name) => rows(name),

    /**
     * @param {string} name
     * @param {number} from
     */
    allFrom: async (name, from) => rows(name).filter((row) => row[store(name).keyPath] >= from),

    /**
     * @param {string} name
     * @param {string} index
     * @param {string} value
     */
    allBy: async (name, index, value) => rows(name).filter((row) => row[index] === value),

    /** @param {string} name */
    keys: async (name) => keys(name),

    /**
     * @param {string} name
     * @param {string} index
     * @param {string} value
     */
    keysBy: async (name, index, value) =>
      keys(name).filter((key) => store(name).rows.get(key)?.[index] === value),

    /**
     * @param {string} name
     * @param {string} index
     * @param {string} start
     */
    keysUnder: async (name, index, start) =>
      keys(name).filter((key) => store(name).rows.get(key)?.[index].startsWith(start)),

    /**
     * @param {string} name
     * @param {IDBValidKey} key
     */
    get: async (name, key) => store(name).rows.get(key),

    /**
     * @param {string} name
     * @param {string} field
     * @param {IDBValidKey[]} wanted
     */
    many: async (name, field, wanted) =>
      wanted.map((key) => {
        const row = store(name).rows.get(key);
        return (field ? row?.[field] : row) ?? null;
      }),

    /**
     * @param {string} name
     * @param {IDBValidKey[]} wanted
     */
    read(name, wanted) {
      const found = wanted.map((key) => store(name).rows.get(key)).filter((row) => row);
      let rest = found.length ? [found] : [];
      return {
        async next() {
          const [some] = rest;
          rest = [];
          return some;
        },
        close: () => undefined,
      };
    },

    /** @param {string} name */
    numbers: async (name) => Uint32Array.from(/** @type {number[]} */ (keys(name))),

    /** @param {(Put | Delete | DeleteFrom)[]} operations */
    async commit(operations) {
      for (const operation of operations) {
        const { keyPath, rows } = store(operation.store);
        if (operation.kind === "put") {
          const row = /** @type {Row} */ (operation.value);
          rows.set(row[keyPath], row);
        } else if (operation.kind === "delete") rows.delete(operation.key);
        else for (const key of rows.keys()) if (key >= operation.key) rows.delete(key);
      }
    },

    estimate: async () => ({ usage: 0, quota: 0, persistent: false }),
  };
}
