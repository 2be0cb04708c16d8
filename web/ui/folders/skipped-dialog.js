/** The files that were not indexed, each with its reason; thousands of them stay readable. */
import { html, nothing, render } from "lit-html";
import { counted, whole } from "../shell/format.js";
import { closeIcon } from "../shell/icons.js";
import { part } from "../shell/part.js";

/** @import { SkippedInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

const PAGE = 100;
/** Fewer than these can be looked through without a filter. */
const FILTER_FROM = 20;

/** @type {Record<string, string>} */
const TITLES = {
  "not-an-image": "Not photos",
  broken: "Broken",
  "too-large": "Too large",
  unsupported: "Formats that cannot be read yet",
  unreadable: "Could not be opened",
  empty: "Empty files",
};

export class SkippedDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("skipped-dialog");
  /** @type {SkippedInfo[]} */
  #skipped = [];
  #filter = "";
  /** @type {Map<string, number>} How many of a group are shown. */
  #shown = new Map();

  /** @param {Page} page */
  constructor({ problems }) {
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
    part("skipped-count").addEventListener("click", () =>
      problems.trying("The list could not be read", async (engine) =>
        this.#open(await engine.skipped()),
      ),
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
        !words || `${each.folder_name}/${each.path} ${each.reason}`.toLowerCase().includes(words),
    );
    const many = new Set(this.#skipped.map((each) => each.folder)).size > 1;
    render(
      html`<header class="dialog-head">
          <h2 id="skipped-title">${counted(this.#skipped.length, "skipped file")}</h2>
          <button class="icon-button" type="button" aria-label="Close" @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        ${
          this.#skipped.length >= FILTER_FROM
            ? html`<input class="filter" type="search" placeholder="Filter by name or reason" aria-label="Filter"
              .value=${this.#filter} @input=${(/** @type {InputEvent} */ event) => {
                this.#filter = /** @type {HTMLInputElement} */ (event.target).value;
                this.#draw();
              }} />`
            : nothing
        }
        <div class="dialog-body" tabindex="-1">
          ${this.#skipped.length ? nothing : html`<p class="quiet">Every file has been read.</p>`}
          ${this.#skipped.length && !found.length ? html`<p class="quiet">Nothing fits this filter.</p>` : nothing}
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
      <h3>${TITLES[code] ?? code} <span class="quiet">${whole(files.length)}</span></h3>
      <ul>
        ${files.slice(0, shown).map(
          (
            file,
          ) => html`<li data-testid="skipped-file" data-code=${file.code} data-path=${file.path}>
            <span class="path">${withFolder ? `${file.folder_name}/` : ""}${file.path}</span>
            <span class="quiet">${file.reason}</span>
          </li>`,
        )}
      </ul>
      ${
        files.length > shown
          ? html`<button class="button small" type="button" @click=${more}>Show more of ${whole(files.length - shown)}</button>`
          : nothing
      }
    </section>`;
  }
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
