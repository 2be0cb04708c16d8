/** The files that were not indexed, each with its reason; thousands of them stay readable. */
import { html, nothing, render } from "lit-html";
import { whole } from "../../messages/formats.js";
import { say, sentence } from "../../messages/index.js";
import { closeIcon } from "../shell/icons.js";
import { part } from "../shell/part.js";

/** @import { SkippedInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

const PAGE = 100;
/** Fewer than these can be looked through without a filter. */
const FILTER_FROM = 20;

export class SkippedDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("skipped-dialog");
  /** @type {SkippedInfo[]} */
  #skipped = [];
  #filter = "";
  /** @type {Map<string, number>} How many of a group are shown. */
  #shown = new Map();
  #onLookInto;

  /**
   * @param {Page} page
   * @param {(folder: number) => void} onLookInto Folders of programs and of the system are wanted too.
   */
  constructor({ problems }, onLookInto) {
    this.#onLookInto = onLookInto;
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
    part("skipped-count").addEventListener("click", () =>
      problems.trying(say.folders.listFailed, async (engine) => this.#open(await engine.skipped())),
    );
  }

  /** @param {SkippedInfo[]} skipped */
  #open(skipped) {
    this.#skipped = skipped;
    this.#filter = "";
    this.#shown.clear();
    this.#draw();
    this.#dialog.showModal();
  }

  #draw() {
    const words = this.#filter.toLowerCase();
    const found = this.#skipped.filter(
      (each) =>
        !words || `${each.folder_name}/${each.path} ${why(each)}`.toLowerCase().includes(words),
    );
    const many = new Set(this.#skipped.map((each) => each.folder)).size > 1;
    render(
      html`<header class="dialog-head">
          <h2 id="skipped-title">${say.folders.skippedFiles(this.#skipped.length)}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        ${
          this.#skipped.length >= FILTER_FROM
            ? html`<input class="filter" type="search" placeholder=${say.folders.filterByName} aria-label=${say.folders.filter}
              .value=${this.#filter} @input=${(/** @type {InputEvent} */ event) => {
                this.#filter = /** @type {HTMLInputElement} */ (event.target).value;
                this.#draw();
              }} />`
            : nothing
        }
        <div class="dialog-body" tabindex="-1">
          ${this.#skipped.length ? nothing : html`<p class="quiet">${say.folders.nothingSkipped}</p>`}
          ${this.#skipped.length && !found.length ? html`<p class="quiet">${say.folders.nothingFits}</p>` : nothing}
          ${[...grouped(found)].map(([code, files]) => this.#group(code, files, many))}
        </div>`,
      this.#dialog,
    );
  }

  /**
   * @param {string} code
   * @param {SkippedInfo[]} files
   * @param {boolean} withFolder
   */
  #group(code, files, withFolder) {
    const shown = this.#shown.get(code) ?? PAGE;
    const more = () => {
      this.#shown.set(code, shown + PAGE * 5);
      this.#draw();
    };
    return html`<section class="skipped-group">
      <h3>${say.folders.skippedGroups[code] ?? code} <span class="quiet">${whole(files.length)}</span></h3>
      <ul>
        ${files.slice(0, shown).map(
          (
            file,
          ) => html`<li data-testid="skipped-item" data-code=${file.code} data-path=${file.path}>
            <span class="path">${withFolder ? `${file.folder_name}/` : ""}${file.path}</span>
            <span class="quiet">${why(file)}</span>
            ${
              file.parameters.reason === "system"
                ? html`<button class="link" type="button" data-testid="look-into" @click=${() => {
                    this.#dialog.close();
                    this.#onLookInto(file.folder);
                  }}>${say.folders.lookInto}</button>`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${
        files.length > shown
          ? html`<button class="button small" type="button" @click=${more}>${say.folders.showMore(files.length - shown)}</button>`
          : nothing
      }
    </section>`;
  }
}

/** @param {SkippedInfo} file */
function why(file) {
  return file.sentence ?? sentence(file);
}

/** @param {SkippedInfo[]} files */
function grouped(files) {
  /** @type {Map<string, SkippedInfo[]>} */
  const groups = new Map();
  for (const file of files) {
    const group = groups.get(file.code);
    if (group) group.push(file);
    else groups.set(file.code, [file]);
  }
  return groups;
}
