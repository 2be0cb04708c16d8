/** Copies and bursts, group by group: the best of each is kept, the others are hidden or selected. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { checkIcon, closeIcon } from "../shell/icons.js";
import { part } from "../shell/part.js";
import "../photos/photo-thumb.js";

/** @import { StackInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Job } from "./job.js" */

/** So many groups are looked at, and shown, at a time. */
const PAGE = 24;

export class StacksDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("stacks-dialog");
  #page;
  #job;
  #listener;
  /** @type {StackInfo[]} */
  #stacks = [];
  #total = 0;
  #others = 0;
  /** Photos that stay, besides the best of groups that are not shown yet. @type {Set<number>} */
  #kept = new Set();

  /**
   * @param {Page} page
   * @param {Job} job
   * @param {{ onHide: (photos: number[]) => void, onSelect: (photos: number[]) => void }} listener
   */
  constructor(page, job, listener) {
    this.#page = page;
    this.#job = job;
    this.#listener = listener;
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close(); // beside the dialog
    });
  }

  async open() {
    this.#stacks = [];
    this.#kept.clear();
    render(nothing, this.#dialog);
    await this.#more();
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  #more() {
    return this.#page.problems.trying(say.acting.stacks.couldNotLook, async (engine) => {
      const found = await engine.stacks({ limit: PAGE, offset: this.#stacks.length });
      this.#total = found.total;
      this.#others = found.others;
      this.#stacks.push(...found.stacks);
      for (const { photos } of found.stacks) this.#kept.add(photos[0] ?? 0);
      this.#draw();
    });
  }

  /** @param {(photos: number[]) => void} act What is done with all photos that are not kept. */
  async #act(act) {
    this.#dialog.close();
    const { looking } = say.acting.stacks;
    await this.#job.run(looking, this.#total, async ({ signal, onDone }) => {
      while (this.#stacks.length < this.#total) {
        signal.throwIfAborted();
        const before = this.#stacks.length;
        await this.#more();
        if (this.#stacks.length === before) return; // the page says why
        onDone(this.#stacks.length);
      }
      act(this.#stacks.flatMap(({ photos }) => photos.filter((photo) => !this.#kept.has(photo))));
    });
  }

  /** @param {number} photo */
  #toggle(photo) {
    if (!this.#kept.delete(photo)) this.#kept.add(photo);
    this.#draw();
  }

  #draw() {
    const { stacks } = say.acting;
    const { onHide, onSelect } = this.#listener;
    render(
      html`<header class="dialog-head">
          <h2 id="stacks-title">${stacks.title}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        ${this.#total ? this.#all() : html`<p>${stacks.none}</p>`}
        ${
          this.#total
            ? html`<div class="ways stacks-ways">
                <button class="button primary" type="button" data-testid="hide-others" @click=${() => this.#act(onHide)}>${stacks.hide}</button>
                <button class="button" type="button" data-testid="select-others" @click=${() => this.#act(onSelect)}>${stacks.select}</button>
              </div>`
            : nothing
        }`,
      this.#dialog,
    );
  }

  #all() {
    const { stacks } = say.acting;
    return html`<p class="quiet">${stacks.about}</p>
      <p><strong data-testid="stacks-found">${stacks.found(this.#total, this.#others)}</strong></p>
      <ul class="stacks">${this.#stacks.map((stack) => this.#stack(stack))}</ul>
      ${this.#stacks.length < this.#total ? html`<button class="link" type="button" @click=${() => this.#more()}>${stacks.more}</button>` : nothing}`;
  }

  /** @param {StackInfo} stack */
  #stack({ photos, copies }) {
    const { stacks } = say.acting;
    return html`<li data-testid="stack">
      <p class="quiet">${copies ? stacks.copies : stacks.burst}</p>
      <div class="stack-photos">
        ${photos.map((photo, at) => {
          const kept = this.#kept.has(photo);
          return html`<button type="button" class="stack-photo" aria-pressed=${String(kept)} @click=${() => this.#toggle(photo)}>
            <span class="visually-hidden">${stacks.keep(at + 1)}</span>
            <photo-thumb .photo=${photo}></photo-thumb>
            ${kept ? html`<span class="stack-kept">${checkIcon}${stacks.kept}</span>` : nothing}
          </button>`;
        })}
      </div>
    </li>`;
  }
}
