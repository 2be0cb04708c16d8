/**
 * Whether what happens is meant for a field that takes words or values. Its target may be the document,
 * where nothing has the focus.
 * @param {Event} event
 */
export function isTyping({ target }) {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
