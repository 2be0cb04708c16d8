/**
 * The wall of photos: rows of equal height with every photo in its own shape, more of them as one
 * scrolls, and the arrow keys to walk in it.
 */
import { html, nothing, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { month, percent, year } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { similarIcon } from "../shell/icons.js";
import { dateOf } from "./photo-date.js";
import "./photo-thumb.js";
/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Answer, Shown } from "../search/results.js" */

/**
 * @typedef {{ kind: "heading", key: string, title: string, id: string } | { kind: "tile", key: number, item: Shown, at: number, likely: boolean }} Piece
 *
 * @typedef {object} GridListener
 * @property {(at: number) => void} onOpen
 * @property {(photo: PhotoInfo) => void} onSimilar
 * @property {() => void} onEnd The end of what is loaded comes near.
 */

export class PhotoGrid {
  #host;
  #listener;
  #watchEnd;
  #current = 0;
  /** @type {Answer | null} */
  #answer = null;

  /**
   * @param {HTMLElement} host
   * @param {HTMLElement} end
   * @param {GridListener} listener
   */
  constructor(host, end, listener) {
    this.#host = host;
    this.#listener = listener;
    host.addEventListener("keydown", (event) => this.#walk(event));
    host.addEventListener("focusin", (event) => this.#focused(event));
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && listener.onEnd(), {
      rootMargin: "1200px 0px",
    });
    watch.observe(end);
    this.#watchEnd = () => {
      watch.unobserve(end); // observing anew reports again, if the end is still near
      watch.observe(end);
    };
  }

