/**
 * Back and Forward through what was shown, and the same view again after a reload.
 *
 * Every filter, photo and search is an entry of the browser's history; a search is one when the
 * typing pauses, or ends, and while the same words grow it stays the same one.
 */
import { say } from "../../messages/index.js";
import { isLeaving, settled } from "../shell/overlays.js";
import { inWords } from "./examples.js";
import { isEmpty, NOTHING } from "./results.js";
import { fromAddress, toAddress } from "./view-address.js";

/** @import { FilterInfo, FolderInfo, PhotoInfo } from "../../protocol.js" */
/** @import { Query } from "./results.js" */
/** @import { Arranged, View } from "./view-address.js" */

/**
 * @typedef {object} Place Where the reader is among the photos.
 * @property {number} photo The first one in view.
 * @property {number} at How many are before it.
 * @property {number} above How far the screen begins below the top of it, in pixels.
 *
 * @typedef {object} ViewSource
 * @property {() => Place | null | undefined} place Null at the top; undefined while nobody can tell.
 * @property {() => View} view What is shown now.
 * @property {() => FolderInfo[]} folders
 * @property {(folder: number, path: string) => Promise<PhotoInfo | null>} photo
 * @property {(ids: number[]) => Promise<PhotoInfo[]>} photos Those that are there.
 * @property {(view: View, arranged: Arranged | null) => void} onRestore Shows it; null: arranged as now.
 * @property {() => void} onLost The photo that was searched by is not to be had any more.
 */

/** A pause in the typing after which the words are what was meant. */
const SETTLED_MS = 500;
/** A pause in the scrolling after which the place is kept; Safari allows 100 changes in 30 seconds. */
const STILL_MS = 350;

export class ViewHistory {
  #source;
  /** Before the engine is up nobody knows the folders. */
  #ready = false;
  #restoring = false;
  #settling = 0;
  /** The words of the latest entry, while they are being typed. @type {string | null} */
  #typed = null;
  /** Pictures from elsewhere; a reload forgets them. @type {Map<string, Blob>} */
  #images = new Map();

  /** @param {ViewSource} source */
  constructor(source) {
    this.#source = source;
    // A browser would scroll before there is anything to scroll to.
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => isLeaving() || this.#restore());
    let still = 0;
    const keep = () => {
      clearTimeout(still);
      this.keepPlace();
    };
    addEventListener(
      "scroll",
      () => {
        clearTimeout(still);
        still = setTimeout(keep, STILL_MS);
      },
      { passive: true },
    );
    addEventListener("pagehide", keep);
  }

  /** The words to begin with, before anything else of the address can be understood. */
  get words() {
    return fromAddress(location.hash, []).text;
  }

