// Says things as the page does in a language (BCP 47): a list of [path, ...arguments] comes in as JSON,
// their texts go out. With no list, every message by its path: a text as it is, and null for a function.
import process from "node:process";

const [language, asked] = process.argv.slice(2);
Object.defineProperty(globalThis, "navigator", {
  value: { languages: [language] },
  configurable: true,
});
const { say, sentence } = await import("../web/messages/index.js");

/** @param {unknown} value @param {string[]} path @returns {[string, string | null][]} */
function all(value, path) {
  if (typeof value === "string") return [[path.join("/"), value]];
  if (typeof value === "function") return [[path.join("/"), null]];
  return Object.entries(/** @type {object} */ (value)).flatMap(([name, inner]) =>
    all(inner, [...path, name]),
  );
}

/** @param {[string, ...any[]]} call */
function said([path, ...given]) {
  if (path === "error") return sentence(given[0]);
  const found = path.split("/").reduce((at, name) => at[name], /** @type {any} */ (say));
  return typeof found === "function" ? found(...given) : found;
}

const answer = asked ? JSON.parse(asked).map(said) : Object.fromEntries(all(say, []));
process.stdout.write(JSON.stringify(answer));
