/** `<photo-thumb>`: a place in the page that shows a photo's thumbnail while it is near the screen. */
/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Thumbnails } from "./thumbnails.js" */

export class PhotoThumb extends HTMLElement {
  /** @type {Thumbnails | null} Where all thumbnails of the page come from. */
  static source = null;

  /** @type {PhotoInfo | undefined} */
  #photo;
  #image = new Image();

  constructor() {
    super();
    this.#image.alt = "";
    this.#image.decoding = "sync"; // small, and a tile must not blink when its results are redrawn
    this.#image.draggable = false;
  }

  get photo() {
    if (!this.#photo) throw new TypeError("photo"); // it comes before the element is connected
    return this.#photo;
  }

  set photo(photo) {
    const before = this.#photo;
    if (before === photo) return;
    if (this.isConnected && before) PhotoThumb.source?.unwatch(this);
    this.#photo = photo;
    if (before && before.id !== photo.id) this.hide();
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
  }

  fail() {
    this.dataset.failed = "";
  }
}

customElements.define("photo-thumb", PhotoThumb);
