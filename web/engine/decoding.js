// Decodes pictures in a worker of its own, which can be ended; see decoding/README.md.

import { decode, knows } from "./decoding/codecs.js";

/** @param {MessageEvent<{format: string, picture: Blob, edge: number}>} message */
self.onmessage = async ({ data: { format, picture, edge } }) => {
  try {
    const pixels = await decode(format, picture, edge, () => self.postMessage({ began: true }));
    self.postMessage({ pixels }, { transfer: [pixels.data.buffer] });
  } catch (error) {
    self.postMessage({ error: String(error), known: knows(format) });
  }
};
