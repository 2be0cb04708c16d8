/** What Photoseek keeps on this device: how much of what, what is free, and whether it will last. */
import { html, nothing } from "lit-html";
import { bytes } from "../shell/format.js";
/** @import { StorageInfo } from "../../protocol.js" */

/**
 * @typedef {object} Kept
 * @property {StorageInfo | null} storage
 * @property {boolean} forgets Whether all of it is in memory.
 * @property {boolean} refused Whether the browser was asked to keep it and would not.
 */

/**
 * @param {Kept} kept
 * @param {() => void} onKeep
 */
export function storageView({ storage, forgets, refused }, onKeep) {
  if (!storage) return html`<p class="quiet" data-testid="storage">Not known yet</p>`;
  const parts = partsOf(storage, forgets);
  const all = parts.reduce((sum, [, , size]) => sum + size, 0);
  return html`<div class="space" data-testid="storage">
    <p><strong>${bytes(all)}</strong> ${forgets ? "in memory" : `on this device, ${bytes(Math.max(0, storage.quota - storage.usage))} free`}</p>
    <div class="space-bar" aria-hidden="true">
      ${parts.map(([part, , size]) => html`<i data-part=${part} .style=${`flex-grow: ${size / all}`}></i>`)}
    </div>
    <ul>
      ${parts.map(
        ([part, name, size]) => html`<li data-testid="space" data-part=${part} data-bytes=${size}>
          <i data-part=${part} aria-hidden="true"></i><span>${name}</span><span>${bytes(size)}</span>
        </li>`,
      )}
    </ul>
    ${forgets ? html`<p class="quiet">Gone when you close this page.</p>` : lasting(storage.persistent, refused, onKeep)}
  </div>`;
}

/**
 * @param {StorageInfo} storage
 * @param {boolean} forgets
 * @returns {[part: string, name: string, size: number][]} Those that take anything.
 */
function partsOf({ usage, facts, thumbnails, vectors, models }, forgets) {
  const ours = facts + thumbnails + vectors + models;
  /** @type {[string, string, number][]} */
  const parts = [
    ["facts", "Facts about your photos", facts],
    ["thumbnails", "Thumbnails", thumbnails],
    ["vectors", "What the models have read", vectors],
    ["models", "Models", models],
    ["page", "Photoseek itself", forgets ? 0 : Math.max(0, usage - ours)],
  ];
  return parts.filter(([, , size]) => size > 0);
}

/**
 * @param {boolean} persistent
 * @param {boolean} refused
 * @param {() => void} onKeep
 */
function lasting(persistent, refused, onKeep) {
  if (persistent) return html`<p class="quiet">The browser keeps it until you remove it.</p>`;
  return html`<p class="quiet">
      The browser may clear it when space runs out.
      ${refused ? "It would not promise more; it does for pages that are installed or bookmarked." : nothing}
    </p>
    <button class="link" type="button" data-testid="keep-storage" @click=${onKeep}>Ask it to keep this</button>`;
}
