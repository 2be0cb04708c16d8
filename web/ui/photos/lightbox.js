/**
 * One photo large: its thumbnail at once, the photo itself as soon as it has been read, left and
 * right through what was found, and what is known of it at the side.
 */
import { render } from "lit-html";
import PhotoSwipe from "photoswipe";
import { say } from "../../messages/index.js";
import { Listed } from "../search/listed.js";
import { opened } from "../shell/overlays.js";
import { fit, play, stop } from "./film.js";
import { Originals } from "./originals.js";
import { photoFacts } from "./photo-facts.js";
import { addSlideshow } from "./slideshow.js";

/** @import { FolderInfo, PhotoInfo } from "../../protocol.js" */
/** @import { Answer } from "../search/results.js" */
/** @import { Shown } from "./photo-facts.js" */

/**
 * @typedef {import("photoswipe").PhotoSwipeEventsMap["contentLoadImage"]["content"]} Content
 *
 * @typedef {object} LightboxParts
 * @property {(photo: number) => string | undefined} thumbnailUrl What is in the page already.
 * @property {(photo: number) => HTMLElement | null} tile Where it lies in the page.
 * @property {(photo: number) => PhotoInfo | null} known What is known of it; null while that is on its way.
 * @property {(at: number) => void} onShown Also what is beside it may be shown next.
 * @property {(photo: PhotoInfo) => void} onSimilar
 * @property {(photo: PhotoInfo) => void} onUnlike What is found is not to be like it.
 * @property {(photo: PhotoInfo) => void} onNearby
 * @property {(photo: PhotoInfo) => void} onFavourite
 * @property {(folder: FolderInfo["id"]) => void} onReopen
 * @property {(photo: number, name: string) => void} onSave A file that belongs to it.
 * @property {() => void} onEnd The end of what is loaded comes near.
 * @property {(photo: number) => void} onClosed
 */

const PANEL = 340;
/** From here on the facts lie at the side, on a low screen earlier; photos.css says the same. */
const WIDE = 900;
const LOW = 500;
const WIDE_IF_LOW = 560;
/** A small photo is enlarged, but not beyond recognition. */
const ENLARGED = 2;
const INFO =
  '<path d="M16 5.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21m0 2.2a8.3 8.3 0 1 1 0 16.6 8.3 8.3 0 0 1 0-16.6M14.9 14.5h2.2v6.7h-2.2zm0-3.7h2.2V13h-2.2z" id="pswp__icn-info"/>';

export class Lightbox {
  #listener;
  /** @type {PhotoSwipe | null} */
  #pswp = null;
  #listed = new Listed(null);
  /** All that was found. */
  #total = 0;
  #originals;
  /** @type {HTMLElement | null} */
  #facts = null;
  #factsShown = false;
  /** Says that the page is no longer covered. */
  #uncovered = () => {};

