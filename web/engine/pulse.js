// Tells a worker that hangs from one that is busy: it is asked for a sign of life now and then, which
// it gives as soon as its thread is free.

/** Between two questions. */
const EVERY_MS = 5000;

/**
 * Questions without any word, 60 s, after which Python's worker hangs. It keeps its thread longest with
 * pictures of 100 megapixels, the largest that are decoded at all, where the browser cannot do it: in
 * Chromium on 2 cores 5.2 s for a WebP, 2.6 s for a PNG, 1.8 s for a JPEG; a slow phone may take ten
 * times that. Counted and not timed: while a page sleeps, so does its worker.
 */
export const UNANSWERED = 12;

export class Pulse {
  #ask;
  #onSilence;
  #most;
  #unanswered = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /**
   * @param {() => void} ask
   * @param {() => void} onSilence
   * @param {number} most Questions without any word.
   */
  constructor(ask, onSilence, most) {
    this.#ask = ask;
    this.#onSilence = onSilence;
    this.#most = most;
  }

  /** @param {boolean} awaited whether anybody waits for the worker: only then it is asked */
  follow(awaited) {
    if (awaited === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#unanswered = 0;
    this.#timer = awaited ? setInterval(() => this.#look(), EVERY_MS) : undefined;
  }

  /** It has said something. */
  beat() {
    this.#unanswered = 0;
  }

  #look() {
    if (this.#unanswered >= this.#most) {
      this.follow(false);
      this.#onSilence();
      return;
    }
    this.#unanswered += 1;
    this.#ask();
  }
}
