// Models and vector indexes without the library. All of a page's share one engine worker, which starts
// with the first of them and ends with the last.

import { say } from "../messages/index.js";
import { boot } from "./calls.js";
import { toSend } from "./pictures.js";

/**
 * @typedef {import("../client.js").CallOptions} CallOptions
 * @typedef {import("../client.js").Filter} Filter
 * @typedef {import("../client.js").ImageSource} ImageSource
 * @typedef {import("../client.js").Row} Row
 * @typedef {import("../protocol.js").EmbeddingModelInfo} EmbeddingModelInfo
 * @typedef {import("../protocol.js").IndexInfo} IndexInfo
 * @typedef {import("../protocol.js").ModelProgress} ModelProgress
 * @typedef {import("./calls.js").Calls} Calls
 */

/** Pictures that are sent at once: bytes that are in memory on both sides. */
const SENT_AT_ONCE = 32;

/** @type {Promise<Calls> | undefined} */
let workbench;

/** What is open in it. */
let users = 0;

/** @type {Set<(progress: ModelProgress) => void>} */
const listeners = new Set();

/**
 * @template T
 * @param {CallOptions & {onBoot?: ((progress: import("../client.js").BootProgress) => void) | undefined}} options
 * @param {(calls: Calls) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function enter({ signal, onBoot }, use) {
  signal?.throwIfAborted();
  users += 1;
  try {
    workbench ??= start(onBoot);
    return await use(await unlessAborted(workbench, signal));
  } catch (error) {
    leave();
    throw error;
  }
}

/** @param {((progress: import("../client.js").BootProgress) => void) | undefined} onBoot */
async function start(onBoot) {
  const options = { library: false, memory: false, model: null, hub: null, backend: null };
  try {
    const calls = await boot(options, { onBoot });
    calls.onEvent = (event, data) => {
      if (event === "model") for (const listener of listeners) listener(data);
    };
    // What was open in it is lost; the next model starts another.
    calls.onCrash = () => {
      workbench = undefined;
    };
    return calls;
  } catch (error) {
    workbench = undefined;
    throw error;
  }
}

function leave() {
  users -= 1;
  if (users > 0) return;
  workbench?.then((calls) => calls.close()).catch(() => undefined);
  workbench = undefined;
}

/**
 * The engine goes on starting for whoever else waits for it.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<T>}
 */
function unlessAborted(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

export class EmbeddingModel {
  #calls;
  #info;
  #forget;
  #closed = false;

  /**
   * @param {Calls} calls
   * @param {EmbeddingModelInfo} info
   * @param {() => void} forget
   */
  constructor(calls, info, forget) {
    this.#calls = calls;
    this.#info = info;
    this.#forget = forget;
  }

  get id() {
    return this.#info.id;
  }

  get dimensions() {
    return this.#info.dimensions;
  }

  /** For createIndex(). */
  get handle() {
    return this.#info.model;
  }

  /**
   * @param {string} text
   * @param {CallOptions} [options]
   */
  async embedText(text, options) {
    const [vector] = await this.embedTexts([text], options);
    return /** @type {Float32Array<ArrayBuffer>} */ (vector);
  }

  /**
   * @param {string[]} texts
   * @param {CallOptions} [options]
   */
  async embedTexts(texts, { signal } = {}) {
    const params = { model: this.handle, texts };
    return this.#rows(await this.#calls.call("embed_texts", params, { signal }));
  }

  /**
   * @param {ImageSource} image
   * @param {CallOptions} [options]
   */
  async embedImage(image, { signal } = {}) {
    const [vector] = await this.embedImages([image], signal ? { signal } : {});
    return /** @type {Float32Array<ArrayBuffer>} */ (vector);
  }

  /**
   * @param {ImageSource[]} images
   * @param {import("../client.js").CallOptions<import("../protocol.js").EmbedProgress>} [options]
   */
  async embedImages(images, { signal, onProgress } = {}) {
    /** @type {Float32Array<ArrayBuffer>[]} */
    const vectors = [];
    for (let start = 0; start < images.length; start += SENT_AT_ONCE) {
      const group = images.slice(start, start + SENT_AT_ONCE);
      const sent = await Promise.all(group.map((image) => toSend(image, signal)));
      const params = { model: this.handle, images: sent };
      /** @param {import("../protocol.js").EmbedProgress} progress */
      const inAll = ({ done }) => onProgress?.({ done: start + done, total: images.length });
      const rows = await this.#calls.call("embed_images", params, { signal, onProgress: inAll });
      vectors.push(...this.#rows(rows));
    }
    return vectors;
  }

  async close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#forget();
    try {
      await this.#calls.call("close_model", { model: this.handle });
    } finally {
      leave();
    }
  }

  /** @param {Float32Array<ArrayBuffer>} flat */
  #rows(flat) {
    const { dimensions } = this;
    return Array.from({ length: flat.length / dimensions }, (_, row) =>
      flat.slice(row * dimensions, (row + 1) * dimensions),
    );
  }
}

