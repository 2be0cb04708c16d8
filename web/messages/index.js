/** What the page says, in the reader's language. */
import * as english from "./en.js";
import { LANGUAGES, language } from "./languages.js";

/** @import { Messages, Translation } from "./languages.js" */

/** Null where it is English, and where its file cannot be had. @type {Translation | null} */
const translation =
  language === "en" ? null : ((await LANGUAGES[language]?.load().catch(() => null)) ?? null);

/** The language of most of it. */
export const spoken = translation ? language : "en";

/** @type {Messages} */
export const say = translation ? over(english, translation) : english;

/**
 * What a language does not say is said in English.
 * @template {object} T
 * @param {T} base
 * @param {Record<string, any>} translation
 * @returns {T}
 */
function over(base, translation) {
  const all = Object.entries(base).map(([name, value]) => {
    const mine = translation[name];
    const isGroup = typeof value === "object" && !Array.isArray(value);
    return [name, isGroup ? over(value, mine ?? {}) : (mine ?? value)];
  });
  return Object.fromEntries(all);
}

/**
 * The sentence about an error, or about what is wrong with a file.
 * @param {{ code: string, parameters: Record<string, unknown> }} error
 * @returns {string}
 */
export function sentence({ code, parameters }) {
  const { errors } = say;
  const found = errors[`${code}.${parameters.reason}`] ?? errors[code] ?? errors.internal ?? "";
  return typeof found === "function" ? found(parameters) : found;
}

/**
 * What people call a model.
 * @param {{ id: string, title: string }} model
 */
export function modelName({ id, title }) {
  return say.models.names[id] ?? title;
}

/**
 * What a model is best for; empty where nobody says.
 * @param {{ id: string, summary: string }} model
 */
export function modelSummary({ id, summary }) {
  return say.models.summaries[id.split("@")[0] ?? id] ?? summary;
}
