/**
 * The photos themselves, for as long as they are shown large. Where one cannot be read, its
 * thumbnail takes its place.
 */

/**
 * @typedef {object} Original
 * @property {"loading" | "here" | "thumbnail"} original Whether the photo itself is shown, or its thumbnail for good.
 * @property {string} url Of what is shown.
 *
 * @typedef {object} OriginalsSource
 * @property {(photo: number, signal: AbortSignal) => Promise<Blob>} original
 * @property {(photo: number) => Promise<Blob | null>} thumbnail
 */

/** @type {Original} */
const LOADING = { original: "loading", url: "" };

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
      await image.decode();
    };
    try {
      const picture = await this.#source.original(photo, signal);
      if (signal.aborted) return false;
      await put(picture);
      state.original = "here";
    } catch {
      if (signal.aborted) return false;
      const thumbnail = await this.#source.thumbnail(photo).catch(() => null);
      if (signal.aborted) return false;
      state.original = "thumbnail";
      if (thumbnail) await put(thumbnail).catch(() => {});
    }
    return !signal.aborted;
  }

  /** @param {number} photo */
  release(photo) {
    const state = this.#all.get(photo);
    if (!state) return;
    state.reading.abort();
    URL.revokeObjectURL(state.url);
    this.#all.delete(photo);
  }

  releaseAll() {
    for (const photo of [...this.#all.keys()]) this.release(photo);
  }
}
