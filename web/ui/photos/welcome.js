/**
 * What fills the page when there is no photo to show: the invitation of a first visit, shimmering
 * tiles while photos are on their way, or why a library with folders shows none.
 */
import { html, nothing, render } from "lit-html";
import { modelName, say } from "../../messages/index.js";
import { keepNote, note } from "../shell/notes.js";
import { part } from "../shell/part.js";

/** @import { Status } from "../../protocol.js" */

/** How many photos there were last time, so that a second visit does not start with the invitation. */
const REMEMBERED = "photoseek:photos";

/**
 * @typedef {object} Situation
 * @property {boolean} empty Nothing was asked, and no photo is drawn.
 * @property {boolean} busy Folders are being read.
 * @property {boolean} broken
 * @property {Status | null} status Null until the engine is there.
 */

export class Welcome {
  #invitation = part("welcome");
  #waiting = part("waiting");
  #onChoose;
  /** Whether an earlier visit has left photos here. */
  hadPhotos = remembered() > 0;

  /** @param {() => void} onChoose */
  constructor(onChoose) {
    this.#onChoose = onChoose;
  }

  /** @param {number} photos */
  remember(photos) {
    keepNote(REMEMBERED, String(photos));
  }

  /** @param {Situation} situation */
  draw({ empty, busy, broken, status }) {
    const expected = status ? status.photos > 0 : remembered() > 0;
    const coming = empty && !broken && (busy || expected);
    const unread = empty && !busy && !expected && !broken && (status?.folders.length ?? 0) > 0;
    this.#invitation.hidden = !empty || coming || unread || broken;
    this.#waiting.hidden = !coming && !unread;
    render(coming ? shimmer : unread ? this.#nothingThere(status) : nothing, this.#waiting);
  }

  /** @param {Status | null} status */
  #nothingThere(status) {
    return html`<div class="nothing-there">
      <h2>${say.photos.nothingToShow}</h2>
      <p class="quiet">
        ${status && !status.skipped ? say.photos.notIndexedYet(modelName(status.model)) : say.photos.nothingReadable}
      </p>
      <button class="button primary" type="button" @click=${this.#onChoose}>${say.folders.choose}</button>
    </div>`;
  }
}

function remembered() {
  return Number(note(REMEMBERED));
}

const shimmer = html`<div class="shimmer" aria-hidden="true">${Array.from({ length: 18 }, () => html`<i></i>`)}</div>`;
