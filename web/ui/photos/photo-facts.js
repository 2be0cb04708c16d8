/** What is known of one photo, beside the photo. */
import { html, nothing } from "lit-html";
import { bytes, dateOf, moment, percent, place, whole } from "../shell/format.js";
import { downloadIcon, placeIcon, similarIcon } from "../shell/icons.js";
/** @import { Original } from "./originals.js" */
/** @import { Shown } from "../search/results.js" */

/**
 * @typedef {object} FactsListener
 * @property {() => void} onSimilar
 * @property {() => void} onNearby
 * @property {() => void} onReopen
 */

/**
 * @param {Shown} shown
 * @param {Original} state
 * @param {FactsListener} listener
 */
export function photoFacts({ photo, hit }, { original, url }, { onSimilar, onNearby, onReopen }) {
  const inFolder = photo.path.slice(0, -photo.name.length).replace(/\/$/, "");
  const megapixels = (photo.width * photo.height) / 1e6;
  return html`<h2 data-testid="photo-name">${breakable(photo.name)}</h2>
    ${
      original === "thumbnail"
        ? html`<div class="hint" data-testid="thumbnail-only">
          <p>Open the folder again to see it in full size.</p>
          <button class="button small" type="button" data-testid="reopen-from-photo" @click=${onReopen}>Open “${photo.folder_name}”</button>
        </div>`
        : nothing
    }
    <dl>
      ${row("Folder", inFolder ? `${photo.folder_name}/${inFolder}` : photo.folder_name, "photo-folder")}
      ${row(photo.taken ? "Taken" : "Changed", moment(dateOf(photo)), "photo-date")}
      ${row("Size", `${whole(photo.width)} × ${whole(photo.height)}${megapixels >= 0.95 ? ` · ${megapixels.toFixed(1)} MP` : ""}`, "photo-dimensions")}
      ${row("File", `${photo.format} · ${bytes(photo.size)}`, "photo-size")}
      ${row("Camera", photo.camera, "photo-camera")}
      ${row("Place", photo.latitude === null || photo.longitude === null ? null : place(photo.latitude, photo.longitude), "photo-place")}
      ${hit ? row("Match", `${percent(hit.confidence)} · cosine ${hit.score.toFixed(4)}`, "photo-score") : nothing}
    </dl>
    <div class="facts-ways">
      <button class="button" type="button" data-testid="more-like-this" @click=${onSimilar}>${similarIcon}More like this</button>
      ${
        photo.latitude === null || photo.longitude === null
          ? nothing
          : html`<button class="button" type="button" data-testid="nearby" @click=${onNearby}>${placeIcon}Photos near here</button>`
      }
      ${
        original === "here"
          ? html`<a class="button" href=${url} download=${photo.name} data-testid="download">${downloadIcon}Download</a>`
          : nothing
      }
    </div>`;
}

/**
 * @param {string} name
 * @param {string | null} value
 * @param {string} testid
 */
function row(name, value, testid) {
  return value ? html`<div><dt>${name}</dt><dd data-testid=${testid}>${value}</dd></div>` : nothing;
}

/**
 * A long file name may break where its words do.
 * @param {string} name
 */
function breakable(name) {
  return name.split(/(?<=[_\-.])/).map((part) => html`${part}<wbr />`);
}
