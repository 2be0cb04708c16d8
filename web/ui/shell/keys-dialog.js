/** What the keyboard does, for whoever presses "?". */
import { html, render } from "lit-html";
import { say } from "../../messages/index.js";
import { closeIcon } from "./icons.js";
import { isCovered } from "./overlays.js";
import { isTyping } from "./typing.js";

/** @param {HTMLDialogElement} dialog */
export function listenForHelp(dialog) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey) return;
    if (isTyping(event) || isCovered()) return;
    event.preventDefault();
    draw(dialog);
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the dialog
  });
}

/** @param {HTMLDialogElement} dialog */
function draw(dialog) {
  const { keys } = say.shell;
  render(
    html`<header class="dialog-head">
        <h2 id="keys-title">${keys.title}</h2>
        <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => dialog.close()}>${closeIcon}</button>
      </header>
      <dl class="keys">
        ${Object.values(keys.rows).map(
          ([does, ...pressed]) =>
            html`<div><dt>${pressed.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`,
        )}
      </dl>`,
    dialog,
  );
}
