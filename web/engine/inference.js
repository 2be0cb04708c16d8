// onnxruntime-web in a worker of its own: one tower, one session. One run at a time.

import * as ort from "../vendor/onnxruntime-web/ort.wasm.min.mjs";

/**
 * A tensor as it crosses between workers: flat values and their dims.
 * @typedef {{type: "float32" | "int64", dims: number[], data: Float32Array | Int32Array}} Tensor
 */

/** @type {ort.InferenceSession | undefined} */
let session;

/** Runs follow one another: a session is not made for two at once. @type {Promise<unknown>} */
let last = Promise.resolve();

ort.env.wasm.wasmPaths = new URL("../vendor/onnxruntime-web/", import.meta.url).href;
ort.env.logLevel = "error";

/** @param {{model: ArrayBuffer, threads: number}} request */
async function open({ model, threads }) {
  ort.env.wasm.numThreads = threads;
  session = await ort.InferenceSession.create(new Uint8Array(model), {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
  return { inputs: [...session.inputNames], outputs: [...session.outputNames] };
}

/** @param {{feeds: Record<string, Tensor>, fetches: string[]}} request */
async function run({ feeds, fetches }) {
  if (!session) throw new Error("no session");
  /** @type {Record<string, ort.Tensor>} */
  const inputs = {};
  for (const [name, { type, dims, data }] of Object.entries(feeds)) {
    const values = type === "int64" ? BigInt64Array.from(data, BigInt) : data;
    inputs[name] = new ort.Tensor(type, values, dims);
  }
  const results = await session.run(inputs, fetches);
  /** @type {Record<string, Tensor>} */
  const outputs = {};
  for (const name of fetches) {
    const { dims, data } = /** @type {ort.TypedTensor<"float32">} */ (results[name]);
    // A copy: the tensor's own buffer may be a view of WebAssembly memory.
    outputs[name] = { type: "float32", dims: [...dims], data: data.slice() };
  }
  return outputs;
}

self.onmessage = ({ data: { id, ...request } }) => {
  /** @returns {Promise<unknown>} */
  const work = () => ("model" in request ? open(request) : run(request));
  const answer = last.then(work).then(
    (result) => self.postMessage({ id, result }),
    (error) => self.postMessage({ id, error: String(error?.message ?? error) }),
  );
  last = answer;
};
