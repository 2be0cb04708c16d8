/**
 * Asks before anything is fetched from a host that the page's address names: whoever made the link has
 * chosen it, not whoever follows it.
 */
import { say } from "../../messages/index.js";
import { confirmed } from "../shell/confirm-dialog.js";
import { keepNote, note } from "../shell/notes.js";

/** Under this key the browser keeps the hosts that were said yes to. */
const ALLOWED = "photoseek:hosts";

/** Where models come from unless something else is said. */
const USUAL = "https://huggingface.co";

/**
 * The host that a part of the page's address names, if it is one to ask about.
 * @param {string} text an address, or the id of a model
 * @returns {URL | null}
 */
export function foreignHost(text) {
  // As the engine does: what is no address of its own is relative to the page.
  const url = new URL(text, location.href);
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return loopback || [location.origin, USUAL].includes(url.origin) ? null : url;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} named an address, or the id of a model
 * @returns {Promise<boolean>} whether the engine may ask the host that it names
 */
export async function mayAsk(dialog, named) {
  if (!URL.canParse(named, location.href)) return false;
  const url = foreignHost(named);
  if (!url) return true;
  const allowed = (note(ALLOWED) ?? "").split(" ");
  if (allowed.includes(url.origin)) return true;
  const { title, text } = say.models.fromElsewhere(url.host);
  const sure = await confirmed(dialog, { title, text, yes: say.shell.continue });
  if (sure) keepNote(ALLOWED, [...allowed, url.origin].join(" ").trim());
  return sure !== "";
}
