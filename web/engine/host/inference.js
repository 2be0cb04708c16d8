// Starts and ends the inference workers, and carries calls to them. One worker a tower, so that words
// never wait behind the photos of an indexing run, and ending it gives all its memory back.

import { MortalWorker } from "../mortal-worker.js";

/**
 * @typedef {import("../inference.js").Lane} Lane
 * @typedef {import("../inference.js").Tensor} Tensor
 * @typedef {{inputs: string[], outputs: string[], mixesRows: boolean}} Session
 * @typedef {{resolve: (value: any) => void, reject: (error: Error) => void}} Pending
 */

/** The name of the error of calls to a worker that has died: to a new one they may be made again. */
const DIED = "WorkerDiedError";

/**
 * Questions of pulse.js, five minutes. A worker cannot answer while it makes a session or runs a batch:
 * on a software WebGPU adapter the first run of ViT-B/32 takes 33 s, and of larger networks longer.
 */
const PATIENCE = 60;

class Tower {
  #worker = new MortalWorker(new URL("../inference.js", import.meta.url), PATIENCE);
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #calls = 0;
  /** Why it has ended, once it has. @type {Error | undefined} */
  #ended;

  constructor() {
    this.#worker.onMessage = ({ id, result, error, lost }) => {
      if (lost !== undefined) {
        this.end(new Error(lost));
        return;
      }
      const call = this.#pending.get(id);
      this.#pending.delete(id);
      this.#worker.follow(this.#pending.size > 0);
      if (error === undefined) call?.resolve(result);
      else call?.reject(new Error(error));
    };
    this.#worker.onDeath = (detail) => {
      this.end(
        Object.assign(new Error(`the inference worker has died: ${detail}`), { name: DIED }),
      );
    };
  }

  /**
   * @param {object} request
   * @param {Transferable[]} transfer
   * @returns {Promise<any>}
   */
  call(request, transfer) {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.post({ id, ...request }, transfer);
      this.#worker.follow(true);
    });
  }

  /** @param {Error} reason */
  end(reason) {
    this.#ended = reason;
    this.#worker.end();
    for (const call of this.#pending.values()) call.reject(reason);
    this.#pending.clear();
  }
}

export function createInference() {
  /** @type {Map<string, Tower>} */
  const towers = new Map();

  return {
    /**
     * @param {string} name
     * @param {ArrayBuffer} model transferred: of no further use here
     * @param {Lane} lane
     * @returns {Promise<Session>}
     */
    async open(name, model, lane) {
      const tower = new Tower();
      towers.set(name, tower);
      try {
        return await tower.call({ model, lane }, [model]);
      } catch (error) {
        this.close(name);
        throw error;
      }
    },

    /**
     * @param {string} name
     * @param {Record<string, Tensor>} feeds their buffers are transferred
     * @param {string[]} fetches
     * @returns {Promise<Record<string, Tensor>>}
     */
    async run(name, feeds, fetches) {
      const tower = towers.get(name);
      if (!tower) throw new Error("the inference worker has ended");
      const transfer = Object.values(feeds).map(({ data }) => data.buffer);
      return tower.call({ feeds, fetches }, /** @type {ArrayBuffer[]} */ (transfer));
    },

    /** @param {string} name */
    close(name) {
      towers.get(name)?.end(new Error("the inference worker was ended"));
      towers.delete(name);
    },
  };
}
