/** What Photoseek keeps on this device: how much of what, what is free, and whether it will last. */
import { html, nothing } from "lit-html";
import { bytes } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { strong } from "../shell/strong.js";
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
  if (!storage) return html`<p class="quiet" data-testid="storage">${say.library.notKnownYet}</p>`;
  const parts = partsOf(storage, forgets);
  const all = parts.reduce((sum, [, , size]) => sum + size, 0);
  const free = Math.max(0, storage.quota - storage.usage);
  return html`<div class="space" data-testid="storage">
    <p>${forgets ? say.library.usedInMemory(all, strong) : say.library.used(all, free, strong)}</p>
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
    ${forgets ? html`<p class="quiet">${say.library.goneOnClose}</p>` : lasting(storage.persistent, refused, onKeep)}
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
    ["facts", say.library.facts, facts],
    ["thumbnails", say.library.thumbnails, thumbnails],
    ["vectors", say.library.vectors, vectors],
    ["models", say.library.models, models],
    ["page", say.library.page, forgets ? 0 : Math.max(0, usage - ours)],
  ];
  return parts.filter(([, , size]) => size > 0);
}

/**
 * @param {boolean} persistent
 * @param {boolean} refused
 * @param {() => void} onKeep
 */
function lasting(persistent, refused, onKeep) {
  if (persistent) return html`<p class="quiet">${say.library.kept}</p>`;
  return html`<p class="quiet">
      ${say.library.mayBeCleared}
      ${refused ? say.library.notPromised : nothing}
    </p>
    <button class="link" type="button" data-testid="keep-storage" @click=${onKeep}>${say.library.keep}</button>`;
}
