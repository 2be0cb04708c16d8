/** How far the download of a model is, with a way to hold it and a way to end it. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { bytes, timeLeft } from "../shell/format.js";
/** @import { ModelProgress } from "../../protocol.js" */

/**
 * @typedef {object} DownloadListener
 * @property {() => void} onPause
 * @property {() => void} onResume
 * @property {() => void} onCancel
 */

export class DownloadCard {
  #host;
  #listener;
  #titles;

  /**
   * @param {HTMLElement} host
   * @param {(model: string) => string} titles What people call a model.
   * @param {DownloadListener} listener
   */
  constructor(host, titles, listener) {
    this.#host = host;
    this.#titles = titles;
    this.#listener = listener;
  }

  hide() {
    this.#host.hidden = true;
  }

  /** @param {ModelProgress} progress */
  draw(progress) {
    const { model, parts, loaded, total, state } = progress;
    this.#host.hidden = state === "done";
    if (state === "done") return;
    const paused = state === "paused";
    render(
      html`<div class="card-head">
          <p class="card-title">${paused ? "Paused:" : "Downloading"} ${this.#titles(model)}</p>
          <div class="card-ways">
            ${
              paused
                ? html`<button class="button small" type="button" data-testid="download-resume" @click=${() => this.#listener.onResume()}>Go on</button>`
                : html`<button class="button small" type="button" data-testid="download-pause" @click=${() => this.#listener.onPause()}>Pause</button>`
            }
            <button class="button small" type="button" data-testid="download-cancel" @click=${() => this.#listener.onCancel()}>Cancel</button>
          </div>
        </div>
        <progress max="1" .value=${live(total ? loaded / total : 0)} ?data-walking=${total === null} aria-label="Model downloaded"></progress>
        <p class="card-facts" data-testid="download-facts">
          <span><b>${bytes(loaded)}</b>${total === null ? nothing : html` of ${bytes(total)}`}</span>
          ${progress.rate === null ? nothing : html`<span>${bytes(progress.rate)}/s</span>`}
          ${progress.seconds_left === null ? nothing : html`<span>${timeLeft(progress.seconds_left)}</span>`}
          <span>${parts.join(" and ")}</span>
        </p>`,
      this.#host,
    );
  }
}
