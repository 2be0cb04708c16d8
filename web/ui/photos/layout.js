/**
 * Where every photo lies: rows that fill the width, each photo in its own shape, headings between
 * them. All of it is known at once, so that the scrollbar is true; 100,000 photos take some
 * milliseconds.
 */

/** @import { Heading } from "./headings.js" */

/**
 * @typedef {object} Measures In pixels.
 * @property {number} width
 * @property {number} row The least height of a row that is full, and of one that is not.
 * @property {number} gap
 * @property {(heading: Heading) => number} heading How high one is.
 *
 * @typedef {object} Box
 * @property {number} left From where rows begin: in some languages that is the right side.
 * @property {number} top
 * @property {number} width
 * @property {number} height
 */

/** What is wider or narrower is shown in part. */
const NARROWEST = 0.56;
const WIDEST = 2.6;

export class Layout {
  /** All of it. */
  height = 0;
  /** Of each heading. @type {Pick<Box, "top" | "height">[]} */
  #headings = [];
  /** @type {number[]} */
  #headingTops = [];
  /** The first photo of each row, and behind the last row the number of photos. @type {number[]} */
  #firsts = [];
  /** @type {number[]} */
  #tops = [];
  /** Before they are rounded. @type {number[]} */
  #heights = [];
  #ratio;
  #measures;

  /**
   * @param {number} count
   * @param {(at: number) => number} ratio Width to height.
   * @param {Heading[]} headings
   * @param {Measures} measures
   */
  constructor(count, ratio, headings, measures) {
    this.#ratio = (/** @type {number} */ at) => Math.min(WIDEST, Math.max(NARROWEST, ratio(at)));
    this.#measures = measures;
    let next = 0;
    for (let at = 0; at < count; ) {
      const heading = headings[next];
      if (heading?.at === at) {
        const height = measures.heading(heading);
        this.#headings.push({ top: this.height, height });
        this.#headingTops.push(this.height);
        this.height += height;
        next += 1;
      }
      at = this.#addRow(at, headings[next]?.at ?? count);
    }
    this.#firsts.push(count);
  }

  /** @param {number} y The heading there, or the last one above; -1: there is none. */
  headingAt(y) {
    return lastUpTo(this.#headingTops, y);
  }

  /** @param {number} number */
  headingBox(number) {
    return this.#headings[number] ?? { top: 0, height: 0 };
  }

  get rows() {
    return this.#tops.length;
  }

  /** @param {number} row The first photo of a row; behind the last row, the number of photos. */
  first(row) {
    return this.#firsts[row] ?? 0;
  }

  /** @param {number} y The row there, or the last one above. */
  rowAt(y) {
    return Math.max(0, lastUpTo(this.#tops, y));
  }

  /** @param {number} at The row of a photo. */
  rowOf(at) {
    return Math.min(this.rows - 1, lastUpTo(this.#firsts, at));
  }

  /**
   * @param {number} row
   * @returns {Box[]} Of its photos.
   */
  boxes(row) {
    const top = this.#tops[row] ?? 0;
    const exact = this.#heights[row] ?? 0;
    const [first, end] = [this.first(row), this.first(row + 1)];
    const { gap } = this.#measures;
    const height = Math.round(exact);
    const boxes = [];
    let right = 0;
    for (let at = first; at < end; at += 1) {
      const left = right + gap * (at - first);
      const next = right + this.#ratio(at) * exact;
      // Whole pixels, so that no seam is wider than another.
      const edge = Math.round(next + gap * (at - first));
      boxes.push({ left: Math.round(left), top, width: edge - Math.round(left), height });
      right = next;
    }
    return boxes;
  }

  /** @param {number} at */
  box(at) {
    const row = this.rowOf(at);
    return this.boxes(row)[at - this.first(row)];
  }

  /**
   * The photo at a place, or the one beside it.
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    const row = this.rowAt(y);
    const off = this.boxes(row).map(
      ({ left, width }) => Math.abs(left + width / 2 - x) - width / 2,
    );
    return this.first(row) + Math.max(0, off.indexOf(Math.min(...off)));
  }

  /**
   * The photos of which some part is in a frame.
   * @param {Box} frame
   */
  within({ left, top, width, height }) {
    const found = [];
    for (let row = this.rowAt(top); row < this.rows; row += 1) {
      if ((this.#tops[row] ?? 0) > top + height) break;
      for (const [column, box] of this.boxes(row).entries())
        if (box.left <= left + width && box.left + box.width >= left && box.top + box.height >= top)
          found.push(this.first(row) + column);
    }
    return found;
  }

  /**
   * The photo below (or above) the middle of this one.
   * @param {number} at
   * @param {1 | -1} step
   */
  beside(at, step) {
    const from = this.box(at);
    const row = this.rowOf(at) + step;
    if (!from || row < 0 || row >= this.rows) return undefined;
    const middle = from.left + from.width / 2;
    const off = this.boxes(row).map(({ left, width }) => Math.abs(left + width / 2 - middle));
    return this.first(row) + off.indexOf(Math.min(...off));
  }

  /**
   * @param {number} first
   * @param {number} stop Where the photos under this heading end.
   */
  #addRow(first, stop) {
    const { width, row, gap } = this.#measures;
    let sum = 0;
    let end = first;
    for (; end < stop; end += 1) {
      const next = sum + this.#ratio(end);
      if (end > first && next * row + gap * (end - first) > width) break;
      sum = next;
    }
    const room = width - gap * (end - first - 1);
    // The last row under a heading is not stretched; one photo may be too wide for a narrow screen.
    const height = end < stop ? room / sum : Math.min(row, room / sum);
    this.#firsts.push(first);
    this.#tops.push(this.height);
    this.#heights.push(height);
    this.height += Math.round(height) + gap;
    return end;
  }
}

/**
 * The last of ascending numbers that is not greater; -1 where all are.
 * @param {number[]} numbers
 * @param {number} most
 */
function lastUpTo(numbers, most) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (numbers[middle]) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
