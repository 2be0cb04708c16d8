/** What stands out in a sentence of `messages/`. */
import { html } from "lit-html";

/** @param {string} text */
export function strong(text) {
  return html`<strong>${text}</strong>`;
}

/** @param {string} text In a card, where all is small. */
export function bold(text) {
  return html`<b>${text}</b>`;
}
