// What this browser can do.

/**
 * @typedef {{name: string, software: boolean, shaderF16: boolean}} GpuFacts
 */

/** Browsers tell 0.25, 0.5, 1, 2, 4 or 8; with 2 and less a machine is short of memory. */
const ENOUGH_GB = 3;

/** @param {number} touchPoints of the page's navigator; workers are not told */
export function describeEnvironment(touchPoints) {
  // iPadOS calls itself a Mac; only its touch screen tells.
  const ios =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes("Mac") && touchPoints > 1);
  const { deviceMemory: memory } = /** @type {{deviceMemory?: number}} */ (navigator);
  return {
    browser: navigator.userAgent,
    cores: navigator.hardwareConcurrency ?? 1,
    isolated: self.crossOriginIsolated,
    // WebAssembly threads run out of memory on iOS.
    singleThreaded: ios,
    // iOS ends a page that takes much; others tell how many gigabytes they have, 8 at most.
    littleMemory: ios || (memory ?? ENOUGH_GB) < ENOUGH_GB,
    gpu: describeGpu,
  };
}

/** @returns {Promise<GpuFacts | null>} */
async function describeGpu() {
  // Where WebGPU is switched off by a list of bad drivers, asking may also throw.
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  if (!adapter) return null;
  const { vendor, architecture, isFallbackAdapter } = adapter.info;
  return {
    name: [vendor, architecture].filter(Boolean).join(" ") || "unnamed",
    software: isFallbackAdapter || architecture === "swiftshader",
    shaderF16: adapter.features.has("shader-f16"),
  };
}
