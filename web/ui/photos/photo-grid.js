/**
 * The wall of photos: only what is near the screen is in the page, and the arrow keys walk through
 * all of it.
 */
import { render } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { part } from "../shell/part.js";
import { headings } from "./headings.js";
import { Layout } from "./layout.js";
import { headingLine, photoTile } from "./photo-tile.js";
import { piecesOf, rowsNear } from "./pieces.js";
import { Slots } from "./slots.js";

/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Answer } from "../search/results.js" */
/** @import { Place } from "../search/view-history.js" */
/** @import { Heading } from "./headings.js" */
/** @import { TileListener } from "./photo-tile.js" */
/** @import { HeadingPiece, TilePiece } from "./pieces.js" */

/**
 * @typedef {TileListener & { photo: (id: number) => PhotoInfo | null, selected: (id: number) => boolean, stack: (id: number) => import("./stacks.js").StackTile | null, onToggle: (at: number) => void, onStretch: (from: number, to: number) => void, onDrawn: (photos: number[]) => void, onEnd: () => void, onLaidOut: (answer: Answer, layout: Layout) => void, onScrolled: (top: number) => void }} GridListener
 * `photo`: what is known of one; `onToggle`: it is to be selected, or no more; `onStretch`: so are all
 * from one to another; `onDrawn`: these are in the page now; `onEnd`: the end of what is
 * listed comes near; `onScrolled`: the screen begins at this place of the wall.
 */

/** So far has a heading gone up before it stands at the top instead: its own height. */
const STUCK = 24;
/** Screens above and below that are drawn, too. */
const AHEAD = 1;

export class PhotoGrid {
  #host;
  #listener;
  /** @type {Answer | null} */
  #answer = null;
  /** @type {Heading[]} */
  #headings = [];
  #scale = 1;
  #layout = new Layout(0, () => 1, [], measure(document.documentElement, 1));
  /** What lies in each row that is drawn. @type {Map<number, (HeadingPiece | TilePiece)[]>} */
  #pieces = new Map();
  #slots = new Slots();
  /** The rows that are drawn, and the photo that is. */
  #drawn = "";
  /** Another one whenever tiles look different, wherever they lie. */
  #version = 0;
  #current = 0;
  /** Where it was led to, for as long as nobody scrolls on. @type {{ place: Place, scrolled: number } | null} */
  #led = null;
  #here = part("here");
  /** The number of the heading that stands there. */
  #shown = -1;

