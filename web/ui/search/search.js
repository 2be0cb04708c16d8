/** What is asked, by words, photos and filters, and what came back, with its place in the history. */
import { say } from "../../messages/index.js";
import { FilterBar } from "../filters/filter-bar.js";
import { settled } from "../shell/overlays.js";
import { part } from "../shell/part.js";
import { drawAnswerLine, spoken } from "./answer-line.js";
import { without } from "./examples.js";
import { KeepFresh } from "./keep-fresh.js";
import { Overview } from "./overview.js";
import { isEmpty, NOTHING, Results } from "./results.js";
import { SavedSearches } from "./saved.js";
import { SearchBox } from "./search-box.js";
import { Suggestions } from "./suggestions.js";
import { ViewHistory } from "./view-history.js";

/** @import { FilterInfo, PhotoInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Answer } from "./results.js" */
/** @import { Place } from "./view-history.js" */

/**
 * @typedef {object} SearchListener
 * @property {(answer: Answer, why: "asked" | "more" | "refreshed", place: Place | null) => void} onAnswer
 *   Draws its photos, from a place on, if not from the first.
 * @property {() => Place | null} place Where the reader is among the photos; null at the top.
 * @property {() => void} onDown From the search box down into the photos.
 * @property {() => void} onChooseModel
 * @property {(filter: FilterInfo) => void} onMap The places of what the filter leaves are to be seen.
 * @property {() => boolean} mayRefresh Whether the photos on the screen may change by themselves.
 */

export class Search {
  #page;
  #listener;
  #results;
  #box;
  #filters;
  #views;
  #fresh;
  #saved;
  #overview;
  #suggestions;
  /** What the address asks, until the reader asks something else. */
  #begun;

