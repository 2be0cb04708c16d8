/** A button of the bar with a menu above it; on a phone the menu is a sheet. */
import { html, nothing } from "lit-html";
import { followPopover } from "../shell/overlays.js";
import { sheetHead } from "../shell/sheet.js";

/**
 * @typedef {object} Action
 * @property {string} id
 * @property {string} label
 * @property {import("lit-html").TemplateResult} icon
 * @property {() => void} act
 * @property {boolean} [danger]
 * @property {boolean} [pressed]
 */

/**
 * @param {Omit<Action, "act">} button
 * @param {(Action | false)[]} actions What is false cannot be done here.
 */
export function actionMenu({ id, label, icon }, actions) {
  const items = actions.map((action) => (action ? item(action) : nothing));
  return menuHolder({ id, label, icon, role: "menu" }, items);
}

/**
 * @param {Omit<Action, "act"> & { role: "menu" | "group" }} button
 * @param {unknown} content
 */
export function menuHolder({ id, label, icon, role }, content) {
  return html`<div class="action-holder">
    <button type="button" class="action" popovertarget="actions-${id}" data-testid=${id} title=${label}>${icon}<span>${label}</span></button>
    <div popover id="actions-${id}" class="action-menu sheet" role=${role} aria-label=${label} @beforetoggle=${place} @toggle=${toggled} @keydown=${role === "menu" ? walk : nothing}>
      ${sheetHead(label)}${content}
    </div>
  </div>`;
}

/** @param {Action} action */
export function actionButton({ id, label, icon, act, pressed }) {
  return html`<button type="button" class="action" data-testid=${id} title=${label} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${act}>${icon}<span>${label}</span></button>`;
}

/** @param {Action} action */
function item({ id, label, icon, act, danger }) {
  const chosen = (/** @type {Event} */ event) => {
    menuOf(event)?.hidePopover();
    act();
  };
  return html`<button type="button" class=${danger ? "action-item danger" : "action-item"} role="menuitem" tabindex="-1" data-testid=${id} @click=${chosen}>${icon}<span>${label}</span></button>`;
}

/** @param {Event} event @returns {HTMLElement | null} */
function menuOf(event) {
  return /** @type {Element} */ (event.target).closest("[popover]");
}

const ITEM = ".action-item";

/** @param {Event} event */
function place(event) {
  const menu = /** @type {HTMLElement} */ (event.target);
  const { left, width, top } = /** @type {Element} */ (menu.parentElement).getBoundingClientRect();
  menu.style.setProperty("--x", `${left + width / 2}px`);
  menu.style.setProperty("--y", `${innerHeight - top + 8}px`);
}

/** @param {Event} event */
function toggled(event) {
  if (!followPopover(event)) return;
  const menu = /** @type {HTMLElement} */ (event.target);
  /** @type {HTMLElement | null} */ (menu.querySelector(`input, ${ITEM}`))?.focus();
}

/** @param {KeyboardEvent} event */
function walk(event) {
  /** @type {NodeListOf<HTMLElement> | undefined} */
  const all = menuOf(event)?.querySelectorAll(ITEM);
  const items = [...(all ?? [])];
  const here = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
