/** A question that is answered with yes or no, perhaps with a box to tick. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text
 * @property {string} yes What happens, as the label of the button.
 * @property {string} [also] What happens besides if the box beside it is ticked.
 */

/**
 * @param {HTMLDialogElement} dialog
 * @param {Question} question
 * @returns {Promise<"" | "yes" | "also">} Empty for no.
 */
export function confirmed(dialog, { title, text, yes, also }) {
  const box = () => dialog.querySelector("input")?.checked;
  render(
    html`<h2 id="confirm-title">${title}</h2>
      <p>${text}</p>
      ${also ? html`<label class="option also"><input type="checkbox" data-testid="confirm-also" .checked=${live(false)} /><span>${also}</span></label>` : nothing}
      <div class="ways">
        <button class="button" type="button" data-testid="confirm-no" autofocus @click=${() => dialog.close("")}>${say.shell.cancel}</button>
        <button class="button danger" type="button" data-testid="confirm-yes" @click=${() => dialog.close(box() ? "also" : "yes")}>${yes}</button>
      </div>`,
    dialog,
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = () => resolve(/** @type {"" | "yes" | "also"} */ (dialog.returnValue));
    dialog.addEventListener("close", answer, { once: true });
  });
}
