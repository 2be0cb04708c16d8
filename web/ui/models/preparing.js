/** The line about a model that gets ready while another one answers. */
import { html, nothing, render } from "lit-html";
import { modelName, say } from "../../messages/index.js";
import { strong } from "../shell/strong.js";
/** @import { Status } from "../../protocol.js" */

/**
 * @typedef {object} PreparingListener
 * @property {(model: string) => void} onAtOnce Answer with what it has read.
 * @property {(model: string) => void} onStay Keep the model that answers.
 */

/**
 * @param {HTMLElement} host
 * @param {Status} status
 * @param {PreparingListener} listener
 */
export function drawPreparing(host, { model, preparing }, { onAtOnce, onStay }) {
  host.hidden = preparing === null;
  if (!preparing) {
    render(nothing, host);
    return;
  }
  const { done, total } = preparing;
  const [coming, answering] = [modelName(preparing.model), modelName(model)];
  const indexed = done ? say.models.indexedOf(done, total) : nothing;
  render(
    html`<p>${say.models.gettingReady(coming, answering, strong)} ${indexed}</p>
      <div class="ways">
        <button type="button" class="link" data-testid="search-at-once" @click=${() => onAtOnce(preparing.model.id)}>${say.models.searchAtOnce}</button>
        <button type="button" class="link" data-testid="stay" @click=${() => onStay(model.id)}>${say.models.stayWith(answering)}</button>
      </div>`,
    host,
  );
}
