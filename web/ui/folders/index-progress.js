/** The card that shows how far the reading of a folder is, or why it is paused, with its Cancel. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say, sentence } from "../../messages/index.js";
import { bold } from "../shell/strong.js";
/** @import { ErrorInfo, FolderSource, IndexProgress } from "../../protocol.js" */

/**
 * @typedef {object} CardListener
 * @property {() => void} onCancel
 * @property {() => void} onGoOn
 * @property {() => void} onModels
 */

export class IndexProgressCard {
  #host;
  #listener;
  /** @type {{ progress: IndexProgress | null, source: FolderSource | null, waiting: number, model: string | null, stopping: boolean }} */
  #shown = { progress: null, source: null, waiting: 0, model: null, stopping: false };

  /**
   * @param {HTMLElement} host
   * @param {CardListener} listener
   */
  constructor(host, listener) {
    this.#host = host;
    this.#listener = listener;
  }

  /**
   * @param {IndexProgress} progress
   * @param {FolderSource} source
   * @param {number} waiting
   * @param {string | null} model The name of the model that is getting ready, if it is that one's turn.
   */
  draw(progress, source, waiting, model) {
    this.#shown = { progress, source, waiting, model, stopping: false };
    this.#draw();
  }

  /** @param {boolean} shown */
  show(shown) {
    if (shown && this.#host.hidden)
      this.#shown = { progress: null, source: null, waiting: 0, model: null, stopping: false };
    this.#host.hidden = !shown;
    if (shown) this.#draw();
  }

  #draw() {
    const { progress, source, waiting, model, stopping } = this.#shown;
    const waits = progress?.stage === "waiting";
    const walking = !progress || waits || progress.stage === "walking";
    const reason = progress?.stage === "paused" && !stopping ? progress.reason : null;
    this.#host.toggleAttribute("data-paused", reason !== null);
    const cancel = () => {
      this.#shown.stopping = true;
      this.#draw();
      this.#listener.onCancel();
    };
    render(
      html`<div class="card-head">
          <p class="card-title">${stopping ? say.shell.stopping : title(walking, source, reason !== null, waits, model)}</p>
          <button class="button small" type="button" data-testid="cancel" ?disabled=${stopping} @click=${cancel}>
            ${say.shell.cancel}
          </button>
        </div>
        <progress max="1" .value=${live(walking ? 0 : fraction(progress))} ?data-walking=${walking} aria-label=${say.folders.photosIndexed}></progress>
        <p class="card-facts">${waits ? next(source) : walking ? found(progress) : facts(progress)}${
          waiting > 0 ? html`<span>${say.folders.waiting(waiting)}</span>` : nothing
        }</p>
        ${waits ? nothing : reason === null ? at(progress) : this.#paused(reason)}`,
      this.#host,
    );
  }

  /** @param {ErrorInfo} reason */
  #paused(reason) {
    return html`<p class="card-reason" role="alert" data-testid="paused">${sentence(reason)} ${say.folders.continuesByItself}</p>
      <div class="card-ways">
        <button class="button small primary" type="button" data-testid="go-on" @click=${() => this.#listener.onGoOn()}>${say.shell.continue}</button>
        <button class="button small" type="button" @click=${() => this.#listener.onModels()}>${say.folders.modelsOnDevice}</button>
      </div>`;
  }
}

/** @param {IndexProgress | null} progress */
function at(progress) {
  const path = progress?.path ?? "";
  return html`<p class="card-file" title=${path}>${path ? tail(path) : "\u00a0"}</p>`;
}

/**
 * @param {boolean} walking
 * @param {FolderSource | null} source
 * @param {boolean} paused
 * @param {boolean} waits
 * @param {string | null} model
 */
function title(walking, source, paused, waits, model) {
  if (!source) return say.shell.gettingReady;
  if (waits) return say.folders.waitingForTab;
  if (paused) return say.folders.paused(source.name);
  if (walking) return say.folders.walking(source.name);
  return model ? say.folders.indexingBy(model, source.name) : say.folders.indexing(source.name);
}

/** @param {IndexProgress} progress */
function fraction({ done, total }) {
  return total ? done / total : 1;
}

/** @param {FolderSource | null} source */
function next(source) {
  return html`<span>${say.folders.isNext(source?.name ?? "")}</span>`;
}

/** @param {IndexProgress | null} progress */
function found(progress) {
  return html`<span>${progress ? say.folders.filesFound(progress.total) : say.folders.startsSoon}</span>`;
}

/** @param {IndexProgress} progress */
function facts(progress) {
  const { stage, done, total, rate, seconds_left: left } = progress;
  const counted = html`<span>${say.folders.done(done, total, bold)}</span>`;
  if (stage === "paused") return counted;
  return html`${counted}
    ${rate === null ? nothing : html`<span>${say.folders.rate(rate)}</span>`}
    ${left === null ? nothing : html`<span>${say.shell.timeLeft(left)}</span>`}`;
}

/**
 * The end of a long path says most.
 * @param {string} path
 */
function tail(path) {
  return path.length > 60 ? `…${path.slice(-59)}` : path;
}
