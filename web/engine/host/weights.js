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
  return JSON.parse(new TextDecoder().decode(await bytes(url, keep)));
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
  const cache = keep ? await caches.open(CACHE) : undefined;
  const kept = await cache?.match(address);
  if (kept) return kept.arrayBuffer();
  const body = await download(address, keep ? onProgress : undefined);
  await cache?.put(address, new Response(body.slice(0)));
  return body;
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
  const total = Number(response.headers.get("content-length")) || undefined;
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let loaded = 0;
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.byteLength;
    onProgress?.(loaded, total);
  }
  onProgress?.(loaded, loaded);
  return new Blob(chunks).arrayBuffer();
}
