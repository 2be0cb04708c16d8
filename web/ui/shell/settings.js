/** What the reader can choose about the page itself. */
import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";
import { languageChoice } from "./language-choice.js";
import { chooseTheme, hasDetails, showDetails, THEMES, theme } from "./looks.js";

/** @import { Theme } from "./looks.js" */

/**
 * @param {object} listener
 * @param {(code: string) => void} listener.onLanguage
 * @param {() => void} listener.onDetails Details are shown from now on, or no more.
 */
export function settings({ onLanguage, onDetails }) {
  const { settings: words } = say.shell;
  /** @param {Event} event */
  const chosen = ({ target }) =>
    chooseTheme(/** @type {Theme} */ (/** @type {HTMLSelectElement} */ (target).value));
  /** @param {Event} event */
  const details = ({ target }) => {
    showDetails(/** @type {HTMLInputElement} */ (target).checked);
    onDetails();
  };
  return html`<section>
    <h3>${words.title}</h3>
    <label class="setting">
      <span>${words.theme}</span>
      <select data-testid="theme" .value=${live(theme())} @change=${chosen}>
        ${THEMES.map((each) => html`<option value=${each} ?selected=${each === theme()}>${words.themes[each]}</option>`)}
      </select>
    </label>
    ${languageChoice(onLanguage)}
    <label class="option also"><input type="checkbox" data-testid="show-details" .checked=${live(hasDetails())} @change=${details} /><span class="option-label">${words.details}</span></label>
    <p class="quiet">${words.detailsAbout}</p>
  </section>`;
}
