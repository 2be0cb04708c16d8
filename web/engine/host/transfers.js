// Bytes on their way here: over the network, or out of the user's own files. Python says what to ask
// for, judges the answer, and reads at the pace it wants: what is not read is not sent.

const ROOT = new URL("../../", import.meta.url);

/** Bytes that are worth a crossing to Python. */
const ENOUGH = 2 ** 20;

/** Milliseconds after which what has come crosses, so that progress moves. */
const SOON = 100;

/**
 * @typedef {{status: number, headers: Record<string, string>}} Head headers with lower-case names
 *
 * @typedef {object} Transfer
 * @property {() => Promise<Head>} head the answer; rejects when there is none
 * @property {(limit: number) => Promise<Uint8Array | null>} read at most `limit` bytes, null at the
 *   end; rejects when it broke off
 * @property {() => void} close ends it, whatever it waits for
 */

/**
 * @param {string} address relative to the page, or absolute
 * @param {number} start the first byte to ask for
 * @returns {Transfer}
 */
export function open(address, start) {
  // This form alone may be asked of other origins without their leave (a CORS preflight).
  return asking(address, { headers: start ? { Range: `bytes=${start}-` } : {} });
}

/**
 * What a host says of a file, without the file.
 * @param {string} address relative to the page, or absolute
 */
export function ask(address) {
  return asking(address, { method: "HEAD" });
}

/**
 * @param {string} address
 * @param {RequestInit} how
 * @returns {Transfer}
 */
function asking(address, how) {
  const stop = new AbortController();
  const answer = fetch(new URL(address, ROOT), { ...ASKING, ...how, signal: stop.signal });
  /** @type {((limit: number) => Promise<Uint8Array | null>) | undefined} */
  let read;
  return {
    head: async () => headOf(await answer),
    async read(limit) {
      const { body } = await answer;
      read ??= body ? reading(body.getReader()) : async () => null;
      return read(limit);
    },
    close: () => stop.abort(),
  };
}

/**
 * A host's answer with its whole body.
 * @param {string} address relative to the page, or absolute
 */
export async function whole(address) {
  const response = await fetch(new URL(address, ROOT));
  return { ...headOf(response), content: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * @param {Blob} blob
 * @param {number} start
 * @returns {Transfer}
 */
export function openBlob(blob, start) {
  const reader = blob.slice(start).stream().getReader();
  return {
    head: async () => ({ status: 200, headers: { "content-length": String(blob.size) } }),
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

/**
 * @param {Response} response
 * @returns {Head}
 */
function headOf({ status, headers }) {
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

  /** What is on its way. @type {ReturnType<typeof reader.read> | undefined} */
  let coming;

  return async (limit) => {
    const soon = after(SOON);
    const enough = Math.min(limit, ENOUGH);
    while (!ended && held < enough) {
      coming ??= reader.read();
      try {
        // What has come crosses soon; for the first bytes of a piece whoever asks has to wait.
        const piece = await (held ? Promise.race([coming, soon]) : coming);
        if (!piece) break;
        coming = undefined;
        ended = piece.done;
        if (piece.value?.length) {
          parts.push(piece.value);
          held += piece.value.length;
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
 * @param {number} milliseconds
 * @returns {Promise<undefined>}
 */
function after(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
