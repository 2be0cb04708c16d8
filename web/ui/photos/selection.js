/** Which photos are selected: by their ids, whatever of them is drawn, listed or found just now. */

/** @import { Listed } from "../search/listed.js" */

export class Selection {
  /** @type {Set<number>} */
  #photos = new Set();
  /** Where a range begins, and what was selected besides when it began. */
  #anchor = 0;
  /** @type {Set<number>} */
  #besides = new Set();
  /** Where the range ends. */
  #end = 0;
  #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  get size() {
    return this.#photos.size;
  }

  /** In the order in which they were selected. */
  get photos() {
    return [...this.#photos];
  }

  /** @param {number} photo */
  has(photo) {
    return this.#photos.has(photo);
  }

  /** @param {number} photo */
  toggle(photo) {
    if (!this.#photos.delete(photo)) this.#photos.add(photo);
    this.#begin(photo);
    this.#onChange();
  }

  /**
   * All from where the range began.
   * @param {Listed} listed
   * @param {number} at
   */
  reach(listed, at) {
    const from = listed.indexOf(this.#anchor);
    if (from < 0) {
      this.#photos.add(listed.id(at));
      this.#begin(listed.id(at));
    } else {
      this.#photos = new Set(this.#besides);
      for (let each = Math.min(from, at); each <= Math.max(from, at); each += 1)
        this.#photos.add(listed.id(each));
      this.#end = listed.id(at);
    }
    this.#onChange();
  }

  /**
   * The keyboard goes from one photo to another, and selects both; going back lets go again.
   * @param {Listed} listed
   * @param {number} from
   * @param {number} to
   */
  stretch(listed, from, to) {
    const photo = listed.id(from);
    if (photo !== this.#end || !this.has(photo)) {
      this.#photos.add(photo);
      this.#begin(photo);
    }
    this.reach(listed, to);
  }

  /**
   * Some photos and no others.
   * @param {Iterable<number>} photos
   */
  set(photos) {
    this.#photos = new Set(photos);
    this.#onChange();
  }

  /** @param {Iterable<number>} photos Those that are no longer there. */
  drop(photos) {
    for (const photo of photos) this.#photos.delete(photo);
    this.#onChange();
  }

  clear() {
    if (!this.size) return;
    this.#begin(0);
    this.set([]);
  }

  /** @param {number} photo */
  #begin(photo) {
    this.#anchor = photo;
    this.#end = photo;
    this.#besides = new Set(this.#photos);
  }
}
