// A worker, and word of its end: it has died, or it hangs.

import { Pulse, UNANSWERED } from "./pulse.js";
import { startWorker } from "./start-worker.js";

export class MortalWorker {
  /** @type {(data: any) => void} */
  onMessage = () => undefined;
  /**
   * Told once, and why, unless it was ended by its owner.
   * @type {(detail: string, how: "died" | "hung") => void}
   */
  onDeath = () => undefined;
  #worker;
  #over = new AbortController();
  #pulse;

  /**
   * @param {URL} script a module that calls live() of life.js
   * @param {number} [patience] Questions that may stay without any word; see pulse.js.
   */
  constructor(script, patience = UNANSWERED) {
    this.#pulse = new Pulse(
      () => this.post({ pulse: true }),
      () => this.#die("the worker does not answer", "hung"),
      patience,
    );
    this.#worker = startWorker(script);
    this.#worker.onmessage = ({ data }) => {
      this.#pulse.beat();
      if (data.pulse !== undefined) return;
      if (data.life !== undefined) this.#watch(data.life);
      else if (data.died !== undefined) this.#die(data.died);
      else this.onMessage(data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#die(event.message ?? "");
    };
  }

  /** Whether nobody has ended it, and it has not died as far as is known. */
  get lives() {
    return !this.#over.signal.aborted;
  }

  /**
   * @param {unknown} message
   * @param {Transferable[]} [transfer]
   */
  post(message, transfer = []) {
    this.#worker.postMessage(message, transfer);
  }

  /** @param {boolean} awaited whether anybody waits for it: then it has to show that it lives */
  follow(awaited) {
    this.#pulse.follow(awaited && !this.#over.signal.aborted);
  }

  end() {
    this.#pulse.follow(false);
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

  /**
   * @param {string} detail
   * @param {"died" | "hung"} [how]
   */
  #die(detail, how = "died") {
    if (this.#over.signal.aborted) return;
    this.end();
    this.onDeath(detail, how);
  }
}
