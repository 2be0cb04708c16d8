/**
 * Says which folders were being read when the tab that did it was closed, or the browser was, and
 * that cannot be read without asking. It stands until the reader has decided.
 */
import { html, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../messages/index.js";
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
    const how = handle ? say.folders.browserAsks : say.folders.chooseForRest;
    return html`<section class="notice" role="status" data-testid="interrupted" data-name=${name}>
      ${folderIcon}
      <div>
        <h2>${say.folders.interrupted(name)}</h2>
        <p>
          ${say.folders.tabClosed} ${photos ? say.folders.progressSaved(photos) : ""}
          ${how}
        </p>
        <div class="ways">
          <button class="button primary" type="button" data-testid="go-on-reading" @click=${() => onGoOn(folder)}>
            ${handle ? say.shell.continue : say.folders.chooseAgain}
          </button>
          <button class="button" type="button" data-testid="leave-unfinished" @click=${() => onLeave(folder)}>
            ${say.folders.leave}
          </button>
        </div>
      </div>
    </section>`;
  }
}
