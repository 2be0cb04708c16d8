// Follows a boot: as long as something comes, it waits; when nothing does, it looks why.

import { findTrouble } from "./boot-trouble.js";

/** @typedef {import("./boot-trouble.js").Trouble} Trouble */

/** Beats without progress before the parts are asked for. The engine's worker beats every second. */
const QUIET = 4;

/** Beats without progress, though all parts are there, before it is given up. */
const STUCK = 20;

/** How long a worker may take to say its first word before its parts are asked for. */
const SILENT_MS = 5000;

/** How long at all. */
const DUMB_MS = 40_000;

export class BootWatch {
  #onTrouble;
  #progress = "";
  #quiet = 0;
  #asking = false;
  #ended = false;
  #started = performance.now();
  #timer;

  /** @param {(trouble: Trouble) => void} onTrouble */
  constructor(onTrouble) {
    this.#onTrouble = onTrouble;
    this.#timer = setInterval(() => this.#silent(), SILENT_MS);
  }

  /**
   * The worker waits for something, which a worker that computes cannot say: that one is never
   * suspected.
   * @param {string} progress the same as long as nothing has come
   */
  beat(progress) {
    clearInterval(this.#timer);
    this.#quiet = progress === this.#progress ? this.#quiet + 1 : 0;
    this.#progress = progress;
    if (this.#quiet && this.#quiet % QUIET === 0) this.#look();
    if (this.#quiet >= STUCK) this.#stuck();
  }

  end() {
    this.#ended = true;
    clearInterval(this.#timer);
  }

  #silent() {
    if (performance.now() - this.#started > DUMB_MS) this.#stuck();
    else this.#look();
  }

  #stuck() {
    this.#tell({ reason: "stuck", part: "", detail: this.#progress });
  }

  async #look() {
    if (this.#asking) return;
    this.#asking = true;
    const trouble = await findTrouble();
    this.#asking = false;
    if (trouble) this.#tell(trouble);
  }

  /** @param {Trouble} trouble */
  #tell(trouble) {
    if (this.#ended) return;
    this.end();
    this.#onTrouble(trouble);
  }
}
