/** An error of the engine, as data. */
export class EngineError extends Error {
  /** @param {import("../protocol.js").ErrorInfo} info */
  constructor({ code, message, detail }) {
    super(message);
    this.name = "EngineError";
    this.code = code;
    this.detail = detail;
  }
}
