// HEIC and HEIF by libheif (LGPL-3.0, a file of its own in dist/vendor/libheif).

import { load } from "./amd.js";
import { reduced } from "./reduced.js";

const VENDOR = new URL("../../vendor/libheif/", import.meta.url);

const script = await load(new URL("libheif.js", VENDOR));
const binary = await fetch(new URL("libheif.wasm", VENDOR));
if (!binary.ok) throw new Error(`libheif.wasm: ${binary.status}`);
const libheif = script({ wasmBinary: await binary.arrayBuffer(), printErr: () => {} });

/** @type {import("./codecs.js").Codec["decode"]} */
export async function decode(picture, edge) {
  const decoder = new libheif.HeifDecoder();
  /** @type {any[]} */
  const images = decoder.decode(await picture.arrayBuffer());
  try {
    const image = images.find((each) => each.is_primary()) ?? images[0];
    if (!image) throw new Error("libheif finds no picture");
    const width = image.get_width();
    const height = image.get_height();
    const data = new Uint8ClampedArray(width * height * 4);
    const shown = await new Promise((resolve) => image.display({ data, width, height }, resolve));
    if (!shown) throw new Error("libheif cannot decode the picture");
    return reduced(data, width, height, edge);
  } finally {
    for (const image of images) image.free();
    if (decoder.decoder) libheif.heif_context_free(decoder.decoder);
  }
}
