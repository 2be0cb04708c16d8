// A worker, and word of its end.

import { startWorker } from "./start-worker.js";

export class MortalWorker {
  /** @type {(data: any) => void} */
  onMessage = () => undefined;
  /** Told once, and why, unless it was ended by its owner. @type {(detail: string) => void} */
  onDeath = () => undefined;
  #worker;
  #over = new AbortController();

  /** @param {URL} script a module that calls live() of life.js */
  constructor(script) {
    this.#worker = startWorker(script);
    this.#worker.onmessage = ({ data }) => {
      if (data.life !== undefined) this.#watch(data.life);
      else if (data.died !== undefined) this.#die(data.died);
      else this.onMessage(data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#die(event.message ?? "");
    };
  }

  /**
   * @param {unknown} message
   * @param {Transferable[]} [transfer]
   */
  post(message, transfer = []) {
    this.#worker.postMessage(message, transfer);
  }

  end() {
    this.#over.abort();
    this.#worker.terminate();
  }

  /** @param {string} lock that it holds as long as it lives */
  #watch(lock) {
    navigator.locks
      .request(lock, { signal: this.#over.signal }, () =>
        this.#die("the browser has ended the worker"),
      )
      .catch(() => undefined); // it was ended by its owner
  }

  /** @param {string} detail */
  #die(detail) {
    if (this.#over.signal.aborted) return;
    this.end();
    this.onDeath(detail);
  }
}
