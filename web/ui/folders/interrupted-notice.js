/**
 * Says which folders were being read when the tab that did it was closed, or the browser was, and
 * that cannot be read without asking. It stands until the reader has decided.
 */
import { html, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { counted } from "../shell/format.js";
import { folderIcon } from "../shell/icons.js";

/** @import { FolderInfo } from "../../protocol.js" */

/**
 * @typedef {object} InterruptedListener
 * @property {(folder: FolderInfo) => void} onGoOn
 * @property {(folder: FolderInfo) => void} onLeave
 */

export class InterruptedNotice {
  #host;
  #listener;

  /**
   * @param {HTMLElement} host
   * @param {InterruptedListener} listener
   */
  constructor(host, listener) {
    this.#host = host;
    this.#listener = listener;
  }

  /** @param {FolderInfo[]} folders */
  draw(folders) {
    render(
      repeat(
        folders,
        ({ id }) => id,
        (folder) => this.#question(folder),
      ),
      this.#host,
    );
  }

  /** @param {FolderInfo} folder */
  #question(folder) {
    const { name, photos, handle } = folder;
    const { onGoOn, onLeave } = this.#listener;
    const how = handle
      ? "The browser asks before it may read the rest."
      : "Choose the folder again to read the rest.";
    return html`<section class="notice" role="status" data-testid="interrupted" data-name=${name}>
      ${folderIcon}
      <div>
        <h2>“${name}” was not read to the end</h2>
        <p>
          The tab that was reading it has been closed. ${photos ? `What it has read is kept, ${counted(photos, "photo")}.` : ""}
          ${how}
        </p>
        <div class="ways">
          <button class="button primary" type="button" data-testid="go-on-reading" @click=${() => onGoOn(folder)}>
            ${handle ? "Go on" : "Choose it again"}
          </button>
          <button class="button" type="button" data-testid="leave-unfinished" @click=${() => onLeave(folder)}>
            Leave it
          </button>
        </div>
      </div>
    </section>`;
  }
}
