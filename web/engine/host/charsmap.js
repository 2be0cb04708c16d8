// SentencePiece's precompiled character map: which characters a model's text is written in.
//
// The map is a length in bytes, a double-array trie (darts-clone) of that length from UTF-8 to
// offsets, and the strings at these offsets, each ended by a zero byte. It is applied as the Rust
// library `tokenizers` does: to a grapheme of up to five bytes as a whole, else to each code point;
// and of several entries that begin the text, the shortest one counts.

const LONGEST_GRAPHEME = 5;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * @param {string} encoded `precompiled_charsmap` of tokenizer.json, in base64
 * @returns {(text: string) => string} what writes a text in the model's characters
 */
export function readCharsmap(encoded) {
  const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(0, true);
  const trie = Uint32Array.from({ length: length / 4 }, (_, at) =>
    view.getUint32(4 + 4 * at, true),
  );
  const strings = bytes.subarray(4 + length);

  /** @param {string} text @returns {string | null} null where the map says nothing */
  const lookUp = (text) => {
    const offset = shortest(trie, encoder.encode(text));
    return offset === null ? null : stringAt(strings, offset);
  };

  return (text) => {
    let written = "";
    for (const { segment } of graphemes.segment(text)) {
      const whole = encoder.encode(segment).length <= LONGEST_GRAPHEME ? lookUp(segment) : null;
      written += whole ?? Array.from(segment, (point) => lookUp(point) ?? point).join("");
    }
    return written;
  };
}

/**
 * The value of the shortest entry that the key begins with.
 *
 * @param {Uint32Array} trie of units: bit 31 marks a value; else bits 0-7 are the label, bit 8 says
 *   that a value follows, bit 9 that the offset in bits 10-30 counts in 256
 * @param {Uint8Array} key
 */
function shortest(trie, key) {
  let node = offsetOf(trie[0] ?? 0);
  for (const byte of key) {
    node ^= byte;
    const unit = trie[node] ?? 0;
    // A zero byte would be taken for a value.
    if (byte === 0 || (unit & 0x800000ff) >>> 0 !== byte) return null;
    node ^= offsetOf(unit);
    if (unit & 0x100) return (trie[node] ?? 0) & 0x7fffffff;
  }
  return null;
}

/** @param {number} unit */
function offsetOf(unit) {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}

/** @param {Uint8Array} strings @param {number} offset */
function stringAt(strings, offset) {
  return decoder.decode(strings.subarray(offset, strings.indexOf(0, offset)));
}
