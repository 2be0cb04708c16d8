// What each language says, as it stands in web/messages/: language -> what is said, and the numbers in it.
// A message is its kind, its parameters, which of them it uses, and the texts in it.
import fs from "node:fs";
import process from "node:process";
import { parse } from "acorn";

/** @typedef {{ type: string, start: number, end: number, loc: { start: { line: number } }, [key: string]: any }} Node */
/** @typedef {{ kind: string, parameters: string, uses: string[], texts: string[] }} Message */

Object.defineProperty(globalThis, "navigator", { value: { languages: [] }, configurable: true });
const { LANGUAGES } = await import("../web/messages/languages.js");

const FOLDER = new URL("../web/messages/", import.meta.url);

/** @param {string} language */
function read(language) {
  const source = fs.readFileSync(new URL(`${language}.js`, FOLDER), "utf8");
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true });
  /** @type {Record<string, Message>} */
  const messages = {};
  /** @type {{ line: number, forms: string[] }[]} */
  const plurals = [];
  /** @param {Node} value @param {string} path */
  const collect = (value, path) => {
    if (value.type === "ObjectExpression")
      for (const { key, value: inner } of value.properties)
        collect(inner, `${path}/${key.name ?? key.value}`);
    else messages[path] = message(value, source);
  };
  for (const { declaration } of /** @type {any} */ (tree).body)
    for (const { id, init } of declaration?.declarations ?? []) collect(init, id.name);
  for (const node of all(tree))
    if (node.type === "CallExpression" && node.callee.name === "plural")
      plurals.push({
        line: node.loc.start.line,
        forms: node.arguments[1].properties.map((/** @type {Node} */ each) => each.key.name).sort(),
      });
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return { messages, plurals, categories: pluralCategories.sort() };
}

/**
 * @param {Node} value
 * @param {string} source
 * @returns {Message}
 */
function message(value, source) {
  const isFunction = value.type === "ArrowFunctionExpression";
  const inside = [...all(isFunction ? value.body : value)];
  const names = new Set(inside.filter(({ type }) => type === "Identifier").map(({ name }) => name));
  const given = isFunction ? value.params : [];
  const brought = given.flatMap((/** @type {Node} */ each) => [...bound(each)]);
  return {
    kind: isFunction ? "function" : "text",
    parameters: given.map((/** @type {Node} */ each) => source.slice(each.start, each.end)).join(),
    uses: brought.filter((/** @type {string} */ name) => names.has(name)).sort(),
    texts: inside.flatMap((node) =>
      node.type === "TemplateElement"
        ? [node.value.cooked]
        : node.type === "Literal" && typeof node.value === "string"
          ? [node.value]
          : [],
    ),
  };
}

/** The names that a parameter brings. @param {Node} node @returns {Generator<string>} */
function* bound(node) {
  if (node.type === "Identifier") yield node.name;
  if (node.type === "AssignmentPattern") yield* bound(node.left);
  if (node.type === "RestElement") yield* bound(node.argument);
  if (node.type === "ObjectPattern")
    for (const each of node.properties) yield* bound(each.value ?? each);
}

/** @param {any} node @returns {Generator<Node>} */
function* all(node) {
  if (typeof node !== "object" || node === null) return;
  if (typeof node.type === "string") yield node;
  for (const inner of Object.values(node)) yield* all(inner);
}

const said = Object.fromEntries(Object.keys(LANGUAGES).map((each) => [each, read(each)]));
process.stdout.write(JSON.stringify(said));
