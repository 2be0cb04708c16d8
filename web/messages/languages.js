/** The languages of the page, the reader's own among them, and whose habits numbers and dates follow. */

/** @typedef {typeof import("./en.js")} Messages What English says, which has every message. */

/**
 * The same in another language; tests/unit/test_translations.py names what is missing.
 * @template T
 * @typedef {T extends (...given: infer Given) => infer Text
 *   ? (...given: Given) => Text extends string ? string : Text
 *   : T extends string[] ? string[]
 *   : T extends object ? { [Name in keyof T]?: Translated<T[Name]> } : T} Translated
 */

/** @typedef {Translated<Messages>} Translation */

/**
 * @typedef {object} Language
 * @property {string} name What those who speak it call it.
 * @property {() => Promise<Translation>} load Its messages: a file beside this one.
 * @property {string} [tag] Of its script or region (BCP 47), where a language alone does not tell.
 * @property {boolean} [rtl] Whether it is written from right to left.
 */

/** By code. @type {Record<string, Language>} */
export const LANGUAGES = {
  en: { name: "English", load: () => import("./en.js") },
  de: { name: "Deutsch", load: () => import("./de.js") },
  es: { name: "Español", load: () => import("./es.js") },
  fr: { name: "Français", load: () => import("./fr.js") },
  pt: { name: "Português", tag: "pt-BR", load: () => import("./pt.js") },
  it: { name: "Italiano", load: () => import("./it.js") },
  nl: { name: "Nederlands", load: () => import("./nl.js") },
  pl: { name: "Polski", load: () => import("./pl.js") },
  zh: { name: "简体中文", tag: "zh-Hans", load: () => import("./zh.js") },
  ja: { name: "日本語", load: () => import("./ja.js") },
  ko: { name: "한국어", load: () => import("./ko.js") },
  ar: { name: "العربية", load: () => import("./ar.js"), rtl: true },
};

/** Where a choice of the reader's is noted; first-aid.js reads it too. */
export const CHOICE = "photoseek:language";

/** What the browser says of its reader. */
const wishes = navigator.languages.filter((each) => languageOf(each) in LANGUAGES);

/** The language that the page would speak if nobody had chosen one. */
export const ofBrowser = languageOf(wishes[0] ?? "en");

/** The reader's choice, or the first of the browser's languages that there is; else English. */
export const language = chosen() ?? ofBrowser;

/** The same with its region, as in `en-GB`, if the browser names one. */
export const locale = wishes.find((each) => languageOf(each) === language) ?? tagOf(language);

/** @param {string} code */
export function tagOf(code) {
  return LANGUAGES[code]?.tag ?? code;
}

/** @param {string} tag */
function languageOf(tag) {
  return tag.split("-")[0] ?? "";
}

function chosen() {
  try {
    const code = localStorage.getItem(CHOICE);
    return code !== null && code in LANGUAGES ? code : null;
  } catch {
    return null; // site data are blocked, or this is no page
  }
}
