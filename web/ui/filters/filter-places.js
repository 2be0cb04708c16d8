/** The menu of places: with one or without, or around a photo. */
import { html } from "lit-html";
import { say } from "../../messages/index.js";
import { single } from "./filter-option.js";
import { toggleMenu, toggleText } from "./filter-values.js";

/** @import { FacetInfo, FilterChoice, FilterChoices } from "../../protocol.js" */
/** @import { Change, Fields } from "./filter-facets.js" */

/** Kilometres around a photo. */
const RADII = [1, 5, 20, 100];
export const NEAR_KM = 5;

/** Whether it is known of any photo where it was taken. @param {FilterChoices} choices */
export function hasPlaces({ places }) {
  return places.some(({ value }) => value === "located");
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} values
 * @returns {string}
 */
export function placeText(facet, filter, values) {
  const [, round = "", square = ""] = facet.fields;
  if (filter[square]) return say.filters.area;
  const circle = filter[round];
  return circle ? say.filters.within(circle[2] ?? NEAR_KM) : toggleText(facet, filter, values);
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {FilterChoice[]} values
 * @param {Change} change
 */
export function placeMenu(facet, filter, values, change) {
  const [located = "", field = "", square = ""] = facet.fields;
  if (filter[square])
    return html`${toggleMenu(facet, filter, values, change)}
      ${single(facet.id, say.filters.area, true, () => {})}`;
  const circle = filter[field];
  if (!circle) return toggleMenu(facet, filter, values, change);
  const [latitude = 0, longitude = 0, kilometres = NEAR_KM] = circle;
  return html`${toggleMenu(facet, filter, values, change)}
    <p class="option-group">${say.filters.around(say.photos.coordinates(latitude, longitude))}</p>
    ${RADII.map((radius) =>
      single(facet.id, say.filters.within(radius), radius === kilometres, () =>
        change({ [located]: undefined, [field]: [latitude, longitude, radius] }),
      ),
    )}`;
}
