/** The menu of folders, and of directories in them. */
import { html } from "lit-html";
import { option, without } from "./filter-option.js";
/** @import { DirectoryChoice, FacetInfo } from "../../protocol.js" */
/** @import { Change, Fields } from "./filter-facets.js" */

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {DirectoryChoice[]} directories
 * @returns {string}
 */
export function treeText({ fields }, filter, directories) {
  const [folders, path] = pick(fields, filter);
  if (!folders?.length) return "";
  return directories.find((each) => isIn(folders, path, each))?.name ?? path ?? "";
}

/**
 * @param {FacetInfo} facet
 * @param {Fields} filter
 * @param {DirectoryChoice[]} directories
 * @param {Change} change
 */
export function treeMenu(facet, filter, directories, change) {
  const [folders, path] = pick(facet.fields, filter);
  const [inFolders = "", below = ""] = facet.fields;
  return html`${without(facet, !folders?.length, change)}
    ${directories.map((each) =>
      option({
        type: "radio",
        name: `filter-${facet.id}`,
        label: each.name,
        photos: each.photos,
        checked: isIn(folders, path, each),
        depth: each.path ? each.path.split("/").length : 0,
        onChange: () => change({ [inFolders]: [each.folder], [below]: each.path || undefined }),
      }),
    )}`;
}

/**
 * @param {string[]} fields
 * @param {Fields} filter
 */
function pick(fields, filter) {
  return fields.map((field) => filter[field]);
}

/**
 * @param {number[] | undefined} folders
 * @param {string | undefined} path
 * @param {DirectoryChoice} directory
 */
function isIn(folders, path, directory) {
  return folders?.[0] === directory.folder && (path ?? "") === directory.path;
}
