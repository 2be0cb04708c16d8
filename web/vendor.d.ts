// The files that `build.py` puts into `dist/vendor/` have the types of the packages they come from.

declare module "*/vendor/pyodide/pyodide.mjs" {
  export * from "pyodide";
}

declare module "*/vendor/pyodide/pyodide.asm.mjs" {
  const create: (settings: object) => Promise<unknown>;
  export default create;
}

declare module "*/vendor/onnxruntime-web/ort.wasm.min.mjs" {
  export * from "onnxruntime-web/wasm";
}

declare module "*/vendor/onnxruntime-web/ort.webgpu.min.mjs" {
  export * from "onnxruntime-web/webgpu";
}

declare module "*/vendor/tokenizers/tokenizers.min.mjs" {
  export * from "@huggingface/tokenizers";
}

declare module "*/vendor/idb/index.js" {
  export * from "idb";
}

declare module "*/vendor/client-zip/index.js" {
  export * from "client-zip";
}

declare module "*/vendor/topojson-client/feature.js" {
  export { feature as default } from "topojson-client";
}

declare module "*/vendor/topojson-client/mesh.js" {
  export { mesh as default } from "topojson-client";
}

declare module "*/vendor/jsquash-avif/avif_dec.js" {
  export { default } from "@jsquash/avif/codec/dec/avif_dec.js";
}

declare module "*/vendor/jsquash-jxl/jxl_dec.js" {
  export { default } from "@jsquash/jxl/codec/dec/jxl_dec.js";
}
