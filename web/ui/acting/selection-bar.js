/** The bar that says how many photos are selected and how large they are, with what can be done. */
import { html, nothing, render } from "lit-html";
import { bytes, whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import {
  albumIcon,
  closeIcon,
  copyIcon,
  downloadIcon,
  folderIcon,
  heartIcon,
  hideIcon,
  listIcon,
  moreIcon,
  removeIcon,
  shareIcon,
  showIcon,
  similarIcon,
  tagIcon,
  zipIcon,
} from "../shell/icons.js";
import { part } from "../shell/part.js";
import { actionButton, actionMenu } from "./action-menu.js";
import { markMenu } from "./mark-menu.js";

/** @import { ChosenInfo, MarkKind } from "../../protocol.js" */
/** @import { Selection } from "../photos/selection.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} BarListener
 * @property {() => number} selectable
 * @property {() => void} onAll
 * @property {(kind: MarkKind, on: boolean, name?: string) => void} onMark
 * @property {() => void} onForget
 * @property {() => void} onCopy
 * @property {() => void} onZip
 * @property {() => void} onShare
 * @property {() => void} onList
 * @property {() => void} onPaths
 * @property {() => void} onSimilar
 */

/** A frame that is dragged selects other photos many times a second. */
const PAUSE_MS = 120;
const SPOKEN_MS = 500;

const canPickFolder = "showDirectoryPicker" in globalThis;

export class SelectionBar {
  #host = part("selection");
  #page;
  #selection;
  #listener;
  /** @type {ChosenInfo | null} */
  #chosen = null;
  #pause = 0;
  #speaking = 0;
  #count = 0;

  /**
   * @param {Page} page
   * @param {Selection} selection
   * @param {BarListener} listener
   */
  constructor(page, selection, listener) {
    this.#page = page;
    this.#selection = selection;
    this.#listener = listener;
  }

  /** Other photos are selected, or found. */
  draw() {
    const { size } = this.#selection;
    if (size !== this.#count) this.#speak(size);
    this.#count = size;
    this.#render();
    clearTimeout(this.#pause);
    if (size) this.#pause = setTimeout(() => this.#measure(), PAUSE_MS);
    else this.#chosen = null;
  }

  /** @param {ChosenInfo} chosen What the selected photos are by now. */
  told(chosen) {
    this.#chosen = chosen;
    this.#render();
  }

  async #measure() {
    const { photos } = this.#selection;
    const chosen = await this.#page.engine?.chosen(photos).catch(() => null);
    if (!chosen || String(photos) !== String(this.#selection.photos)) return;
    this.#chosen = chosen;
    if (chosen.gone.length) this.#selection.drop(chosen.gone);
    else this.#render();
  }

  /** @param {number} count */
  #speak(count) {
    clearTimeout(this.#speaking);
    const text = count ? say.acting.announced(count) : say.acting.announcedNone;
    this.#speaking = setTimeout(() => {
      part("announcer").textContent = text;
    }, SPOKEN_MS);
  }

  #render() {
    const { size } = this.#selection;
    const hadFocus = this.#host.contains(document.activeElement);
    this.#host.hidden = size === 0;
    if (hadFocus && !size) part("photos").focus({ preventScroll: true });
    render(size ? this.#content(size) : nothing, this.#host);
  }

  /** @param {number} size */
  #content(size) {
    const { acting } = say;
    const all = this.#listener.selectable();
    const large = this.#chosen ? bytes(this.#chosen.bytes) : "";
    return html`<div class="selection-head">
        <button type="button" class="icon-button" data-testid="clear-selection" aria-label=${acting.clear} title=${acting.clearKey}
          @click=${() => this.#selection.clear()}>${closeIcon}</button>
        <p><strong data-testid="selected-count">${whole(size)}</strong> ${acting.selected(size)}<span class="quiet" data-testid="selected-size">${large}</span></p>
        ${
          size < all
            ? html`<button type="button" class="link" data-testid="select-all" title=${acting.allKey} @click=${this.#listener.onAll}>${acting.all(all)}</button>`
            : nothing
        }
      </div>
      <div class="selection-actions" role="toolbar" aria-label=${acting.actions}>
        ${this.#marks(size)}
        ${actionMenu({ id: "save", label: acting.save, icon: downloadIcon }, [
          canPickFolder && {
            id: "copy-into",
            label: acting.copyInto,
            icon: folderIcon,
            act: this.#listener.onCopy,
          },
          { id: "zip", label: acting.zip, icon: zipIcon, act: this.#listener.onZip },
          { id: "list", label: acting.list, icon: listIcon, act: this.#listener.onList },
          { id: "copy-paths", label: acting.paths, icon: copyIcon, act: this.#listener.onPaths },
        ])}
        ${canShare() ? actionButton({ id: "share", label: acting.share, icon: shareIcon, act: this.#listener.onShare }) : nothing}
        ${actionButton({ id: "like-these", label: size === 1 ? say.photos.moreLikeThis : acting.likeThese, icon: similarIcon, act: this.#listener.onSimilar })}
        ${actionMenu({ id: "more", label: acting.more, icon: moreIcon }, this.#rest(size))}
      </div>`;
  }

  /** @param {number} size */
  #marks(size) {
    const { acting } = say;
    const { onMark } = this.#listener;
    const { favourites = 0, albums = [], tags = [] } = this.#chosen ?? {};
    const isFavourite = favourites === size;
    return html`${actionButton({
      id: "favourite",
      label: isFavourite ? acting.noFavourite : acting.favourite,
      icon: heartIcon,
      pressed: isFavourite,
      act: () => onMark("favourite", !isFavourite),
    })}
    ${markMenu({ kind: "album", label: acting.toAlbum, icon: albumIcon, marks: albums, photos: size, onMark: (name, on) => onMark("album", on, name) })}
    ${markMenu({ kind: "tag", label: acting.giveTag, icon: tagIcon, marks: tags, photos: size, onMark: (name, on) => onMark("tag", on, name) })}`;
  }

  /** @param {number} size @returns {(import("./action-menu.js").Action | false)[]} */
  #rest(size) {
    const { acting } = say;
    const { onMark } = this.#listener;
    const hidden = this.#chosen?.hidden ?? 0;
    return [
      hidden < size && {
        id: "hide",
        label: acting.hide,
        icon: hideIcon,
        act: () => onMark("hidden", true),
      },
      hidden > 0 && {
        id: "unhide",
        label: acting.unhide,
        icon: showIcon,
        act: () => onMark("hidden", false),
      },
      {
        id: "forget",
        label: acting.forget,
        icon: removeIcon,
        act: this.#listener.onForget,
        danger: true,
      },
    ];
  }
}

/** Whether this browser hands photos on to other programs. */
function canShare() {
  const files = [new File([""], "photo.jpg", { type: "image/jpeg" })];
  return navigator.canShare?.({ files }) ?? false;
}
