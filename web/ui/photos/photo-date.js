import { day, moment } from "../../messages/formats.js";

/** @import { PhotoInfo } from "../../protocol.js" */

/**
 * When a photo was taken, or else last changed, as a clock showed it: to be read as UTC.
 * @param {PhotoInfo} photo
 */
export function dateOf({ date, modified }) {
  const shown = new Date(`${date}Z`);
  // A file may say that it is of a year of five digits.
  return Number.isNaN(shown.valueOf()) ? new Date(modified) : shown;
}

/**
 * Down to the minute, if that is known.
 * @param {PhotoInfo} photo
 */
export function momentOf(photo) {
  const isDay = photo.taken?.length === "2022-07-14".length;
  return isDay ? day(dateOf(photo)) : moment(dateOf(photo));
}
