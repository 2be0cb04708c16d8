/** A question that is answered with yes or no. */
import { html, render } from "lit-html";

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text
 * @property {string} yes What happens, as the label of the button.
 */

/**
 * @param {HTMLDialogElement} dialog
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function confirmed(dialog, { title, text, yes }) {
  render(
    html`<h2 id="confirm-title">${title}</h2>
      <p>${text}</p>
      <div class="ways">
        <button class="button" type="button" data-testid="confirm-no" autofocus @click=${() => dialog.close("")}>Cancel</button>
        <button class="button danger" type="button" data-testid="confirm-yes" @click=${() => dialog.close("yes")}>${yes}</button>
      </div>`,
    dialog,
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
