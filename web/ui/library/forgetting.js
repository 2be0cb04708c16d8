/** The line that says that nothing will be kept, and why. It stands for as long as that is so. */
import { html, nothing, render } from "lit-html";
import { infoIcon } from "../shell/icons.js";
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
      : html`${infoIcon}<span><strong>Photoseek will forget everything when you close this page.</strong> ${forgets}
          Until then it works from memory.</span>`,
    host,
  );
}
