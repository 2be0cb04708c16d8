// Decodes pictures in a worker of its own, which can be ended; see decoding/README.md.

import { CodecUnavailable, decode, knows } from "./decoding/codecs.js";
import { UnknownKind } from "./decoding/unknown-kind.js";

/** @param {MessageEvent<{format: string, picture: Blob, edge: number}>} message */
self.onmessage = async ({ data: { format, picture, edge } }) => {
  try {
    const pixels = await decode(format, picture, edge, (stage) => self.postMessage({ stage }));
    self.postMessage({ pixels }, { transfer: [pixels.data.buffer] });
  } catch (error) {
    const known = knows(format) && !(error instanceof UnknownKind) ? "Damaged" : "Unknown";
    const name = error instanceof CodecUnavailable ? "Unavailable" : known;
    self.postMessage({ name, error: String(error) });
  }
};
