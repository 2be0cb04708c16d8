// The files of models: beside the page (kept by the service worker), or from a hub (kept here).

/** Apart from the versioned shell, so that an upgrade downloads no weights again. */
const CACHE = "photoseek-weights";

const ROOT = new URL("../../", import.meta.url);

/**
 * @param {string} url relative to the page, or absolute
 * @param {boolean} keep whether to keep a copy here
 * @returns {Promise<object>}
 */
export async function json(url, keep) {
  const text = new TextDecoder().decode(await bytes(url, keep));
  try {
    return JSON.parse(text);
  } catch (error) {
    await forget(url);
    throw error;
  }
}

/**
 * @param {string} url relative to the page, or absolute
 * @param {boolean} keep whether to keep a copy here
 * @param {(loaded: number, total: number | undefined) => void} [onProgress] told of a download that
 *   is worth watching, at last with loaded === total
 * @returns {Promise<ArrayBuffer>}
 */
export async function bytes(url, keep, onProgress) {
  const address = new URL(url, ROOT).href;
  // Origins without https have no caches: there, a model is fetched anew on every visit.
  const cache = keep && "caches" in self ? await caches.open(CACHE) : undefined;
  const kept = await cache?.match(address);
  if (kept) return kept.arrayBuffer();
  const body = await download(address, keep ? onProgress : undefined);
  // On a full disk the model serves from memory, and is fetched again on the next visit.
  await cache?.put(address, new Response(body.slice(0))).catch(() => cache.delete(address));
  return body;
}

/**
 * Drops the copy of a file that was kept.
 * @param {string} url relative to the page, or absolute
 */
export async function forget(url) {
  if (!("caches" in self)) return;
  const cache = await caches.open(CACHE);
  await cache.delete(new URL(url, ROOT).href);
}

/**
 * @param {string} address
 * @param {(loaded: number, total: number | undefined) => void} [onProgress]
 */
async function download(address, onProgress) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  // A host that answers every path with its front page must not be taken for a model.
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(`${address}: a web page in place of the file`);
  }
  // A compressed answer has the length of what travels, not of what arrives.
  const packed = response.headers.has("content-encoding");
  const length = Number(response.headers.get("content-length")) || undefined;
  const total = packed ? undefined : length;
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let loaded = 0;
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.byteLength;
    onProgress?.(loaded, total);
  }
  if (total !== undefined && loaded !== total) {
    throw new Error(`${address}: ${loaded} of ${total} bytes`);
  }
  onProgress?.(loaded, loaded);
  return new Blob(chunks).arrayBuffer();
}
