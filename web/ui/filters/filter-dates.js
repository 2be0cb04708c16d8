/** The menu of dates: a year, a month of it, or any days from and to. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { month, monthName, shortDate } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { option, without } from "./filter-option.js";
/** @import { FacetInfo, FilterChoice } from "../../protocol.js" */
/** @import { Change, Fields } from "./filter-facets.js" */

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @returns {string}
 */
export function dateText({ fields: [from = "", to = ""] }, filter) {
  const { [from]: since, [to]: until } = filter;
  if (since && since === until) return named(since);
  if (since && until) return say.filters.between(named(since), named(until));
  if (since) return say.filters.since(named(since));
  return until ? say.filters.until(named(until)) : "";
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} months
 * @param {Change} change
 */
export function dateMenu(facet, filter, months, change) {
  const [from = "", to = ""] = facet.fields;
  const { [from]: since, [to]: until } = filter;
  const whole = since === until ? since : undefined;
  const chosenYear = whole && /^\d{4}(-\d\d)?$/.test(whole) ? whole.slice(0, 4) : "";
  const choose = (/** @type {string} */ period) => change({ [from]: period, [to]: period });
  /** @type {Map<string, number>} */
  const years = new Map();
  for (const { value, photos } of months) {
    const year = value.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + photos);
  }
  return html`${without(facet, !since && !until, change)}
    ${[...years].map(
      ([year, photos]) => html`${option({
        type: "radio",
        name: `filter-${facet.id}`,
        label: year,
        photos,
        checked: year === chosenYear,
        onChange: () => choose(year),
      })}
      ${year === chosenYear ? monthsOf(year, months, whole, choose) : nothing}`,
    )}
    <div class="option-range">
      ${day(say.filters.from, since, (value) => change({ [from]: value, [to]: until }))}
      ${day(say.filters.to, until, (value) => change({ [from]: since, [to]: value }))}
    </div>`;
}

/**
 * @param {string} year
 * @param {FilterChoice[]} months
 * @param {string | undefined | null} chosen
 * @param {(period: string) => void} choose
 */
function monthsOf(year, months, chosen, choose) {
  const its = months.filter(({ value }) => value.startsWith(year)).reverse();
  return html`<div class="option-months" role="group" aria-label=${say.filters.monthsOf(year)}>
    ${its.map(({ value, photos }) => {
      const pressed = value === chosen;
      return html`<button type="button" class="option-month" aria-pressed=${String(pressed)}
        aria-label=${say.filters.monthWith(dayOf(value), photos)} ?disabled=${photos === 0 && !pressed}
        @click=${() => choose(pressed ? year : value)}>${monthName(dayOf(value))}</button>`;
    })}
  </div>`;
}

/**
 * @param {string} label
 * @param {string | null | undefined} value
 * @param {(value: string | undefined) => void} onChange
 */
function day(label, value, onChange) {
  const known = value?.length === 10 ? value : "";
  /** @param {Event} event */
  const changed = ({ target }) =>
    onChange(/** @type {HTMLInputElement} */ (target).value || undefined);
  return html`<label><span>${label}</span>
    <input type="date" max="9999-12-31" .value=${live(known)} @change=${changed} />
  </label>`;
}

/** @param {string} text `2022`, `2022-07` or `2022-07-14`. */
function named(text) {
  if (text.length === 4) return text;
  return text.length === 7 ? month(dayOf(text)) : shortDate(dayOf(text));
}

/** @param {string} text */
function dayOf(text) {
  return new Date(`${text.padEnd(10, "-01")}T12:00Z`);
}
