/**
 * What was asked and what came back: the newest question wins, older ones are cancelled, and the
 * old answer stays until the new one is there.
 *
 * Nothing asked means the library by date.
 */
import { locale } from "../../messages/languages.js";
import { Arrangements } from "./arrangement.js";
import { Listed } from "./listed.js";
import { today } from "./today.js";

/** @import { Engine } from "../../client.js" */
/** @import { ChipInfo, FilterInfo, PhotoInfo } from "../../protocol.js" */

/**
 * @typedef {object} Query
 * @property {string} text
 * @property {PhotoInfo | null} photo A photo of the library: "more like this".
 * @property {PhotoInfo[]} also More of them: "more like these".
 * @property {Blob | null} image A picture from anywhere.
 * @property {string[]} asWords Parts of the text that are plain words, whatever else they could mean.
 *
 * @typedef {object} Answer
 * @property {Query} query
 * @property {boolean} filtered Whether some photos were left out before the ranking.
 * @property {boolean} unasked Whether nothing was asked but for filters.
 * @property {boolean} browsing Whether it is the library by date: months are headings.
 * @property {Listed} listed Best or newest first; of a search, only as many as have been asked for.
 * @property {PhotoInfo[]} first What is known of the first of them.
 * @property {number} total All that can be listed.
 * @property {number} matches
 * @property {boolean} familiar
 * @property {number} named How many, from the first on, are called what was typed.
 * @property {ChipInfo[]} chips What was understood of the text.
 *
 * @typedef {object} Listener
 * @property {(answer: Answer, why: "asked" | "more" | "refreshed") => void} onAnswer Draws it, before it returns.
 * @property {() => number} depth How many photos lie before the place where the reader will be.
 * @property {(busy: boolean) => void} onBusy
 * @property {(error: unknown, query: Query) => void} onError
 */

/** Of so many the facts come with the answer. */
const FIRST = 120;
/** So many hits are listed at first: to rank 100,000 exactly takes longer than one waits for. */
const LISTED = 480;
const ALL = 2 ** 31 - 1;
/** Fast typing asks so often, not once a letter; a letter after a pause asks at once. */
const PAUSE_MS = 40;

/** @type {Query} */
export const NOTHING = { text: "", photo: null, also: [], image: null, asWords: [] };

/** @param {Query} query */
export function isEmpty(query) {
  return !query.text.trim() && !query.photo && !query.image;
}

export class Results {
  /** @type {Answer} */
  answer = {
    query: NOTHING,
    filtered: false,
    unasked: true,
    browsing: true,
    listed: new Listed(null),
    first: [],
    total: 0,
    matches: 0,
    familiar: true,
    named: 0,
    chips: [],
  };
  /** @type {Query} */
  query = NOTHING;
  /** @type {FilterInfo | null} Null: all photos take part. */
  filter = null;
  arrangements = new Arrangements();
  /** When something was asked last. */
  #last = -PAUSE_MS;
  #engine;
  #listener;
  /** @type {AbortController | null} The question under way. */
  #asking = null;
  /** @type {AbortController | null} More of an answer, or a refresh, under way; never outlives a new question. */
  #adding = null;

  /**
   * @param {() => Engine | null} engine
   * @param {Listener} listener
   */
  constructor(engine, listener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  /**
   * @param {Query} query
   * @param {{ pause?: boolean }} [how] `pause`: wait for a pause in the typing.
   */
  async ask(query, { pause = false } = {}) {
    this.query = query;
    this.#asking?.abort();
    this.#adding?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#listener.onBusy(true);
    const wait = pause ? this.#last + PAUSE_MS - performance.now() : 0;
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    if (asking.signal.aborted) return;
    this.#last = performance.now();
    try {
      const answer = await this.#load(query, LISTED + this.#listener.depth(), asking.signal);
      if (!answer || asking.signal.aborted) return; // newer words, or no engine yet: asked again when it is there
      this.answer = answer;
      this.#listener.onAnswer(answer, "asked");
    } catch (error) {
      if (asking.signal.aborted || !this.#engine()) return;
      this.answer = {
        ...this.answer,
        query,
        filtered: false,
        unasked: isEmpty(query),
        browsing: isEmpty(query),
        listed: new Listed(null),
        first: [],
        total: 0,
        matches: 0,
        named: 0,
        chips: [],
      };
      this.#listener.onAnswer(this.answer, "asked");
      this.#listener.onError(error, query);
    }
    this.#asking = null;
    this.#listener.onBusy(false);
  }

  /**
   * The same question among other photos.
   * @param {FilterInfo | null} filter
   */
  async narrow(filter) {
    this.filter = filter;
    await this.ask(this.query);
  }

  /** All of the same answer. */
  async more() {
    const { answer } = this;
    if (this.#asking || this.#adding || answer.listed.length >= answer.total) return;
    await this.#add(ALL, "more");
  }

  /** The same question again, over what the library holds by now. */
  async refresh() {
    if (this.#asking) return;
    this.#adding?.abort();
    await this.#add(LISTED, "refreshed");
  }

  /**
   * @param {number} listed
   * @param {"more" | "refreshed"} why
   */
  async #add(listed, why) {
    const adding = new AbortController();
    this.#adding = adding;
    try {
      const next = await this.#load(this.query, listed, adding.signal);
      if (!next || adding.signal.aborted) return;
      this.answer = next;
      this.#listener.onAnswer(this.answer, why);
    } catch (error) {
      // A crash has its own message, with a way out.
      if (!adding.signal.aborted && this.#engine()) this.#listener.onError(error, this.query);
    } finally {
      if (this.#adding === adding) this.#adding = null;
    }
  }

  /**
   * @param {Query} query
   * @param {number} listed Of a search; all photos by date are listed at once.
   * @param {AbortSignal} signal
   * @returns {Promise<Answer | null>} Null when there is no engine to ask.
   */
  async #load(query, listed, signal) {
    const engine = this.#engine();
    const { filter } = this;
    const { order, least, group } = this.arrangements.of(query);
    const filtered = filter !== null;
    if (!engine) return null;
    if (isEmpty(query)) {
      const found = await engine.browse(
        { filter, order, group, limit: FIRST, listed: ALL },
        { signal },
      );
      return {
        query,
        filtered,
        unasked: true,
        browsing: !group && ["best", "newest", "oldest"].includes(order),
        listed: new Listed(found.listing),
        first: found.photos,
        total: found.total,
        matches: 0,
        familiar: true,
        named: 0,
        chips: [],
      };
    }
    const found = await engine.search(
      {
        text: query.text.trim(),
        photo: query.photo?.id ?? null,
        photos: query.also.map(({ id }) => id),
        image: query.image,
        language: locale,
        today: today(),
        as_words: query.asWords,
        filter,
        order,
        least,
        group,
        limit: FIRST,
        listed,
      },
      { signal },
    );
    return {
      query,
      filtered,
      unasked: false,
      browsing: false,
      listed: new Listed(found.listing),
      first: found.hits.map(({ photo }) => photo),
      total: found.total,
      matches: found.matches,
      familiar: found.familiar,
      named: found.named,
      chips: found.chips,
    };
  }
}
