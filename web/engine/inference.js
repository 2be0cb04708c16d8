// onnxruntime-web in a worker of its own: one tower, one session. One run at a time.

/**
 * Where a tower runs.
 * @typedef {{backend: "wasm" | "webgpu", threads: number}} Lane
 */

/**
 * A tensor as it crosses between workers: flat values and their dims.
 * @typedef {{type: "float32" | "int64", dims: number[], data: Float32Array | Int32Array}} Tensor
 */

import "../trusted.js";
import { live } from "./life.js";

const VENDOR = new URL("../vendor/onnxruntime-web/", import.meta.url).href;

/** Bytes of a file in which its nodes are looked for; those of ViT-B/16 take 0.3 MB. */
const NODES = 8 * 1024 * 1024;

/** @type {typeof import("../vendor/onnxruntime-web/ort.wasm.min.mjs")} */
let ort;

/** @type {import("../vendor/onnxruntime-web/ort.wasm.min.mjs").InferenceSession | undefined} */
let session;

/** Runs follow one another: a session is not made for two at once. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * The build for a backend. WebGPU's is 27 MB more: it is fetched by those alone that use it.
 * @param {Lane["backend"]} backend
 */
async function load(backend) {
  ort =
    backend === "webgpu"
      ? await import("../vendor/onnxruntime-web/ort.webgpu.min.mjs")
      : await import("../vendor/onnxruntime-web/ort.wasm.min.mjs");
  ort.env.wasm.wasmPaths = VENDOR;
  ort.env.logLevel = "error";
}

/** @param {{model: ArrayBuffer, lane: Lane}} request */
async function open({ model, lane: { backend, threads } }) {
  await load(backend);
  const mixesRows = namesOperator(model, "DynamicQuantizeLinear");
  ort.env.wasm.numThreads = threads;
  session = await ort.InferenceSession.create(new Uint8Array(model), {
    executionProviders: [backend],
    graphOptimizationLevel: "all",
    // Warnings, such as of the few nodes that WebGPU leaves to the CPU, are no errors of ours.
    logSeverityLevel: 3,
  });
  if (backend === "webgpu") watchDevice();
  return { inputs: [...session.inputNames], outputs: [...session.outputNames], mixesRows };
}

/**
 * Whether a network has an operator of this name; its nodes are written before its weights.
 * @param {ArrayBuffer} model
 * @param {string} operator
 */
function namesOperator(model, operator) {
  const nodes = new Uint8Array(model, 0, Math.min(model.byteLength, NODES));
  const name = new TextEncoder().encode(operator);
  let at = -1;
  do at = nodes.indexOf(name[0] ?? 0, at + 1);
  while (at >= 0 && name.some((byte, offset) => nodes[at + offset] !== byte));
  return at >= 0;
}

/** A driver that restarts, a GPU that is unplugged: what runs then may never end. */
async function watchDevice() {
  const device = await /** @type {Promise<GPUDevice>} */ (ort.env.webgpu.device);
  const { reason, message } = await device.lost;
  self.postMessage({ lost: `the GPU device was lost (${reason}): ${message}` });
}

/** @param {{feeds: Record<string, Tensor>, fetches: string[]}} request */
async function run({ feeds, fetches }) {
  if (!session) throw new Error("no session");
  /** @type {Record<string, import("../vendor/onnxruntime-web/ort.wasm.min.mjs").Tensor>} */
  const inputs = {};
  for (const [name, { type, dims, data }] of Object.entries(feeds)) {
    const values = type === "int64" ? BigInt64Array.from(data, BigInt) : data;
    inputs[name] = new ort.Tensor(type, values, dims);
  }
  const results = await session.run(inputs, fetches);
  /** @type {Record<string, Tensor>} */
  const outputs = {};
  for (const name of fetches) {
    const { dims, data } =
      /** @type {import("../vendor/onnxruntime-web/ort.wasm.min.mjs").TypedTensor<"float32">} */ (
        results[name]
      );
    // A copy: the tensor's own buffer may be a view of WebAssembly memory.
    outputs[name] = { type: "float32", dims: [...dims], data: data.slice() };
  }
  return outputs;
}

live();

self.onmessage = ({ data: { id, ...request } }) => {
  /** @returns {Promise<unknown>} */
  const work = () => ("model" in request ? open(request) : run(request));
  const answer = last.then(work).then(
    (result) => self.postMessage({ id, result }),
    (error) => self.postMessage({ id, error: String(error?.message ?? error) }),
  );
  last = answer;
};
