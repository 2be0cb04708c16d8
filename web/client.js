// The page's, and anybody's, handle on the engine. Typed by client.d.ts; the wire by protocol.d.ts.

/**
 * @typedef {import("./protocol.js").ErrorInfo} ErrorInfo
 * @typedef {import("./protocol.js").Methods} Methods
 * @typedef {{resolve: (value: any) => void, reject: (error: Error) => void, onProgress?: ((progress: any) => void) | undefined}} Pending
 */

/** An error of the engine, as data. */
export class EngineError extends Error {
  /** @param {ErrorInfo} info */
  constructor({ code, message, detail }) {
    super(message);
    this.name = "EngineError";
    this.code = code;
    this.detail = detail;
  }
}

export class Engine extends EventTarget {
  #worker;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #calls = 0;
  /** Why no more calls can be made. @type {EngineError | undefined} */
  #ended;

  /** @param {Worker} worker that has said it is ready */
  constructor(worker) {
    super();
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#die("engine-died", "The engine has stopped. Restart it to go on.", event.message ?? "");
    };
  }

  /**
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M][0]} params
   * @param {import("./client.js").CallOptions<Methods[M][2]>} [options]
   * @returns {Promise<Methods[M][1]>}
   */
  call(method, params, { signal, onProgress } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#worker.postMessage({ id: ++this.#calls, method: "cancel", params: { call: id } });
      };
      const settle = () => signal?.removeEventListener("abort", abort);
      this.#pending.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (error) => {
          settle();
          reject(signal?.aborted ? signal.reason : error);
        },
        onProgress,
      });
      signal?.addEventListener("abort", abort);
      this.#worker.postMessage({ id, method, params });
    });
  }

  status() {
    return this.call("status", {});
  }

  storage() {
    return this.call("storage", {});
  }

  /**
   * @param {Methods["index"][0]["folder"]} folder
   * @param {import("./client.js").CallOptions<Methods["index"][2]>} [options]
   */
  index(folder, options) {
    return this.call("index", { folder }, options);
  }

  /**
   * @param {Methods["search"][0]} query
   * @param {import("./client.js").CallOptions} [options]
   */
  search(query, options) {
    return this.call("search", query, options);
  }

  /**
   * @param {Methods["browse"][0]} range
   * @param {import("./client.js").CallOptions} [options]
   */
  browse(range, options) {
    return this.call("browse", range, options);
  }

  /**
   * @param {number[]} photos
   * @param {import("./client.js").CallOptions} [options]
   */
  thumbnails(photos, options) {
    return this.call("thumbnails", { photos }, options);
  }

  /**
   * @param {number} photo
   * @param {import("./client.js").CallOptions} [options]
   */
  original(photo, options) {
    return this.call("original", { photo }, options);
  }

  skipped() {
    return this.call("skipped", {});
  }

  /** @param {number} folder */
  removeFolder(folder) {
    return this.call("remove_folder", { folder });
  }

  models() {
    return this.call("models", {});
  }

  /** @param {string} model */
  selectModel(model) {
    return this.call("select_model", { model });
  }

  /** @param {Methods["select_backend"][0]["choice"]} choice */
  selectBackend(choice) {
    return this.call("select_backend", { choice });
  }

  close() {
    this.#end(new EngineError({ code: "closed", message: "The engine was closed.", detail: "" }));
  }

  /** @param {{id?: number, event?: string, data?: unknown, result?: unknown, error?: ErrorInfo, progress?: unknown}} message */
  #receive({ id, event, data, result, error, progress }) {
    if (event !== undefined) {
      this.dispatchEvent(new CustomEvent(event, { detail: data }));
      return;
    }
    const call = this.#pending.get(/** @type {number} */ (id));
    if (progress !== undefined) {
      call?.onProgress?.(progress);
      return;
    }
    this.#pending.delete(/** @type {number} */ (id));
    if (error) call?.reject(new EngineError(error));
    else call?.resolve(result);
  }

  /**
   * @param {string} code
   * @param {string} message
   * @param {string} detail
   */
  #die(code, message, detail) {
    const error = new EngineError({ code, message, detail });
    this.#end(error);
    this.dispatchEvent(new CustomEvent("crash", { detail: error }));
  }

  /** @param {EngineError} error */
  #end(error) {
    this.#ended = error;
    this.#worker.terminate();
    for (const call of this.#pending.values()) call.reject(error);
    this.#pending.clear();
  }
}

/**
 * @param {import("./client.js").OpenOptions} [options]
 * @returns {Promise<Engine>}
 */
export function open({ model, hub, backend, onBoot, signal } = {}) {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const worker = new Worker(new URL("engine/worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    /** @param {unknown} reason */
    const fail = (reason) => {
      worker.terminate();
      reject(reason);
    };
    const abort = () => fail(signal?.reason);
    signal?.addEventListener("abort", abort);
    worker.onerror = (event) => {
      event.preventDefault();
      const message = "The engine could not be loaded. Check the connection, then restart it.";
      fail(new EngineError({ code: "boot-failed", message, detail: event.message ?? "" }));
    };
    worker.onmessage = ({ data: { event, data } }) => {
      if (event === "boot") onBoot?.(data);
      if (event === "failed") fail(new EngineError(data));
      if (event === "ready") {
        signal?.removeEventListener("abort", abort);
        resolve(new Engine(worker));
      }
    };
    const { maxTouchPoints: touchPoints } = navigator;
    const options = { model: model ?? null, hub: hub ?? null, backend: backend ?? null };
    worker.postMessage({ open: { ...options, touchPoints } });
  });
}
