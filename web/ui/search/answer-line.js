/** The line between the search box and the photos: how many, how sure, and what to try. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { strong } from "../shell/strong.js";
import { understood, wordsOf } from "./understood.js";

/** @import { ModelInfo } from "../../protocol.js" */
/** @import { Arrangements } from "./arrangement.js" */
/** @import { Answer, Query } from "./results.js" */

/**
 * @typedef {object} AnswerLineListener
 * @property {(text: string) => void} onExample
 * @property {(query: Query) => void} onQuery
 * @property {() => void} onChooseModel
 * @property {() => void} onArranged The order or the line has changed.
 * @property {() => void} onSave
 * @property {() => unknown[]} entries Ways into the library: drawn where nothing is asked.
 * @property {() => string[]} things To try.
 */

/**
 * @param {HTMLElement} host
 * @param {Answer} answer
 * @param {ModelInfo | null} model
 * @param {Arrangements} arrangements
 * @param {AnswerLineListener} listener
 */
export function drawAnswerLine(host, answer, model, arrangements, listener) {
  const canSave = !answer.query.image && (answer.filtered || !answer.unasked);
  const controls = arrangements.controls(
    answer,
    listener.onArranged,
    canSave ? listener.onSave : null,
  );
  const chips = answer.chips.length
    ? understood(answer.query, answer.chips, listener.onQuery)
    : nothing;
  if ((answer.filtered || answer.chips.length) && !answer.total) render([chips, nothingLeft], host);
  else if (answer.unasked && answer.filtered)
    render([html`<p>${say.search.found(answer.total, strong)}</p>`, controls], host);
  else if (answer.unasked) render(answer.total ? [waysIn(listener), controls] : nothing, host);
  else if (!answer.total) render(nothing, host);
  else
    render(
      [
        chips,
        sentence(answer),
        answer.familiar ? nothing : unfamiliar(answer, model, listener),
        controls,
      ],
      host,
    );
}

/**
 * One line, so that nothing below it moves when ways into the library come late.
 * @param {AnswerLineListener} listener
 */
function waysIn({ onExample, entries, things }) {
  const ways = entries();
  return html`<div class="examples" role="group" aria-label=${ways.length ? say.search.waysIn : say.search.examples}>
    ${ways}
    <span class="examples-lead">${say.search.tryThese}</span>
    ${things().map((text) => html`<button type="button" class="pill" @click=${() => onExample(text)}>${text}</button>`)}
  </div>`;
}

const nothingLeft = html`<p data-testid="nothing-left">${strong(say.search.nothingFits)}</p>`;

/** @param {Answer} answer */
function sentence(answer) {
  const { matches, total, query, chips } = answer;
  if (matches === total) return html`<p>${say.search.found(total, strong)}</p>`;
  if (matches) return html`<p>${say.search.matches(matches, total, strong)}</p>`;
  return html`<p data-testid="no-match">
    ${strong(say.search.noMatch(wordsOf(query, chips)))}
    <span class="quiet">${say.search.closest}</span>
  </p>`;
}

/**
 * @param {Answer} answer
 * @param {ModelInfo | null} model
 * @param {AnswerLineListener} listener
 */
function unfamiliar({ query }, model, { onChooseModel }) {
  const words = query.text.trim();
  if (!model?.local)
    return html`<p class="hint" data-testid="unfamiliar">${say.search.modelDoesNotKnow(words)}</p>`;
  return html`<p class="hint" data-testid="unfamiliar">
    ${say.search.builtInDoesNotKnow(words)}
    <button type="button" class="link" @click=${onChooseModel}>${say.search.downloadBetter}</button>
  </p>`;
}

/**
 * The same for the ear.
 * @param {Answer} answer
 */
export function spoken({ filtered, unasked, matches, total }) {
  const { spoken } = say.search;
  if (filtered && !total) return spoken.nothingFits;
  if (unasked) return total ? spoken.all(total) : spoken.nothingThere;
  return matches ? spoken.matches(matches, total) : spoken.noMatch(total);
}
