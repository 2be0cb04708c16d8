/** The photos of an answer: small on the wall, and one of them large. */
import { part } from "../shell/part.js";
import { saveFile } from "../shell/save-file.js";
import { Details } from "./details.js";
import { Gestures } from "./gestures.js";
import { firsts, MONTHS } from "./headings.js";
import { Lightbox } from "./lightbox.js";
import { PhotoGrid } from "./photo-grid.js";
import { PhotoThumb } from "./photo-thumb.js";
import { Selecting, selectable } from "./selecting.js";
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
 * @property {(photo: PhotoInfo) => void} onNearby
 * @property {(photo: PhotoInfo) => void} onFavourite It is to be one, or no longer.
 * @property {(folder: number) => void} onReopen
 * @property {() => void} onEnd The end of what is listed comes near.
 * @property {() => void} onClosed No photo is shown large any more.
 * @property {() => void} onSelection Other photos are selected.
 */

export class PhotoWall {
  #thumbnails;
  #details;
  #timeline;
  #grid;
  #lightbox;
  #selecting;
  /** @type {Answer | null} */
  #answer = null;

  /**
   * @param {Page} page
   * @param {WallListener} listener
   */
  constructor(page, { onSimilar, onNearby, onFavourite, onReopen, onEnd, onClosed, onSelection }) {
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
      onDrawn: (photos) => this.#details.want(photos),
      selected: (photo) => this.#selecting.selection.has(photo),
      onPress: (at, event) => {
        const open = event.type === "dblclick" || !this.#selecting.pressed(at, event);
        if (open && this.#answer) this.#lightbox.open(this.#answer, at);
      },
      onCircle: (at, event) => this.#selecting.circled(at, event),
      onToggle: (at) => this.#selecting.toggled(at),
      onStretch: (from, to) => this.#selecting.stretched(from, to),
      onSimilar,
      onEnd,
      onLaidOut: (answer, layout) => this.#timeline.draw(marksOf(answer, layout), layout.height),
      onScrolled: (top) => this.#timeline.moved(top),
    });
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
    if (why !== "more") this.#details.begin(answer.first);
    this.#grid.draw(answer, { rewind: why === "asked", place });
    this.#selecting.answered(answer, why);
    if (why === "more") this.#lightbox.grown(answer);
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

/**
 * The months of the photos by date.
 * @param {Answer} answer
 * @param {Layout} layout
 */
function marksOf({ browsing, listed }, layout) {
  const months = browsing ? firsts(listed, MONTHS) : [];
  return months.map(({ at, date }) => ({ date, top: layout.box(at)?.top ?? 0 }));
}
