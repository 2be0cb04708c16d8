/**
 * What stands on the page is asked again as photos come and go: now and then, and only while the
 * reader is at the top, so that nothing moves under the eyes or the pointer.
 */

/** With what other tabs announce, photos are shown within a second of being stored. */
const EVERY_MS = 600;
const TOP_PX = 160;

export class KeepFresh {
  #refresh;
  #mayRefresh;
  #stale = false;
  #last = 0;
  #timer = 0;

  /**
   * @param {() => Promise<void>} refresh
   * @param {() => boolean} mayRefresh
   */
  constructor(refresh, mayRefresh) {
    this.#refresh = refresh;
    this.#mayRefresh = mayRefresh;
    addEventListener("scroll", () => this.resume(), { passive: true });
  }

  /** Something has changed. */
  changed() {
    this.#stale = true;
    this.#soon();
  }

  /** What stood in the way of a refresh may be gone. */
  resume() {
    if (this.#stale) this.#soon();
  }

  /** At once, unless the reader is deep in the photos; then as soon as they are back at the top. */
  async now() {
    this.#stale = true;
    await this.#go();
  }

  #soon() {
    if (this.#timer) return;
    const wait = Math.max(0, this.#last + EVERY_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#go();
    }, wait);
  }

  async #go() {
    if (!this.#stale || scrollY > TOP_PX || !this.#mayRefresh()) return;
    this.#stale = false;
    await this.#refresh();
    this.#last = performance.now();
  }
}
