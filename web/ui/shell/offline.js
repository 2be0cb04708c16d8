/**
 * The service worker: it keeps the page for when there is no network, and isolates it on hosts that
 * cannot send the headers for it. Where there is none to be had the page works all the same.
 */

import { say, spoken } from "../../messages/index.js";

/** @import { Toasts } from "./toasts.js" */

const RELOADED = "photoseek:reloaded-for-isolation";

/**
 * @typedef {object} OfflineListener
 * @property {() => boolean} mayReload Not while something is under way that a reload would end.
 * @property {() => void} onReady The page works without a network from now on.
 * @property {(take: () => void) => void} onNewVersion `take` loads it.
 */

/**
 * @param {Promise<void>} started when the engine is up, or has failed
 * @param {OfflineListener} listener
 */
export async function goOffline(started, listener) {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  const { serviceWorker } = navigator;
  // Keeping the shell takes the network and a core: 0.6 s of a first visit on two cores. Only a page
  // that has to be loaded again for its threads does not wait.
  if (crossOriginIsolated) await started;
  try {
    const registration = await serviceWorker.register("./sw.js", {
      type: "module",
      updateViaCache: "none",
    });
    if (crossOriginIsolated) sessionStorage.removeItem(RELOADED);
    else isolate(serviceWorker, listener);
    watchVersions(registration, listener);
    if (spoken === "en") await serviceWorker.ready;
    else await keepForOffline([`messages/${spoken}.js`]);
    listener.onReady();
  } catch {
    // refused, or not there on this host: everything but offline use works
  }
}

/**
 * What comes on demand may have come before there was anybody to keep it.
 * @param {string[]} paths
 */
export async function keepForOffline(paths) {
  const { active } = (await navigator.serviceWorker?.ready) ?? {};
  for (const path of paths) active?.postMessage({ type: "keep", path });
}

/**
 * @param {Toasts} toasts
 * @param {() => void} reload
 */
export function offerVersion(toasts, reload) {
  toasts.show(say.shell.newVersion, {
    action: { label: say.shell.reload, act: reload },
    topic: "version",
    stays: true,
  });
}

/**
 * A worker that controls the page adds the headers, from the next load on.
 * @param {ServiceWorkerContainer} serviceWorker
 * @param {OfflineListener} listener
 */
function isolate(serviceWorker, { mayReload }) {
  const reload = () => {
    if (!mayReload() || sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, "1");
    location.reload();
  };
  if (serviceWorker.controller) reload();
  else serviceWorker.addEventListener("controllerchange", reload, { once: true });
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {OfflineListener} listener
 */
function watchVersions(registration, { mayReload, onNewVersion }) {
  const offer = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    onNewVersion(() => {
      asked = true;
      waiting.postMessage({ type: "activate" });
    });
  };
  // Another tab may have let the new version in: this one must not go on with files of the old.
  let asked = false;
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const replaced = controlled;
    controlled = true;
    if (!replaced) return;
    if (asked || mayReload()) location.reload();
    else onNewVersion(() => location.reload());
  });
  offer();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => coming.state === "installed" && offer());
  });
}
