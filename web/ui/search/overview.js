/**
 * Ways into a library before anything is asked: this day in earlier years, what the photos are of,
 * places, cameras. Photos are looked through when nobody wants anything of the engine.
 */
import { html } from "lit-html";
import { whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { today } from "./today.js";

/** @import { OverviewInfo, SavedSearchInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

/** So long has nothing happened when the photos are looked through. */
const IDLE_MS = 5000;
const BUSY = /** @type {const} */ (["indexing", "searching", "booting", "error"]);

export class Overview {
  /** @type {OverviewInfo} */
  #info = { entries: [], things: [] };
  #page;
  #onChange;
  #timer = 0;
  /** Of which library, and which model, it is. */
  #of = "";

  /**
   * @param {Page} page
   * @param {() => void} onChange
   */
  constructor(page, onChange) {
    this.#page = page;
    this.#onChange = onChange;
  }

  /** What to try: what this library shows, or what the built-in model knows. */
  get things() {
    return this.#info.things.length ? this.#info.things : say.search.things;
  }

  /** The photos are shown, and nothing is asked: when that lasts, they are looked through. */
  wanted() {
    clearTimeout(this.#timer);
    if (this.#now !== this.#of) this.#timer = setTimeout(() => this.#look(), IDLE_MS);
  }

  /**
   * @param {SavedSearchInfo[]} saved
   * @param {{ onText: (text: string) => void, onView: (view: string) => void }} listener
   */
  entries(saved, { onText, onView }) {
    return [
      ...saved.map(({ name, view }) => pill("saved", name, 0, () => onView(view))),
      ...this.#info.entries.map(({ kind, value, text, photos }) =>
        pill(kind, nameOf(kind, value), photos, () => onText(text)),
      ),
    ];
  }

  get #now() {
    const { status } = this.#page.library;
    return status ? `${status.model.id} ${status.photos} ${today()}` : "";
  }

  async #look() {
    const { engine, state, library } = this.#page;
    if (!engine || !library.status?.photos) return;
    if (BUSY.some((each) => state.has(each))) {
      this.wanted();
      return;
    }
    const of = this.#now;
    // A help: without it the page is as it was.
    const info = await engine.lookThrough({ today: today() }).catch(() => null);
    if (!info || this.#page.engine !== engine) return;
    this.#of = of;
    this.#info = info;
    this.#onChange();
  }
}

/**
 * @param {string} kind
 * @param {string} value
 */
function nameOf(kind, value) {
  if (kind === "day") return say.search.onThisDay;
  return kind === "category" ? (say.search.categories[value] ?? value) : value;
}

/**
 * @param {string} kind
 * @param {string} label
 * @param {number} photos
 * @param {() => void} act
 */
function pill(kind, label, photos, act) {
  return html`<button type="button" class="pill" data-testid="entry" data-kind=${kind} @click=${act}>
    <bdi>${label}</bdi>${photos ? html` <span class="quiet">${whole(photos)}</span>` : ""}
  </button>`;
}