  /**
   * The engine is up. What the reader has asked meanwhile goes before what the address says.
   * @param {Query} begun What was put into the search box at the start.
   */
  async begin(begun) {
    if (this.#ready) return;
    this.#ready = true;
    // A reload has closed what lay over the page.
    if (history.state?.over) history.replaceState({ ...history.state, over: undefined }, "");
    const asked = this.#source.view().query;
    await this.#restore(asked === begun ? null : asked);
  }

  /**
   * What is shown, as an address that says all of it; empty where nothing was asked.
   * @param {Arranged} arranged
   */
  whole(arranged) {
    const { query, filter } = this.#source.view();
    return toAddress({ query: inWords(query), filter }, this.#source.folders(), arranged);
  }

  /**
   * Shows what an address says, as if it had been asked now.
   * @param {string} address
   */
  async show(address) {
    const found = fromAddress(address, this.#source.folders());
    const { text, asWords, liked, like, filter, arranged } = found;
    const photo = like ? await this.#source.photo(like.folder, like.path) : null;
    if (liked && !photo) this.#source.onLost();
    this.#source.onRestore({ query: { ...NOTHING, text, asWords, photo }, filter }, arranged);
  }

  /** Where the reader was in the view that is shown; null: at its top. @returns {Place | null} */
  get place() {
    return this.#isShown(this.#source.view()) ? (history.state?.place ?? null) : null;
  }

  /** Where the reader is now is where a way back to this view leads. */
  keepPlace() {
    const place = this.#source.place();
    if (!this.#ready || place === undefined || !this.#isShown(this.#source.view())) return;
    history.replaceState({ ...history.state, place }, "");
  }

  /** @param {{ typing?: boolean }} [how] */
  changed({ typing = false } = {}) {
    if (!this.#ready || this.#restoring) return;
    clearTimeout(this.#settling);
    this.#settling = 0;
    if (typing) this.#settling = setTimeout(() => this.#record(true), SETTLED_MS);
    else this.#record(false);
  }

  /** What has been typed is what was meant. */
  settle() {
    if (this.#settling) {
      clearTimeout(this.#settling);
      this.#record(true);
    }
    this.#typed = null;
  }

  /** @param {boolean} typing */
  async #record(typing) {
    this.#settling = 0;
    await settled();
    const view = this.#source.view();
    const words = view.query.text.trim();
    const goesOn = typing && this.#typed !== null && isSameStart(words, this.#typed);
    this.#typed = typing ? words : null;
    if (this.#isShown(view)) return;
    const over = history.state?.over;
    this.#write(view, goesOn || over ? "replaceState" : "pushState");
    // What lies over the page stays the first thing that Back closes.
    if (over) history.pushState({ ...history.state, over }, "");
  }

  /**
   * @param {View} view
   * @param {"pushState" | "replaceState"} how
   */
  #write(view, how) {
    const { image, also } = view.query;
    let key = this.#keyOf(image);
    if (image && !key) {
      key = crypto.randomUUID();
      this.#images.set(key, image);
    }
    const address = toAddress(view, this.#source.folders());
    const place = how === "replaceState" && address === location.hash && history.state?.place;
    const state = {
      ...(key && { image: key }),
      ...(also.length && { also: also.map(({ id }) => id) }),
      ...(place && { place }),
    };
    history[how](state, "", address || location.pathname + location.search);
    this.#name(view.query);
  }

  /** @param {View} view Whether the current entry is this one. */
  #isShown(view) {
    const key = this.#keyOf(view.query.image);
    if (view.query.image && !key) return false;
    const address = toAddress(view, this.#source.folders());
    const also = view.query.also.map(({ id }) => id);
    const shown = history.state;
    return (
      address === location.hash &&
      key === (shown?.image ?? null) &&
      String(also) === String(shown?.also ?? [])
    );
  }

  /** @param {Blob | null} image */
  #keyOf(image) {
    for (const [key, each] of this.#images) if (each === image) return key;
    return null;
  }

  /** @param {Query | null} asked Instead of what the address asks. */
  async #restore(asked = null) {
    clearTimeout(this.#settling);
    this.#settling = 0;
    this.#typed = null;
    if (!this.#ready || (!asked && this.#isShown(this.#source.view()))) return;
    const address = location.href;
    const key = history.state?.image;
    const { text, asWords, liked, like, filter } = fromAddress(
      location.hash,
      this.#source.folders(),
    );
    const image = this.#images.get(key) ?? null;
    const photo = like && !asked ? await this.#source.photo(like.folder, like.path) : null;
    const also = photo ? await this.#source.photos(history.state?.also ?? []) : [];
    if (location.href !== address) return; // gone on, to an entry of its own
    if ((liked || key) && !photo && !image && !asked) this.#source.onLost();
    const query = asked ?? { text, asWords, photo, also, image };
    this.#restoring = true;
    this.#source.onRestore({ query, filter }, null);
    this.#restoring = false;
    this.#write(this.#source.view(), asked && !isEmpty(asked) ? "pushState" : "replaceState");
  }

  /** @param {Query} query The page's name in the list behind the Back button. */
  #name({ text, photo, image }) {
    const { titleLike, titleLikePhoto } = say.search;
    const words = text.trim() || (photo ? titleLike(photo.name) : image ? titleLikePhoto : "");
    document.title = words ? say.shell.titled(words) : say.shell.name;
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSameStart(one, other) {
  return one.startsWith(other) || other.startsWith(one);
}
