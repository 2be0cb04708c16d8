/**
 * Puts the messages into index.html, which holds the English ones: a page that is drawn before any
 * script has run has words already. `build.py check` compares the two. First-aid.js hides them from
 * readers of other languages until then.
 */
import { say, spoken } from "./index.js";
import { LANGUAGES, tagOf } from "./languages.js";

/** What of an element has words -> the attribute that names the message, as in `search/describe`. */
const PLACES = /** @type {const} */ ({
  "aria-label": "data-say-label",
  title: "data-say-title",
  placeholder: "data-say-placeholder",
  content: "data-say-content",
});

export function translate() {
  const root = document.documentElement;
  root.lang = tagOf(spoken);
  root.dir = LANGUAGES[spoken]?.rtl ? "rtl" : "ltr";
  for (const element of document.querySelectorAll("[data-say]"))
    element.textContent = message(element.getAttribute("data-say"));
  for (const [attribute, names] of Object.entries(PLACES))
    for (const element of document.querySelectorAll(`[${names}]`))
      element.setAttribute(attribute, message(element.getAttribute(names)));
  delete root.dataset.words;
}

/** @param {string | null} path */
function message(path) {
  const found = (path ?? "")
    .split("/")
    .reduce((at, name) => /** @type {Record<string, any>} */ (at)[name], /** @type {any} */ (say));
  return String(found);
}
