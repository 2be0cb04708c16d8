/** The card that shows how far the reading of a folder is, or why it is paused, with its Cancel. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { counted, rate, timeLeft, whole } from "../shell/format.js";
/** @import { FolderSource, IndexProgress } from "../../protocol.js" */

/**
 * @typedef {object} CardListener
 * @property {() => void} onCancel
 * @property {() => void} onGoOn
 * @property {() => void} onModels
 */

export class IndexProgressCard {
  #host;
  #listener;
  /** @type {{ progress: IndexProgress | null, source: FolderSource | null, waiting: number, stopping: boolean }} */
  #shown = { progress: null, source: null, waiting: 0, stopping: false };

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
   */
  draw(progress, source, waiting) {
    this.#shown = { progress, source, waiting, stopping: false };
    this.#draw();
  }

  /** @param {boolean} shown */
  show(shown) {
    if (shown && this.#host.hidden)
      this.#shown = { progress: null, source: null, waiting: 0, stopping: false };
    this.#host.hidden = !shown;
    if (shown) this.#draw();
  }

  #draw() {
    const { progress, source, waiting, stopping } = this.#shown;
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
          <p class="card-title">${stopping ? "Stopping" : title(walking, source, reason !== null, waits, progress?.preparing)}</p>
          <button class="button small" type="button" data-testid="cancel" ?disabled=${stopping} @click=${cancel}>
            Cancel
          </button>
        </div>
        <progress max="1" .value=${live(walking ? 0 : fraction(progress))} ?data-walking=${walking} aria-label="Photos read"></progress>
        <p class="card-facts">${waits ? next(source) : walking ? found(progress) : facts(progress)}${
          waiting > 0 ? html`<span>${counted(waiting, "folder")} waiting</span>` : nothing
        }</p>
        ${waits ? nothing : reason === null ? at(progress) : this.#paused(reason)}`,
      this.#host,
    );
  }

  /** @param {string} reason */
  #paused(reason) {
    return html`<p class="card-reason" role="alert" data-testid="paused">${reason} It goes on as soon as there is room.</p>
      <div class="card-ways">
        <button class="button small primary" type="button" data-testid="go-on" @click=${() => this.#listener.onGoOn()}>Go on</button>
        <button class="button small" type="button" @click=${() => this.#listener.onModels()}>Models on this device</button>
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
 * @param {string | null} [preparing]
 */
function title(walking, source, paused, waits, preparing) {
  if (!source) return "Waiting for the engine";
  if (waits) return "Waiting for another tab";
  if (paused) return `Paused in “${source.name}”`;
  if (walking) return `Looking through “${source.name}”`;
  return preparing ? `${preparing} reads “${source.name}”` : `Reading “${source.name}”`;
}

/** @param {IndexProgress} progress */
function fraction({ done, total }) {
  return total ? done / total : 1;
}

/** @param {FolderSource | null} source */
function next(source) {
  return html`<span>It reads photos into this library. “${source?.name}” is next.</span>`;
}

/** @param {IndexProgress | null} progress */
function found(progress) {
  return html`<span>${progress ? `${counted(progress.total, "file")} found` : "Starts as soon as it is ready"}</span>`;
}

/** @param {IndexProgress} progress */
function facts(progress) {
  if (progress.stage === "paused")
    return html`<span><b>${whole(progress.done)}</b> of ${whole(progress.total)}</span>`;
  return html`<span><b>${whole(progress.done)}</b> of ${whole(progress.total)}</span>
    ${progress.rate === null ? nothing : html`<span>${rate(progress.rate)}</span>`}
    ${progress.seconds_left === null ? nothing : html`<span>${timeLeft(progress.seconds_left)}</span>`}`;
}

/**
 * The end of a long path says most.
 * @param {string} path
 */
function tail(path) {
  return path.length > 60 ? `…${path.slice(-59)}` : path;
}
