// Bytes on their way here: over the network, or out of the user's own files. Python says what to ask
// for, judges the answer, and reads at the pace it wants: what is not read is not sent.

const ROOT = new URL("../../", import.meta.url);

/** Bytes that are worth a crossing to Python. */
const ENOUGH = 2 ** 20;

/** Milliseconds after which what has come crosses, so that progress moves. */
const SOON = 100;

/**
 * @typedef {object} Transfer
 * @property {number} status
 * @property {Record<string, string>} headers with lower-case names
 * @property {(limit: number, patience: number) => Promise<Uint8Array | null>} read at most `limit`
 *   bytes, null at the end; rejects when it broke off, or nothing came for `patience` milliseconds
 * @property {() => void} close
 */

/**
 * @param {string} address relative to the page, or absolute
 * @param {number} start the first byte to ask for
 * @param {number} patience milliseconds to wait for an answer
 * @returns {Promise<Transfer>}
 */
export async function open(address, start, patience) {
  const stop = new AbortController();
  const asking = fetch(new URL(address, ROOT), {
    ...ASKING,
    // This form alone may be asked of other origins without their leave (a CORS preflight).
    headers: start ? { Range: `bytes=${start}-` } : {},
    signal: stop.signal,
  });
  const response = await inTime(asking, patience).catch((error) => {
    stop.abort();
    throw error;
  });
  const reader = response.body?.getReader();
  const read = reader ? reading(reader) : async () => null;
  return { ...head(response), read, close: () => stop.abort() };
}

/**
 * What a host says of a file, without the file.
 * @param {string} address relative to the page, or absolute
 */
export async function ask(address) {
  return head(await fetch(new URL(address, ROOT), { ...ASKING, method: "HEAD" }));
}

/**
 * A host's answer with its whole body.
 * @param {string} address relative to the page, or absolute
 */
export async function whole(address) {
  const response = await fetch(new URL(address, ROOT));
  return { ...head(response), content: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * @param {Blob} blob
 * @param {number} start
 * @returns {Transfer}
 */
export function openBlob(blob, start) {
  const reader = blob.slice(start).stream().getReader();
  return {
    status: 200,
    headers: { "content-length": String(blob.size) },
    read: reading(reader),
    close: () => void reader.cancel().catch(() => undefined),
  };
}

/** @type {RequestInit} */
const ASKING = {
  // Whole models are kept by us; the browser's own cache would hold them twice.
  cache: "no-store",
  credentials: "omit",
  referrerPolicy: "no-referrer",
};

/** @param {Response} response */
function head({ status, headers }) {
  return { status, headers: Object.fromEntries(headers) };
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @returns {Transfer["read"]}
 */
function reading(reader) {
  /** What came and was not asked for yet. @type {Uint8Array[]} */
  const parts = [];
  let held = 0;
  let ended = false;
  /** Why it broke off: told once what came before has been taken. @type {unknown} */
  let broken;

  /** @param {number} limit */
  function take(limit) {
    const piece = new Uint8Array(Math.min(limit, held));
    let at = 0;
    while (at < piece.length) {
      const part = /** @type {Uint8Array} */ (parts[0]);
      const used = part.subarray(0, piece.length - at);
      piece.set(used, at);
      at += used.length;
      if (used.length === part.length) parts.shift();
      else parts[0] = part.subarray(used.length);
    }
    held -= piece.length;
    return piece;
  }

  return async (limit, patience) => {
    const started = performance.now();
    const enough = Math.min(limit, ENOUGH);
    while (!ended && held < enough && (!held || performance.now() - started < SOON)) {
      try {
        const { done, value } = await inTime(reader.read(), patience);
        ended = done;
        if (value?.length) {
          parts.push(value);
          held += value.length;
        }
      } catch (error) {
        ended = true;
        broken = error;
      }
    }
    if (held) return take(limit);
    if (broken) throw broken;
    return null;
  };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} patience milliseconds
 * @returns {Promise<T>}
 */
function inTime(promise, patience) {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException("nothing came for a long time", "TimeoutError"));
    const timer = setTimeout(late, patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
