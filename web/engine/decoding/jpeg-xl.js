// JPEG XL by libjxl, for browsers that lack it.

import makeCodec from "../../vendor/jsquash-jxl/jxl_dec.js";
import { reduced } from "./reduced.js";

const codec = await makeCodec({ noInitialRun: true, printErr: () => {} });

/** @type {import("./codecs.js").Codec["decode"]} */
export async function decode(picture, edge) {
  const image = codec.decode(await picture.arrayBuffer());
  if (!image) throw new Error("libjxl cannot decode the picture");
  return reduced(image.data, image.width, image.height, edge);
}
