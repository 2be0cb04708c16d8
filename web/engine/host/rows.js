// Rows of float16 and their scores, in WebAssembly memory of their own beside Python's: what
// web/engine/rows/kernel.wat computes, block by block. py/photoseek/browser/rows.py says what for.

import { openSpill } from "./spill.js";

/** Rows of a block: memory grows by blocks and is never moved. A multiple of 16. */
const BLOCK = 4096;

/**
 * Blocks whose exact rows stay in memory: 131,072 rows, 134 MB with 512 dimensions. Of the others
 * a scan needs the codes alone, and the few rows that are scored exactly are read from a file.
 */
const IN_MEMORY = 32;

/**
 * Rows that are coded at once and written to the file, or read from it at once where most are wanted.
 * A million are laid out within an opening of 4.7-4.95 s; 64 at once make it 5.4 s, 1,024 5.9, a block
 * 6.2: what is coded next has then left the processor's cache.
 */
const AT_ONCE = 256;

const PAGE = 65536;

/** Bins of scores from -OFFSET on; a score is a cosine, or MASKED. */
const BINS = 16384;
const OFFSET = 1.125;
const SCALE = 7168;

/**
 * @typedef {{
 *   encode: (exact: number, codes: number, factors: number, count: number, width: number) => number,
 *   scan: (codes: number, factors: number, scores: number, count: number, width: number, query: number, unit: number) => void,
 *   mask: (scores: number, mask: number, count: number) => void,
 *   count: (scores: number, count: number, bins: number, last: number, offset: number, scale: number) => void,
 *   collect: (scores: number, count: number, low: number, high: number, first: number, found: number) => number,
 *   score: (exact: number, query: number, width: number) => number,
 * }} Kernel
 * @typedef {{codes: number, factors: number, scores: number, exact: number | undefined, spilled: number}} Block
 *   addresses; without one of the exact rows they are in the file, from `spilled` on
 */

