/** The headings between the photos of an answer: when they were taken, or why they were found. */
import { month, year } from "../../messages/formats.js";
import { say } from "../../messages/index.js";

/** @import { Answer } from "../search/results.js" */
/** @import { Listed } from "../search/listed.js" */

/**
 * @typedef {object} Heading
 * @property {number} at The photo it stands before.
 * @property {string} title
 * @property {string} id Of what it tells apart; empty for a time.
 */

const DAY_MS = 86_400_000;

/**
 * @param {Answer} answer
 * @returns {Heading[]}
 */
export function headings(answer) {
  return answer.browsing ? times(answer.listed) : reasons(answer);
}

/** @param {Listed} listed */
function times(listed) {
  /** @type {Heading[]} */
  const all = [];
  const period = periodOf(listed);
  let day;
  for (let at = 0; at < listed.length; at += 1) {
    if (listed.day(at) === day) continue; // most photos of a library share their day with others
    day = listed.day(at);
    const title = period(new Date(day * DAY_MS));
    if (title !== all.at(-1)?.title) all.push({ at, title, id: "" });
  }
  return all;
}

/**
 * Months, or years where a month has few photos: told from the newest.
 * @param {Listed} listed
 */
function periodOf(listed) {
  const newest = Math.min(100, listed.length);
  const months = new Set();
  for (let at = 0; at < newest; at += 1) months.add(month(new Date(listed.day(at) * DAY_MS)));
  return months.size * 8 > newest && months.size > 1 ? year : month;
}

/**
 * Called so, showing it, and less likely.
 * @param {Answer} answer
 */
function reasons({ named, matches, listed }) {
  /** @type {Heading[]} */
  const all = [];
  if (named) all.push({ at: 0, title: say.photos.byName, id: "by-name" });
  if (named && named < (matches || listed.length))
    all.push({ at: named, title: say.photos.byPicture, id: "by-picture" });
  if (matches) all.push({ at: matches, title: say.photos.lessLikely, id: "match-divider" });
  return all.filter(({ at }) => at < listed.length);
}
