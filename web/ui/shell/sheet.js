/** The head of a sheet, which is what a menu is on a small screen: its title, and a way out. */
import { html } from "lit-html";
import { say } from "../../messages/index.js";

/** @param {string} title */
export function sheetHead(title) {
  return html`<header class="sheet-head">
    <h2>${title}</h2>
    <button type="button" class="link sheet-done" data-testid="done" @click=${close}>${say.shell.done}</button>
  </header>`;
}

/** @param {Event} event */
function close({ target }) {
  /** @type {HTMLElement | null} */ (
    /** @type {Element} */ (target).closest("[popover]")
  )?.hidePopover();
}
