/** The line about a model that gets ready while another one answers. */
import { html, nothing, render } from "lit-html";
import { whole } from "../shell/format.js";
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
  const { title, id } = preparing.model;
  const read = preparing.done
    ? html`It has read ${whole(preparing.done)} of ${whole(preparing.total)}.`
    : nothing;
  render(
    html`<p><strong>${title} is getting ready.</strong> ${model.title} answers until it has read your photos. ${read}</p>
      <div class="ways">
        <button type="button" class="link" data-testid="search-at-once" @click=${() => onAtOnce(id)}>Search with what is there</button>
        <button type="button" class="link" data-testid="stay" @click=${() => onStay(model.id)}>Stay with ${model.title}</button>
      </div>`,
    host,
  );
}
