/**
 * Bursts and copies on the wall: of each one photo is shown, with how many there are, until somebody
 * unfolds it. Which belong together the engine finds when nobody wants anything of it, and what it
 * has found is noted for the next visit, so that the wall begins as it was left.
 */
import { keepNote, note } from "../shell/notes.js";

/** @import { Answer } from "../search/results.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} StackTile
 * @property {number} size How many photos belong together.
 * @property {boolean} isFirst Whether it stands for them.
 * @property {boolean} isOpen Whether all of them are shown.
 */

/** Whether they are folded at all, and what was found on the last visit. */
const FOLDS = "photoseek:stacks";
const FOUND = "photoseek:stacks-found";
/** Longer than this a note is not kept. */
const LONGEST = 300_000;
/** So long has nothing happened when the engine is asked. */
const IDLE_MS = 3000;
const BUSY = /** @type {const} */ (["indexing", "searching", "booting", "error"]);
/** Fewer photos are all shown. */
const FEW = 400;

export class Stacks {
  #page;
  #onChange;
  /** The stack of each photo that belongs to one. @type {Map<number, number>} */
  #of = new Map();
  /** @type {number[]} */
  #sizes = [];
  /** Those that are unfolded. @type {Set<number>} */
  #open = new Set();
  /** The photos that stand for others now. @type {Set<number>} */
  #firsts = new Set();
  /** Of which library, and which model, it was found. */
  #key = "";
  #timer = 0;

  /**
   * @param {Page} page
   * @param {() => void} onChange Other photos are folded now.
   */
  constructor(page, onChange) {
    this.#page = page;
    this.#onChange = onChange;
    const [key = "", photos, sizes] = JSON.parse(note(FOUND) ?? "[]");
    if (key) this.#take(key, photos, sizes);
  }

  /** Whether they are folded: as the reader wants it, and if not, where most photos stay in sight. */
  get folds() {
    const others = this.#of.size - this.#sizes.length;
    const most = others > (this.#page.library.status?.photos ?? 0) / 2;
    return (note(FOLDS) ?? (most ? "no" : "yes")) === "yes";
  }

  set folds(on) {
    keepNote(FOLDS, on ? "yes" : "no");
    this.#open.clear();
    this.#onChange();
  }

  /**
   * An answer with one photo of each stack; what was searched for is shown in full.
   * @param {Answer} answer
   * @returns {Answer}
   */
  folded(answer) {
    this.#firsts.clear();
    if (!this.folds || !this.#of.size || this.#now !== this.#key || !answer.browsing) return answer;
    const { listed } = answer;
    const seen = new Set();
    const shown = [];
    for (let at = 0; at < listed.length; at += 1) {
      const photo = listed.id(at);
      const stack = this.#of.get(photo);
      if (stack !== undefined && seen.has(stack) && !this.#open.has(stack)) continue;
      if (stack !== undefined && !seen.has(stack)) this.#firsts.add(photo);
      if (stack !== undefined) seen.add(stack);
      shown.push(at);
    }
    return { ...answer, listed: listed.some(shown), total: shown.length };
  }

  /** @param {number} photo @returns {StackTile | null} Null where it stands alone. */
  tile(photo) {
    const stack = this.#of.get(photo);
    if (stack === undefined || !this.#firsts.size) return null;
    const isOpen = this.#open.has(stack);
    return { size: this.#sizes[stack] ?? 1, isFirst: this.#firsts.has(photo), isOpen };
  }

  /** @param {number} photo Its stack is unfolded, or folded again. */
  toggle(photo) {
    const stack = this.#of.get(photo);
    if (stack === undefined) return;
    if (!this.#open.delete(stack)) this.#open.add(stack);
    this.#onChange();
  }

  /** The library is shown: when that lasts, it is found out what belongs together. */
  wanted() {
    clearTimeout(this.#timer);
    if (this.#now && this.#now !== this.#key) this.#timer = setTimeout(() => this.#look(), IDLE_MS);
  }

  /** Empty where there is nothing to fold. */
  get #now() {
    const { status } = this.#page.library;
    return status && status.photos > FEW ? `${status.model.id} ${status.photos}` : "";
  }

  async #look() {
    const { engine, state } = this.#page;
    if (BUSY.some((each) => state.has(each))) return this.wanted();
    const key = this.#now;
    // A help: without it every photo stands alone.
    const found = await engine?.stacked().catch(() => null);
    if (!found || key !== this.#now) return;
    const [photos, sizes] = [[...found.photos], [...found.sizes]];
    this.#take(key, photos, sizes);
    const text = JSON.stringify([key, photos, sizes]);
    keepNote(FOUND, text.length < LONGEST ? text : null);
    if (sizes.length) this.#onChange();
  }

  /**
   * @param {string} key
   * @param {number[]} photos
   * @param {number[]} sizes
   */
  #take(key, photos, sizes) {
    this.#key = key;
    this.#sizes = sizes;
    this.#of.clear();
    this.#open.clear();
    let at = 0;
    for (const [stack, size] of sizes.entries())
      for (const end = at + size; at < end; at += 1) this.#of.set(photos[at] ?? 0, stack);
  }
}
