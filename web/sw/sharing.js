/**
 * What other programs share with Photoseek, where it is installed: the system sends it to an address
 * that is nobody's but this service worker's. It is kept until the page has taken it.
 */

/** Where the system sends it, as manifest.webmanifest says. */
export const SHARE = "share";
/** The cache that it is kept in; the page knows it by the same name. */
const NAME = "photoseek-shared";
/** The field of the form. */
const FIELD = "photos";
/** Nobody searches by more of them; who sends more is not the system. */
const MOST = 100;

/**
 * @param {Request} request
 * @param {URL} scope
 * @returns {Promise<Response>} The way to the page, which finds there what was shared.
 */
export async function receive(request, scope) {
  const form = await request.formData().catch(() => null); // no form: nothing was shared
  const files = (form?.getAll(FIELD) ?? []).filter((each) => each instanceof File && each.size > 0);
  try {
    await caches.delete(NAME);
    const cache = await caches.open(NAME);
    for (const [number, file] of files.slice(0, MOST).entries()) {
      const { name, type } = /** @type {File} */ (file);
      const headers = { "Content-Type": type, "X-Photoseek-Name": encodeURIComponent(name) };
      await cache.put(new URL(`.shared/${number}`, scope), new Response(file, { headers }));
    }
  } catch {
    // no space: the page takes what is there, and says so where that is nothing
  }
  return Response.redirect(new URL("./?open=shared", scope).href, 303);
}
