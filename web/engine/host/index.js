// The one module that Python sees; py/stubs/host.pyi types it for Python.

import * as blobs from "./blobs.js";
import * as clock from "./clock.js";
import { createDatabase, INDEXES, LIBRARY } from "./database.js";
import { createDecoding } from "./decoding.js";
import { describeEnvironment } from "./environment.js";
import { createFiles } from "./files.js";
import { createHolds } from "./holds.js";
import { createInference } from "./inference.js";
import * as pictures from "./pictures.js";
import { createRows, loadKernel } from "./rows.js";
import { createTabs } from "./tabs.js";
import * as tokenizers from "./tokenizers.js";
import * as transfers from "./transfers.js";
import { createWeights } from "./weights.js";

/**
 * @param {((message: unknown, transfer?: Transferable[]) => void) | undefined} post sends a message to the page, if there is one
 * @param {number} touchPoints of the page's navigator
 */
export async function createHost(post, touchPoints) {
  const kernel = await loadKernel(new URL("../rows/kernel.wasm", import.meta.url));
  return {
    post: post ?? (() => undefined),
    environment: describeEnvironment(touchPoints),
    files: createFiles(),
    blobs,
    clock,
    database: createDatabase(LIBRARY),
    decoding: createDecoding(post),
    indexes: createDatabase(INDEXES),
    holds: createHolds(),
    inference: createInference(),
    pictures,
    rows: createRows(kernel),
    tabs: createTabs(),
    tokenizers,
    transfers,
    weights: await createWeights(),
  };
}
