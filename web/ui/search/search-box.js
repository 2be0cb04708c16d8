/** The search box: words, a photo as a chip beside them, or both. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { closeIcon } from "../shell/icons.js";
import { isTyping } from "../shell/typing.js";
import { isEmpty, NOTHING } from "./results.js";
import "../photos/photo-thumb.js";
/** @import { Query } from "./results.js" */

/**
 * @typedef {object} SearchBoxParts
 * @property {HTMLInputElement} input
 * @property {HTMLInputElement} imageInput
 * @property {HTMLElement} imageButton
 * @property {HTMLElement} clearButton
 * @property {HTMLElement} chip
 *
 * @typedef {object} SearchBoxListener
 * @property {(query: Query, how: { pause: boolean }) => void} onQuery In the same turn as the event.
 * @property {() => void} onDown From the box down into the photos.
 */

export class SearchBox {
  /** @type {Query} */
  query = NOTHING;
  #parts;
  #listener;
  #imageUrl = "";

  /**
   * @param {SearchBoxParts} parts
   * @param {SearchBoxListener} listener
   */
  constructor(parts, listener) {
    this.#parts = parts;
    this.#listener = listener;
    const { input, imageInput, imageButton, clearButton } = parts;
    input.addEventListener("input", () => this.#ask(this.#typed(), true));
    input.addEventListener("keydown", (event) => this.#key(event));
    clearButton.addEventListener("click", () => {
      this.set(NOTHING);
      input.focus();
    });
    imageButton.addEventListener("click", () => imageInput.click());
    imageInput.addEventListener("change", () => this.#takeImage());
    document.addEventListener("keydown", (event) => this.#slash(event));
    document.addEventListener("paste", (event) => this.#paste(event));
  }

  /** Acts on what was typed or chosen before this code was there. */
  catchUp() {
    const { input, imageInput } = this.#parts;
    if (input.value !== this.query.text) this.#ask(this.#typed(), false);
    if (imageInput.files?.length) this.#takeImage();
  }

  /**
   * Puts a question into the box and asks it.
   * @param {Query} query
   */
  set(query) {
    this.#parts.input.value = query.text;
    this.#ask(query, false);
  }

  /** @param {Blob} image Words already there stay, and count too. */
  searchBy(image) {
    this.#ask({ ...this.query, photo: null, also: [], image }, false);
  }

  /** @param {{ select?: boolean }} [how] */
  focus({ select = false } = {}) {
    this.#parts.input.focus();
    if (select) this.#parts.input.select();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const { clipboardData: held } = event;
    const image = [...(held?.files ?? [])].find((file) => file.type.startsWith("image/"));
    const text = wordsOf(held?.getData("text/plain") ?? "", image);
    if (text ? isTyping(event) : !image) return; // as the browser does it
    event.preventDefault();
    if (!text && image) this.searchBy(image);
    else this.set({ ...this.query, text });
  }

  /** What stands in the box by now; parts that are words stay so for as long as they stand there. */
  #typed() {
    const text = this.#parts.input.value;
    return {
      ...this.query,
      text,
      asWords: this.query.asWords.filter((part) => text.includes(part)),
    };
  }

  #takeImage() {
    const [image] = this.#parts.imageInput.files ?? [];
    if (image) this.searchBy(image);
    this.#parts.imageInput.value = ""; // the same photo can be chosen again
  }

  /**
   * @param {Query} query
   * @param {boolean} pause
   */
  #ask(query, pause) {
    const before = this.query;
    this.query = query;
    this.#parts.clearButton.hidden = isEmpty(query) && !query.text;
    if (before.image !== query.image || before.photo !== query.photo) this.#drawChip();
    this.#listener.onQuery(query, { pause });
  }

  #drawChip() {
    const { photo, also, image } = this.query;
    URL.revokeObjectURL(this.#imageUrl);
    this.#imageUrl = image ? URL.createObjectURL(image) : "";
    const first = photo?.name ?? (image instanceof File ? image.name : say.search.pastedPhoto);
    const name = also.length ? say.search.andOthers(first, also.length) : first;
    this.#parts.input.placeholder = photo || image ? say.search.addWords : say.search.describe;
    const chip = html`<span class="chip" data-testid="query-image" title=${say.search.photosLike(name)}>
      ${photo ? html`<photo-thumb .photo=${photo.id}></photo-thumb>` : html`<img src=${this.#imageUrl} alt="" />`}
      ${also.length ? html`<b class="chip-more">${say.search.andMore(also.length)}</b>` : nothing}
      <span class="visually-hidden">${say.search.photosLike(name)}</span>
      <button class="chip-close" type="button" aria-label=${say.search.withoutPhoto} title=${say.search.removePhoto}
        @click=${() => this.#ask({ ...this.query, photo: null, also: [], image: null }, false)}>${closeIcon}</button>
    </span>`;
    render(photo || image ? chip : nothing, this.#parts.chip);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { input } = this.#parts;
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      if (isEmpty(this.query) && !input.value) input.blur();
      else this.set(NOTHING);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#listener.onDown();
    } else if (event.key === "Enter" && matchMedia("(pointer: coarse)").matches) {
      input.blur(); // the keyboard makes room for the photos
    } else if (event.key === "Backspace" && !input.value && !isEmpty(this.query)) {
      this.#ask({ ...this.query, photo: null, also: [], image: null }, false);
    }
  }

  /** @param {KeyboardEvent} event */
  #slash(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (at instanceof HTMLInputElement || at instanceof HTMLSelectElement) return;
    if (document.querySelector("dialog[open], .pswp")) return;
    event.preventDefault();
    this.focus({ select: true });
  }
}

/**
 * What was copied as words: cells of a table come with a picture of themselves, too, and a copied
 * file with its name.
 * @param {string} text
 * @param {File | undefined} image
 */
function wordsOf(text, image) {
  const words = text.trim().replace(/\s+/g, " ");
  const isName = image !== undefined && words.split(/[\\/]/).at(-1) === image.name;
  return isName ? "" : words;
}
