/**
 * The headers that a host should send: isolation, without which there are no threads, and what rules
 * the page and its workers. Those of a worker are its own, whatever the page says of itself.
 */

import { headers as table } from "./precache.js";

/**
 * The same response, with the headers.
 * @param {Response} response
 * @param {string} path from the page on
 * @returns {Response}
 */
export function withHeaders(response, path) {
  // Redirects and opaque answers have no headers to add to, and must be handed on as they are.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...table["*"], ...table[path] }))
    headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
