// Words -> ids, as a model's tokenizer.json says.

import { Tokenizer } from "../../vendor/tokenizers/tokenizers.min.mjs";

/**
 * @param {object} definition tokenizer.json
 * @param {object} config tokenizer_config.json
 */
export function open(definition, config) {
  const tokenizer = new Tokenizer(definition, config);
  return {
    /** @param {string} text */
    encode: (text) => Int32Array.from(tokenizer.encode(text).ids),
    /** @param {string} token */
    tokenId: (token) => tokenizer.token_to_id(token) ?? null,
  };
}
