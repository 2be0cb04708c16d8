// In place of the service worker: lets go of the pages that one of a built version holds.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  // None of a page that has just registered this: it is held by nobody.
  const held = await worker.clients.matchAll({ type: "window" });
  await worker.registration.unregister();
  const names = await caches.keys();
  const shells = names.filter((name) => name.startsWith("photoseek-shell"));
  await Promise.all(shells.map((name) => caches.delete(name)));
  for (const page of held) /** @type {WindowClient} */ (page).navigate(page.url);
}
