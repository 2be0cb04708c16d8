/**
 * Thumbnails for what is near the screen: asked for in batches, the nearest first, and kept in a
 * bounded cache. What flies by is passed over: nobody sees it, and to decode it all takes time and
 * hundreds of megabytes.
 *
 * Object URLs are made here and revoked here. An element that scrolls far away gives its picture
 * back; a picture on the screen is never taken from the cache.
 */
/** @import { PhotoThumb } from "./photo-thumb.js" */

const KEPT = 800;
const BATCH = 32;
const AT_ONCE = 2;
/** So many screens a second are too fast to make anything out; a jump is one step, and not meant. */
const FLYING = 4;
/** Of so many steps of the scrolling: one alone may come late. */
const STEPS = 6;
/** Nothing has moved for so long: what is here now is looked at. */
const STILL_MS = 80;

export class Thumbnails {
  /** @type {Map<number, string>} Least recently used first. */
  #urls = new Map();
  /** @type {Map<number, Set<PhotoThumb>>} */
  #near = new Map();
  /** @type {Set<number>} */
  #wanted = new Set();
  /** @type {Set<number>} */
  #asked = new Set();
  #running = 0;
  #scheduled = false;
  /** The latest steps of the scrolling. @type {{ y: number, at: number }[]} */
  #steps = [];
  #flies = false;
  #still = 0;
  #fetch;
  #observer;

  /** @param {(photos: number[]) => Promise<(Uint8Array<ArrayBuffer> | null)[]>} fetch */
  constructor(fetch) {
    this.#fetch = fetch;
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), {
      rootMargin: "800px 0px",
    });
    addEventListener("scroll", () => this.#scrolled(performance.now()), { passive: true });
  }

  /** @param {number} at Milliseconds. */
  #scrolled(at) {
    this.#steps = [...this.#steps.slice(1 - STEPS), { y: scrollY, at }];
    const [first] = this.#steps;
    const far = Math.abs(scrollY - (first?.y ?? 0));
    const took = (at - (first?.at ?? 0)) / 1000;
    const flew = this.#flies;
    this.#flies = this.#steps.length === STEPS && far > FLYING * innerHeight * took;
    clearTimeout(this.#still);
    if (this.#flies) this.#still = setTimeout(() => this.#lands(), STILL_MS);
    else if (flew) this.#lands();
  }

  #lands() {
    this.#flies = false;
    this.#steps = [];
    for (const [photo, elements] of this.#near)
      for (const element of elements) this.#show(element, photo);
  }

  /** @param {Map<number, string>} urls Pictures that are here already. */
  adopt(urls) {
    for (const [photo, url] of urls) {
      if (this.#urls.has(photo)) URL.revokeObjectURL(url);
      else this.#urls.set(photo, url);
    }
  }

  /** @param {PhotoThumb} element */
  watch(element) {
    const url = this.#flies ? undefined : this.url(element.photo);
    if (url) element.show(url);
    this.#observer.observe(element);
  }

  /** @param {PhotoThumb} element */
  unwatch(element) {
    this.#observer.unobserve(element);
    this.#leave(element);
  }

  /**
   * The picture if it is here already.
   * @param {number} photo
   */
  url(photo) {
    const url = this.#urls.get(photo);
    if (url !== undefined) {
      this.#urls.delete(photo);
      this.#urls.set(photo, url);
    }
    return url;
  }

  /** Asks once more for everything near the screen, after the engine has come back. */
  retry() {
    this.#asked.clear();
    for (const photo of this.#near.keys()) if (!this.#urls.has(photo)) this.#want(photo);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #moved(entries) {
    for (const entry of entries) {
      const element = /** @type {PhotoThumb} */ (entry.target);
      if (!entry.isIntersecting) {
        this.#leave(element);
        element.hide();
        continue;
      }
      const id = element.photo;
      const { top, height } = entry.boundingClientRect;
      element.middle = scrollY + top + height / 2;
      const elements = this.#near.get(id) ?? new Set();
      this.#near.set(id, elements.add(element));
      if (!this.#flies) this.#show(element, id);
    }
  }

  /**
   * @param {PhotoThumb} element
   * @param {number} photo
   */
  #show(element, photo) {
    const url = this.url(photo);
    if (url) element.show(url);
    else this.#want(photo);
  }

  /** @param {PhotoThumb} element */
  #leave(element) {
    const id = element.photo;
    const elements = this.#near.get(id);
    if (!elements?.delete(element) || elements.size > 0) return;
    this.#near.delete(id);
    this.#wanted.delete(id);
  }

  /** @param {number} photo */
  #want(photo) {
    if (this.#asked.has(photo)) return;
    this.#wanted.add(photo);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send() {
    while (this.#running < AT_ONCE && this.#wanted.size > 0) {
      const batch = this.#nearest();
      for (const photo of batch) {
        this.#wanted.delete(photo);
        this.#asked.add(photo);
      }
      this.#running += 1;
      this.#fetch(batch)
        .then(
          (pictures) => {
            for (const [at, photo] of batch.entries()) this.#arrived(photo, pictures[at] ?? null);
          },
          () => {}, // the engine has gone; retry() asks again
        )
        .finally(() => {
          for (const photo of batch) this.#asked.delete(photo);
          this.#running -= 1;
          this.#send();
        });
    }
  }

  /** Those of the wanted that are nearest to the middle of the screen. */
  #nearest() {
    const middle = scrollY + innerHeight / 2;
    const off = (/** @type {number} */ photo) =>
      Math.min(...[...(this.#near.get(photo) ?? [])].map((each) => Math.abs(each.middle - middle)));
    const wanted = [...this.#wanted].map((photo) => ({ photo, off: off(photo) }));
    wanted.sort((a, b) => a.off - b.off);
    return wanted.slice(0, BATCH).map(({ photo }) => photo);
  }

  /**
   * @param {number} photo
   * @param {Uint8Array<ArrayBuffer> | null} picture
   */
  #arrived(photo, picture) {
    const near = this.#near.get(photo);
    if (!picture) {
      for (const element of near ?? []) element.fail();
      return;
    }
    const url = URL.createObjectURL(new Blob([picture], { type: "image/jpeg" }));
    this.#urls.set(photo, url);
    for (const element of near ?? []) element.show(url);
    for (const [old, oldUrl] of this.#urls) {
      if (this.#urls.size <= KEPT) break;
      if (this.#near.has(old)) continue;
      URL.revokeObjectURL(oldUrl);
      this.#urls.delete(old);
    }
  }
}
