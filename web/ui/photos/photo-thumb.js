/** `<photo-thumb>`: a place in the page that shows a photo's thumbnail while it is near the screen. */
/** @import { Thumbnails } from "./thumbnails.js" */

export class PhotoThumb extends HTMLElement {
  /** @type {Thumbnails | null} Where all thumbnails of the page come from. */
  static source = null;

  /** The vertical middle of its place in the page, as it was when it came near the screen. */
  middle = 0;
  #photo = 0;
  #image = new Image();

  constructor() {
    super();
    this.#image.alt = "";
    this.#image.decoding = "sync"; // small, and a tile must not blink when its results are redrawn
    this.#image.draggable = false;
  }

  /** The photo's id. */
  get photo() {
    return this.#photo;
  }

  set photo(photo) {
    const before = this.#photo;
    if (before === photo) return;
    if (this.isConnected && before) PhotoThumb.source?.unwatch(this);
    this.#photo = photo;
    if (before) this.hide();
    if (this.isConnected) PhotoThumb.source?.watch(this);
  }

  connectedCallback() {
    if (!this.#image.parentNode) this.append(this.#image);
    if (this.#photo) PhotoThumb.source?.watch(this);
  }

  disconnectedCallback() {
    if (this.#photo) PhotoThumb.source?.unwatch(this);
  }

  /** @param {string} url */
  show(url) {
    if (this.#image.src !== url) this.#image.src = url;
    this.dataset.shown = "";
    delete this.dataset.failed;
  }

  hide() {
    this.#image.removeAttribute("src");
    delete this.dataset.shown;
    delete this.dataset.failed;
  }

  fail() {
    this.dataset.failed = "";
  }
}

customElements.define("photo-thumb", PhotoThumb);
