// Starts a worker of this folder, also for a page of another origin, such as a notebook that has
// installed the wheel from here.

/**
 * @param {URL} address of a module
 * @param {WorkerOptions} [options]
 * @returns {Worker}
 */
export function startWorker(address, options = { type: "module" }) {
  if (address.origin === self.location.origin) return new Worker(address, options);
  // Browsers start no worker from elsewhere, but let one of the page's own import from there.
  const script = new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" });
  // Not revoked: not every browser has read it by the time the constructor returns.
  return new Worker(URL.createObjectURL(script), options);
}
