/**
 * What photos can be filtered by, as the engine says it: facets, some of them together in a menu.
 *
 * A facet is drawn by its kind; here it has but a name, in the messages. A filter is the engine's own
 * record, of which a facet says the fields that are its own.
 */
import { nothing } from "lit-html";
import { say } from "../../messages/index.js";
import { dateMenu, dateText } from "./filter-dates.js";
import { placeMenu, placeText } from "./filter-places.js";
import { rangeMenu, rangeText } from "./filter-ranges.js";
import { treeMenu, treeText } from "./filter-tree.js";
import { toggleMenu, toggleText, valueMenu, valueText } from "./filter-values.js";

/** @import { TemplateResult } from "lit-html" */
/** @import { FacetInfo, FilterChoices, FilterInfo } from "../../protocol.js" */

/**
 * @typedef {Record<string, any>} Fields Of a filter, by name.
 * @typedef {(changes: Fields) => void} Change Fields that are undefined go.
 *
 * @typedef {object} Drawing How a kind of facet is drawn.
 * @property {(facet: FacetInfo, filter: Fields, offered: any[]) => string} text What is chosen; empty
 *   for nothing.
 * @property {(facet: FacetInfo, filter: Fields, offered: any[], change: Change) => TemplateResult} menu
 *
 * @typedef {object} Menu
 * @property {string} id
 * @property {string} title
 * @property {FacetInfo[]} facets
 */

/** @type {Record<FacetInfo["kind"], Drawing>} */
const KINDS = {
  tree: { text: treeText, menu: treeMenu },
  months: { text: dateText, menu: dateMenu },
  choices: { text: valueText, menu: valueMenu },
  ranges: { text: rangeText, menu: rangeMenu },
  toggle: { text: toggleText, menu: toggleMenu },
  place: { text: placeText, menu: placeMenu },
};

/**
 * @param {FilterChoices} choices
 * @returns {Menu[]}
 */
export function menusOf({ facets }) {
  return [...new Set(facets.map(({ menu }) => menu))].map((id) => ({
    id,
    title: say.filters.facets[id] ?? id,
    facets: facets.filter(({ menu }) => menu === id),
  }));
}

/** @param {Menu} menu */
export function fieldsOf({ facets }) {
  return facets.flatMap(({ fields }) => fields);
}

/**
 * @param {Menu} menu
 * @param {FilterInfo} filter
 */
export function isOn(menu, filter) {
  return fieldsOf(menu).some((field) => /** @type {Fields} */ (filter)[field] !== undefined);
}

/**
 * Whether there is anything to choose between.
 * @param {Menu} menu
 * @param {FilterChoices} choices
 */
export function isOffered({ facets }, choices) {
  return facets.some((facet) => offered(facet, choices).length > 1);
}

/**
 * @param {Menu} menu
 * @param {FilterInfo} filter
 * @param {FilterChoices} choices
 */
export function menuText({ facets }, filter, choices) {
  const texts = facets.map((facet) =>
    KINDS[facet.kind].text(facet, filter, offered(facet, choices)),
  );
  return texts.filter(Boolean).join(", ");
}

/**
 * @param {Menu} menu
 * @param {FilterInfo} filter
 * @param {FilterChoices} choices
 * @param {Change} change
 */
export function menuContent({ facets }, filter, choices, change) {
  return facets.map((facet) => {
    const its = offered(facet, choices);
    const isOnIt = facet.fields.some(
      (field) => /** @type {Fields} */ (filter)[field] !== undefined,
    );
    if (its.length < 2 && !isOnIt && facets.length > 1) return nothing;
    return KINDS[facet.kind].menu(facet, filter, its, change);
  });
}

/**
 * @param {FacetInfo} facet
 * @param {FilterChoices} choices
 * @returns {any[]}
 */
function offered({ offers }, choices) {
  return /** @type {Record<string, any>} */ (choices)[offers];
}
