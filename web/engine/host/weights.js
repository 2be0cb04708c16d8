// The files of models that are kept here, in chunks and small records: on the disk, in a cache apart
// from the versioned shell, so that an upgrade downloads no weights again; or in memory, for a visit.

const CACHE = "photoseek-weights";

/** Entries need addresses; nothing is ever asked of the host at these. */
const ROOT = new URL("../../models/.kept/", import.meta.url);

const HASH = "X-Photoseek-SHA256";

/**
 * @typedef {{path: string, size: number}} Entry
 * @typedef {object} Weights
 * @property {(prefix: string) => Promise<Entry[]>} list
 * @property {(path: string, parts: (Uint8Array<ArrayBuffer> | string)[]) => Promise<void>} put
 *   rejects with a QuotaExceededError when there is no room
 * @property {(path: string) => Promise<Uint8Array | null>} read as it was put; null when it is not
 *   there, or has changed since
 * @property {(prefix: string) => Promise<void>} remove
 */

export async function createWeights() {
  // Without https there are no caches, and where site data are blocked none can be opened.
  const cache = "caches" in self ? await caches.open(CACHE).catch(() => null) : null;
  return {
    /** Whether this browser keeps anything. */
    lasting: cache !== null,
    onDisk: () => onDisk(/** @type {Cache} */ (cache)),
    inMemory,
    /** @param {number} size */
    allocate: (size) => new Uint8Array(size),
  };
}

/**
 * @param {Cache} cache
 * @returns {Weights}
 */
function onDisk(cache) {
  /** @param {string} path */
  const address = (path) => new URL(path, ROOT).href;
  return {
    async list(prefix) {
      const start = address(prefix);
      const keys = (await cache.keys()).filter(({ url }) => url.startsWith(start));
      const answers = await Promise.all(keys.map((key) => cache.match(key)));
      return keys.map(({ url }, at) => ({
        path: url.slice(ROOT.href.length),
        size: Number(answers[at]?.headers.get("Content-Length") ?? -1),
      }));
    },

    async put(path, parts) {
      const content = await new Blob(parts).arrayBuffer();
      const headers = {
        "Content-Length": String(content.byteLength),
        "Content-Type": "application/octet-stream",
        [HASH]: await sha256(content),
      };
      // Awaited one by one: several large entries at once have hung workers.
      await cache.put(address(path), new Response(content, { headers }));
    },

    async read(path) {
      const kept = await cache.match(address(path));
      if (!kept) return null;
      const content = await kept.arrayBuffer().catch(() => new ArrayBuffer(0));
      return (await sha256(content)) === kept.headers.get(HASH) ? new Uint8Array(content) : null;
    },

    async remove(prefix) {
      const start = address(prefix);
      for (const key of await cache.keys()) if (key.url.startsWith(start)) await cache.delete(key);
    },
  };
}

/** @returns {Weights} */
function inMemory() {
  // Blobs lie outside of this worker's heap.
  /** @type {Map<string, Blob>} */
  const blobs = new Map();
  return {
    list: async (prefix) =>
      [...blobs]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, { size }]) => ({ path, size })),

    async put(path, parts) {
      blobs.set(path, new Blob(parts));
    },

    async read(path) {
      const blob = blobs.get(path);
      return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
    },

    async remove(prefix) {
      for (const path of blobs.keys()) if (path.startsWith(prefix)) blobs.delete(path);
    },
  };
}

/** @param {ArrayBuffer} content */
async function sha256(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
