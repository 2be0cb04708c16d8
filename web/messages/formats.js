/** Numbers, sizes, dates and lists as the reader's language and region write them. */
import { LANGUAGES, language, locale } from "./languages.js";

/** Before a number: else one that follows a Latin name would go with it, and leave its unit behind. */
const AHEAD = LANGUAGES[language]?.rtl ? "\u200f" : "";

const PLURALS = new Intl.PluralRules(language);
const LIST = new Intl.ListFormat(language, { type: "conjunction" });
const NAMES = new Intl.DisplayNames(language, { type: "language", fallback: "code" });

const WHOLE = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const GROUPED = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
const TWO_DIGITS = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
const SHORT = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
const PERCENT = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"].map(
  (unit) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumSignificantDigits: 3,
    }),
);

// Dates here are what a clock on the wall showed, written into a Date as if it had shown UTC: in the
// zone of this browser, an hour may be missing that was there.
const timeZone = "UTC";
const YEAR = new Intl.DateTimeFormat(locale, { timeZone, year: "numeric" });
const MONTH = new Intl.DateTimeFormat(locale, { timeZone, month: "long", year: "numeric" });
const MONTH_NAME = new Intl.DateTimeFormat(locale, { timeZone, month: "short" });
const MONTH_ALONE = new Intl.DateTimeFormat(locale, { timeZone, month: "long" });
const DAY_OF_YEAR = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
const SHORT_DATE = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium" });
/** @type {Intl.DateTimeFormatOptions} */
const WHOLE_DAY = { timeZone, weekday: "short", day: "numeric", month: "long", year: "numeric" };
const DAY = new Intl.DateTimeFormat(locale, WHOLE_DAY);
const MOMENT = new Intl.DateTimeFormat(locale, {
  ...WHOLE_DAY,
  hour: "numeric",
  minute: "2-digit",
});

/**
 * The form that goes with a number, with the number where it has `#`.
 * @param {number} count
 * @param {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} forms
 */
export function plural(count, forms) {
  const form = forms[PLURALS.select(count)] ?? forms.other;
  return AHEAD + form.replace("#", () => whole(count));
}

/** @param {number} value */
export function whole(value) {
  return WHOLE.format(value);
}

/**
 * A whole number in groups of ASCII digits, as far as the language groups them.
 * @param {number} value
 * @returns {{ digits: string, before: string }[]} `before`: what stands between it and the last one.
 */
export function grouped(value) {
  const groups = [];
  let before = "";
  for (const { type, value: text } of GROUPED.formatToParts(value)) {
    if (type === "integer") groups.push({ digits: text, before });
    else before = text;
  }
  return groups;
}

/** @param {number} value To three digits. */
export function short(value) {
  return SHORT.format(value);
}

/**
 * @param {number} value
 * @param {number} digits Behind the decimal separator.
 */
export function fixed(value, digits) {
  const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, exactly).format(value);
}

/** @param {number} fraction 0 to 1. */
export function percent(fraction) {
  return PERCENT.format(fraction);
}

/** @param {number} count Bytes. */
export function bytes(count) {
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return AHEAD + /** @type {Intl.NumberFormat} */ (UNITS[unit]).format(value);
}

/** @param {number} seconds As players show it: 0:07, 1:02:03. */
export function duration(seconds) {
  const all = Math.max(1, Math.round(seconds));
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60];
  const parts = hours ? [whole(hours), TWO_DIGITS.format(minutes)] : [whole(minutes)];
  return [...parts, TWO_DIGITS.format(all % 60)].join(":");
}

/** @param {string[]} items "a, b, and c" */
export function list(items) {
  return LIST.format(items);
}

/** @param {string} code Of a language. */
export function languageName(code) {
  return NAMES.of(code) ?? code;
}

/** @param {Date} date */
export function year(date) {
  return YEAR.format(date);
}

/** @param {Date} date */
export function month(date) {
  return MONTH.format(date);
}

/** @param {Date} date */
export function monthName(date) {
  return MONTH_NAME.format(date);
}

/** @param {Date} date */
export function shortDate(date) {
  return SHORT_DATE.format(date);
}

/** @param {Date} date */
export function day(date) {
  return DAY.format(date);
}

/** @param {Date} date */
export function moment(date) {
  return MOMENT.format(date);
}

/**
 * Days from one to another, both included, as briefly as they can be said: a year, a month, a day.
 * @param {string} from ISO 8601; empty: without a beginning.
 * @param {string} to As above.
 * @param {{ everyYear?: boolean }} [how] `everyYear`: the year is not said.
 */
export function range(from, to, { everyYear = false } = {}) {
  const [first, last] = [from, to].map((day) => (day ? new Date(day) : null));
  const format = everyYear ? DAY_OF_YEAR : SHORT_DATE;
  if (!first || !last)
    return `${first ? format.format(first) : ""} – ${last ? format.format(last) : ""}`;
  const next = new Date(last.getTime() + 86_400_000);
  const whole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  const years = next.getUTCFullYear() - first.getUTCFullYear();
  const months = years * 12 + next.getUTCMonth() - first.getUTCMonth();
  if (whole && months === 1) return (everyYear ? MONTH_ALONE : MONTH).format(first);
  if (whole && months === 12 && first.getUTCMonth() === 0) return YEAR.format(first);
  return format.formatRange(first, last);
}
