/**
 * What may be meant, below the search box while one types: a combobox with a list, as the ARIA
 * Authoring Practices have it. The old list stays until the new one is there.
 */
import { html, nothing, render } from "lit-html";
import { month, whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { locale } from "../../messages/languages.js";
import { clearRecent, recent, remember } from "./recent.js";

/** @import { Engine } from "../../client.js" */
/** @import { SavedSearchInfo, SuggestionInfo } from "../../protocol.js" */

/**
 * @typedef {object} Option
 * @property {string} kind Of what: see the messages; or what choosing it does.
 * @property {string} label
 * @property {number} [photos]
 * @property {() => void} take
 *
 * @typedef {object} SuggestionsListener
 * @property {() => Engine | null} engine
 * @property {() => SavedSearchInfo[]} saved
 * @property {(text: string) => void} onText The text is asked.
 * @property {(view: string) => void} onView
 * @property {() => void} onEdit Saved searches are to be renamed or removed.
 */

const OF_THE_PAST = { empty: 6, typing: 2 };

export class Suggestions {
  #input;
  #list;
  #listener;
  /** @type {Option[]} */
  #options = [];
  /** The one that the keyboard is at; -1: the text. */
  #active = -1;
  /** @type {AbortController | null} */
  #asking = null;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {SuggestionsListener} listener
   */
  constructor(input, list, listener) {
    this.#input = input;
    this.#list = list;
    this.#listener = listener;
    input.addEventListener("input", () => this.#ask());
    input.addEventListener("click", () => this.#ask());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("change", () => remember(input.value));
    input.addEventListener("keydown", (event) => this.#key(event));
    // The text box keeps the focus.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  get isOpen() {
    return this.#options.length > 0;
  }

  close() {
    this.#asking?.abort();
    this.#show([]);
  }

  async #ask() {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const text = this.#input.value;
    const found = text.trim() ? await this.#found(text, asking.signal) : [];
    if (asking.signal.aborted || document.activeElement !== this.#input) return;
    this.#show([...this.#past(text.trim()), ...found]);
  }

  /**
   * @param {string} text
   * @param {AbortSignal} signal
   * @returns {Promise<Option[]>}
   */
  async #found(text, signal) {
    const asked = this.#listener.engine()?.suggest({ text, language: locale }, { signal });
    // Suggestions are a help: without them the search goes on.
    const found = (await asked?.catch(() => [])) ?? [];
    return found.map((each) => ({
      kind: each.kind,
      label: labelOf(each),
      photos: each.photos,
      take: () => this.#take(each.text),
    }));
  }

  /**
   * What was searched for before, and what was saved.
   * @param {string} typed
   * @returns {Option[]}
   */
  #past(typed) {
    const words = typed.toLowerCase();
    const most = typed ? OF_THE_PAST.typing : OF_THE_PAST.empty;
    const fits = (/** @type {string} */ text) => text.toLowerCase().includes(words);
    const saved = this.#listener
      .saved()
      .filter(({ name }) => fits(name))
      .slice(0, most)
      .map(({ name, view }) => ({
        kind: "saved",
        label: name,
        take: () => {
          this.close();
          this.#listener.onView(view);
        },
      }));
    const before = recent()
      .filter((text) => text !== typed && text.toLowerCase().startsWith(words))
      .slice(0, most)
      .map((text) => ({ kind: "recent", label: text, take: () => this.#take(text) }));
    if (typed) return [...saved, ...before];
    const ways = [];
    if (saved.length)
      ways.push({ kind: "edit", label: say.search.editSaved, take: () => this.#edit() });
    if (before.length)
      ways.push({ kind: "clear", label: say.search.clearRecent, take: () => this.#forget() });
    return [...saved, ...before, ...ways];
  }

  #edit() {
    this.close();
    this.#listener.onEdit();
  }

  #forget() {
    clearRecent();
    this.#ask();
  }

  /** @param {string} text */
  #take(text) {
    remember(text);
    this.close();
    this.#listener.onText(text);
  }

  /** @param {Option[]} options */
  #show(options) {
    const before = this.#options[this.#active];
    this.#options = options;
    this.#active = before ? options.findIndex((each) => each.label === before.label) : -1;
    this.#draw();
  }

  #draw() {
    const { isOpen } = this;
    const active = this.#active < 0 ? "" : `suggestion-${this.#active}`;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    if (active) this.#input.setAttribute("aria-activedescendant", active);
    else this.#input.removeAttribute("aria-activedescendant");
    this.#list.hidden = !isOpen;
    render(
      this.#options.map(
        ({ kind, label, photos, take }, at) => html`<li role="option" id=${`suggestion-${at}`}
          data-testid="suggestion" data-kind=${kind} aria-selected=${at === this.#active ? "true" : "false"} @click=${take}>
          <span class="suggestion-text"><bdi>${label}</bdi></span>
          <span class="suggestion-kind">${say.search.kinds[kind] ?? nothing}</span>
          <span class="suggestion-photos">${photos ? whole(photos) : nothing}</span>
        </li>`,
      ),
      this.#list,
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || !this.#handled(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** @param {KeyboardEvent} event */
  #handled({ key, altKey }) {
    if (key === "ArrowDown" && altKey && !this.isOpen) this.#ask();
    else if (!this.isOpen) return false;
    else if (key === "ArrowDown") this.#move(1);
    else if (key === "ArrowUp") this.#move(-1);
    else if (key === "Escape") this.close();
    else if (key === "Enter" && this.#active >= 0) this.#options[this.#active]?.take();
    else {
      if (key === "Enter") this.close();
      return false;
    }
    return true;
  }

  /** @param {1 | -1} step Past the last one, and above the first, is the text. */
  #move(step) {
    const places = this.#options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#draw();
    this.#list.children[this.#active]?.scrollIntoView({ block: "nearest" });
  }
}

/** @param {SuggestionInfo} suggestion */
function labelOf({ kind, value }) {
  return kind === "month" ? month(new Date(`${value}-01`)) : value;
}
