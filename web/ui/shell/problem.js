/** What went wrong, what to do about it, and the technical part for those who want it. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { copyDiagnosticsButton } from "./copy-diagnostics.js";
import { warningIcon } from "./icons.js";

/**
 * @typedef {object} Way
 * @property {string} label
 * @property {string} testid
 * @property {() => void} [act]
 * @property {string} [href] In place of `act`.
 *
 * @typedef {object} Told
 * @property {string} title
 * @property {unknown} error
 * @property {Way[]} ways The first is the one to take.
 */

/**
 * @param {HTMLElement} host
 * @param {Told | null} told
 */
export function drawProblem(host, told) {
  if (!told) {
    render(nothing, host);
    return;
  }
  const { message, detail } = words(told.error);
  render(
    html`<section class="problem" role="alert">
      ${warningIcon}
      <div>
        <h2>${told.title}</h2>
        <p data-testid="error-message">${message}</p>
        ${detail ? html`<details><summary>${say.shell.technicalDetails}</summary><pre>${detail}</pre></details>` : nothing}
        <div class="ways">
          ${told.ways.map((way, at) =>
            way.href
              ? html`<a class="button" href=${way.href} data-testid=${way.testid}>${way.label}</a>`
              : html`<button class=${at ? "button" : "button primary"} type="button" data-testid=${way.testid} @click=${way.act}>
                  ${way.label}
                </button>`,
          )}
          ${copyDiagnosticsButton()}
        </div>
      </div>
    </section>`,
    host,
  );
}

/**
 * An error of the engine says what to do; any other says what it can.
 * @param {unknown} error
 */
export function words(error) {
  if (!(error instanceof Error)) return { message: String(error), detail: "" };
  const engine = /** @type {Error & { code?: unknown, detail?: unknown }} */ (error);
  const code = typeof engine.code === "string" ? engine.code : error.name;
  const detail =
    typeof engine.detail === "string" && engine.detail ? `${code}: ${engine.detail}` : code;
  return { message: error.message || say.shell.somethingWrong, detail };
}
