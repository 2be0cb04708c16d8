/**
 * Asks what is to become of photos that went missing all at once. It stands until it is answered,
 * also after a reload; until then the photos stay as they were.
 */
import { html, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../messages/index.js";
import { folderIcon } from "../shell/icons.js";

/** @import { FolderInfo } from "../../protocol.js" */

/**
 * @typedef {object} MissingListener
 * @property {(folder: FolderInfo) => void} onLookAgain
 * @property {(folder: FolderInfo, keep: boolean) => void} onDecided
 */

export class MissingNotice {
  #host;
  #listener;

  /**
   * @param {HTMLElement} host
   * @param {MissingListener} listener
   */
  constructor(host, listener) {
    this.#host = host;
    this.#listener = listener;
  }

  /**
   * @param {FolderInfo[]} folders
   * @param {boolean} busy Folders are being read: there is nothing to decide yet.
   */
  draw(folders, busy) {
    const asked = folders.filter(({ undecided }) => undecided > 0);
    render(
      repeat(
        asked,
        ({ id }) => id,
        (folder) => this.#question(folder, busy),
      ),
      this.#host,
    );
  }

  /**
   * @param {FolderInfo} folder
   * @param {boolean} busy
   */
  #question(folder, busy) {
    const { name, photos, undecided } = folder;
    const { onDecided, onLookAgain } = this.#listener;
    return html`<section class="notice" role="status" data-testid="missing" data-name=${name}>
      ${folderIcon}
      <div>
        <h2>${say.folders.missing(name, undecided, photos)}</h2>
        <p>${say.folders.missingAdvice(undecided)}</p>
        <div class="ways">
          <button class="button primary" type="button" data-testid="keep-missing" ?disabled=${busy} @click=${() => onDecided(folder, true)}>
            ${say.folders.keep(undecided)}
          </button>
          <button class="button" type="button" data-testid="look-again" ?disabled=${busy} @click=${() => onLookAgain(folder)}>
            ${say.folders.lookAgain}
          </button>
          <button class="button" type="button" data-testid="remove-missing" ?disabled=${busy} @click=${() => onDecided(folder, false)}>
            ${say.folders.removeMissing(undecided)}
          </button>
        </div>
      </div>
    </section>`;
  }
}
