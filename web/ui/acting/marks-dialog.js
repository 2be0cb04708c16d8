/** The albums and tags that there are: called something else, looked at, removed, and added to. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { closeIcon, removeIcon, similarIcon } from "../shell/icons.js";
import { part } from "../shell/part.js";
import { photosOf } from "./photo-files.js";

/** @import { Engine } from "../../client.js" */
/** @import { ChosenInfo, ChosenMark } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {"album" | "tag"} Kind
 *
 * @typedef {object} MarksListener
 * @property {(text: string) => void} onShow What is searched for.
 * @property {(name: string) => void} onLikely More photos for a tag are looked for.
 * @property {() => void} onChanged
 */

export class MarksDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("marks-dialog");
  #page;
  #listener;
  /** @type {Record<Kind, ChosenMark[]>} */
  #all = { album: [], tag: [] };

  /**
   * @param {Page} page
   * @param {MarksListener} listener
   */
  constructor(page, listener) {
    this.#page = page;
    this.#listener = listener;
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
  }

  open() {
    return this.#page.problems.trying(say.acting.marks.couldNotChange, async (engine) => {
      this.#told(await engine.chosen([]));
      this.#dialog.showModal();
    });
  }

  /** @param {ChosenInfo} now */
  #told({ albums, tags }) {
    this.#all = { album: albums, tag: tags };
    this.#draw();
  }

  /** @param {(engine: Engine) => Promise<ChosenInfo>} act */
  #change(act) {
    return this.#page.problems.trying(say.acting.marks.couldNotChange, async (engine) => {
      this.#told(await act(engine));
      this.#listener.onChanged();
    });
  }

  /**
   * @param {Kind} kind
   * @param {string} name
   */
  #remove(kind, name) {
    return this.#change(async (engine) => {
      const photos = await photosOf(engine, kind, name);
      const now = await engine.renameMark(kind, name, null);
      const back = (/** @type {Engine} */ again) => again.mark(photos, kind, true, name);
      const action = { label: say.folders.undo, act: () => this.#change(back) };
      this.#page.toasts.show(say.acting.marks.removed(name), { topic: "mark", action });
      return now;
    });
  }

  #draw() {
    const { marks } = say.acting;
    const { album, tag } = this.#all;
    const none = album.length + tag.length === 0;
    render(
      html`<header class="dialog-head">
          <h2 id="marks-title">${marks.title}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        <div class="dialog-body">
          ${none ? html`<p class="quiet">${marks.none}</p>` : nothing}
          ${this.#list("album", say.photos.albums)} ${this.#list("tag", say.photos.tags)}
        </div>`,
      this.#dialog,
    );
  }

  /**
   * @param {Kind} kind
   * @param {string} title
   */
  #list(kind, title) {
    const all = this.#all[kind];
    if (!all.length) return nothing;
    return html`<h3>${title}</h3>
      <ul class="saved-list marks">${repeat(
        all,
        ({ name }) => name,
        (mark) => this.#row(kind, mark),
      )}</ul>`;
  }

  /**
   * @param {Kind} kind
   * @param {ChosenMark} mark
   */
  #row(kind, { name, photos }) {
    const { marks } = say.acting;
    const { onShow, onLikely } = this.#listener;
    const renamed = (/** @type {Event} */ event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const to = input.value.trim();
      if (to && to !== name) this.#change((engine) => engine.renameMark(kind, name, to));
      else input.value = name;
    };
    const then = (/** @type {() => void} */ act) => () => {
      this.#dialog.close();
      act();
    };
    return html`<li data-testid="mark" data-kind=${kind}>
      <input type="text" maxlength="200" aria-label=${marks.nameOf(name)} .value=${live(name)} @change=${renamed} />
      <button class="button small" type="button" aria-label=${marks.show(name)} @click=${then(() => onShow(`${kind}:"${name.replaceAll('"', "")}"`))}>${whole(photos)}</button>
      ${
        kind === "tag"
          ? html`<button class="icon-button" type="button" data-testid="find-likely" aria-label=${marks.findMore(name)} title=${marks.findMore(name)}
              @click=${then(() => onLikely(name))}>${similarIcon}</button>`
          : nothing
      }
      <button class="icon-button" type="button" data-testid="remove-mark" aria-label=${marks.remove(name)} title=${marks.remove(name)}
        @click=${() => this.#remove(kind, name)}>${removeIcon}</button>
    </li>`;
  }
}
