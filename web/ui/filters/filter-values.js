/** The menus of values: several of them, or yes and no. */
import { html } from "lit-html";
import { say } from "../../messages/index.js";
import { option, without } from "./filter-option.js";
/** @import { FacetInfo, FilterChoice } from "../../protocol.js" */
/** @import { Change, Fields } from "./filter-facets.js" */

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @returns {string}
 */
export function valueText(facet, filter) {
  const [first, ...others] = chosen(facet, filter).map((value) => label(facet, value));
  return first ? say.filters.andOthers(first, others.length) : "";
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} values
 * @param {Change} change
 */
export function valueMenu(facet, filter, values, change) {
  const [field = ""] = facet.fields;
  return html`${values.map(({ value, photos }) =>
    option({
      type: "checkbox",
      name: `filter-${facet.id}`,
      label: label(facet, value),
      photos,
      checked: chosen(facet, filter).includes(value),
      onChange: (checked) => {
        const others = chosen(facet, filter).filter((each) => each !== value);
        const now = checked ? [...others, value] : others;
        change({ [field]: now.length ? now : undefined });
      },
    }),
  )}`;
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} values
 * @returns {string}
 */
export function toggleText(facet, filter, values) {
  const is = filter[facet.fields[0] ?? ""] ?? null;
  const value = values.find((each) => isYes(each.value) === is)?.value;
  return value ? label(facet, value) : "";
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} values
 * @param {Change} change
 */
export function toggleMenu(facet, filter, values, change) {
  const [field = "", ...others] = facet.fields;
  const open = facet.fields.every((each) => filter[each] === undefined);
  const cleared = Object.fromEntries(others.map((other) => [other, undefined]));
  return html`${without(facet, open, change)}
    ${values.map(({ value, photos }) =>
      option({
        type: "radio",
        name: `filter-${facet.id}`,
        label: label(facet, value),
        photos,
        checked: filter[field] === isYes(value),
        onChange: () => change({ ...cleared, [field]: isYes(value) }),
      }),
    )}`;
}

/** @param {string} value */
function isYes(value) {
  return value === "yes" || value === "located";
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @returns {string[]}
 */
function chosen({ fields }, filter) {
  return filter[fields[0] ?? ""] ?? [];
}

/**
 * @param {FacetInfo} facet
 * @param {string} value
 */
function label({ id }, value) {
  return say.filters.values[id]?.[value] ?? value;
}