  /**
   * @param {Page} page
   * @param {SearchListener} listener
   */
  constructor(page, listener) {
    this.#page = page;
    this.#listener = listener;
    const engine = () => page.engine;
    this.#results = new Results(engine, {
      onAnswer: (answer, why) => this.#answered(answer, why),
      depth: () => this.#views.place?.at ?? 0,
      onBusy: (busy) => {
        page.state.set("searching", busy);
        if (!busy) this.#fresh.resume();
      },
      onError: (error) =>
        page.problems.failed(say.search.failed, error, () => this.again(), {
          topic: "search",
        }),
    });
    this.#fresh = new KeepFresh(
      () => this.#results.refresh(),
      () => listener.mayRefresh() && !page.state.has("searching") && page.engine !== null,
    );
    const show = (/** @type {string} */ view) => this.#views.show(view);
    this.#saved = new SavedSearches(page, show);
    this.#overview = new Overview(page, () => this.#drawAnswer());
    // Before the search box: what the list does with a key is not for the box.
    this.#suggestions = new Suggestions(part("search"), part("suggestions"), {
      engine,
      saved: () => this.#saved.all,
      onText: (text) => this.#box.set({ ...this.#box.query, text }),
      onView: show,
      onEdit: () => this.#saved.edit(),
    });
    part("search").addEventListener("focus", () => this.#saved.read());
    this.#box = new SearchBox(
      {
        input: part("search"),
        imageInput: part("image-query-input"),
        imageButton: part("image-query"),
        clearButton: part("clear-query"),
        chip: part("query-image"),
      },
      {
        onQuery: (query, how) => {
          this.#results.ask(query, how);
          this.#views.changed({ typing: how.pause });
        },
        onDown: listener.onDown,
      },
    );
    const narrowed = (/** @type {FilterInfo | null} */ filter) => {
      this.#results.narrow(filter);
      this.#views.changed();
    };
    this.#filters = new FilterBar(part("filters"), engine, narrowed, () =>
      listener.onMap(this.#filters.filter),
    );
    this.#views = this.#history();
    part("search").addEventListener("change", () => this.#views.settle());
    const { words } = this.#views;
    if (words && !(/** @type {HTMLInputElement} */ (part("search")).value))
      this.#box.set({ ...NOTHING, text: words });
    this.#begun = this.#box.query;
    this.#box.catchUp();
  }

  /** Whether the reader has asked nothing yet that a reload of the page would lose. */
  get isUntouched() {
    return isEmpty(this.#box.query) || this.#box.query === this.#begun;
  }

  get isEmpty() {
    return isEmpty(this.#box.query);
  }

  /** Whether nothing was asked, and no photo is there to be drawn. */
  get showsNothing() {
    const { listed, filtered } = this.#results.answer;
    const unasked = this.isEmpty && !filtered;
    return listed.length === 0 && (unasked || !this.#page.library.status?.photos);
  }

  /** The engine is up, and knows the folders that the address speaks of. */
  async begin() {
    await this.#views.begin(this.#begun);
    await this.again();
  }

  /** The same question, to be answered anew. */
  again() {
    return this.#results.ask(this.#box.query);
  }

  /** The same question over what the library holds by now. */
  refresh() {
    return this.#results.refresh();
  }

  /** The library has changed: what is shown follows when that disturbs nobody. */
  changed() {
    this.#fresh.changed();
  }

  /** As `changed`, but not a moment later. */
  now() {
    return this.#fresh.now();
  }

  more() {
    return this.#results.more();
  }

  /** No photo lies over the others any more: where it was among them is where Back leads to. */
  async uncovered() {
    this.changed();
    await settled(); // what has closed takes its entry of the history away first
    this.#views.keepPlace();
  }

  /** The filters' choices, anew. */
  refreshFilters() {
    this.#filters.refresh();
  }

  /** @param {PhotoInfo} photo @param {PhotoInfo[]} also More of them. */
  like(photo, also = []) {
    this.#box.set({ ...NOTHING, photo, also });
  }

  /** @param {PhotoInfo} photo What is found is not to be like it. */
  unlike(photo) {
    this.#box.set(without(this.#box.query, photo));
  }

  /** @param {string} text */
  words(text) {
    this.#box.set({ ...NOTHING, text });
  }

  /** @param {Blob} image */
  by(image) {
    this.#box.searchBy(image);
  }

  /** @param {PhotoInfo} photo */
  near(photo) {
    this.#filters.near(photo);
  }

  /** @param {number[]} box Of the map: south, west, north, east. */
  inside(box) {
    this.#filters.inside(box);
  }

  /** Nothing asked and nothing filtered. */
  home() {
    this.#suggestions.close();
    this.#results.filter = null;
    this.#filters.set({});
    this.#box.set(NOTHING);
  }

  clear() {
    this.#box.set(NOTHING);
    this.#box.focus();
  }

  /**
   * @param {Answer} answer
   * @param {"asked" | "more" | "refreshed"} why
   */
  #answered(answer, why) {
    const { problems } = this.#page;
    if (why === "asked") problems.clear("search");
    const asked = why === "asked";
    if (asked) scrollTo({ top: 0, behavior: "instant" });
    this.#drawAnswer();
    this.#listener.onAnswer(answer, why, asked ? this.#views.place : null);
    if (answer.unasked) this.#overview.wanted();
    if (asked) part("announcer").textContent = spoken(answer);
  }

  #drawAnswer() {
    const { library } = this.#page;
    drawAnswerLine(
      part("answer"),
      this.#results.answer,
      library.status?.model ?? null,
      this.#results.arrangements,
      {
        onExample: (text) => this.#box.set({ ...NOTHING, text }),
        onQuery: (query) => this.#box.set(query),
        onChooseModel: this.#listener.onChooseModel,
        onArranged: () => this.again(),
        onSave: () => this.#save(),
        entries: () =>
          this.#overview.entries(this.#saved.all, {
            onText: (text) => this.#box.set({ ...NOTHING, text }),
            onView: (view) => this.#views.show(view),
          }),
        things: () => this.#overview.things,
      },
    );
  }

  #save() {
    const { text, photo } = this.#box.query;
    const name = text.trim() || (photo ? say.search.titleLike(photo.name) : say.search.allPhotos);
    return this.#saved.save(name, this.#views.whole(this.#results.arrangements));
  }

  #history() {
    return new ViewHistory({
      place: () => (this.#page.state.has("searching") ? undefined : this.#listener.place()),
      view: () => ({ query: this.#box.query, filter: this.#filters.filter }),
      folders: () => this.#page.library.folders,
      photo: async (folder, path) =>
        (await this.#page.engine?.photoAt(folder, path).catch(() => null)) ?? null,
      photos: async (ids) => {
        const found = ids.length ? await this.#page.engine?.photos(ids).catch(() => null) : null;
        return found?.filter((each) => each !== null) ?? [];
      },
      onRestore: ({ query, filter }, arranged) => {
        if (arranged) Object.assign(this.#results.arrangements, arranged);
        this.#filters.set(filter);
        this.#results.filter = Object.keys(filter).length ? filter : null;
        this.#box.set(query);
      },
      onLost: () => this.#page.toasts.show(say.search.photoLost, { topic: "view" }),
    });
  }
}
