/** The menu of sizes: of the picture, in megapixels, and of the file. */
import { html, nothing } from "lit-html";
import { bytes } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { option, single } from "./filter-option.js";

/** @import { FilterChoices, FilterInfo, RangeChoice } from "../../protocol.js" */
/** @import { Change } from "./filter-facets.js" */

/** @typedef {number | null | undefined} End */

/**
 * @param {FilterInfo} filter
 * @returns {string}
 */
export function sizeText({ min_pixels, max_pixels, min_bytes, max_bytes }) {
  const both = [
    named(min_pixels, max_pixels, say.photos.megapixels),
    named(min_bytes, max_bytes, bytes),
  ];
  return both.filter(Boolean).join(", ");
}

/**
 * @param {FilterInfo} filter
 * @param {FilterChoices} choices
 * @param {Change} change
 */
export function sizeMenu(filter, choices, change) {
  const { min_pixels, max_pixels, min_bytes, max_bytes } = filter;
  return html`${ranges(say.filters.picture, "pixels", choices.pixels, [min_pixels, max_pixels], say.photos.megapixels, (least, most) => change({ min_pixels: least, max_pixels: most }))}
    ${ranges(say.filters.file, "bytes", choices.bytes, [min_bytes, max_bytes], bytes, (least, most) => change({ min_bytes: least, max_bytes: most }))}`;
}

/**
 * @param {string} title
 * @param {string} what
 * @param {RangeChoice[]} choices
 * @param {[End, End]} chosen
 * @param {(count: number) => string} unit
 * @param {(least: number | undefined, most: number | undefined) => void} onChange
 */
function ranges(title, what, choices, [from, to], unit, onChange) {
  const isOpen = from === undefined && to === undefined;
  if (choices.length < 2 && isOpen) return nothing;
  return html`<div role="radiogroup" aria-label=${title}>
    <p class="option-group" aria-hidden="true">${title}</p>
    ${single(what, say.filters.anySize, isOpen, () => onChange(undefined, undefined))}
    ${choices.map(({ least, most, photos }) =>
      option({
        type: "radio",
        name: `filter-${what}`,
        label: named(least, most, unit),
        photos,
        checked: !isOpen && (from ?? null) === least && (to ?? null) === most,
        onChange: () => onChange(least ?? undefined, most ?? undefined),
      }),
    )}
  </div>`;
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