export class VectorIndex {
  #calls;
  #info;
  #closed = false;

  /**
   * @param {Calls} calls
   * @param {IndexInfo} info
   */
  constructor(calls, info) {
    this.#calls = calls;
    this.#info = info;
  }

  get dimensions() {
    return this.#info.dimensions;
  }

  get size() {
    return this.#info.size;
  }

  get damaged() {
    return this.#info.damaged;
  }

  /**
   * @param {Row | Row[]} rows
   * @param {CallOptions} [options]
   */
  async add(rows, { signal } = {}) {
    const all = Array.isArray(rows) ? rows : [rows];
    const vectors = new Float32Array(all.reduce((sum, { vector }) => sum + vector.length, 0));
    let end = 0;
    for (const { id, vector } of all) {
      if (vector.length !== this.dimensions) {
        throw new RangeError(say.client.vectorLength(id, vector.length, this.dimensions));
      }
      vectors.set(vector, end);
      end += vector.length;
    }
    const ids = all.map(({ id }) => id);
    const metadata = all.map((row) => JSON.stringify(row.metadata ?? {}));
    await this.#change("add_vectors", { ids, vectors, metadata }, signal);
  }

  /**
   * @param {string | string[]} ids
   * @param {CallOptions} [options]
   */
  async remove(ids, { signal } = {}) {
    await this.#change("remove_vectors", { ids: Array.isArray(ids) ? ids : [ids] }, signal);
  }

  /** @param {CallOptions} [options] */
  async clear({ signal } = {}) {
    await this.#change("clear_index", {}, signal);
  }

  /**
   * @param {ArrayLike<number>} vector
   * @param {number} [k]
   * @param {Filter | null} [filter]
   * @param {CallOptions} [options]
   */
  async search(vector, k = 10, filter = null, { signal } = {}) {
    const params = {
      index: this.#info.index,
      vector: Float32Array.from(vector),
      k,
      filter: filter && JSON.stringify(filter),
    };
    /** @type {import("../protocol.js").MatchInfo[]} */
    const found = await this.#calls.call("search_vectors", params, { signal });
    return found.map(({ id, score, metadata }) => ({ id, score, metadata: JSON.parse(metadata) }));
  }

  async close() {
    if (this.#closed) return;
    this.#closed = true;
    try {
      await this.#calls.call("close_index", { index: this.#info.index });
    } finally {
      leave();
    }
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {AbortSignal | undefined} signal
   */
  async #change(method, params, signal) {
    const index = this.#info.index;
    this.#info = await this.#calls.call(method, { index, ...params }, { signal });
  }
}

/**
 * @param {string} [id]
 * @param {import("../client.js").ModelOptions} [options]
 */
export function createModel(
  id = "mini",
  { hub, precision, backend, onBoot, onProgress, signal } = {},
) {
  /** @param {ModelProgress} progress */
  const listener = (progress) => progress.model === id && onProgress?.(progress);
  return enter({ signal, onBoot }, async (calls) => {
    listeners.add(listener);
    try {
      const params = {
        model: id,
        hub: hub ?? null,
        precision: precision ?? null,
        backend: backend ?? "auto",
      };
      const info = await calls.call("load_model", params, { signal });
      return new EmbeddingModel(calls, info, () => listeners.delete(listener));
    } catch (error) {
      listeners.delete(listener);
      throw error;
    }
  });
}

/** @param {import("../client.js").IndexOptions} options */
export function createIndex({ model, dimensions, name, signal }) {
  return enter({ signal }, async (calls) => {
    const params = {
      model:
        /** @type {{handle: number} | undefined} */ (/** @type {unknown} */ (model))?.handle ??
        null,
      dimensions: dimensions ?? null,
      name: name ?? null,
    };
    return new VectorIndex(calls, await calls.call("open_index", params, { signal }));
  });
}