  /**
   * @param {HTMLElement} host
   * @param {GridListener} listener
   */
  constructor(host, listener) {
    this.#host = host;
    this.#listener = listener;
    host.addEventListener("keydown", (event) => this.#walk(event));
    host.addEventListener("keyup", (event) => {
      if (event.key === " ") event.preventDefault();
    });
    host.addEventListener("focusin", (event) => this.#focused(event));
    addEventListener("scroll", () => this.#scrolled(), { passive: true });
    let width = host.clientWidth;
    let { innerHeight: height } = globalThis;
    new ResizeObserver(() => {
      const isWider = host.clientWidth !== width;
      width = host.clientWidth;
      if (isWider) this.#keepPlace(() => this.#layOut());
    }).observe(host);
    // What comes late above the photos, as filters do, must not move the place away.
    new ResizeObserver(() => {
      if (this.#led && Math.abs(scrollY - this.#led.scrolled) < 1) this.#goTo(this.#led.place);
    }).observe(document.body);
    addEventListener("resize", () => {
      if (innerHeight > height) this.redraw();
      height = innerHeight;
    });
  }

  /**
   * @param {Answer} answer
   * @param {{ rewind: boolean, place: Place | null }} how `rewind`: another answer, to be read from
   *   its first photo on, or from a place in it.
   */
  draw(answer, { rewind, place }) {
    const focused = this.#hasFocus ? this.#idAt(this.#current) : 0;
    this.#answer = answer;
    this.#headings = headings(answer);
    if (rewind) this.#led = null;
    if (rewind) this.#current = 0;
    else if (focused) this.#current = Math.max(0, answer.listed.indexOf(focused));
    this.#layOut();
    if (place) this.#goTo(place);
    if (focused) this.#focusTile(this.#current); // its tile may have been moved, or be another
  }

  /** What is known of the photos, or what of them is to be seen, has changed. */
  redraw() {
    this.#drawn = "";
    this.#version += 1;
    this.#draw();
  }

  /** @param {number} scale How much larger photos are than usual. */
  resize(scale) {
    this.#scale = scale;
    this.#keepPlace(() => this.#layOut());
  }

  /** From elsewhere into the photos. */
  focus() {
    this.#focusAt(this.#current);
  }

  /** @param {number} photo */
  focusPhoto(photo) {
    const at = this.#answer?.listed.indexOf(photo) ?? -1;
    if (at >= 0) this.#focusAt(at);
  }

  /**
   * Scrolls as far as is needed to have a photo on the screen.
   * @param {number} at
   */
  reveal(at) {
    const box = this.#layout.box(at);
    if (!box) return;
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const top = this.#top + box.top - Number.parseFloat(scrollPaddingTop);
    const bottom =
      this.#top + box.top + box.height + Number.parseFloat(scrollPaddingBottom) - innerHeight;
    if (scrollY > top) scrollTo({ top, behavior: "instant" });
    else if (scrollY < bottom) scrollTo({ top: bottom, behavior: "instant" });
    this.#draw();
  }

  /** What is shown. */
  get listed() {
    return this.#answer?.listed ?? null;
  }

  /**
   * The photo at a place of the screen, or the nearest.
   * @param {number} x
   * @param {number} y
   */
  photoAt(x, y) {
    const wall = this.#host.getBoundingClientRect();
    return this.#layout.at(this.#isMirrored ? wall.right - x : x - wall.left, y - wall.top);
  }

  /** @param {import("./layout.js").Box} frame On the screen; the ids of the photos there. */
  within({ left, top, width, height }) {
    const wall = this.#host.getBoundingClientRect();
    const start = this.#isMirrored ? wall.right - left - width : left - wall.left;
    const frame = { left: start, top: top - wall.top, width, height };
    return this.#layout.within(frame).map((at) => this.#idAt(at));
  }

  /**
   * The picture of a photo as it stands in the page.
   * @param {number} photo
   */
  picture(photo) {
    const at = this.#answer?.listed.indexOf(photo) ?? -1;
    return this.#tile(at)?.querySelector("img") ?? null;
  }

  /** Where the reader is; null at the top. @returns {Place | null} */
  place() {
    if (scrollY <= 0 || !this.#answer) return null;
    const at = this.#firstInView();
    const box = this.#layout.box(at);
    if (!box) return null;
    return { photo: this.#idAt(at), at, above: Math.round(scrollY - this.#top - box.top) };
  }

  /** What is on the screen, and near it, for the next visit. */
  left() {
    const { listed } = this.#answer ?? {};
    if (!listed?.length) return null;
    const top = scrollY - this.#top;
    const first = this.#layout.rowAt(top - innerHeight / 2);
    const last = this.#layout.rowAt(top + innerHeight * 1.5);
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const pieces = piecesOf(listed, this.#headings, this.#layout, rows);
    return {
      view: location.hash,
      dir: document.documentElement.dir,
      width: this.#host.clientWidth,
      height: this.#layout.height,
      filters: part("filters").offsetHeight,
      answer: part("answer").offsetHeight,
      scrolled: scrollY,
      tiles: pieces.flatMap((piece) => {
        if (piece.kind === "heading") return [];
        const { folder = 0, name = "" } = this.#listener.photo(piece.key) ?? {};
        return [{ id: piece.key, at: piece.at, folder, name, box: piece.box }];
      }),
      headings: pieces.flatMap((piece) =>
        piece.kind === "heading" ? [{ title: piece.heading.title, ...piece.box }] : [],
      ),
    };
  }

  /** @param {number} top A place of the wall, to be the first in view. */
  scrollTo(top) {
    scrollTo({ top: scrollY + top - this.#topInView, behavior: "instant" });
  }

  /** @param {Place} place */
  #goTo(place) {
    const { photo, at, above } = place;
    const there = this.#answer?.listed.indexOf(photo) ?? -1;
    const box = this.#layout.box(there < 0 ? Math.min(at, this.#count - 1) : there);
    if (!box) return;
    scrollTo({ top: this.#top + box.top + above, behavior: "instant" });
    this.#led = { place, scrolled: scrollY };
    this.#draw();
    if (!this.#hasFocus) this.#current = this.#firstInView();
  }

  /** @param {() => void} change Of the layout, not of the answer. */
  #keepPlace(change) {
    const place = this.place();
    change();
    if (place) this.#goTo(place);
  }

  #layOut() {
    const { listed } = this.#answer ?? {};
    if (!listed) return;
    const measures = measure(this.#host, this.#scale);
    this.#layout = new Layout(listed.length, (at) => listed.ratio(at), this.#headings, measures);
    this.#pieces.clear();
    this.#host.style.height = `${this.#layout.height}px`;
    this.#shown = -2;
    this.#stick(this.#topInView);
    if (this.#answer) this.#listener.onLaidOut(this.#answer, this.#layout);
    this.redraw();
  }

  /**
   * The heading of what is in view stays in view.
   * @param {number} top The place of the wall where that begins.
   */
  #stick(top) {
    const number = this.#layout.headingAt(top - STUCK);
    if (number === this.#shown) return;
    this.#shown = number;
    const title = document.createElement("span");
    title.textContent = this.#headings[number]?.title ?? "";
    this.#here.replaceChildren(...(title.textContent ? [title] : []));
  }

  #scrolled() {
    // Measured before anything changes: afterwards the browser would have to lay it all out for it.
    const [wall, top] = [this.#top, this.#topInView];
    this.#stick(top);
    if (!this.#hasFocus) this.#current = this.#firstInView(top);
    this.#draw(wall);
    this.#listener.onScrolled(top);
  }

  /**
   * What is near the screen, if that is not what is drawn already.
   * @param {number} [wall] Where that begins in the page.
   */
  #draw(wall = this.#top) {
    const answer = this.#answer;
    if (!answer) return;
    const top = scrollY - wall;
    const [above, below] = [top - AHEAD * innerHeight, top + (1 + AHEAD) * innerHeight];
    if (below + innerHeight > this.#layout.height) this.#listener.onEnd();
    const rows = rowsNear(this.#layout, {
      top: above,
      bottom: below,
      count: this.#count,
      current: this.#current,
      browsing: answer.browsing,
    });
    const drawn = `${rows} ${this.#current}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const held = this.#hasFocus;
    this.#pieces = new Map(rows.map((row) => [row, this.#piecesIn(row, answer)]));
    const pieces = [...this.#pieces.values()].flat();
    const photos = pieces.flatMap(({ kind, key }) => (kind === "tile" ? [key] : []));
    const slots = this.#slots.assign(photos);
    render(
      repeat(
        pieces,
        ({ kind, key }) => (kind === "tile" ? slots.get(key) : key),
        (piece) =>
          piece.kind === "heading"
            ? headingLine(piece)
            : guard([piece, piece.at === this.#current, this.#version], () =>
                this.#tileOf(answer, piece),
              ),
      ),
      this.#host,
    );
    if (held && !this.#hasFocus) this.#focusTile(this.#current); // its tile has been moved
    this.#listener.onDrawn(photos);
  }

  /**
   * @param {number} row
   * @param {Answer} answer
   */
  #piecesIn(row, { listed }) {
    return this.#pieces.get(row) ?? piecesOf(listed, this.#headings, this.#layout, [row]);
  }

  /**
   * @param {Answer} answer
   * @param {TilePiece} piece
   */
  #tileOf({ browsing, matches, listed }, { key: id, at, box }) {
    const likely = browsing || !matches || at < matches;
    const reachable = at === this.#current;
    const photo = this.#listener.photo(id);
    const selected = this.#listener.selected(id);
    const stack = this.#listener.stack(id);
    return photoTile(
      { at, id, photo, hit: listed.hit(at), likely, selected, stack, reachable, box },
      this.#listener,
    );
  }

  /** Whether rows begin at the right side. */
  get #isMirrored() {
    return getComputedStyle(this.#host).direction === "rtl";
  }

  get #count() {
    return this.#answer?.listed.length ?? 0;
  }

  /** Where the wall begins in the page. */
  get #top() {
    return this.#host.getBoundingClientRect().top + scrollY;
  }

  get #hasFocus() {
    return this.#host.contains(document.activeElement);
  }

  /** The place of the wall below what covers the page's top. */
  get #topInView() {
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    return scrollY - this.#top + Number.parseFloat(scrollPaddingTop);
  }

  /** The first photo of the first row that is in view. */
  #firstInView(top = this.#topInView) {
    if (top <= 0 || !this.#count) return 0;
    const row = this.#layout.rowAt(top);
    const box = this.#layout.boxes(row)[0];
    const isCut = box && box.top < top - box.height / 2 && row + 1 < this.#layout.rows;
    return this.#layout.first(isCut ? row + 1 : row);
  }

  /** @param {number} at */
  #idAt(at) {
    return this.#answer?.listed.id(at) ?? 0;
  }

  /**
   * @param {number} at
   * @returns {HTMLElement | null}
   */
  #tile(at) {
    return this.#host.querySelector(`.tile[data-at="${at}"]`);
  }

  /** @param {number} at */
  #focusAt(at) {
    this.#current = at;
    this.reveal(at);
    this.#focusTile(at);
  }

  /** @param {number} at Which is drawn. */
  #focusTile(at) {
    const button = /** @type {HTMLElement | undefined} */ (this.#tile(at)?.firstElementChild);
    if (button !== document.activeElement) button?.focus({ preventScroll: true });
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const tile = /** @type {HTMLElement} */ (event.target).closest(".tile");
    if (!(tile instanceof HTMLElement)) return;
    this.#current = Number(tile.dataset.at);
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = this.#current;
    if (event.key === " " && !event.repeat) this.#listener.onToggle(here);
    if (event.key === " ") event.preventDefault(); // or it would be a click as well
    const onward = this.#isMirrored ? -1 : 1;
    const to = {
      ArrowRight: here + onward,
      ArrowLeft: here - onward,
      Home: 0,
      End: this.#count - 1,
    }[event.key];
    const row = /** @type {Record<string, 1 | -1>} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    const at = to ?? (row ? this.#layout.beside(here, row) : undefined);
    if (at === undefined || at < 0 || at >= this.#count) return;
    event.preventDefault();
    if (event.shiftKey) this.#listener.onStretch(here, at);
    this.#focusAt(at);
  }
}

/**
 * @param {HTMLElement} host
 * @param {number} scale
 */
function measure(host, scale) {
  const style = getComputedStyle(host);
  const pixels = (/** @type {string} */ name) => Number.parseFloat(style.getPropertyValue(name));
  const [first, later, divider] = ["--first-heading", "--heading", "--divider"].map(pixels);
  return {
    width: host.clientWidth,
    row: pixels("--row") * scale,
    gap: pixels("--gap"),
    heading: (/** @type {Heading} */ { at, id }) => (id ? divider : at ? later : first) ?? 0,
  };
}
