/** The photos of an answer: small on the wall, and one of them large. */
import { part } from "../shell/part.js";
import { saveFile } from "../shell/save-file.js";
import { Details } from "./details.js";
import { Gestures } from "./gestures.js";
import { firsts, MONTHS } from "./headings.js";
import { lastWall, leave } from "./last-wall.js";
import { Lightbox } from "./lightbox.js";
import { PhotoGrid } from "./photo-grid.js";
import { PhotoThumb } from "./photo-thumb.js";
import { Selecting, selectable } from "./selecting.js";
import { Stacks } from "./stacks.js";
import { Thumbnails } from "./thumbnails.js";
import { TileSize } from "./tile-size.js";
import { Timeline } from "./timeline.js";

/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Answer } from "../search/results.js" */
/** @import { Layout } from "./layout.js" */
/** @import { Place } from "../search/view-history.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} WallListener
 * @property {(photo: PhotoInfo) => void} onSimilar
 * @property {(photo: PhotoInfo) => void} onUnlike
 * @property {(photo: PhotoInfo) => void} onNearby
 * @property {(photo: PhotoInfo) => void} onFavourite It is to be one, or no longer.
 * @property {(folder: number) => void} onReopen
 * @property {() => void} onEnd The end of what is listed comes near.
 * @property {() => void} onClosed No photo is shown large any more.
 * @property {() => void} onSelection Other photos are selected.
 */

/** So long nothing has moved on the wall. */
const STILL_MS = 600;

export class PhotoWall {
  #thumbnails;
  #details;
  #timeline;
  #grid;
  #lightbox;
  #selecting;
  #page;
  /** @type {Answer | null} */
  #answer = null;
  /** The same as it is shown: one photo of each stack. @type {Answer | null} */
  #shown = null;
  #settling = 0;

