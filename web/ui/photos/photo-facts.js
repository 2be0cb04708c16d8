/** What is known of one photo, beside the photo. */
import { html, nothing } from "lit-html";
import { bytes, duration, percent } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { downloadIcon, heartIcon, placeIcon, similarIcon, unlikeIcon } from "../shell/icons.js";
import { hasDetails } from "../shell/looks.js";
import { momentOf } from "./photo-date.js";

/** @import { Original } from "./originals.js" */
/** @import { HitInfo, PhotoInfo } from "../../protocol.js" */

/**
 * @typedef {object} Shown
 * @property {PhotoInfo} photo
 * @property {Pick<HitInfo, "score" | "confidence"> | null} hit Null where nothing was asked.
 *
 * @typedef {object} FactsListener
 * @property {() => void} onSimilar
 * @property {() => void} onUnlike
 * @property {() => void} onNearby
 * @property {() => void} onFavourite
 * @property {() => void} onReopen
 * @property {(name: string) => void} onSave A file that belongs to the photo.
 * @property {() => void} onDone
 */

/**
 * @param {Shown} shown
 * @param {Original} state
 * @param {FactsListener} listener
 */
export function photoFacts(
  { photo, hit },
  { original, file },
  { onSimilar, onUnlike, onNearby, onReopen, onFavourite, onSave, onDone },
) {
  const inFolder = photo.path.slice(0, -photo.name.length).replace(/\/$/, "");
  const { photos } = say;
  const besideLink = (/** @type {string} */ name, /** @type {number} */ at) =>
    html`${at ? ", " : ""}<button class="link" type="button" title=${photos.download} data-testid="download-beside"
      @click=${() => onSave(name)}>${name}</button>`;
  const place =
    photo.latitude === null || photo.longitude === null
      ? null
      : photos.coordinates(photo.latitude, photo.longitude);
  return html`<div class="facts-head">
      <h2 data-testid="photo-name">${breakable(photo.name)}</h2>
      <button class="link" type="button" data-testid="done" @click=${onDone}>${say.shell.done}</button>
    </div>
    ${
      original === "thumbnail"
        ? html`<div class="hint" data-testid="thumbnail-only">
          <p>${photos.openForFullSize}</p>
          <button class="button small" type="button" data-testid="reopen-from-photo" @click=${onReopen}>${photos.openFolder(photo.folder_name)}</button>
        </div>`
        : nothing
    }
    ${photo.incomplete ? html`<p class="hint" data-testid="photo-incomplete">${photos.incomplete}</p>` : nothing}
    <dl>
      ${row(photos.folder, inFolder ? `${photo.folder_name}/${inFolder}` : photo.folder_name, "photo-folder")}
      ${row(photo.taken ? photos.taken : photos.changed, momentOf(photo), "photo-date")}
      ${row(photos.size, photos.dimensions(photo.width, photo.height), "photo-dimensions")}
      ${row(photos.length, photo.seconds === null ? null : duration(photo.seconds), "photo-length")}
      ${row(photos.file, `${photo.format} · ${bytes(photo.size)}`, "photo-size")}
      ${row(photos.albums, photo.albums.join(", "), "photo-albums")}
      ${row(photos.tags, photo.tags.join(", "), "photo-tags")}
      ${row(photos.beside, photo.beside.length ? photo.beside.map(besideLink) : null, "photo-beside")}
      ${row(photos.camera, photo.camera, "photo-camera")}
      ${row(photos.lens, photo.lens, "photo-lens")}
      ${row(photos.exposure, photos.exposureOf(photo), "photo-exposure")}
      ${row(photos.place, place, "photo-place")}
      ${hit && hasDetails() ? row(photos.match, photos.matchOf(percent(hit.confidence), hit.score), "photo-score") : nothing}
    </dl>
    <div class="facts-ways">
      <button class="button favourite" type="button" data-testid="photo-favourite" aria-pressed=${String(photo.favourite)} @click=${onFavourite}>${heartIcon}${photos.favourite}</button>
      <button class="button" type="button" data-testid="more-like-this" @click=${onSimilar}>${similarIcon}${photos.moreLikeThis}</button>
      ${
        hit
          ? html`<button class="button" type="button" data-testid="not-like-this" @click=${onUnlike}>${unlikeIcon}${photos.notLikeThis}</button>`
          : nothing
      }
      ${
        place === null
          ? nothing
          : html`<button class="button" type="button" data-testid="nearby" @click=${onNearby}>${placeIcon}${photos.nearHere}</button>`
      }
      ${
        file
          ? html`<a class="button" href=${file} download=${photo.name} data-testid="download">${downloadIcon}${photos.download}</a>`
          : nothing
      }
    </div>`;
}

/**
 * @param {string} name
 * @param {string | import("lit-html").TemplateResult[] | null} value
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
