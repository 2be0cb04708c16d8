/** The headings between the photos of an answer: when they were taken, or why they were found. */
import { day, month, year } from "../../messages/formats.js";
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
 * A stretch of time: its name, and a number that tells it apart, which takes no time to make.
 * @typedef {{ name: (date: Date) => string, number: (date: Date) => number }} Period
 */

/** @type {Period} */
const YEARS = { name: year, number: (date) => date.getUTCFullYear() };
/** @type {Period} */
export const MONTHS = {
  name: month,
  number: (date) => date.getUTCFullYear() * 12 + date.getUTCMonth(),
};

/**
 * @param {Answer} answer
 * @returns {Heading[]}
 */
export function headings(answer) {
  if (answer.listed.groups.length) return groups(answer);
  return answer.browsing ? times(answer.listed) : reasons(answer);
}

/**
 * Days, places or folders, and behind them what is less likely.
 * @param {Answer} answer
 * @returns {Heading[]}
 */
function groups({ unasked, matches, listed }) {
  const isDay = /^\d{4}-\d\d-\d\d$/;
  const all = listed.groups.map(({ at, value }) => {
    const title = isDay.test(value) ? day(new Date(value)) : value || say.photos.nowhere;
    return { at, title, id: "" };
  });
  if (!unasked) all.push({ at: matches, title: say.photos.lessLikely, id: "match-divider" });
  return all.filter(({ at }) => at < listed.length);
}

/** @param {Listed} listed */
function times(listed) {
  const period = periodOf(listed);
  return firsts(listed, period).map(({ at, date }) => ({ at, title: period.name(date), id: "" }));
}

/**
 * The first photo of each month, or year.
 * @param {Listed} listed
 * @param {Period} period
 */
export function firsts(listed, { number }) {
  const all = [];
  let day;
  let latest;
  for (let at = 0; at < listed.length; at += 1) {
    if (listed.day(at) === day) continue; // most photos of a library share their day with others
    day = listed.day(at);
    const date = new Date(day * DAY_MS);
    if (number(date) === latest) continue;
    latest = number(date);
    all.push({ at, date });
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
  for (let at = 0; at < newest; at += 1)
    months.add(MONTHS.number(new Date(listed.day(at) * DAY_MS)));
  return months.size * 8 > newest && months.size > 1 ? YEARS : MONTHS;
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
