/** The card that shows how far the reading of a folder is, with its Cancel. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { counted, rate, timeLeft, whole } from "./format.js";
/** @import { FolderSource, IndexProgress } from "../protocol.js" */

export class IndexProgressCard {
  #host;
  #onCancel;
  /** @type {{ progress: IndexProgress | null, source: FolderSource | null, waiting: number, stopping: boolean }} */
  #shown = { progress: null, source: null, waiting: 0, stopping: false };

  /**
   * @param {HTMLElement} host
   * @param {() => void} onCancel
   */
  constructor(host, onCancel) {
    this.#host = host;
    this.#onCancel = onCancel;
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
    const walking = !progress || progress.stage === "walking";
    const cancel = () => {
      this.#shown.stopping = true;
      this.#draw();
      this.#onCancel();
    };
    render(
      html`<div class="card-head">
          <p class="card-title">${stopping ? "Stopping" : title(walking, source, progress?.preparing)}</p>
          <button class="button small" type="button" data-testid="cancel" ?disabled=${stopping} @click=${cancel}>
            Cancel
          </button>
        </div>
        <progress max="1" .value=${live(walking ? 0 : fraction(progress))} ?data-walking=${walking} aria-label="Photos read"></progress>
        <p class="card-facts">${walking ? found(progress) : facts(progress)}${
          waiting > 0 ? html`<span>${counted(waiting, "folder")} waiting</span>` : nothing
        }</p>
        <p class="card-file" title=${progress?.path ?? ""}>${progress?.path ? tail(progress.path) : "\u00a0"}</p>`,
      this.#host,
    );
  }
}

/**
 * @param {boolean} walking
 * @param {FolderSource | null} source
 * @param {string | null} [preparing]
 */
function title(walking, source, preparing) {
  if (!source) return "Waiting for the engine";
  if (walking) return `Looking through “${source.name}”`;
  return preparing ? `${preparing} reads “${source.name}”` : `Reading “${source.name}”`;
}

/** @param {IndexProgress} progress */
function fraction({ done, total }) {
  return total ? done / total : 1;
}

/** @param {IndexProgress | null} progress */
function found(progress) {
  return html`<span>${progress ? `${counted(progress.total, "file")} found` : "Starts as soon as it is ready"}</span>`;
}

/** @param {IndexProgress} progress */
function facts(progress) {
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
