// The page's, and anybody's, handle on the engine. Typed by client.d.ts; the wire by protocol.d.ts.

import { boot } from "./client/calls.js";
import { EngineError } from "./client/error.js";
import { METHODS } from "./client/methods.js";

export { createIndex, createModel, EmbeddingModel, VectorIndex } from "./client/embedding.js";
export { EngineError };

/** Its methods are those of client/methods.js. */
export class Engine extends EventTarget {
  #calls;

  /** @param {import("./client/calls.js").Calls} calls */
  constructor(calls) {
    super();
    this.#calls = calls;
    calls.onEvent = (event, detail) => this.dispatchEvent(new CustomEvent(event, { detail }));
    calls.onCrash = (detail) => this.dispatchEvent(new CustomEvent("crash", { detail }));
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {import("./client/calls.js").CallOptions} [options]
   */
  call(method, params, options) {
    return this.#calls.call(method, params, options);
  }

  close() {
    this.#calls.close();
  }
}

for (const [name, asked] of Object.entries(METHODS)) {
  Object.defineProperty(Engine.prototype, name, {
    /**
     * @this {Engine}
     * @param {...any} given
     */
    value(...given) {
      const [method, params, options] = /** @type {(...given: any[]) => any} */ (asked)(...given);
      return this.call(method, params, options);
    },
    configurable: true,
    writable: true,
  });
}

/**
 * @param {import("./client.js").OpenOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function open({ memory, model, hub, backend, onBoot, onLog, signal } = {}) {
  const options = {
    memory: memory ?? false,
    model: model ?? null,
    hub: hub ?? null,
    backend: backend ?? null,
  };
  const engine = new Engine(await boot({ library: true, ...options }, { onBoot, onLog, signal }));
  /** @param {Event} event */
  const tell = (event) => onLog?.(/** @type {CustomEvent} */ (event).detail);
  if (onLog) engine.addEventListener("log", tell);
  return engine;
}
