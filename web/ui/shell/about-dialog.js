/** What Photoseek is, what becomes of photos, and whose work is in it. */
import { html, render } from "lit-html";
import { say } from "../../messages/index.js";
import { copyDiagnosticsButton } from "./copy-diagnostics.js";
import { closeIcon } from "./icons.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} version Empty before the engine is up.
 */
export function showAbout(dialog, version) {
  const { about } = say.shell;
  const beside = (/** @type {MouseEvent} */ event) => {
    if (event.target === dialog) dialog.close();
  };
  render(
    html`<div @click=${beside}>
      <header class="dialog-head">
        <h2 id="about-title">${about.title}</h2>
        <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => dialog.close()}>${closeIcon}</button>
      </header>
      <div class="about">
        <p>${say.shell.description}</p>
        <h3>${about.privacy}</h3>
        <p>${about.privacyText}</p>
        <h3>${about.licenses}</h3>
        <p>${about.licensesText} <a href="./licenses.txt" target="_blank" rel="noopener" data-testid="licenses">${about.licensesLink}</a></p>
        <p class="quiet version" data-testid="version">${version ? say.library.version(version) : ""} ${copyDiagnosticsButton()}</p>
      </div>
    </div>`,
    dialog,
  );
  dialog.showModal();
}
