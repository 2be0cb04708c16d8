/** The reader's choice among the languages of the page. */
import { html } from "lit-html";
import { say, spoken } from "../../messages/index.js";
import { CHOICE, LANGUAGES, ofBrowser, tagOf } from "../../messages/languages.js";
import { languageIcon } from "./icons.js";
import { keepNote } from "./notes.js";

/** @import { Toasts } from "./toasts.js" */

/** @param {(code: string) => void} onChoose */
export function languageChoice(onChoose) {
  /** @param {Event} event */
  const change = ({ target }) => onChoose(/** @type {HTMLSelectElement} */ (target).value);
  return html`<label class="language">
    ${languageIcon}<span>${say.shell.language}</span>
    <select data-testid="language" @change=${change}>
      ${Object.entries(LANGUAGES).map(([code, { name }]) => html`<option value=${code} lang=${tagOf(code)} ?selected=${code === spoken}>${name}</option>`)}
    </select>
  </label>`;
}

/**
 * Keeps the choice, and loads the page again: its view and place come back with it.
 * @param {string} code
 * @param {Toasts} toasts
 * @param {() => boolean} mayReload
 */
export function chooseLanguage(code, toasts, mayReload) {
  keepNote(CHOICE, code === ofBrowser ? null : code);
  const reload = () => location.reload();
  if (mayReload()) reload();
  else
    toasts.show(say.shell.languageLater, {
      action: { label: say.shell.reload, act: reload },
      topic: "language",
    });
}
