// Calls to an engine's worker: each gets its answer, or its error, and can be taken back.

import { say } from "../messages/index.js";
import { bootFailed, findTrouble, hindrance, runsModuleWorkers } from "./boot-trouble.js";
import { BootWatch } from "./boot-watch.js";
import { answer } from "./elements.js";
import { takeWorker } from "./engine-worker.js";
import { EngineError, failure } from "./error.js";

/**
 * @typedef {import("../protocol.js").ErrorInfo} ErrorInfo
 * @typedef {{resolve: (value: any) => void, reject: (error: Error) => void, onProgress?: ((progress: any) => void) | undefined}} Pending
 * @typedef {{signal?: AbortSignal | undefined, onProgress?: ((progress: any) => void) | undefined}} CallOptions
 * @typedef {{library: boolean, memory: boolean, model: string | null, hub: string | null, backend: string | null}} BootOptions
 */

export class Calls {
  /** Told of what the engine says by itself. @type {(event: string, data: any) => void} */
  onEvent = () => undefined;
  /** Told when the worker has died; every pending call has then been rejected. @type {(error: EngineError) => void} */
  onCrash = () => undefined;
  #worker;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #count = 0;
  /** Why no more calls can be made. @type {EngineError | undefined} */
  #ended;

  /** @param {import("../engine/mortal-worker.js").MortalWorker} worker that has said it is ready */
  constructor(worker) {
    this.#worker = worker;
    worker.onMessage = (data) => this.#receive(data);
    worker.onDeath = (detail, reason) => {
      const error = failure("engine-died", { reason }, detail);
      this.#end(error);
      this.onCrash(error);
    };
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  call(method, params, { signal, onProgress } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#worker.post({ id: ++this.#count, method: "cancel", params: { call: id } });
      };
      const settle = () => {
        signal?.removeEventListener("abort", abort);
        this.#worker.follow(this.#pending.size > 0);
      };
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
      this.#worker.post({ id, method, params });
      this.#worker.follow(true);
    });
  }

  close() {
    this.#end(failure("closed"));
  }

  /** @param {{id?: number, event?: string, data?: unknown, result?: unknown, error?: ErrorInfo, progress?: unknown}} message */
  #receive({ id, event, data, result, error, progress }) {
    if (event === "show") {
      answer(/** @type {Parameters<typeof answer>[0]} */ (data));
      return;
    }
    if (event !== undefined) {
      this.onEvent(event, data);
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

  /** @param {EngineError} error */
  #end(error) {
    this.#ended = error;
    this.#worker.end();
    for (const call of this.#pending.values()) call.reject(error);
    this.#pending.clear();
  }
}

/**
 * Starts a worker and waits until its engine is up.
 * @param {BootOptions} options
 * @param {{onBoot?: ((progress: import("../client.js").BootProgress) => void) | undefined, onLog?: ((entry: import("../protocol.js").LogEntry) => void) | undefined, signal?: AbortSignal | undefined}} [how]
 * @returns {Promise<Calls>}
 */
export function boot(options, { onBoot, onLog, signal } = {}) {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const reason = hindrance();
  if (reason) return Promise.reject(bootFailed({ reason, part: "", detail: "" }));
  onBoot?.(told({ stage: "python", fraction: 0 }));
  const worker = takeWorker();
  return new Promise((resolve, reject) => {
    /** @param {unknown} reason */
    const fail = (reason) => {
      signal?.removeEventListener("abort", abort);
      watch.end();
      worker.end();
      reject(reason);
    };
    const watch = new BootWatch((trouble) => fail(bootFailed(trouble)));
    const abort = () => fail(signal?.reason);
    signal?.addEventListener("abort", abort);
    worker.onDeath = async (detail, how) =>
      fail(bootFailed(await whyNot(detail, how === "hung" ? "stuck" : undefined)));
    worker.onMessage = ({ event, data }) => {
      if (event === "beat") watch.beat(data);
      if (event === "boot") {
        watch.beat(JSON.stringify(data));
        onBoot?.(told(data));
      }
      if (event === "log") onLog?.(data);
      if (event === "unable") whyNot(data.detail, data.reason).then((why) => fail(bootFailed(why)));
      if (event === "failed") fail(new EngineError(data));
      if (event === "ready") {
        signal?.removeEventListener("abort", abort);
        watch.end();
        worker.follow(false);
        resolve(new Calls(worker));
      }
    };
    const { maxTouchPoints: touchPoints } = navigator;
    worker.post({ open: { ...options, touchPoints } });
    worker.follow(true);
  });
}

/**
 * @param {Omit<import("../client.js").BootProgress, "text">} progress
 * @returns {import("../client.js").BootProgress}
 */
function told(progress) {
  return { ...progress, text: say.shell.boot(progress) };
}

/**
 * @param {string} detail what the browser says
 * @param {import("./boot-trouble.js").Reason} [known]
 * @returns {Promise<import("./boot-trouble.js").Trouble>}
 */
async function whyNot(detail, known) {
  if (known) return { reason: known, part: "", detail };
  if (!runsModuleWorkers()) return { reason: "no-module-workers", part: "", detail };
  return (await findTrouble()) ?? { reason: "unknown", part: "", detail };
}
