import { sentence } from "../messages/index.js";

/** An error of the engine: data, and the sentence that the page has for it. */
export class EngineError extends Error {
  /** @param {import("../protocol.js").ErrorInfo} info */
  constructor({ code, parameters, detail }) {
    super(sentence({ code, parameters }));
    this.name = "EngineError";
    this.code = code;
    this.parameters = parameters;
    this.detail = detail;
  }
}

/**
 * What this side has found out by itself.
 * @param {string} code
 * @param {Record<string, string>} [parameters]
 * @param {string} [detail]
 */
export function failure(code, parameters = {}, detail = "") {
  return new EngineError({ code, parameters, detail });
}
