/** Searches with a name: saved beside the answer, listed below the search box, changed in a dialog. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../messages/index.js";
import { closeIcon, removeIcon } from "../shell/icons.js";
import { followDialog } from "../shell/overlays.js";
import { part } from "../shell/part.js";

/** @import { Engine } from "../../client.js" */
/** @import { SavedSearchInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

export class SavedSearches {
  /** @type {SavedSearchInfo[]} */
  all = [];
  #page;
  #onView;
  /** @type {HTMLDialogElement} */
  #dialog = part("saved-dialog");

  /**
   * @param {Page} page
   * @param {(view: string) => void} onView
   */
  constructor(page, onView) {
    this.#page = page;
    this.#onView = onView;
    followDialog(this.#dialog);
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
  }

  /** As they are kept now: another tab may have saved some. */
  async read() {
    const { engine } = this.#page;
    this.all = (await engine?.savedSearches().catch(() => null)) ?? this.all;
  }

  /**
   * @param {string} name
   * @param {string} view
   */
  save(name, view) {
    return this.#change(async (engine) => {
      const all = await engine.saveSearch(name, view);
      this.#page.toasts.show(say.search.saved(name), {
        topic: "saved-search",
        action: { label: say.search.rename, act: () => this.edit() },
      });
      return all;
    });
  }

  async edit() {
    await this.read();
    this.#draw();
    this.#dialog.showModal();
  }

  /** @param {SavedSearchInfo} search */
  #remove({ id, name, view }) {
    return this.#change(async (engine) => {
      const all = await engine.removeSearch(id);
      this.#page.toasts.show(say.search.searchRemoved(name), {
        topic: "saved-search",
        action: { label: say.search.undo, act: () => this.save(name, view) },
      });
      return all;
    });
  }

  /** @param {(engine: Engine) => Promise<SavedSearchInfo[]>} act */
  #change(act) {
    return this.#page.problems.trying(say.search.notSaved, async (engine) => {
      this.all = await act(engine);
      if (!this.all.length) this.#dialog.close();
      this.#draw();
    });
  }

  #draw() {
    render(
      html`<header class="dialog-head">
          <h2 id="saved-title">${say.search.savedSearches}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        <ul class="saved-list">
          ${repeat(
            this.all,
            ({ id }) => id,
            (each) => html`<li data-testid="saved-search">
              <input type="text" aria-label=${say.search.nameOfSearch} .value=${live(each.name)}
                @change=${(/** @type {Event} */ event) => this.#rename(each.id, /** @type {HTMLInputElement} */ (event.target).value)} />
              <button class="button small" type="button" aria-label=${say.search.show(each.name)} @click=${() => {
                this.#dialog.close();
                this.#onView(each.view);
              }}>${say.search.allPhotos}</button>
              <button class="icon-button" type="button" aria-label=${say.search.removeSearch(each.name)} title=${say.search.removePhoto}
                @click=${() => this.#remove(each)}>${removeIcon}</button>
            </li>`,
          )}
          ${this.all.length ? nothing : html`<li class="quiet">–</li>`}
        </ul>`,
      this.#dialog,
    );
  }

  /**
   * @param {number} id
   * @param {string} name
   */
  #rename(id, name) {
    return this.#change((engine) => engine.renameSearch(id, name));
  }
}
