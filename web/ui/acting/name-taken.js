/** A photo is to be copied, and one of its name is there: what now? */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";

/** @import { Way } from "./copying.js" */

/** @type {Way[]} */
const WAYS = ["both", "replace", "skip"];

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} name
 * @param {boolean} isLast Whether there is nothing else to be answered at once.
 * @returns {Promise<{ way: Way, forAll: boolean } | null>} Null: no more is to be copied.
 */
export function askWay(dialog, name, isLast) {
  const box = () => dialog.querySelector("input")?.checked ?? false;
  let forAll = false;
  const answer = (/** @type {Way} */ way) => {
    forAll = box();
    dialog.close(way);
  };
  render(
    html`<h2 id="confirm-title">${say.acting.isThere(name)}</h2>
      <p>${say.acting.whatNow}</p>
      ${
        isLast
          ? nothing
          : html`<label class="option also"><input type="checkbox" data-testid="for-all" .checked=${live(false)} /><span>${say.acting.forAll}</span></label>`
      }
      <div class="ways">
        ${WAYS.map(
          (way) =>
            html`<button class="button" type="button" data-testid="name-${way}" ?autofocus=${way === "both"} @click=${() => answer(way)}>${say.acting.ways[way]}</button>`,
        )}
        <button class="button" type="button" data-testid="name-stop" @click=${() => dialog.close("")}>${say.shell.cancel}</button>
      </div>`,
    dialog,
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    const closed = () => {
      const way = WAYS.find((each) => each === dialog.returnValue);
      resolve(way ? { way, forAll } : null);
    };
    dialog.addEventListener("close", closed, { once: true });
  });
}
