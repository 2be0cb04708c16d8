// What this browser can do.

/** @param {number} touchPoints of the page's navigator; workers are not told */
export function describeEnvironment(touchPoints) {
  // iPadOS calls itself a Mac; only its touch screen tells.
  const ios =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes("Mac") && touchPoints > 1);
  return {
    cores: navigator.hardwareConcurrency ?? 1,
    isolated: self.crossOriginIsolated,
    // WebAssembly threads run out of memory on iOS.
    singleThreaded: ios,
  };
}
