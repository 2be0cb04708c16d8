/** Back to nothing asked: the name of the page, and Escape wherever nothing else listens to it. */
import { part } from "../shell/part.js";

/** @import { Search } from "./search.js" */

/** @param {Search} search */
export function listenForWaysHome(search) {
  part("home").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // without starting up again
    search.home();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || search.isEmpty) return;
    if (document.querySelector("dialog[open], :popover-open, .pswp")) return;
    if (part("library-panel").hidden) search.clear();
  });
}
