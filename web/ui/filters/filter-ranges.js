/** The menu of ranges of a number, such as the size of the picture or of the file. */
import { html } from "lit-html";
import { whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { option, without } from "./filter-option.js";
/** @import { FacetInfo, RangeChoice } from "../../protocol.js" */
/** @import { Change, Fields } from "./filter-facets.js" */

/** @typedef {number | null | undefined} End */

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @returns {string}
 */
export function rangeText({ id, fields: [from = "", to = ""] }, filter) {
  return named(filter[from], filter[to], unit(id));
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {RangeChoice[]} ranges
 * @param {Change} change
 */
export function rangeMenu(facet, filter, ranges, change) {
  const { id, menu } = facet;
  const [from = "", to = ""] = facet.fields;
  const isOpen = filter[from] === undefined && filter[to] === undefined;
  const title = say.filters.facets[id] ?? id;
  return html`<div role="radiogroup" aria-label=${title}>
    ${menu === id ? "" : html`<p class="option-group" aria-hidden="true">${title}</p>`}
    ${without(facet, isOpen, change)}
    ${ranges.map(({ least, most, photos }) =>
      option({
        type: "radio",
        name: `filter-${id}`,
        label: named(least, most, unit(id)),
        photos,
        checked: !isOpen && (filter[from] ?? null) === least && (filter[to] ?? null) === most,
        onChange: () => change({ [from]: least ?? undefined, [to]: most ?? undefined }),
      }),
    )}
  </div>`;
}

/** @param {string} facet */
function unit(facet) {
  return say.filters.units[facet] ?? whole;
}

/**
 * "1 to 4 MP": what is included ends just below a round number.
 * @param {End} least
 * @param {End} most
 * @param {(count: number) => string} unit
 */
function named(least, most, unit) {
  const above = typeof most === "number" ? unit(most + 1) : "";
  if (!least) return above && say.filters.under(above);
  if (!above) return say.filters.andMore(unit(least));
  const [number, its] = unit(least).split(" ");
  return say.filters.range(
    its && number && above.endsWith(` ${its}`) ? number : unit(least),
    above,
  );
}
