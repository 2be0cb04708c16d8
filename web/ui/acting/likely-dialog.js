/**
 * More photos that a tag may be meant for: what looks like those that have it. Each can be left out,
 * and is not offered again.
 */
import { html, render } from "lit-html";
import { say } from "../../messages/index.js";
import { checkIcon, closeIcon } from "../shell/icons.js";
import { keepNote, note } from "../shell/notes.js";
import { part } from "../shell/part.js";
import { photosOf } from "./photo-files.js";
import "../photos/photo-thumb.js";

/** @import { Engine } from "../../client.js" */
/** @import { Page } from "../shell/page.js" */

/** So many examples say what is meant. */
const EXAMPLES = 50;
/** So many of the most alike are looked at, and so many are offered at once. */
const LISTED = 480;
const OFFERED = 12;
/** From here on the engine takes a photo for a match. */
const LIKELY = 0.5;
/** What was left out, by tag. Ids never return. */
const LEFT_OUT = "photoseek:left-out";

export class LikelyDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("likely-dialog");
  #page;
  #onAdd;
  #name = "";
  /** @type {number[]} */
  #offered = [];
  /** Of these, what is to be added. @type {Set<number>} */
  #chosen = new Set();

  /**
   * @param {Page} page
   * @param {(photos: number[], name: string) => void} onAdd
   */
  constructor(page, onAdd) {
    this.#page = page;
    this.#onAdd = onAdd;
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
  }

  /**
   * @param {string} name Of a tag.
   * @returns {Promise<number[]>} The photos that it may be meant for, the most alike first.
   */
  async find(name) {
    const { engine } = this.#page;
    return engine ? likely(engine, name) : [];
  }

  /** @param {string} name */
  open(name) {
    return this.#page.problems.trying(say.search.failed, async (engine) => {
      this.#name = name;
      this.#offered = await likely(engine, name);
      if (!this.#offered.length)
        return this.#page.toasts.show(say.acting.likely.nothing(name), { topic: "mark" });
      this.#chosen = new Set(this.#offered);
      this.#draw();
      this.#dialog.showModal();
    });
  }

  /** @param {Iterable<number>} chosen */
  #settle(chosen) {
    const added = new Set(chosen);
    leaveOut(
      this.#name,
      this.#offered.filter((photo) => !added.has(photo)),
    );
    this.#dialog.close();
    if (added.size) this.#onAdd([...added], this.#name);
  }

  /** @param {number} photo */
  #toggle(photo) {
    if (!this.#chosen.delete(photo)) this.#chosen.add(photo);
    this.#draw();
  }

  #draw() {
    const { likely } = say.acting;
    render(
      html`<header class="dialog-head">
          <h2 id="likely-title">${likely.title(this.#name)}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        <div class="dialog-body">
          <p class="quiet">${likely.about}</p>
          <div class="likely">
            ${this.#offered.map((photo, at) => {
              const isChosen = this.#chosen.has(photo);
              return html`<button type="button" class="stack-photo" data-testid="likely-photo" aria-pressed=${String(isChosen)} aria-label=${say.acting.stacks.keep(at + 1)} @click=${() => this.#toggle(photo)}>
                <photo-thumb .photo=${photo}></photo-thumb>
                ${isChosen ? html`<span class="stack-kept">${checkIcon}</span>` : ""}
              </button>`;
            })}
          </div>
        </div>
        <div class="ways">
          <button class="button primary" type="button" data-testid="add-likely" ?disabled=${!this.#chosen.size} @click=${() => this.#settle(this.#chosen)}>${likely.add(this.#chosen.size)}</button>
          <button class="button" type="button" data-testid="none-likely" @click=${() => this.#settle([])}>${likely.none}</button>
        </div>`,
      this.#dialog,
    );
  }
}

/**
 * @param {Engine} engine
 * @param {string} name
 */
async function likely(engine, name) {
  const having = await photosOf(engine, "tag", name);
  const [photo, ...photos] = having.slice(0, EXAMPLES);
  if (photo === undefined) return [];
  const { listing } = await engine.search({ photo, photos, limit: 1, listed: LISTED });
  const passedOver = new Set([...having, ...leftOut(name)]);
  return [...(listing?.ids ?? [])]
    .filter((_, at) => (listing?.confidences[at] ?? 0) >= LIKELY)
    .filter((id) => !passedOver.has(id))
    .slice(0, OFFERED);
}

/** @param {string} name @returns {number[]} */
function leftOut(name) {
  return JSON.parse(note(LEFT_OUT) ?? "{}")[name] ?? [];
}

/**
 * @param {string} name
 * @param {number[]} photos
 */
function leaveOut(name, photos) {
  const all = JSON.parse(note(LEFT_OUT) ?? "{}");
  keepNote(LEFT_OUT, JSON.stringify({ ...all, [name]: [...leftOut(name), ...photos] }));
}
