// The clocks of the time zone that this browser is in. Python in Pyodide has no time zones.

/**
 * How far they were ahead of UTC.
 * @param {Float64Array} moments milliseconds since 1970, UTC
 * @returns {Float64Array} milliseconds
 */
export function offsets(moments) {
  return moments.map((moment) => {
    const minutes = new Date(moment).getTimezoneOffset();
    // A file may say that it is of a time that no calendar reaches.
    return Number.isNaN(minutes) ? 0 : -minutes * 60_000;
  });
}
