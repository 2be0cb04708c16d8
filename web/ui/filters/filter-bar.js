/**
 * The chips under the search box that say which photos take part, and the menus behind them.
 *
 * A chip is there when the library has more than one value of what it is about.
 */
import { html, nothing, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../messages/index.js";
import { closeIcon, mapIcon, openIcon } from "../shell/icons.js";
import { opened } from "../shell/overlays.js";
import { sheetHead } from "../shell/sheet.js";
import { fieldsOf, isOffered, isOn, menuContent, menusOf, menuText } from "./filter-facets.js";
import { hasPlaces, NEAR_KM } from "./filter-places.js";
/** @import { Engine } from "../../client.js" */
/** @import { FilterChoices, FilterInfo, PhotoInfo } from "../../protocol.js" */
/** @import { Fields, Menu } from "./filter-facets.js" */

export class FilterBar {
  #host;
  #engine;
  #onFilter;
  #onMap;
  /** @type {FilterInfo} */
  filter = {};
  /** @type {FilterChoices | null} */
  #choices = null;
  #asked = 0;
  /** Says that no menu covers the page any more. */
  #uncovered = () => {};

  /**
   * @param {HTMLElement} host
   * @param {() => Engine | null} engine
   * @param {(filter: FilterInfo | null) => void} onFilter
   * @param {() => void} onMap The places are to be seen.
   */
  constructor(host, engine, onFilter, onMap) {
    this.#host = host;
    this.#engine = engine;
    this.#onFilter = onFilter;
    this.#onMap = onMap;
    host.addEventListener("beforetoggle", ({ target }) => place(target), { capture: true });
    host.addEventListener("toggle", (event) => this.#opened(event), { capture: true });
    addEventListener("resize", () => place(host.querySelector(":popover-open")));
  }

  /** The library may hold other photos now. */
  async refresh() {
    this.#asked += 1;
    const asked = this.#asked;
    const filter = this.filter;
    const choices = await this.#engine()
      ?.filterChoices({ filter })
      .catch(() => null); // the engine has died meanwhile, and the page says so
    if (!choices || asked !== this.#asked) return;
    this.#choices = choices;
    const [folder] = filter.folders ?? [];
    const isThere = choices.directories.some((each) => each.folder === folder);
    if (folder !== undefined && !isThere) this.#change({ folders: undefined, path: undefined });
    else this.#draw();
  }

  /** @param {FilterInfo} filter Shown as chosen; nobody is told. */
  set(filter) {
    this.filter = filter;
    this.#draw();
    this.refresh();
  }

  clear() {
    const active = document.activeElement;
    const held = active === null || active === document.body || this.#host.contains(active);
    this.filter = {};
    this.#changed();
    if (held) this.#host.querySelector("button")?.focus();
  }

  /** @param {PhotoInfo} photo Only photos that were taken near it. */
  near({ latitude, longitude }) {
    if (latitude === null || longitude === null) return;
    this.#change({ circle: [latitude, longitude, NEAR_KM], located: undefined, box: undefined });
  }

  /** @param {number[]} box Only photos that were taken inside: south, west, north, east. */
  inside(box) {
    this.#change({ box, circle: undefined, located: undefined });
  }

  /** @param {Fields} changes Fields that are undefined go. */
  #change(changes) {
    const all = Object.entries({ ...this.filter, ...changes });
    this.filter = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    this.#changed();
  }

  #changed() {
    this.#draw();
    this.#onFilter(this.#isOpen() ? null : this.filter);
    this.refresh();
  }

  #isOpen() {
    return Object.keys(this.filter).length === 0;
  }

  #draw() {
    const choices = this.#choices;
    if (!choices) return;
    const shown = menusOf(choices).filter(
      (menu) => isOn(menu, this.filter) || isOffered(menu, choices),
    );
    const mapped = hasPlaces(choices);
    this.#host.hidden = shown.length === 0 && !mapped;
    this.#host.style.minHeight = ""; // what the last visit has left
    render(
      html`${mapped ? html`<button type="button" class="filter-chip map-chip" data-testid="open-map" @click=${() => this.#onMap()}>${mapIcon}${say.map.title}</button>` : nothing}
      ${repeat(
        shown,
        (menu) => menu.id,
        (menu) => this.#chip(menu, choices),
      )}
      ${this.#isOpen() ? nothing : html`<button type="button" class="link filters-clear" data-testid="clear-filters" @click=${() => this.clear()}>${say.filters.clear}</button>`}`,
      this.#host,
    );
  }

  /**
   * @param {Menu} menu
   * @param {FilterChoices} choices
   */
  #chip(menu, choices) {
    const { id, title } = menu;
    const text = menuText(menu, this.filter, choices);
    const without = () => {
      this.#change(Object.fromEntries(fieldsOf(menu).map((field) => [field, undefined])));
      this.#button(id)?.focus();
    };
    return html`<div class=${text ? "filter-chip on" : "filter-chip"} data-testid="filter-${id}">
      <button type="button" class="filter-open" popovertarget="filter-menu-${id}" title=${text ? say.filters.chosen(title, text) : title}>
        <span class=${text ? "visually-hidden" : ""}>${title}</span>
        ${text ? html`<span class="filter-text">${text}</span>` : nothing}${openIcon}
      </button>
      ${
        text
          ? html`<button type="button" class="filter-remove" data-testid="remove-filter" aria-label=${say.filters.removeThis(title, text)} title=${say.filters.remove} @click=${without}>${closeIcon}</button>`
          : nothing
      }
      <div popover id="filter-menu-${id}" class="filter-menu sheet" role="group" aria-label=${title} data-facet=${id}>
        ${sheetHead(title)}
        ${menuContent(menu, this.filter, choices, (changes) => this.#change(changes))}
      </div>
    </div>`;
  }

  /**
   * @param {string} menu
   * @returns {HTMLElement | null}
   */
  #button(menu) {
    return this.#host.querySelector(`[popovertarget="filter-menu-${menu}"]`);
  }

  /** @param {Event} event The keyboard goes on inside. */
  #opened(event) {
    this.#uncovered();
    if (/** @type {ToggleEvent} */ (event).newState !== "open") return;
    const menu = /** @type {HTMLElement} */ (event.target);
    this.#uncovered = opened(() => menu.hidePopover());
    place(menu); // now that it has a width
    const input = menu.querySelector("input:checked") ?? menu.querySelector("input");
    /** @type {HTMLElement | null} */ (input)?.focus();
    this.refresh();
  }
}

/**
 * A menu goes under its chip, as far as the window has room there.
 * @param {EventTarget | null} menu
 */
function place(menu) {
  if (!(menu instanceof HTMLElement) || !menu.parentElement) return;
  const chip = menu.parentElement.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  const fromRight = getComputedStyle(menu).direction === "rtl";
  const left = fromRight ? chip.right - menu.offsetWidth : chip.left;
  menu.style.setProperty("--x", `${Math.max(8, Math.min(left, room)) + scrollX}px`);
  menu.style.setProperty("--y", `${chip.bottom + scrollY + 6}px`);
}
