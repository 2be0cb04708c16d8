/** What a reader can do about an error, beyond reading it. */
import { say } from "../../messages/index.js";

/** @import { Way } from "./problem.js" */

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Codes of what a second try may mend: see py/photoseek/errors.py. */
const PASSING = new Set([
  "download-cut",
  "hub-busy",
  "hub-failed",
  "hub-unreachable",
  "model-damaged",
  "model-unavailable",
  "store-closed",
  "store-failed",
  "store-full",
  "web-page-instead",
]);

/**
 * Whether it is about the host, and not about one model.
 * @param {unknown} error
 */
export function isHostsTrouble(error) {
  return ["hub-busy", "hub-failed", "hub-unreachable"].includes(codeOf(error));
}

/**
 * Whether the reader has ended it: then it is no problem to report.
 * @param {unknown} error
 */
export function wasStopped(error) {
  return codeOf(error) === "download-cancelled";
}

/**
 * Whether somebody else, perhaps another tab, is at it now.
 * @param {unknown} error
 */
export function isBusy(error) {
  return codeOf(error) === "busy";
}

/**
 * Whether a folder is not there to be read, or may not be.
 * @param {unknown} error
 */
export function isUnavailable(error) {
  return codeOf(error) === "folder-unavailable";
}

/**
 * Whether this page is too old for the library: only a newer page helps.
 * @param {unknown} error
 */
export function isOutdated(error) {
  return ["page-outdated", "page-replaced"].includes(codeOf(error));
}

/**
 * @param {unknown} error
 * @param {object} how
 * @param {() => void} how.again Tries the same once more.
 * @param {() => Promise<void>} how.toMemory Has models kept in memory from now on.
 * @returns {Way[]}
 */
export function waysOut(error, { again, toMemory }) {
  const code = codeOf(error);
  if (code === "no-room-for-model") {
    const act = () => toMemory().then(again);
    return [
      { label: say.models.useFromMemory, testid: "use-memory", act },
      { label: say.shell.tryAgain, testid: "try-again", act: again },
    ];
  }
  return PASSING.has(code) ? [{ label: say.shell.tryAgain, testid: "try-again", act: again }] : [];
}
