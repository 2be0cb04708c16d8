/** What the page says, in the reader's language. */
import { LANGUAGES, language } from "./languages.js";

const load = /** @type {() => Promise<import("./languages.js").Messages>} */ (LANGUAGES[language]);

export const say = await load();

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