/** @param {URL} address */
export async function loadKernel(address) {
  const response = await fetch(address);
  // Not streamed: that wants a MIME type which not every static host sends.
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {WebAssembly.Module} kernel */
export function createRows(kernel) {
  return {
    /** @param {number} dimensions */
    open: async (dimensions) => new Rows(kernel, dimensions, await openSpill()),
  };
}

class Rows {
  #dimensions;
  #width;
  #memory;
  #kernel;
  #count = 0;
  /** @type {Block[]} */
  #blocks = [];
  /** The largest squared length of what a code leaves of its row. */
  #residual = 0;
  // Addresses of what a call works with.
  #query = 0;
  #codedQuery;
  /** Of rows that are not in memory. */
  #rows;
  #bins;
  #mask;
  #found;
  #end;
  #spill;
  /** Rows of the file that were read last. */
  #ahead;
  #aheadFrom = 0;
  #aheadTo = 0;

  /**
   * @param {WebAssembly.Module} kernel
   * @param {number} dimensions
   * @param {import("./spill.js").Spill | undefined} spill
   */
  constructor(kernel, dimensions, spill) {
    this.#spill = spill;
    this.#ahead = new Uint16Array(AT_ONCE * dimensions);
    this.#dimensions = dimensions;
    this.#width = Math.ceil(dimensions / 16) * 16;
    this.#codedQuery = this.#width * 8;
    this.#rows = this.#codedQuery + this.#width * 2;
    this.#bins = this.#rows + AT_ONCE * this.#width * 2;
    this.#mask = this.#bins + BINS * 4;
    this.#found = this.#mask + BLOCK;
    this.#end = this.#found + BLOCK * 4;
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(this.#end / PAGE) });
    const instance = new WebAssembly.Instance(kernel, { rows: { memory: this.#memory } });
    this.#kernel = /** @type {Kernel} */ (/** @type {unknown} */ (instance.exports));
  }

  /** The longest difference between a row and its code; taking rows out does not make it less. */
  get residual() {
    return Math.sqrt(this.#residual);
  }

  /** @param {Uint8Array} rows whole ones of float16 */
  append(rows) {
    const halves = new Uint16Array(rows.buffer, rows.byteOffset, rows.byteLength / 2);
    const size = this.#dimensions;
    for (let done = 0; done < halves.length; ) {
      if (this.#count === this.#blocks.length * BLOCK) this.#grow();
      // Not beyond the end of a block.
      const room = Math.min(AT_ONCE, BLOCK - (this.#count % BLOCK));
      const part = halves.subarray(done, done + room * size);
      this.#count += part.length / size;
      this.#write(this.#count - part.length / size, part);
      done += part.length;
    }
  }

  /**
   * Put a row in another one's place.
   * @param {number} source
   * @param {number} target
   */
  move(source, target) {
    const from = this.#at(source);
    const to = this.#at(target);
    const bytes = new Uint8Array(this.#memory.buffer);
    bytes.copyWithin(to.code, from.code, from.code + this.#width);
    bytes.copyWithin(to.factor, from.factor, from.factor + 4);
    const halves = this.read(source);
    if (to.exact !== undefined) this.#halves(to.exact).set(halves);
    else this.#spillRows(target, halves);
  }

  /** @param {number} count how many rows are left; the last ones go */
  truncate(count) {
    this.#count = count;
  }

  /**
   * @param {number} row
   * @returns {Uint16Array} float16
   */
  read(row) {
    return this.#halves(this.#exact(row, 1)).slice();
  }

  /**
   * Approximate scores of all rows, kept until the next scan.
   * @param {Int16Array} query
   * @param {number} unit of its components
   * @param {Uint8Array | undefined} mask a byte a row: whether it takes part
   */
  scan(query, unit, mask) {
    const { scan, mask: hide } = this.#kernel;
    new Int16Array(this.#memory.buffer, this.#codedQuery, this.#width).set(query);
    for (const [index, { codes, factors, scores }] of this.#blocks.entries()) {
      const count = this.#countIn(index);
      if (count <= 0) break;
      scan(codes, factors, scores, count, this.#width, this.#codedQuery, unit);
      if (mask) {
        const bytes = mask.subarray(index * BLOCK, index * BLOCK + count);
        new Uint8Array(this.#memory.buffer, this.#mask, count).set(bytes);
        hide(scores, this.#mask, count);
      }
    }
  }

  /**
   * @param {number} k
   * @returns {number} a little less than the k-th highest approximate score
   */
  floor(k) {
    const bins = new Uint32Array(this.#memory.buffer, this.#bins, BINS).fill(0);
    for (const [index, { scores }] of this.#blocks.entries()) {
      const count = this.#countIn(index);
      if (count <= 0) break;
      this.#kernel.count(scores, count, this.#bins, BINS - 1, OFFSET, SCALE);
    }
    let bin = BINS - 1;
    for (let above = bins[bin] ?? 0; above < k && bin > 0; ) above += bins[--bin] ?? 0;
    // Half a bin for what adding and multiplying in float32 round.
    return (bin - 0.5) / SCALE - OFFSET;
  }

  /**
   * @param {number} low
   * @param {number} high
   * @returns {Uint32Array} the rows with low <= approximate score < high, in order
   */
  between(low, high) {
    /** @type {Uint32Array[]} */
    const parts = [];
    let length = 0;
    for (const [index, { scores }] of this.#blocks.entries()) {
      const count = this.#countIn(index);
      if (count <= 0) break;
      const found = this.#kernel.collect(scores, count, low, high, index * BLOCK, this.#found);
      if (found) parts.push(new Uint32Array(this.#memory.buffer, this.#found, found).slice());
      length += found;
    }
    const rows = new Uint32Array(length);
    let at = 0;
    for (const part of parts) {
      rows.set(part, at);
      at += part.length;
    }
    return rows;
  }

  /**
   * @param {Float64Array} query
   * @param {Uint32Array} rows
   * @returns {Float64Array} their scores, exactly
   */
  score(query, rows) {
    new Float64Array(this.#memory.buffer, this.#query, this.#width).set(query);
    const ahead = rows.length * 8 > this.#count ? AT_ONCE : 1;
    return Float64Array.from(rows, (row) =>
      this.#kernel.score(this.#exact(row, ahead), this.#query, this.#width),
    );
  }

  /** Give the memory and the file back. */
  close() {
    this.#spill?.close();
    this.#spill = undefined;
    this.#blocks = [];
    this.#count = 0;
  }

  /** @param {number} index of a block */
  #countIn(index) {
    return Math.min(this.#count - index * BLOCK, BLOCK);
  }

  /** @param {number} row */
  #at(row) {
    const block = this.#blocks[Math.floor(row / BLOCK)];
    if (!block || row >= this.#count) throw new RangeError(`there is no row ${row}`);
    const index = row % BLOCK;
    return {
      exact: block.exact === undefined ? undefined : block.exact + index * this.#width * 2,
      code: block.codes + index * this.#width,
      factor: block.factors + index * 4,
      spilled: block.spilled + index * this.#dimensions * 2,
    };
  }

  /** @param {number} address of an exact row */
  #halves(address) {
    return new Uint16Array(this.#memory.buffer, address, this.#dimensions);
  }

  /**
   * @param {number} row
   * @param {number} ahead how many rows to read if it is in the file
   * @returns {number} the address of the exact row, good until the next one is asked for
   */
  #exact(row, ahead) {
    const { exact, spilled } = this.#at(row);
    if (exact !== undefined) return exact;
    const size = this.#dimensions;
    if (row < this.#aheadFrom || row >= this.#aheadTo) {
      this.#aheadFrom = row;
      this.#aheadTo = Math.min(row + ahead, this.#count, (Math.floor(row / BLOCK) + 1) * BLOCK);
      const wanted = this.#ahead.subarray(0, (this.#aheadTo - row) * size);
      this.#spill?.read(spilled, wanted);
    }
    const from = (row - this.#aheadFrom) * size;
    this.#halves(this.#rows).set(this.#ahead.subarray(from, from + size));
    return this.#rows;
  }

  /**
   * @param {number} first
   * @param {Uint16Array} halves AT_ONCE rows of one block at most
   */
  #write(first, halves) {
    const size = this.#dimensions;
    const count = halves.length / size;
    const { exact = this.#rows, code, factor } = this.#at(first);
    this.#spillRows(first, halves);
    if (this.#width === size) {
      new Uint16Array(this.#memory.buffer, exact, halves.length).set(halves);
    } else {
      for (let row = 0; row < count; row++) {
        const address = exact + row * this.#width * 2;
        this.#halves(address).set(halves.subarray(row * size, (row + 1) * size));
      }
    }
    const residual = this.#kernel.encode(exact, code, factor, count, this.#width);
    this.#residual = Math.max(this.#residual, residual);
  }

  /**
   * Write rows of one block to the file, if that is where they go.
   * @param {number} first
   * @param {Uint16Array} halves
   */
  #spillRows(first, halves) {
    const { exact, spilled } = this.#at(first);
    if (exact !== undefined) return;
    this.#spill?.write(spilled, halves);
    this.#aheadTo = 0;
  }

  #grow() {
    const bytes = BLOCK * this.#dimensions * 2;
    const spilled = this.#blocks.length < IN_MEMORY ? undefined : this.#spill?.reserve(bytes);
    const scores = this.#end;
    const factors = scores + BLOCK * 4;
    const codes = factors + BLOCK * 4;
    this.#end = codes + BLOCK * this.#width;
    let exact;
    if (spilled === undefined) {
      exact = this.#end;
      this.#end += BLOCK * this.#width * 2;
    }
    const missing = Math.ceil((this.#end - this.#memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.#memory.grow(missing);
    this.#blocks.push({ scores, factors, codes, exact, spilled: spilled ?? 0 });
  }
}
