/** What a click, a key or a gesture means for the selection. */
import { isCovered } from "../shell/overlays.js";
import { isTyping } from "../shell/typing.js";
import { Selection } from "./selection.js";

/** @import { Answer } from "../search/results.js" */
/** @import { Gestures } from "./gestures.js" */
/** @import { PhotoGrid } from "./photo-grid.js" */

export class Selecting {
  selection;
  #grid;
  #onMore;
  /** @type {Gestures | null} */
  #gestures = null;
  /** @type {Answer | null} */
  #answer = null;
  /** Whether all is to be selected as soon as all is listed. */
  #wantsAll = false;

  /**
   * @param {PhotoGrid} grid
   * @param {{ onChange: () => void, onMore: () => void }} listener `onMore`: all is to be listed.
   */
  constructor(grid, { onChange, onMore }) {
    this.#grid = grid;
    this.#onMore = onMore;
    this.selection = new Selection(onChange);
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {Gestures} gestures */
  listen(gestures) {
    this.#gestures = gestures;
  }

  /**
   * @param {Answer} answer
   * @param {"asked" | "more" | "refreshed"} why
   */
  answered(answer, why) {
    this.#answer = answer;
    if (why === "asked") this.#wantsAll = false;
    if (this.#wantsAll) this.#takeAll();
  }

  /**
   * A photo was clicked or tapped, or chosen by the keyboard.
   * @param {number} at
   * @param {MouseEvent} event
   * @returns {boolean} Whether that was meant for the selection.
   */
  pressed(at, event) {
    if (this.#gestures?.justEnded) return true;
    const byKey = event.detail === 0;
    const isMeant = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!isMeant && (byKey || !this.selection.size)) return false;
    this.circled(at, event);
    return true;
  }

  /**
   * @param {number} at
   * @param {MouseEvent} event
   */
  circled(at, { shiftKey }) {
    const { listed } = this.#grid;
    if (!listed || this.#gestures?.justEnded) return;
    if (shiftKey) this.selection.reach(listed, at);
    else this.selection.toggle(listed.id(at));
  }

  /** @param {number} at */
  toggled(at) {
    if (this.#grid.listed?.id(at)) this.selection.toggle(this.#grid.listed.id(at));
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  stretched(from, to) {
    if (this.#grid.listed) this.selection.stretch(this.#grid.listed, from, to);
  }

  /** All that was found, or what of it is a match; also what is not listed yet. */
  all() {
    this.#wantsAll = true;
    this.#takeAll();
    if (this.#wantsAll) this.#onMore();
  }

  #takeAll() {
    const answer = this.#answer;
    const count = answer ? selectable(answer) : 0;
    if (!answer || answer.listed.length < count) return;
    this.#wantsAll = false;
    const { photos } = this.selection;
    this.selection.set([...photos, ...answer.listed.ids(count)]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || isCovered() || isTyping(event)) return;
    if (event.key === "Escape") this.selection.clear();
    const isAll = event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey);
    if (!isAll || event.shiftKey || event.altKey || !this.#answer?.total) return;
    event.preventDefault();
    this.all();
  }
}

/** @param {Answer} answer How many "select all" means. */
export function selectable({ matches, total }) {
  return matches || total;
}
