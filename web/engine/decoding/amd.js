// Scripts that are no modules but written for AMD loaders as well.

/**
 * @param {URL} url
 * @returns {Promise<any>} what the script defines
 */
export async function load(url) {
  const scope = /** @type {{define?: unknown}} */ (globalThis);
  /** @type {(() => unknown) | undefined} */
  let make;
  scope.define = Object.assign(
    /** @param {string[]} _names @param {() => unknown} factory */
    (_names, factory) => {
      make = factory;
    },
    { amd: true },
  );
  try {
    await import(url.href);
  } finally {
    scope.define = undefined;
  }
  if (!make) throw new Error(`${url.pathname} defines nothing`);
  return make();
}