  /** @param {import("./originals.js").OriginalsSource & LightboxParts} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#originals = new Originals(listener);
  }

  get isOpen() {
    return this.#pswp !== null;
  }

  /**
   * @param {Answer} answer
   * @param {number} at
   */
  open({ listed, total }, at) {
    if (this.#pswp) return;
    this.#listed = listed;
    this.#total = total;
    this.#factsShown = innerWidth >= WIDE;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pswp = new PhotoSwipe({
      index: at,
      loop: false,
      bgOpacity: 1,
      wheelToZoom: true,
      counter: false, // it would count what is listed, not what was found
      initialZoomLevel: ({ elementSize, panAreaSize }) =>
        elementSize && panAreaSize
          ? Math.min(ENLARGED, panAreaSize.x / elementSize.x, panAreaSize.y / elementSize.y)
          : 1,
      returnFocus: false,
      preload: [1, 2],
      mainClass: "lightbox",
      showHideAnimationType: calm ? "none" : "zoom",
      zoomAnimationDuration: calm ? 0 : 250,
      paddingFn: ({ x, y }) => this.#room(x, y),
    });
    pswp.addFilter("numItems", () => this.#listed.length);
    pswp.addFilter("itemData", (data, index) => this.#slide(index) ?? data);
    pswp.addFilter(
      "placeholderSrc",
      (src, content) => this.#listener.thumbnailUrl(this.#photo(content)) ?? src,
    );
    pswp.addFilter(
      "thumbEl",
      // Typed as if there were always one; none is what makes the photo fade in.
      (none, data) => this.#listener.tile(Number(data.photo)) ?? /** @type {HTMLElement} */ (none),
    );
    pswp.on("contentLoadImage", (event) => {
      event.preventDefault();
      this.#load(event.content);
    });
    pswp.on("contentAppend", ({ content }) => this.#play(content));
    pswp.on("contentResize", ({ content, width, height }) => fit(content, width, height));
    pswp.on("contentDeactivate", ({ content }) => stop(content));
    pswp.on("contentDestroy", ({ content }) => this.#originals.release(this.#photo(content)));
    pswp.on("pointerDown", (event) => {
      // The browser's own buttons are on it.
      if (event.originalEvent.target instanceof HTMLVideoElement) event.preventDefault();
    });
    pswp.on("uiRegister", () => this.#addParts(pswp));
    pswp.on("change", () => {
      this.#listener.onShown(pswp.currIndex);
      this.#drawFacts();
      if (pswp.currIndex >= this.#listed.length - 6) this.#listener.onEnd();
    });
    pswp.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key === "i") this.#toggleFacts();
      const shown = this.#shown();
      if (originalEvent.key === "f" && shown) this.#listener.onFavourite(shown.photo);
    });
    pswp.on("afterInit", () => {
      pswp.element?.setAttribute("data-testid", "lightbox");
      pswp.element?.setAttribute("aria-label", say.photos.photo);
      // What is next lies to the right in every language, as in PhotoSwipe's gestures.
      pswp.element?.setAttribute("dir", "ltr");
    });
    // PhotoSwipe hears no keys while it opens.
    const early = new AbortController();
    let steps = 0;
    const hear = (/** @type {KeyboardEvent} */ event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
      if (step) event.preventDefault();
      steps += step;
      if (event.key === "Escape") this.close();
    };
    document.addEventListener("keydown", hear, { signal: early.signal });
    pswp.on("openingAnimationEnd", () => {
      early.abort();
      const to = Math.min(this.#listed.length - 1, Math.max(0, pswp.currIndex + steps));
      if (steps) queueMicrotask(() => pswp.goTo(to)); // it has not quite opened yet
    });
    pswp.on("destroy", () => {
      early.abort();
      this.#closed(pswp);
    });
    this.#pswp = pswp;
    this.#uncovered = opened(() => this.close());
    pswp.init();
  }

  /** @param {Answer} answer The same one with more behind it. */
  grown({ listed }) {
    const before = this.#listed.length;
    if (!this.#pswp || listed.id(before - 1) !== this.#listed.id(before - 1)) return;
    this.#listed = listed;
    this.#pswp.refreshSlideContent(before);
    this.#pswp.dispatch("change");
  }

  /** What is known of the photos has come. */
  told() {
    this.#drawFacts();
  }

  /** Tries to read the photo itself again, after its folder has been opened. */
  retry() {
    const pswp = this.#pswp;
    if (!pswp) return;
    const photo = this.#listed.id(pswp.currIndex);
    if (this.#originals.get(photo).original !== "thumbnail") return;
    this.#originals.release(photo);
    pswp.refreshSlideContent(pswp.currIndex);
    this.#drawFacts();
  }

  /** At once, or as soon as it has opened: PhotoSwipe closes only what is open. */
  close() {
    const pswp = this.#pswp;
    if (pswp?.opener.isOpen) pswp.close();
    else pswp?.on("openingAnimationEnd", () => pswp.close());
  }

  /**
   * What the photo leaves free: the facts lie at its side, or below it on a narrow screen.
   * @param {number} width
   * @param {number} height
   */
  #room(width, height) {
    const facts = this.#factsShown ? this.#facts : null;
    const beside = width >= (height < LOW ? WIDE_IF_LOW : WIDE);
    return {
      top: 56,
      bottom: facts && !beside ? facts.offsetHeight + 8 : 24,
      left: 16,
      right: this.#factsShown && beside ? PANEL + 16 : 16,
    };
  }

  /** @param {number} index */
  #slide(index) {
    const photo = this.#listed.id(index);
    if (!photo) return null;
    const { width, height } = this.#listed.size(index);
    return {
      photo,
      type: "image",
      width: width || 1200,
      height: height || 900,
      alt: this.#listener.known(photo)?.name ?? "",
    };
  }

  /** @param {Content} content */
  #photo({ index }) {
    return this.#listed.id(index);
  }

  /** @param {Content} content */
  async #load(content) {
    const id = this.#photo(content);
    const image = content.element;
    if (!(image instanceof HTMLImageElement)) return;
    image.alt = this.#listener.known(id)?.name ?? "";
    content.state = "loading";
    if (!(await this.#originals.show(id, image))) return;
    content.onLoaded();
    this.#play(content);
    this.#drawFacts();
  }

  /** @param {Content} content */
  #play(content) {
    play(content, this.#originals.get(this.#photo(content)).film);
  }

  /** @param {PhotoSwipe} pswp */
  #addParts(pswp) {
    addSlideshow(pswp, () => this.#listed.length);
    pswp.ui?.registerElement({
      name: "info",
      order: 9,
      isButton: true,
      title: say.photos.photoDetailsKey,
      ariaLabel: say.photos.photoDetails,
      html: { isCustomSVG: true, inner: INFO, size: 32, outlineID: "pswp__icn-info" },
      onClick: () => this.#toggleFacts(),
    });
    pswp.ui?.registerElement({
      name: "place",
      className: "place",
      order: 5,
      onInit: (element) => {
        element.dir = document.documentElement.dir;
        const draw = () => {
          element.textContent = say.photos.placeOf(pswp.currIndex + 1, this.#total);
        };
        pswp.on("change", draw);
        draw();
      },
    });
    pswp.ui?.registerElement({
      name: "facts",
      className: "facts",
      appendTo: "root",
      tagName: "div",
      onInit: (element) => {
        element.dataset.testid = "details";
        this.#facts = element;
        element.dir = document.documentElement.dir;
        this.#drawFacts();
      },
    });
  }

  #toggleFacts() {
    this.#factsShown = !this.#factsShown;
    this.#drawFacts();
    this.#pswp?.updateSize(true);
  }

  /** @returns {Shown | null} */
  #shown() {
    const at = this.#pswp?.currIndex ?? -1;
    const photo = this.#listener.known(this.#listed.id(at));
    return photo && { photo, hit: this.#listed.hit(at) };
  }

  #drawFacts() {
    const shown = this.#shown();
    if (!this.#facts || !shown) return;
    this.#facts.hidden = !this.#factsShown;
    const original = this.#originals.get(shown.photo.id);
    render(
      photoFacts(shown, original, {
        onSimilar: () => {
          this.close();
          this.#listener.onSimilar(shown.photo);
        },
        onUnlike: () => {
          this.close();
          this.#listener.onUnlike(shown.photo);
        },
        onNearby: () => {
          this.close();
          this.#listener.onNearby(shown.photo);
        },
        onFavourite: () => this.#listener.onFavourite(shown.photo),
        onSave: (name) => this.#listener.onSave(shown.photo.id, name),
        onReopen: () => this.#listener.onReopen(shown.photo.folder),
        onDone: () => this.#toggleFacts(),
      }),
      this.#facts,
    );
  }

  /** @param {PhotoSwipe} pswp */
  #closed(pswp) {
    const photo = this.#listed.id(pswp.currIndex);
    this.#originals.releaseAll();
    this.#pswp = null;
    this.#facts = null;
    this.#uncovered();
    this.#listener.onClosed(photo);
  }
}
