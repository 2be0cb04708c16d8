// Words -> ids, as a model's tokenizer.json says: the ids that the Rust library `tokenizers` gives.
//
// @huggingface/tokenizers 0.2.0 deviates from it in a few steps. Here they are spelled out in steps
// that both do alike. A test compares the two on 2,000 texts; what it passes without can go.

import { Tokenizer } from "../../vendor/tokenizers/tokenizers.min.mjs";
import { readCharsmap } from "./charsmap.js";

/** @typedef {Record<string, any> & { type: string }} Step of a normalizer or pre-tokenizer */

const GPT2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

/**
 * @param {Uint8Array} content of tokenizer.json
 */
export function open(content) {
  /** @type {Record<string, any>} */
  const definition = JSON.parse(new TextDecoder().decode(content));
  // It says everything; what tokenizer_config.json adds for other libraries (`remove_space`, for
  // one) the Rust library does not look at.
  const tokenizer = new Tokenizer(
    {
      ...definition,
      normalizer: spelledOut(definition.normalizer),
      pre_tokenizer: spelledOut(definition.pre_tokenizer),
    },
    {},
  );
  useCharsmap(tokenizer.normalizer);
  return {
    /** @param {string} text @param {boolean} special whether to add the special tokens */
    encode: (text, special) =>
      Int32Array.from(tokenizer.encode(text, { add_special_tokens: special }).ids),
    /** @param {string} token */
    tokenId: (token) => tokenizer.token_to_id(token) ?? null,
  };
}

/** @param {Step | null} step @returns {Step | null} */
function spelledOut(step) {
  switch (step?.type) {
    case "Sequence": {
      const list = step.normalizers ? "normalizers" : "pretokenizers";
      return { ...step, [list]: step[list].map(spelledOut) };
    }
    case "Lowercase":
      // JavaScript writes the last sigma of a word as ς, Rust goes letter by letter.
      return normalizers(replace({ String: "Σ" }, "σ"), step);
    // White space is U+0085 and not U+FEFF to Rust, and the other way round to JavaScript.
    case "Strip":
      return normalizers(
        ...(step.strip_left ? [replace({ Regex: "\\A\\s+" }, "")] : []),
        ...(step.strip_right ? [replace({ Regex: "\\s+\\z" }, "")] : []),
      );
    case "WhitespaceSplit":
      return split("\\s+", "Removed", false);
    case "ByteLevel":
      if (step.use_regex === false || step.add_prefix_space) return step;
      return {
        type: "Sequence",
        pretokenizers: [split(GPT2, "Isolated", false), { ...step, use_regex: false }],
      };
    default:
      return step;
  }
}

/** @param {...Step} steps @returns {Step} */
function normalizers(...steps) {
  return { type: "Sequence", normalizers: steps };
}

/** @param {{ String: string } | { Regex: string }} pattern @param {string} content @returns {Step} */
function replace(pattern, content) {
  return { type: "Replace", pattern, content };
}

/** @param {string} regex @param {string} behavior @param {boolean} invert @returns {Step} */
function split(regex, behavior, invert) {
  return { type: "Split", pattern: { Regex: regex }, behavior, invert };
}

/**
 * Let every precompiled map be applied as it is; the library guesses at what most of them hold.
 *
 * @param {any} normalizer
 */
function useCharsmap(normalizer) {
  for (const part of normalizer?.normalizers ?? []) useCharsmap(part);
  const map = normalizer?.config.precompiled_charsmap;
  if (map) normalizer.normalize = readCharsmap(map);
}
