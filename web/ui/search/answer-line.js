/** The line between the search box and the photos: how many, how sure, and what to try. */
import { html, nothing, render } from "lit-html";
import { counted, whole } from "../shell/format.js";

/** @import { ModelInfo } from "../../protocol.js" */
/** @import { Answer } from "./results.js" */

const EXAMPLES = [
  "golden retriever",
  "a cup of espresso",
  "seashore",
  "butterfly",
  "bridge",
  "pizza",
  "sports car",
];

/**
 * @typedef {object} AnswerLineListener
 * @property {(text: string) => void} onExample
 * @property {() => void} onChooseModel
 */

/**
 * @param {HTMLElement} host
 * @param {Answer} answer
 * @param {ModelInfo | null} model
 * @param {AnswerLineListener} listener
 */
export function drawAnswerLine(host, answer, model, listener) {
  if (answer.filtered && !answer.total) render(nothingLeft, host);
  else if (answer.browsing && answer.filtered)
    render(
      html`<p><strong>${whole(answer.total)}</strong> ${answer.total === 1 ? "photo" : "photos"}</p>`,
      host,
    );
  else if (answer.browsing) render(answer.total ? examples(listener) : nothing, host);
  else if (!answer.total) render(nothing, host);
  else
    render(
      [sentence(answer), answer.familiar ? nothing : unfamiliar(answer, model, listener)],
      host,
    );
}

/** @param {AnswerLineListener} listener */
function examples({ onExample }) {
  return html`<div class="examples" role="group" aria-label="Examples">
    <span class="examples-lead">Try</span>
    ${EXAMPLES.map((text) => html`<button type="button" class="pill" @click=${() => onExample(text)}>${text}</button>`)}
  </div>`;
}

const nothingLeft = html`<p data-testid="nothing-left"><strong>No photo has all of this.</strong></p>`;

/** @param {Answer} answer */
function sentence(answer) {
  const all = counted(answer.total, "photo");
  if (answer.matches) {
    const match = answer.matches === 1 ? "matches" : "match";
    return html`<p><strong>${whole(answer.matches)}</strong> of ${all} ${match}</p>`;
  }
  return html`<p data-testid="no-match">
    <strong>No clear match${wanted(answer)}.</strong>
    <span class="quiet">The closest of ${all} are shown.</span>
  </p>`;
}

/** @param {Answer} answer */
function wanted({ query }) {
  return query.text.trim() ? ` for “${query.text.trim()}”` : "";
}

/**
 * @param {Answer} answer
 * @param {ModelInfo | null} model
 * @param {AnswerLineListener} listener
 */
function unfamiliar({ query }, model, { onChooseModel }) {
  const words = query.text.trim() ? `“${query.text.trim()}” is` : "This is";
  if (!model?.local)
    return html`<p class="hint" data-testid="unfamiliar">${words} outside what this model was trained on.</p>`;
  return html`<p class="hint" data-testid="unfamiliar">
    ${words} outside what the built-in model knows. CLIP knows far more words.
    <button type="button" class="link" @click=${onChooseModel}>Choose a model</button>
  </p>`;
}

/**
 * The same for the ear.
 * @param {Answer} answer
 */
export function spoken(answer) {
  const all = counted(answer.total, "photo");
  if (answer.filtered && !answer.total) return "No photo has all of this";
  if (answer.browsing) return answer.total ? `${all}, newest first` : "No photos yet";
  if (!answer.matches) return `No clear match among ${all}. The closest are shown.`;
  return `${counted(answer.matches, "likely match", "likely matches")} among ${all}.`;
}
