/** The languages of the page, the reader's own among them, and whose habits numbers and dates follow. */

/** @typedef {typeof import("./en.js")} Messages What a language says; all say the same as English. */

/** @type {Record<string, () => Promise<Messages>>} By its code: a language is a file beside this one. */
export const LANGUAGES = { en: () => import("./en.js") };

const wished = navigator.languages.find((each) => languageOf(each) in LANGUAGES) ?? "en";

/** The first of the reader's languages that there is; else English. */
export const language = languageOf(wished);

/** The same with its region, as in `en-GB`, if the reader's browser names one. */
export const locale = wished;

/** @param {string} tag */
function languageOf(tag) {
  return tag.split("-")[0] ?? "";
}
