/**
 * Small notes that the page leaves for its next visit; where the browser keeps none, as with blocked
 * site data, they last until the page is closed.
 */

/** @type {Map<string, string>} */
const ofThisVisit = new Map();

/** @param {string} key */
export function note(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return ofThisVisit.get(key) ?? null;
  }
}

/**
 * @param {string} key
 * @param {string | null} text null: forget it
 */
export function keepNote(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (text === null) ofThisVisit.delete(key);
    else ofThisVisit.set(key, text);
  }
}
