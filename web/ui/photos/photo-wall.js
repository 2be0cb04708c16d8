/** The photos of an answer: small on the wall, and one of them large. */
import { part } from "../shell/part.js";
import { Lightbox } from "./lightbox.js";
import { PhotoGrid } from "./photo-grid.js";
import { PhotoThumb } from "./photo-thumb.js";
import { Thumbnails } from "./thumbnails.js";

/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Answer } from "../search/results.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} WallListener
 * @property {(photo: PhotoInfo) => void} onSimilar
 * @property {(photo: PhotoInfo) => void} onNearby
 * @property {(folder: number) => void} onReopen
 * @property {() => void} onEnd The end of what is loaded comes near.
 * @property {() => void} onClosed No photo is shown large any more.
 */

export class PhotoWall {
  #thumbnails;
  #grid;
  #lightbox;
  /** @type {Answer | null} */
  #answer = null;

  /**
   * @param {Page} page
   * @param {WallListener} listener
   */
  constructor(page, { onSimilar, onNearby, onReopen, onEnd, onClosed }) {
    this.#thumbnails = new Thumbnails(async (photos) => {
      return (await page.engine?.thumbnails(photos)) ?? [];
    });
    PhotoThumb.source = this.#thumbnails;
    this.#grid = new PhotoGrid(part("grid"), part("more"), {
      onOpen: (at) => this.#answer && this.#lightbox.open(this.#answer, at),
      onSimilar,
      onEnd,
    });
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
      onSimilar,
      onNearby,
      onReopen,
      onEnd,
      onClosed: (photo) => {
        this.#grid.focusPhoto(photo.id);
        onClosed();
      },
    });
  }

  /** Whether a photo is shown large. */
  get isOpen() {
    return this.#lightbox.isOpen;
  }

  /**
   * @param {Answer} answer
   * @param {"asked" | "more" | "refreshed"} why
   */
  draw(answer, why) {
    this.#answer = answer;
    this.#grid.draw(answer, { rewind: why === "asked" });
    if (why === "more") this.#lightbox.grown(answer);
  }

  focus() {
    this.#grid.focus(0);
  }

  /** Asks once more for thumbnails, after the engine has come back. */
  retryThumbnails() {
    this.#thumbnails.retry();
  }

  /** Tries to read the photo that is shown large again, after its folder has been opened. */
  retryOriginal() {
    this.#lightbox.retry();
  }
}
