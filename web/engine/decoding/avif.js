// AVIF by libavif, for browsers that lack it or stumble over one file.

import makeCodec from "../../vendor/jsquash-avif/avif_dec.js";
import { reduced } from "./reduced.js";

const codec = await makeCodec({ noInitialRun: true, printErr: () => {} });

/** @type {import("./codecs.js").Codec["decode"]} */
export async function decode(picture, edge) {
  const image = codec.decode(await picture.arrayBuffer(), 8);
  if (!image) throw new Error("libavif cannot decode the picture");
  return reduced(image.data, image.width, image.height, edge);
}
