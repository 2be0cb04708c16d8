/** One line of a filter's menu: a value, whether it is chosen, and how many photos it would leave. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
/** @import { FacetInfo } from "../../protocol.js" */
/** @import { Change } from "./filter-facets.js" */

/**
 * @param {object} how
 * @param {"radio" | "checkbox"} how.type
 * @param {string} how.name
 * @param {string} how.label
 * @param {number} [how.photos]
 * @param {boolean} how.checked
 * @param {number} [how.depth]
 * @param {(checked: boolean) => void} how.onChange
 */
export function option({ type, name, label, photos, checked, depth = 0, onChange }) {
  /** @param {Event} event */
  const changed = ({ target }) => onChange(/** @type {HTMLInputElement} */ (target).checked);
  return html`<label class=${photos === 0 && !checked ? "option none" : "option"} .style=${`--depth: ${depth}`}>
    <input type=${type} name=${name} .checked=${live(checked)} @change=${changed} />
    <span class="option-label">${label}</span>
    ${photos === undefined ? nothing : html`<span class="option-count">${whole(photos)}</span>`}
  </label>`;
}

/**
 * One of which one alone can be chosen.
 * @param {string} facet
 * @param {string} label
 * @param {boolean} checked
 * @param {() => void} onChange
 */
export function single(facet, label, checked, onChange) {
  return option({ type: "radio", name: `filter-${facet}`, label, checked, onChange });
}

/**
 * The choice that takes a facet's filter away.
 * @param {FacetInfo} facet
 * @param {boolean} checked
 * @param {Change} change
 */
export function without({ id, fields }, checked, change) {
  return single(id, say.filters.any[id] ?? say.filters.anything, checked, () =>
    change(Object.fromEntries(fields.map((field) => [field, undefined]))),
  );
}
