/** What was found, in its order: some numbers a photo, so that 100,000 of them are 3 MB. */

/** @import { HitInfo, Listing } from "../../protocol.js" */

const NONE = new Int32Array();
const UNCOMPARED = new Float64Array();

export class Listed {
  #ids;
  #widths;
  #heights;
  #days;
  #scores;
  #confidences;
  /** What photos of one day, place or folder have in common, if they are grouped. */
  groups;

  /** @param {Listing | null} listing */
  constructor(listing) {
    this.#ids = listing?.ids ?? NONE;
    this.#widths = listing?.widths ?? NONE;
    this.#heights = listing?.heights ?? NONE;
    this.#days = listing?.days ?? NONE;
    this.#scores = listing?.scores ?? UNCOMPARED;
    this.#confidences = listing?.confidences ?? UNCOMPARED;
    this.groups = listing?.groups ?? [];
  }

  /** @param {number[]} places Only what stands there; groups have no place in it. */
  some(places) {
    const of = (/** @type {ArrayLike<number>} */ all) =>
      all.length ? places.map((at) => all[at] ?? 0) : [];
    return new Listed({
      ids: Int32Array.from(of(this.#ids)),
      widths: Int32Array.from(of(this.#widths)),
      heights: Int32Array.from(of(this.#heights)),
      days: Int32Array.from(of(this.#days)),
      scores: Float64Array.from(of(this.#scores)),
      confidences: Float64Array.from(of(this.#confidences)),
      groups: [],
    });
  }

  get length() {
    return this.#ids.length;
  }

  /** @param {number} at The photo's id; 0 where there is none. */
  id(at) {
    return this.#ids[at] ?? 0;
  }

  /** @param {number} count Of the first. */
  ids(count) {
    return this.#ids.subarray(0, count);
  }

  /** @param {number} photo Its place; -1 where it is not among them. */
  indexOf(photo) {
    return this.#ids.indexOf(photo);
  }

  /** @param {number} at Pixels, upright; 0 where they are not known. */
  size(at) {
    return { width: this.#widths[at] ?? 0, height: this.#heights[at] ?? 0 };
  }

  /** @param {number} at Width to height. */
  ratio(at) {
    const { width, height } = this.size(at);
    return width && height ? width / height : 1;
  }

  /** @param {number} at Days since 1970. */
  day(at) {
    return this.#days[at] ?? 0;
  }

  /**
   * @param {number} at
   * @returns {Pick<HitInfo, "score" | "confidence"> | null} Null where nothing was asked.
   */
  hit(at) {
    const score = this.#scores[at];
    const confidence = this.#confidences[at];
    return score === undefined || confidence === undefined ? null : { score, confidence };
  }
}
