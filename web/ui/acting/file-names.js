/** Names for copies of photos: as they are, as far as the place where they go allows. */

/**
 * The name with a number behind it, if it is there already.
 * @param {string} name
 * @param {(name: string) => boolean} isTaken
 */
export function freeName(name, isTaken) {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${stem} (${number})${ending}`;
  return free;
}

/**
 * Without what some systems do not allow in the name of a file.
 * @param {string} name
 */
export function safeName(name) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const safe = name.replace(/[\u0000-\u001f\\/:*?"<>|]/g, "_").replace(/[. ]+$/, "_");
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}

/** Names that are the same to systems which do not tell capitals from small letters. */
export class Taken {
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {string} name */
  has(name) {
    return this.#names.has(folded(name));
  }

  /** @param {string} name */
  add(name) {
    this.#names.add(folded(name));
  }
}

/** @param {string} name */
function folded(name) {
  return name.normalize().toLowerCase();
}