  /**
   * @param {Page} page
   * @param {WallListener} listener
   */
  constructor(page, listener) {
    const { onSimilar, onUnlike, onNearby, onFavourite, onReopen, onEnd, onClosed, onSelection } =
      listener;
    this.#page = page;
    this.stacks = new Stacks(page, () => this.#fold());
    this.#thumbnails = new Thumbnails(async (photos) => {
      return (await page.engine?.thumbnails(photos)) ?? [];
    });
    PhotoThumb.source = this.#thumbnails;
    this.#details = new Details(
      async (photos) => {
        if (!page.engine) throw new Error("closed");
        return page.engine.photos(photos);
      },
      () => {
        this.#grid.redraw();
        this.#lightbox.told();
      },
    );
    const known = (/** @type {number} */ photo) => this.#details.get(photo);
    this.#grid = new PhotoGrid(part("grid"), {
      photo: known,
      onDrawn: (photos) => {
        this.#details.want(photos);
        this.#settles();
      },
      selected: (photo) => this.#selecting.selection.has(photo),
      onPress: (at, event) => {
        const open = event.type === "dblclick" || !this.#selecting.pressed(at, event);
        if (open && this.#shown) this.#lightbox.open(this.#shown, at);
      },
      stack: (photo) => this.stacks.tile(photo),
      onStack: (photo) => {
        this.stacks.toggle(photo);
        this.#grid.focusPhoto(photo);
      },
      onCircle: (at, event) => this.#selecting.circled(at, event),
      onToggle: (at) => this.#selecting.toggled(at),
      onStretch: (from, to) => this.#selecting.stretched(from, to),
      onSimilar,
      onEnd,
      onLaidOut: (answer, layout) => this.#timeline.draw(marksOf(answer, layout), layout.height),
      onScrolled: (top) => {
        this.#timeline.moved(top);
        this.#settles();
      },
    });
    addEventListener("pagehide", () => this.#leave());
    const size = new TileSize(part("tile-size"), part("photos"), (scale) =>
      this.#grid.resize(scale),
    );
    this.#grid.resize(size.scale);
    this.#timeline = new Timeline(part("timeline"), { onGo: (top) => this.#grid.scrollTo(top) });
    this.#selecting = new Selecting(this.#grid, {
      onChange: () => {
        part("grid").toggleAttribute("data-selecting", this.selection.size > 0);
        this.#grid.redraw();
        onSelection();
      },
      onMore: onEnd,
    });
    this.#selecting.listen(new Gestures(part("grid"), this.#grid, this.selection));
    this.#lightbox = new Lightbox({
      original: async (photo, signal) => {
        if (!page.engine) throw new Error("closed");
        return page.engine.original(photo, { signal });
      },
      file: async (photo) => {
        if (!page.engine) throw new Error("closed");
        return page.engine.photoFile(photo);
      },
      thumbnail: async (photo) => {
        const [picture] = (await page.engine?.thumbnails([photo])) ?? [];
        return picture ? new Blob([picture], { type: "image/jpeg" }) : null;
      },
      thumbnailUrl: (photo) => this.#thumbnails.url(photo),
      tile: (photo) => this.#grid.picture(photo),
      known,
      onShown: (at) => this.#grid.reveal(at),
      onSimilar,
      onUnlike,
      onNearby,
      onFavourite,
      onReopen,
      onSave: async (photo, name) => {
        const file = await page.engine?.photoFile(photo, name).catch(() => null);
        if (file) saveFile(file, name);
        else onReopen(known(photo)?.folder ?? 0);
      },
      onEnd,
      onClosed: (photo) => {
        this.#grid.focusPhoto(photo);
        onClosed();
      },
    });
  }

  get selection() {
    return this.#selecting.selection;
  }

  /** All that was found, or what of it is a match. */
  get selectable() {
    return this.#answer ? selectable(this.#answer) : 0;
  }

  selectAll() {
    this.#selecting.all();
  }

  /** Whether a photo is shown large. */
  get isOpen() {
    return this.#lightbox.isOpen;
  }

  /**
   * @param {Answer} answer
   * @param {"asked" | "more" | "refreshed"} why
   * @param {Place | null} place Where to begin, if not at the top.
   */
  draw(answer, why, place) {
    this.#answer = answer;
    this.#shown = this.stacks.folded(answer);
    if (why !== "more") this.#details.begin(answer.first);
    if (lastWall.isShown) this.#takeOver(this.#shown);
    else this.#grid.draw(this.#shown, { rewind: why === "asked", place });
    this.#selecting.answered(answer, why);
    if (why === "more") this.#lightbox.grown(this.#shown);
    if (answer.browsing) this.stacks.wanted();
  }

  /** Other photos are folded now. */
  #fold() {
    if (!this.#answer || this.#lightbox.isOpen) return;
    this.#shown = this.stacks.folded(this.#answer);
    this.#grid.draw(this.#shown, { rewind: false, place: this.#grid.place() });
  }

  /** The photos themselves, where those of the last visit were. @param {Answer} answer */
  #takeOver(answer) {
    const { focused, place } = lastWall;
    const { urls, chosen } = lastWall.end();
    this.#thumbnails.adopt(urls);
    this.#grid.draw(answer, { rewind: true, place });
    if (focused) this.#grid.focusPhoto(focused);
    const at = chosen ? answer.listed.indexOf(chosen) : -1;
    if (at >= 0) this.#lightbox.open(answer, at);
  }

  /** When nothing moves any more, what is on the screen is noted for the next visit. */
  #settles() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#leave(), STILL_MS);
  }

  #leave() {
    const { status } = this.#page.library;
    const answer = this.#answer;
    if (!answer || !status || this.#page.state.has("searching")) return;
    if (status.forgets || (isWhole(answer) && !answer.listed.length)) return leave(null, true);
    // A next visit asks what the address says, and begins with the newest.
    if (isWhole(answer) !== (location.hash === "") || !isByDate(answer)) return;
    leave(this.#grid.left(), isWhole(answer) && !this.#grid.place());
  }

  /** Where the reader is; null at the top. */
  place() {
    return this.#grid.place();
  }

  focus() {
    this.#grid.focus();
  }

  /** What is known of the photos has changed. */
  changed() {
    this.#details.begin([]);
    this.#grid.redraw();
  }

  /** Asks once more for what is missing, after the engine has come back. */
  retry() {
    this.#thumbnails.retry();
    this.#grid.redraw();
  }

  /** Tries to read the photo that is shown large again, after its folder has been opened. */
  retryOriginal() {
    this.#lightbox.retry();
  }
}

/** @param {Answer} answer Whether it is the library, of which nothing was asked. */
function isWhole({ unasked, filtered }) {
  return unasked && !filtered;
}

/** @param {Answer} answer Whether photos that nobody asked for stand as they do at first. */
function isByDate({ unasked, browsing, listed }) {
  return !unasked || (browsing && listed.day(0) >= listed.day(listed.length - 1));
}

/**
 * The months of the photos by date.
 * @param {Answer} answer
 * @param {Layout} layout
 */
function marksOf({ browsing, listed }, layout) {
  const months = browsing ? firsts(listed, MONTHS) : [];
  return months.map(({ at, date }) => ({ date, top: layout.box(at)?.top ?? 0 }));
}
