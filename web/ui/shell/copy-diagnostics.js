/** The button that copies the report of diagnostics.js. */
import { html } from "lit-html";
import { say } from "../../messages/index.js";
import { diagnostics } from "./diagnostics.js";

export function copyDiagnosticsButton() {
  // A property, which is ours to change afterwards; lit would hold on to a child.
  return html`<button class="link" type="button" data-testid="copy-diagnostics" title=${say.shell.diagnosticsAbout}
    .textContent=${say.shell.copyDiagnostics} @click=${copy}></button>`;
}

/** @param {MouseEvent} event */
async function copy({ currentTarget }) {
  const button = /** @type {HTMLButtonElement} */ (currentTarget);
  button.textContent = (await copyDiagnostics())
    ? say.shell.diagnosticsCopied
    : say.shell.diagnosticsSaved;
}

/** @returns {Promise<boolean>} whether it is in the clipboard, and not in a file for want of one */
async function copyDiagnostics() {
  const report = diagnostics.text().then((text) => new Blob([text], { type: "text/plain" }));
  try {
    // A promise: what is awaited first would use up the click that allows it.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": report })]);
    return true;
  } catch {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await report);
    link.download = "photoseek-diagnostics.txt";
    link.click();
    URL.revokeObjectURL(link.href);
    return false;
  }
}
