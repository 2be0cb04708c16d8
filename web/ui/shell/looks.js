/**
 * How the page looks: light or dark, and whether it tells the figures behind what it shows. Chosen by
 * the reader, kept for the next visit, and written on the root element, where the styles find it.
 */
import { keepNote, note } from "./notes.js";

/** @typedef {"system" | "light" | "dark"} Theme */

/** @type {Theme[]} */
export const THEMES = ["system", "light", "dark"];

const KEPT = { theme: "photoseek:theme", details: "photoseek:details" };

/** What the browser draws around the page; index.html has one for the light and one for the dark. */
const BARS = { light: "#ffffff", dark: "#111214" };

const root = document.documentElement;

/** @returns {Theme} */
export function theme() {
  const kept = note(KEPT.theme);
  return THEMES.find((each) => each === kept) ?? "system";
}

/** @param {Theme} chosen */
export function chooseTheme(chosen) {
  keepNote(KEPT.theme, chosen === "system" ? null : chosen);
  apply();
}

/** Whether percentages, dimensions and names of files of models are shown. */
export function hasDetails() {
  return note(KEPT.details) !== null;
}

/** @param {boolean} shown */
export function showDetails(shown) {
  keepNote(KEPT.details, shown ? "1" : null);
  apply();
}

function apply() {
  const chosen = theme();
  if (chosen === "system") delete root.dataset.theme;
  else root.dataset.theme = chosen;
  root.toggleAttribute("data-details", hasDetails());
  for (const bar of document.querySelectorAll('meta[name="theme-color"]')) {
    const own = bar.getAttribute("data-of") === "dark" ? "dark" : "light";
    bar.setAttribute("content", BARS[chosen === "system" ? own : chosen]);
  }
}

apply();
// Another tab has chosen.
addEventListener("storage", ({ key }) => {
  if (key === KEPT.theme || key === KEPT.details) apply();
});
