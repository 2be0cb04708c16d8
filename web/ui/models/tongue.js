/** One line that says that the model in use does not know the page's language, and offers one that does. */
import { html, nothing, render } from "lit-html";
import { bytes } from "../../messages/formats.js";
import { modelName, modelSummary, say, spoken } from "../../messages/index.js";
import { BUILT_IN } from "../shell/engine-link.js";
import { closeIcon } from "../shell/icons.js";
import { keepNote, note } from "../shell/notes.js";

/** @import { Engine } from "../../client.js" */
/** @import { ModelInfo, Status } from "../../protocol.js" */

const SENT_AWAY = "photoseek:knows-english";

export class Tongue {
  #host;
  #engine;
  #onUse;
  /** The last that the list has. @type {ModelInfo | undefined} */
  #offered;

  /**
   * @param {HTMLElement} host
   * @param {() => Engine | null} engine
   * @param {(model: string) => void} onUse
   */
  constructor(host, engine, onUse) {
    this.#host = host;
    this.#engine = engine;
    this.#onUse = onUse;
  }

  /** @param {Status} status */
  async draw({ model, preparing }) {
    const isForeign = spoken !== "en" && model.id === BUILT_IN && !preparing;
    this.#host.hidden = !isForeign || note(SENT_AWAY) !== null;
    if (this.#host.hidden) return;
    if (!this.#offered) {
      const models = await this.#engine()
        ?.models()
        .catch(() => null); // the engine has died meanwhile, and the page says so
      this.#offered = models?.findLast(({ languages }) => languages.includes("multilingual"));
    }
    const offered = this.#offered;
    const sendAway = () => {
      keepNote(SENT_AWAY, "1");
      this.#host.hidden = true;
    };
    render(
      html`<span>${say.models.knowsEnglish}
        ${
          offered
            ? html`<button class="link" type="button" data-testid="search-in-mine" title="${modelName(offered)}: ${modelSummary(offered)}" @click=${() => this.#onUse(offered.id)}>${say.models.searchInMine(offered.download ? bytes(offered.download) : "")}</button>`
            : nothing
        }</span>
        <button class="icon-button" type="button" data-testid="knows-english-close" aria-label=${say.shell.close} @click=${sendAway}>${closeIcon}</button>`,
      this.#host,
    );
  }
}
