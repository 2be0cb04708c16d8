/** The line that says that nothing will be kept, and why. It stands for as long as that is so. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { infoIcon } from "../shell/icons.js";
import { strong } from "../shell/strong.js";
/** @import { Status } from "../../protocol.js" */

/**
 * @param {HTMLElement} host
 * @param {Status} status
 */
export function drawForgetting(host, { forgets }) {
  host.hidden = forgets === null;
  render(
    forgets === null
      ? nothing
      : html`${infoIcon}<span>${strong(say.library.forgets)} ${say.library.forgetsWhy[forgets]}
          ${say.library.worksFromMemory}</span>`,
    host,
  );
}
