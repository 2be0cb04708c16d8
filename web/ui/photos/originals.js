/**
 * The photos themselves, for as long as they are shown large. Where one cannot be read, its
 * thumbnail takes its place.
 */

/**
 * @typedef {object} Original
 * @property {"loading" | "here" | "thumbnail"} original Whether the photo itself is shown, or its thumbnail for good.
 * @property {string} url Of what is shown.
 * @property {string} film Of a film that can be played; its thumbnail is shown until it is.
 * @property {string} file Of the photo's file, as it is on disk; empty where it cannot be had.
 *
 * @typedef {object} OriginalsSource
 * @property {(photo: number, signal: AbortSignal) => Promise<Blob>} original
 * @property {(photo: number) => Promise<Blob>} file
 * @property {(photo: number) => Promise<Blob | null>} thumbnail
 */

/** @type {Original} */
const LOADING = { original: "loading", url: "", film: "", file: "" };

export class Originals {
  #source;
  /** @type {Map<number, Original & { reading: AbortController }>} By photo. */
  #all = new Map();

  /** @param {OriginalsSource} source */
  constructor(source) {
    this.#source = source;
  }

  /**
   * @param {number} photo
   * @returns {Original}
   */
  get(photo) {
    return this.#all.get(photo) ?? LOADING;
  }

  /**
   * @param {number} photo
   * @param {HTMLImageElement} image
   * @returns {Promise<boolean>} Whether the image shows something now; not if it was released meanwhile.
   */
  async show(photo, image) {
    this.release(photo);
    const reading = new AbortController();
    const { signal } = reading;
    const state = { ...LOADING, reading };
    this.#all.set(photo, state);
    const put = async (/** @type {Blob} */ picture) => {
      URL.revokeObjectURL(state.url);
      state.url = URL.createObjectURL(picture);
      image.src = state.url;
      await image.decode().catch((error) => {
        // A damaged one is shown as far as it goes.
        if (!image.complete || !image.naturalWidth) throw error;
      });
    };
    try {
      const picture = await this.#source.original(photo, signal);
      if (signal.aborted) return false;
      const film = picture.type.startsWith("video/");
      const still = film ? await this.#source.thumbnail(photo) : picture;
      if (signal.aborted) return false;
      if (still) await put(still);
      if (film) state.film = URL.createObjectURL(picture);
      state.original = "here";
      await this.#keepFile(photo, state);
    } catch {
      if (signal.aborted) return false;
      const thumbnail = await this.#source.thumbnail(photo).catch(() => null);
      if (signal.aborted) return false;
      state.original = "thumbnail";
      if (thumbnail) await put(thumbnail).catch(() => {});
      await this.#keepFile(photo, state);
    }
    return !signal.aborted;
  }

  /**
   * What is shown may be a JPEG of the photo; what is saved is its file. None of it is read yet.
   * @param {number} photo
   * @param {Original & { reading: AbortController }} state
   */
  async #keepFile(photo, state) {
    const file = await this.#source.file(photo).catch(() => null);
    if (file && !state.reading.signal.aborted) state.file = URL.createObjectURL(file);
  }

  /** @param {number} photo */
  release(photo) {
    const state = this.#all.get(photo);
    if (!state) return;
    state.reading.abort();
    URL.revokeObjectURL(state.url);
    URL.revokeObjectURL(state.film);
    URL.revokeObjectURL(state.file);
    this.#all.delete(photo);
  }

  releaseAll() {
    for (const photo of [...this.#all.keys()]) this.release(photo);
  }
}
