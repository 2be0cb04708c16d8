/**
 * The service worker: holds the shell for offline use, and makes the page cross-origin isolated on
 * hosts that cannot set headers. Weights are none of its business: they are the engine's.
 *
 * What a page had on demand before there was a service worker it asks to be kept, by
 * `{type: "keep", path}`.
 *
 * A new version waits until a page says `{type: "activate"}`. From then on it serves pages that are
 * opened; one that was open before goes on with the files of its own version, also in workers that it
 * starts later, and the shell of that version is kept as long as such a page lives.
 */

import { withHeaders } from "./sw/headers.js";
import { Owners } from "./sw/owners.js";
import { files, version } from "./sw/precache.js";
import { receive, SHARE } from "./sw/sharing.js";
import { Shell } from "./sw/shell.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
const shell = new Shell(version, files, scope);
const owners = new Owners(scope);

worker.addEventListener("install", (event) => {
  event.waitUntil(shell.install());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(adopt().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data?.type === "activate") event.waitUntil(worker.skipWaiting());
  if (event.data?.type === "keep") event.waitUntil(shell.get(event.data.path));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (ours && request.method === "GET") event.respondWith(respond(event, url));
  const shares = ours && url.pathname === scope.pathname + SHARE;
  if (shares && request.method === "POST") event.respondWith(receive(request, scope));
});

/**
 * @param {FetchEvent} event
 * @param {URL} url
 * @returns {Promise<Response>}
 */
async function respond(event, url) {
  const { request, clientId, resultingClientId } = event;
  const path = url.pathname.slice(scope.pathname.length) || "index.html";
  const opens = request.mode === "navigate";
  const owner = (!opens && (await owners.of(clientId))) || { version, page: clientId };
  if (resultingClientId) {
    // What is opened is of this version; a worker is of its page's.
    const assigned = opens ? { version, page: resultingClientId } : owner;
    event.waitUntil(owners.assign(resultingClientId, assigned).then(() => tidy(resultingClientId)));
  }
  const serving = owner.version === version ? shell : await Shell.kept(owner.version, scope);
  return (await (serving ?? shell).get(path)) ?? withHeaders(await fetch(request), path);
}

/** Pages that nobody has written down are of the version before this one, if there was any. */
async function adopt() {
  const before = (await Shell.versions()).findLast((other) => other !== version) ?? version;
  for (const id of await living())
    if (!(await owners.of(id))) await owners.assign(id, { version: before, page: id });
  const { used } = await owners.forgetOthers(await living());
  for (const other of await Shell.versions())
    if (other !== version && !used.has(other)) await Shell.remove(other);
}

/**
 * Lets go of the shells whose last page was closed. One that waits to take over never had any.
 * @param {string} coming a client that is on its way
 */
async function tidy(coming) {
  const { used, left } = await owners.forgetOthers((await living()).add(coming));
  for (const other of left) if (other !== version && !used.has(other)) await Shell.remove(other);
}

async function living() {
  const everybody = await worker.clients.matchAll({ includeUncontrolled: true, type: "all" });
  return new Set(everybody.map(({ id }) => id));
}
