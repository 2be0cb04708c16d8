/** How far the download of a model is, with a way to hold it and a way to end it. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";
import { bold } from "../shell/strong.js";
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
    const name = this.#titles(model);
    render(
      html`<div class="card-head">
          <p class="card-title">${paused ? say.models.pausedThis(name) : say.models.downloadingThis(name)}</p>
          <div class="card-ways">
            ${
              paused
                ? html`<button class="button small" type="button" data-testid="download-resume" @click=${() => this.#listener.onResume()}>${say.shell.continue}</button>`
                : html`<button class="button small" type="button" data-testid="download-pause" @click=${() => this.#listener.onPause()}>${say.models.pause}</button>`
            }
            <button class="button small" type="button" data-testid="download-cancel" @click=${() => this.#listener.onCancel()}>${say.shell.cancel}</button>
          </div>
        </div>
        <progress max="1" .value=${live(total ? loaded / total : 0)} ?data-walking=${total === null} aria-label=${say.models.modelDownloaded}></progress>
        <p class="card-facts" data-testid="download-facts">
          <span>${say.models.loaded(loaded, total, bold)}</span>
          ${progress.rate === null ? nothing : html`<span>${say.models.perSecond(progress.rate)}</span>`}
          ${progress.seconds_left === null ? nothing : html`<span>${say.shell.timeLeft(progress.seconds_left)}</span>`}
          <span>${say.models.parts(parts)}</span>
        </p>`,
      this.#host,
    );
  }
}
