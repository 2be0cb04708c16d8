// JPEG 2000 by OpenJPEG, at the smallest of its own resolutions that is enough.

import { load } from "./amd.js";
import { UnknownKind } from "./unknown-kind.js";

const VENDOR = new URL("../../vendor/openjpeg/", import.meta.url);

const script = await load(new URL("openjpegwasm_decode.js", VENDOR));
const openjpeg = await script({
  /** @param {string} name */
  locateFile: (name) => new URL(name, VENDOR).href,
  print: () => {},
  printErr: () => {},
});

/** @type {import("./codecs.js").Codec["decode"]} */
export async function decode(picture, edge) {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const decoder = new openjpeg.J2KDecoder();
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.readHeader();
    const { fullWidth, fullHeight, components } = announced(bytes);
    if (components === 2 || components === 4) throw new UnknownKind("it may be seen through");
    let halvings = decoder.getNumDecompositions();
    while (halvings > 0 && Math.max(fullWidth, fullHeight) >> halvings < edge) halvings--;
    decoder.decodeSubResolution(halvings, 0);
    const { width, height } = decoder.calculateSizeAtDecompositionLevel(halvings);
    // It does not throw where a file is cut off.
    if (!width || !height) throw new Error("OpenJPEG gives no pixels");
    const { bitsPerSample, componentCount } = decoder.getFrameInfo();
    const samples = decoder.getDecodedBuffer();
    const data = rgba(samples, width * height, bitsPerSample, componentCount);
    return { data, width, height, fullWidth, fullHeight };
  } finally {
    decoder.delete();
  }
}

/**
 * The size, and of how many parts colours are, that the SIZ segment of the codestream says (ITU-T T.800, A.5.1): OpenJPEG's own word
 * comes only with the pixels.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function announced(bytes) {
  let at = 0;
  do at = bytes.indexOf(0x4f, at + 1);
  while (at > 0 && !(bytes[at - 1] === 0xff && bytes[at + 1] === 0xff && bytes[at + 2] === 0x51));
  if (at < 1 || at + 41 > bytes.length) throw new Error("no codestream");
  const view = new DataView(bytes.buffer, at + 7, 34);
  return {
    fullWidth: view.getUint32(0) - view.getUint32(8),
    fullHeight: view.getUint32(4) - view.getUint32(12),
    components: view.getUint16(32),
  };
}

/**
 * @param {Uint8Array} samples interleaved; two bytes each, the low one first, beyond 8 bits
 * @param {number} pixels
 * @param {number} bits
 * @param {number} components 1 or 3
 */
function rgba(samples, pixels, bits, components) {
  const bytes = bits > 8 ? 2 : 1;
  if (samples.length < pixels * components * bytes) throw new Error("OpenJPEG gives too little");
  const data = new Uint8ClampedArray(pixels * 4).fill(255);
  const scale = 255 / (2 ** bits - 1);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const at = (pixel * components + Math.min(channel, components - 1)) * bytes;
      const sample = bytes === 1 ? samples[at] : samples[at] + 256 * samples[at + 1];
      data[pixel * 4 + channel] = sample * scale;
    }
  }
  return data;
}
