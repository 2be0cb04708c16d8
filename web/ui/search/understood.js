/** What was understood of the words: a chip a part, which can be taken away or taken for a word. */
import { html } from "lit-html";
import { range } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { closeIcon } from "../shell/icons.js";

/** @import { ChipInfo } from "../../protocol.js" */
/** @import { Query } from "./results.js" */

/**
 * @param {Query} query As it was asked.
 * @param {ChipInfo[]} chips
 * @param {(query: Query) => void} onQuery
 */
export function understood(query, chips, onQuery) {
  const text = query.text.trim();
  return html`<ul class="understood" aria-label=${say.search.understood}>
    ${chips.map((chip) => {
      const part = text.slice(chip.start, chip.end);
      const label = say.search.chip(chip, spanOf(chip));
      return html`<li class=${chip.negated ? "part negated" : "part"} data-testid="chip" data-kind=${chip.kind}>
        <span title=${part}>${label}</span>
        ${
          chip.kind === "words"
            ? ""
            : html`<button type="button" class="part-word" data-testid="chip-as-word"
                title=${say.search.asWord(part)} aria-label=${say.search.asWord(part)}
                @click=${() => onQuery({ ...query, asWords: [...query.asWords, part] })}>${say.search.word}</button>`
        }
        <button type="button" class="part-close" title=${say.search.removePhoto} aria-label=${say.search.without(label)}
          @click=${() => onQuery({ ...query, text: without(text, chip) })}>${closeIcon}</button>
      </li>`;
    })}
  </ul>`;
}

/**
 * @param {string} text
 * @param {ChipInfo} chip
 */
function without(text, { start, end }) {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

/**
 * What is left for the picture model of what was asked; all of it where that is nothing.
 * @param {Query} query
 * @param {ChipInfo[]} chips
 */
export function wordsOf({ text }, chips) {
  const typed = text.trim();
  const understood = chips.filter(({ kind }) => kind !== "words");
  return understood.reduceRight(without, typed) || typed;
}

/**
 * The days of a date, as the reader writes them; empty for what is none.
 * @param {ChipInfo} chip
 */
function spanOf({ kind, value }) {
  const [from = "", to = ""] = value.split("/");
  if (kind === "date") return range(from, to);
  return kind === "yearly" ? range(`2024-${from}`, `2024-${to}`, { everyYear: true }) : "";
}
