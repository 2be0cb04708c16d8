/** The menu of albums, or of tags: those that there are to be ticked, and a line for a new one. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { menuHolder } from "./action-menu.js";

/** @import { ChosenMark } from "../../protocol.js" */

/**
 * @param {object} menu
 * @param {"album" | "tag"} menu.kind
 * @param {string} menu.label
 * @param {import("lit-html").TemplateResult} menu.icon
 * @param {ChosenMark[]} menu.marks
 * @param {number} menu.photos How many are selected.
 * @param {(name: string, on: boolean) => void} menu.onMark
 */
export function markMenu({ kind, label, icon, marks, photos, onMark }) {
  const added = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const input = /** @type {HTMLInputElement} */ (form.elements[0]);
    const name = input.value.trim();
    if (!name) return;
    form.reset();
    onMark(name, true);
  };
  const ticked = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    onMark(box.value, box.checked);
  };
  const { newName, newNameHint } = say.acting[kind];
  return menuHolder(
    { id: kind, label, icon, role: "group" },
    html`<form class="new-mark" @submit=${added}>
        <input type="text" maxlength="200" data-testid="new-${kind}" placeholder=${newNameHint} aria-label=${newNameHint} autocomplete="off" enterkeyhint="done" />
        <button class="button small" type="submit" data-testid="add-${kind}">${newName}</button>
      </form>
      ${marks.map(
        ({ name, chosen, photos: all }) => html`<label class="option">
          <input type="checkbox" .value=${name} data-testid="in-${kind}" .checked=${live(chosen === photos)} .indeterminate=${live(chosen > 0 && chosen < photos)} @change=${ticked} />
          <span class="option-label">${name}</span>
          ${all ? html`<span class="option-count">${whole(all)}</span>` : nothing}
        </label>`,
      )}`,
  );
}
