// Finds what a person would read in JavaScript that is not in web/messages/. Files come as JSON,
// path -> source; what is found goes out as JSON, a list of {path, line, text}.
import process from "node:process";
import { text as all } from "node:stream/consumers";
import { parse } from "acorn";

/** @typedef {{ path: string, line: number, text: string }} Found */
/** @typedef {{ type: string, start: number, loc: { start: { line: number } }, [key: string]: any }} Node */

/** Two words with a space between them, or one that begins like a sentence, or ends like one. */
const WORDS = /\p{L}{2,}[,.:;!?…”]? +[“(]?\p{L}|^\p{Lu}\p{Ll}+[.…!?]?$|^\p{Lu}{2,3}$|\p{Ll}…$/u;

/** A whole sentence, or its beginning. */
const SENTENCE = /^[\p{Lu}“].* .*\p{L}/u;

/** What takes selectors, names of keys, of events, of permissions. */
const TAKES_NAMES = namesOf(
  "querySelector querySelectorAll closest matches getElementById startsWith endsWith includes",
  "addEventListener removeEventListener get has set match matchMedia createElement setProperty",
);

/** Attributes that are read out or shown. */
const READ = /\b(aria-label|title|placeholder|alt|label|content)="?$/;

/** Fields whose values are names, not words; or the detail of an error, for whoever mends it. */
const NAMES = namesOf("type name id key class className mainClass rootMargin detail");

/** @param {string[]} lines */
function namesOf(...lines) {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

const asked = JSON.parse(await all(process.stdin));
const found = Object.entries(asked).flatMap(([path, source]) => texts(path, source));
process.stdout.write(JSON.stringify(found));

/**
 * @param {string} path
 * @param {string} source
 * @returns {Found[]}
 */
function texts(path, source) {
  /** @type {Found[]} */
  const all = [];
  // What the workers say goes into the detail of an error, for whoever mends it.
  const onlySentences = /^web\/(engine|sw)\b/.test(path);
  const speaks = onlySentences ? SENTENCE : WORDS;

  /** @param {Node} node @param {string} text */
  const report = (node, text) => all.push({ path, line: node.loc.start.line, text: text.trim() });

  /** @param {unknown} node @param {boolean} quiet Whether strings here are no words. */
  const walk = (node, quiet) => {
    // What a worker throws becomes the detail of an error.
    const isThrown =
      isNode(node) && node.type === "NewExpression" && /Error$/.test(node.callee.name);
    if (onlySentences && isThrown) return;
    if (Array.isArray(node)) for (const each of node) walk(each, quiet);
    if (!isNode(node)) return;
    if (node.type === "TaggedTemplateExpression") return template(node);
    if (node.type === "Literal" && typeof node.value === "string")
      return !quiet && speaks.test(withoutTags(node.value)) && report(node, node.value);
    if (node.type === "TemplateLiteral") {
      const text = node.quasis.map((/** @type {Node} */ each) => each.value.cooked).join("x");
      if (!quiet && speaks.test(text)) report(node, text);
      return walk(node.expressions, quiet);
    }
    for (const [name, value] of Object.entries(node)) walk(value, quiet || isNames(node, name));
  };

  /** @param {Node} node Of html`` or svg``. */
  const template = ({ quasi }) => {
    let inside = false;
    let markup = "";
    for (const [at, each] of quasi.quasis.entries()) {
      const text = each.value.cooked;
      for (const [piece] of text.matchAll(/<!--.*?-->|<|>|[^<>]+/gs)) {
        if (piece === "<") inside = true;
        else if (piece === ">") inside = false;
        else if (!inside && /\p{L}/u.test(piece.replace(/&\w+;/g, ""))) report(each, piece);
        else if (inside)
          for (const [, , value] of piece.matchAll(
            /\b(aria-label|title|placeholder|alt|label)="([^"]*)/g,
          ))
            if (/\p{L}/u.test(value ?? "")) report(each, value ?? "");
      }
      markup = text;
      const attribute = inside && /[\w.?@-]+="?[^"<>]*$/.exec(markup)?.[0];
      const isName = Boolean(attribute) && !READ.test(markup) && !String(attribute).startsWith("@");
      if (quasi.expressions[at]) walk(quasi.expressions[at], isName);
    }
  };

  walk(parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true }), false);
  return all;
}

/**
 * Whether the strings in a place are names of things, which nobody reads.
 * @param {Node} node
 * @param {string} name Of its field.
 */
function isNames(node, name) {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
      return name === "source";
    case "BinaryExpression":
      return ["===", "!==", "in", "instanceof"].includes(node.operator);
    case "SwitchCase":
      return name === "test";
    case "Property":
    case "PropertyDefinition":
      return name === "key" || (name === "value" && NAMES.has(node.key.name ?? node.key.value));
    case "MemberExpression":
      return name === "property";
    case "CallExpression":
      return (
        name === "arguments" && TAKES_NAMES.has(node.callee.property?.name ?? node.callee.name)
      );
    case "NewExpression":
      return name === "arguments" && ["URL", "RegExp", "Set", "Worker"].includes(node.callee.name);
    default:
      return false;
  }
}

/** @param {string} text */
function withoutTags(text) {
  return text.replace(/<[^>]*>/g, "");
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value;
}
