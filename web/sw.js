/**
 * The service worker: holds the shell for offline use, and makes the page cross-origin isolated on
 * hosts that cannot set headers. Weights are none of its business: they are the engine's.
 *
 * A new version waits until a page says `{type: "activate"}`, so that no page finds itself with
 * files of two versions.
 */

import { isolate } from "./sw/isolation.js";
import { files, version } from "./sw/precache.js";
import { Shell } from "./sw/shell.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
const shell = new Shell(version, files, scope);

worker.addEventListener("install", (event) => {
  event.waitUntil(shell.install());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(shell.removeOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data?.type === "activate") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (ours && request.method === "GET") event.respondWith(respond(request, url));
});

/**
 * @param {Request} request
 * @param {URL} url
 * @returns {Promise<Response>}
 */
async function respond(request, url) {
  const path = url.pathname.slice(scope.pathname.length) || "index.html";
  return (await shell.get(path)) ?? isolate(await fetch(request));
}
