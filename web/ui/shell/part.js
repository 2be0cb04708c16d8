/**
 * A part of the page that index.html holds.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
export function part(id) {
  return /** @type {E} */ (document.getElementById(id));
}
