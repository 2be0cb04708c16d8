/** The headers that make a page cross-origin isolated, without which there are no threads. */

const HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * The same response, with the headers.
 * @param {Response} response
 * @returns {Response}
 */
export function isolate(response) {
  // Redirects and opaque answers have no headers to add to, and must be handed on as they are.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
