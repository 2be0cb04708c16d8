/** Photos that what is found is to be like, or not, as one types them: then they are parts of the text. */
/** @import { PhotoInfo } from "../../protocol.js" */
/** @import { Query } from "./results.js" */

/**
 * With one more photo that it is not to be like.
 * @param {Query} query
 * @param {PhotoInfo} photo
 * @returns {Query}
 */
export function without(query, photo) {
  return { ...query, text: `${query.text.trim()} -${typed(photo)}`.trim() };
}

/**
 * With its second and further examples in its words: an address has a place for the first alone.
 * @param {Query} query
 * @returns {Query}
 */
export function inWords(query) {
  return {
    ...query,
    text: [query.text.trim(), ...query.also.map(typed)].join(" ").trim(),
    also: [],
  };
}

/** @param {PhotoInfo} photo */
function typed({ path }) {
  return `similar:"${path}"`;
}
