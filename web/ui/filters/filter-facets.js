/**
 * What photos can be filtered by: for each the chip's words and the menu behind it.
 *
 * A filter is the engine's own record; a facet knows its own fields of it.
 */
import { html, nothing } from "lit-html";
import { say } from "../../messages/index.js";
import { dateMenu, dateText } from "./filter-dates.js";
import { option, single } from "./filter-option.js";
import { sizeMenu, sizeText } from "./filter-sizes.js";

/** @import { TemplateResult } from "lit-html" */
/** @import { DirectoryChoice, FilterChoice, FilterChoices, FilterInfo } from "../../protocol.js" */

/**
 * @typedef {(changes: FilterInfo) => void} Change Fields that are undefined go.
 *
 * @typedef {object} Facet
 * @property {string} id
 * @property {string} title
 * @property {(keyof FilterInfo)[]} fields
 * @property {(choices: FilterChoices) => boolean} offered Whether there is anything to choose between.
 * @property {(filter: FilterInfo, choices: FilterChoices) => string} text What is chosen; empty for nothing.
 * @property {(filter: FilterInfo, choices: FilterChoices, change: Change) => TemplateResult} menu
 */

/** Kilometres around a photo. */
const RADII = [1, 5, 20, 100];
export const NEAR_KM = 5;

/** @type {Facet[]} */
export const FACETS = [
  {
    id: "folder",
    title: say.filters.folder,
    fields: ["folders", "path"],
    offered: ({ directories }) => directories.length > 1,
    text: (filter, { directories }) => {
      const chosen = directories.find((each) => isIn(filter, each));
      return filter.folders?.length ? (chosen?.name ?? filter.path ?? "") : "";
    },
    menu: (filter, { directories }, change) => html`
      ${single("folder", say.filters.allFolders, !filter.folders?.length, () => change({ folders: undefined, path: undefined }))}
      ${directories.map((each) =>
        option({
          type: "radio",
          name: "filter-folder",
          label: each.name,
          photos: each.photos,
          checked: isIn(filter, each),
          depth: each.path ? each.path.split("/").length : 0,
          onChange: () => change({ folders: [each.folder], path: each.path || undefined }),
        }),
      )}`,
  },
  {
    id: "date",
    title: say.filters.date,
    fields: ["since", "until"],
    offered: ({ months }) => months.length > 1,
    text: dateText,
    menu: dateMenu,
  },
  several("kind", say.filters.kind, "kinds", (kind) => kind),
  {
    id: "size",
    title: say.filters.size,
    fields: ["min_pixels", "max_pixels", "min_bytes", "max_bytes"],
    offered: ({ pixels, bytes }) => pixels.length > 1 || bytes.length > 1,
    text: sizeText,
    menu: sizeMenu,
  },
  several("camera", say.filters.camera, "cameras", (camera) => camera),
  several(
    "orientation",
    say.filters.orientation,
    "orientations",
    (shape) => say.filters.orientations[shape] ?? shape,
  ),
  {
    id: "place",
    title: say.filters.place,
    fields: ["located", "circle"],
    offered: ({ places }) => places.length > 1,
    text: ({ located, circle }) => {
      if (circle) return say.filters.within(circle[2] ?? NEAR_KM);
      if (located === undefined || located === null) return "";
      return located ? say.filters.located : say.filters.unlocated;
    },
    menu: (filter, { places }, change) => html`
      ${single("place", say.filters.anywhere, filter.located === undefined && !filter.circle, () => change({ located: undefined, circle: undefined }))}
      ${places.map(({ value, photos }) =>
        option({
          type: "radio",
          name: "filter-place",
          label: value === "located" ? say.filters.located : say.filters.unlocated,
          photos,
          checked: filter.located === (value === "located"),
          onChange: () => change({ located: value === "located", circle: undefined }),
        }),
      )}
      ${filter.circle ? near(filter.circle, change) : nothing}`,
  },
];

/**
 * A facet of which several values can be chosen.
 * @param {"kind" | "camera" | "orientation"} id
 * @param {string} title
 * @param {"kinds" | "cameras" | "orientations"} field
 * @param {(value: string) => string} label
 * @returns {Facet}
 */
function several(id, title, field, label) {
  /** @param {FilterInfo} filter */
  const chosen = (filter) => /** @type {string[]} */ (filter[field] ?? []);
  return {
    id,
    title,
    fields: [field],
    offered: (choices) => choices[field].length > 1,
    text: (filter) => {
      const [first, ...others] = chosen(filter).map(label);
      return first ? say.filters.andOthers(first, others.length) : "";
    },
    menu: (filter, choices, change) =>
      html`${choices[field].map(({ value, photos }) =>
        option({
          type: "checkbox",
          name: `filter-${id}`,
          label: label(value),
          photos,
          checked: chosen(filter).includes(value),
          onChange: (checked) => {
            const others = chosen(filter).filter((each) => each !== value);
            const values = checked ? [...others, value] : others;
            change({ [field]: values.length ? values : undefined });
          },
        }),
      )}`,
  };
}

/**
 * @param {number[]} circle
 * @param {Change} change
 */
function near([latitude = 0, longitude = 0, kilometres = NEAR_KM], change) {
  return html`<p class="option-group">${say.filters.around(say.photos.coordinates(latitude, longitude))}</p>
    ${RADII.map((radius) =>
      single("place", say.filters.within(radius), radius === kilometres, () =>
        change({ located: undefined, circle: [latitude, longitude, radius] }),
      ),
    )}`;
}

/**
 * @param {FilterInfo} filter
 * @param {DirectoryChoice} directory
 */
function isIn({ folders = [], path }, directory) {
  return folders[0] === directory.folder && (path ?? "") === directory.path;
}
