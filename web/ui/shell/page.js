/** What all rooms of the page share: the engine, the library as it is now, and where to say what. */
import { translate } from "../../messages/page.js";
import { Library } from "../library/library.js";
import { diagnostics } from "./diagnostics.js";
import { followDialog } from "./overlays.js";
import { PageState } from "./page-state.js";
import { part } from "./part.js";
import { Problems } from "./problems.js";
import { Toasts } from "./toasts.js";

/** @import { EngineLink } from "./engine-link.js" */

export class Page {
  state = new PageState(document.documentElement);
  toasts = new Toasts(part("toasts"));
  library = new Library();
  problems = new Problems(part("problem"), this);
  #link;

  /** @param {() => EngineLink} link */
  constructor(link) {
    translate();
    diagnostics.listen();
    for (const dialog of document.querySelectorAll("dialog")) followDialog(dialog);
    this.#link = link;
  }

  /** Null while there is none. */
  get engine() {
    return this.#link().engine;
  }

  /** What the engine has found out by itself, such as where the model runs best. */
  async lookAgain() {
    if (this.engine) this.library.take(await this.engine.status());
  }
}
