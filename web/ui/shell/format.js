/** Numbers, sizes, times and dates as people read them. */

const LOCALE = navigator.languages.find((each) => each.startsWith("en")) ?? "en";
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric" });
const MONTH_NAME = new Intl.DateTimeFormat(LOCALE, { month: "short" });
const SHORT_DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" });
const MOMENT = new Intl.DateTimeFormat(LOCALE, {
  weekday: "short",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** @param {number} value */
export function whole(value) {
  return WHOLE.format(value);
}

/**
 * "1 photo", "2,345 photos".
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function counted(count, one, many = `${one}s`) {
  return `${WHOLE.format(count)} ${count === 1 ? one : many}`;
}

/** @param {number} count Bytes. */
export function bytes(count) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${SHORT.format(value)} ${units[unit]}`;
}

/** @param {number} count Pixels. */
export function megapixels(count) {
  return `${SHORT.format(count / 1e6)} MP`;
}

/** @param {number} filesPerSecond */
export function rate(filesPerSecond) {
  return filesPerSecond >= 1
    ? `${SHORT.format(Number(filesPerSecond.toPrecision(2)))} a second`
    : `${SHORT.format(Number((filesPerSecond * 60).toPrecision(2)))} a minute`;
}

/** @param {number} seconds */
export function timeLeft(seconds) {
  if (seconds < 10) return "a few seconds left";
  if (seconds < 55) return `${Math.ceil(seconds / 5) * 5} s left`;
  if (seconds < 3570) return `${Math.round(seconds / 60)} min left`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

/**
 * When a photo was taken, in the camera's own time, or else last changed.
 * @param {import("../../protocol.js").PhotoInfo} photo
 */
export function dateOf(photo) {
  if (photo.taken) {
    const taken = new Date(photo.taken.replace(" ", "T").slice(0, 19));
    if (!Number.isNaN(taken.valueOf())) return taken;
  }
  return new Date(photo.modified);
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
export function year(date) {
  return String(date.getFullYear());
}

/** @param {Date} date */
export function moment(date) {
  return MOMENT.format(date);
}

/**
 * @param {number} latitude
 * @param {number} longitude
 */
export function place(latitude, longitude) {
  const north = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? "S" : "N"}`;
  const east = `${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? "W" : "E"}`;
  return `${north}, ${east}`;
}

/** @param {number} fraction 0 to 1. */
export function percent(fraction) {
  return `${Math.round(fraction * 100)}%`;
}
