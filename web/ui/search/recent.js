/** What was searched for before, kept on this device alone until it is cleared. */
import { keepNote, note } from "../shell/notes.js";

const KEPT = "photoseek-recent";
const MOST = 20;
/** Shorter ones are slips. */
const SHORTEST = 2;

/** The newest first. @returns {string[]} */
export function recent() {
  try {
    const kept = JSON.parse(note(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string} typed */
export function remember(typed) {
  const text = typed.trim();
  if (text.length < SHORTEST) return;
  // What grew into this one was on the way to it.
  const others = recent().filter((each) => !text.startsWith(each));
  keepNote(KEPT, JSON.stringify([text, ...others].slice(0, MOST)));
}

export function clearRecent() {
  keepNote(KEPT, null);
}
