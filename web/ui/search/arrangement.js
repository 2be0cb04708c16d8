/** In what order photos come, and how sure of a match one has to be: two controls beside the answer. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";
import { sortIcon } from "../shell/icons.js";
import { keepNote, note } from "../shell/notes.js";
import { followPopover } from "../shell/overlays.js";
import { sheetHead } from "../shell/sheet.js";

/** @import { Answer, Query } from "./results.js" */

/**
 * @typedef {"best" | "newest" | "oldest" | "name" | "size" | "folder"} Order
 *
 * @typedef {"day" | "place" | "folder"} GroupBy
 *
 * @typedef {object} Arrangement
 * @property {Order} order
 * @property {GroupBy | null} group
 * @property {number} least The confidence from which on a photo is a match.
 */

/** @type {Order[]} */
export const ORDERS = ["best", "newest", "oldest", "name", "size", "folder"];

/** @type {GroupBy[]} */
export const GROUPS = ["day", "place", "folder"];

/** From few to many. In the middle the model's own line. */
const STEPS = [0.95, 0.8, 0.5, 0.2, 0.05];
const MIDDLE = 2;

/** Words and pictures have lines of their own. */
const NOTES = { words: "photoseek-line-words", picture: "photoseek-line-picture" };

export class Arrangements {
  /** Holds until the page is closed. @type {Order} */
  order = "best";
  /** As long. @type {GroupBy | null} */
  group = null;

  /**
   * How the answer to a question is arranged.
   * @param {Query} query
   * @returns {Arrangement}
   */
  of(query) {
    return { order: this.order, group: this.group, least: STEPS[this.#step(query)] ?? 0.5 };
  }

  /**
   * @param {Answer} answer
   * @param {() => void} onChange
   * @param {(() => void) | null} onSave Null where there is nothing to save.
   */
  controls(answer, onChange, onSave) {
    const { query, unasked, total } = answer;
    if (!total) return nothing;
    const orders = unasked ? ORDERS.filter((order) => order !== "best") : ORDERS;
    const shown = unasked && this.order === "best" ? "newest" : this.order;
    return html`<button type="button" class="icon-button arrangement-button" popovertarget="arrangement" data-testid="arrange" aria-label=${say.search.arrange} title=${say.search.arrange}>${sortIcon}</button>
    <div popover id="arrangement" class="arrangement sheet" role="group" aria-label=${say.search.arrange} @toggle=${followPopover}>
      ${sheetHead(say.search.arrange)}
      ${onSave ? html`<button type="button" class="link" data-testid="save-search" @click=${onSave}>${say.search.save}</button>` : nothing}
      ${unasked || !comparesPictures(answer) ? nothing : this.#line(query, onChange)}
      <label class="sort">
        <span>${say.search.sort}</span>
        <select data-testid="sort" .value=${live(shown)} @change=${(/** @type {Event} */ event) => {
          this.order = /** @type {Order} */ (value(event));
          onChange();
        }}>${orders.map((order) => html`<option value=${order} ?selected=${order === shown}>${say.search.orders[order]}</option>`)}</select>
      </label>
      <label class="sort">
        <span>${say.search.group}</span>
        <select data-testid="group" .value=${live(this.group ?? "")} @change=${(
          /** @type {Event} */ event,
        ) => {
          this.group = /** @type {GroupBy | null} */ (value(event) || null);
          onChange();
        }}>
          <option value="" ?selected=${!this.group}>${say.search.groups.none}</option>
          ${GROUPS.map((group) => html`<option value=${group} ?selected=${group === this.group}>${say.search.groups[group]}</option>`)}
        </select>
      </label>
    </div>`;
  }

  /**
   * @param {Query} query
   * @param {() => void} onChange
   */
  #line(query, onChange) {
    return html`<label class="line" title=${say.search.line}>
      <span aria-hidden="true">${say.search.fewer}</span>
      <input type="range" min="0" max=${STEPS.length - 1} step="1" data-testid="line" aria-label=${say.search.line}
        .value=${live(String(this.#step(query)))} @change=${(/** @type {Event} */ event) => {
          keepNote(noteOf(query), value(event));
          onChange();
        }} />
      <span aria-hidden="true">${say.search.more}</span>
    </label>`;
  }

  /** @param {Query} query */
  #step(query) {
    const step = Number(note(noteOf(query)) ?? MIDDLE);
    return step in STEPS ? step : MIDDLE;
  }
}

/** @param {Query} query */
function noteOf({ photo, image }) {
  return photo || image ? NOTES.picture : NOTES.words;
}

/** Whether photos are there for what they show, more or less. @param {Answer} answer */
function comparesPictures({ listed, named }) {
  for (let at = named; at < listed.length; at += 1) if (listed.hit(at)?.score) return true;
  return false;
}

/** @param {Event} event */
function value({ target }) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
}