  /**
   * @param {Answer} answer
   * @param {{ rewind: boolean }} how `rewind`: another answer, to be read from its first photo on.
   */
  draw(answer, { rewind }) {
    const focused = this.#host.contains(document.activeElement)
      ? this.#answer?.items[this.#current]
      : null;
    this.#answer = answer;
    if (rewind) this.#current = 0;
    else if (focused) this.#current = Math.max(0, this.#indexOf(focused.photo.id));
    render(
      repeat(
        pieces(answer),
        (piece) => piece.key,
        (piece) => (piece.kind === "heading" ? heading(piece) : this.#tile(piece)),
      ),
      this.#host,
    );
    if (focused) this.focus(this.#current, { quietly: true }); // its tile may have been moved, or be another
    this.#watchEnd();
  }

  /**
   * @param {number} at
   * @param {{ quietly?: boolean }} [how] `quietly`: without scrolling there.
   */
  focus(at, { quietly = false } = {}) {
    const button = this.#buttons()[at];
    if (!button || button === document.activeElement) return;
    button.focus({ preventScroll: true });
    if (!quietly) button.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} photo */
  focusPhoto(photo) {
    this.focus(this.#indexOf(photo));
  }

  /**
   * The picture of a photo as it stands in the page.
   * @param {number} photo
   */
  picture(photo) {
    return this.#buttons()[this.#indexOf(photo)]?.querySelector("img") ?? null;
  }

  /** @param {number} photo */
  #indexOf(photo) {
    return this.#answer?.items.findIndex((each) => each.photo.id === photo) ?? -1;
  }

  /** @param {Extract<Piece, { kind: "tile" }>} piece */
  #tile({ item: { photo, hit }, at, likely }) {
    const ratio = photo.width && photo.height ? photo.width / photo.height : 1;
    const shape = Math.min(2.6, Math.max(0.56, ratio)).toFixed(4);
    const reachable = at === this.#current ? 0 : -1;
    // Photos that were picked by their facts alone have been compared with nothing.
    const compared = hit && !(hit.score === 0 && hit.confidence === 1) ? hit : null;
    const label = compared
      ? say.photos.likely(photo.name, percent(compared.confidence))
      : photo.name;
    return html`<div
      class=${likely ? "tile" : "tile unlikely"}
      .style=${`--ratio: ${shape}`}
      data-testid=${hit ? "result" : "photo"}
      data-path=${photo.path}
      data-score=${hit ? String(hit.score) : nothing}
      data-at=${at}
    >
      <button class="tile-open" type="button" tabindex=${reachable} aria-label=${label} title=${photo.path}
        @click=${() => this.#listener.onOpen(at)}>
        <photo-thumb .photo=${photo}></photo-thumb>
        ${
          compared
            ? html`<span class="score" title=${say.photos.cosine(compared.score.toFixed(4))}
              ><b>${percent(compared.confidence)}</b><span> ${compared.score.toFixed(3)}</span></span
            >`
            : nothing
        }
      </button>
      <button class="tile-similar" type="button" tabindex="-1" data-testid="more-like-this"
        aria-label=${say.photos.moreLike(photo.name)} title=${say.photos.moreLikeThis} @click=${() => this.#listener.onSimilar(photo)}>
        ${similarIcon}
      </button>
    </div>`;
  }

  /** @returns {NodeListOf<HTMLElement>} */
  #buttons() {
    return this.#host.querySelectorAll(".tile-open");
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const tile = /** @type {HTMLElement} */ (event.target).closest(".tile");
    if (!(tile instanceof HTMLElement)) return;
    const at = Number(tile.dataset.at);
    if (at === this.#current) return;
    const buttons = this.#buttons();
    buttons[this.#current]?.setAttribute("tabindex", "-1");
    buttons[at]?.setAttribute("tabindex", "0");
    this.#current = at;
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons();
    const here = this.#current;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    const row = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = to ?? (row ? inNextRow(buttons, here, row) : undefined);
    if (at === undefined || !buttons[at]) return;
    event.preventDefault();
    this.focus(at);
  }
}

/**
 * The tile below (or above) the middle of this one.
 * @param {NodeListOf<HTMLElement>} buttons
 * @param {number} here
 * @param {number} step 1 or -1
 */
function inNextRow(buttons, here, step) {
  const from = buttons[here]?.getBoundingClientRect();
  if (!from) return undefined;
  const middle = from.left + from.width / 2;
  let best;
  let row;
  for (let at = here + step; buttons[at]; at += step) {
    const box = /** @type {HTMLElement} */ (buttons[at]).getBoundingClientRect();
    if (Math.abs(box.top - from.top) < 2) continue;
    row ??= box.top;
    if (Math.abs(box.top - row) > 2) break;
    const off = Math.abs(box.left + box.width / 2 - middle);
    if (!best || off < best.off) best = { at, off };
  }
  return best?.at;
}

/**
 * Tiles with the headings between them.
 * @param {Answer} answer
 * @returns {Piece[]}
 */
function pieces(answer) {
  /** @type {Piece[]} */
  const all = [];
  const period = answer.browsing ? periodOf(answer.items) : month;
  let current = "";
  answer.items.forEach((item, at) => {
    const likely = answer.browsing || !answer.matches || at < answer.matches;
    const [title, id] = answer.browsing ? [period(dateOf(item.photo)), ""] : group(answer, at);
    if (title !== current) {
      current = title;
      all.push({ kind: "heading", key: `${title} ${answer.browsing ? at : ""}`, title, id });
    }
    all.push({ kind: "tile", key: item.photo.id, item, at, likely });
  });
  return all;
}

/**
 * What a photo of an answer is there for: its heading, and the heading's id; none for the usual.
 * @param {Answer} answer
 * @param {number} at
 */
function group({ named, matches }, at) {
  if (at < named) return [say.photos.byName, "by-name"];
  if (matches && at >= matches) return [say.photos.lessLikely, "match-divider"];
  return named ? [say.photos.byPicture, "by-picture"] : ["", ""];
}

/**
 * Months, or years where a month has few photos; told from the newest, so that it stays as more are loaded.
 * @param {Shown[]} items
 */
function periodOf(items) {
  const newest = items.slice(0, 100);
  const months = new Set(newest.map((each) => month(dateOf(each.photo))));
  return months.size * 8 > newest.length && months.size > 1 ? year : month;
}

/** @param {Extract<Piece, { kind: "heading" }>} piece */
function heading({ title, id }) {
  // The filler keeps the row above from being stretched over the whole width.
  return id
    ? html`<i class="filler"></i><h2 class="group divider" data-testid=${id}><span>${title}</span></h2>`
    : html`<i class="filler"></i><h2 class="group">${title}</h2>`;
}
