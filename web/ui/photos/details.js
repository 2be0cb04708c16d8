/**
 * The facts of photos near the screen, asked for as they come near: those of a library of 100,000
 * would take some 80 MB. What was wanted last is asked for next.
 */

/** @import { PhotoInfo } from "../../protocol.js" */

const KEPT = 2000;
/** What flies by is not asked about: thumbnails go first. */
const PAUSE_MS = 50;

export class Details {
  /** Of the answer that is shown, least recently arrived first. @type {Map<number, PhotoInfo | null>} */
  #known = new Map();
  /** Of answers before: a photo may have another name by now. @type {Map<number, PhotoInfo | null>} */
  #before = new Map();
  /** @type {number[]} */
  #wanted = [];
  #asking = false;
  #pause = 0;
  #fetch;
  #onArrived;

  /**
   * @param {(photos: number[]) => Promise<(PhotoInfo | null)[]>} fetch
   * @param {() => void} onArrived
   */
  constructor(fetch, onArrived) {
    this.#fetch = fetch;
    this.#onArrived = onArrived;
  }

  /** @param {PhotoInfo[]} first What has come with another answer; the rest is asked for anew. */
  begin(first) {
    for (const [id, photo] of this.#known) this.#before.set(id, photo);
    this.#known.clear();
    for (const photo of first) this.#known.set(photo.id, photo);
    forgetOld(this.#before);
  }

  /** @param {number} photo */
  get(photo) {
    return this.#known.get(photo) ?? this.#before.get(photo) ?? null;
  }

  /** @param {number[]} photos Instead of what was wanted before, and has not been asked for. */
  want(photos) {
    this.#wanted = photos.filter((photo) => !this.#known.has(photo));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    if (this.#asking || !this.#wanted.length) return;
    const photos = this.#wanted;
    this.#wanted = [];
    this.#asking = true;
    try {
      const found = await this.#fetch(photos);
      for (const [at, photo] of photos.entries()) this.#known.set(photo, found[at] ?? null);
      forgetOld(this.#known);
    } catch {
      return; // the engine has gone; the next answer asks again
    } finally {
      this.#asking = false;
    }
    this.#onArrived();
    this.#ask();
  }
}

/** @param {Map<number, unknown>} photos All but the latest. */
function forgetOld(photos) {
  for (const photo of photos.keys()) {
    if (photos.size <= KEPT) return;
    photos.delete(photo);
  }
}
