/** One photo on the wall, and the headings between photos. */
import { html, nothing } from "lit-html";
import { duration, fixed, percent, whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { checkIcon, heartIcon, similarIcon, stackIcon } from "../shell/icons.js";
import { hasDetails } from "../shell/looks.js";
import "./photo-thumb.js";

/** @import { HitInfo, PhotoInfo } from "../../protocol.js" */
/** @import { Box } from "./layout.js" */
/** @import { HeadingPiece } from "./pieces.js" */

/**
 * @typedef {object} Tile
 * @property {number} at Its place in what was found.
 * @property {number} id The photo's.
 * @property {PhotoInfo | null} photo Null while its facts are on their way.
 * @property {Pick<HitInfo, "score" | "confidence"> | null} hit
 * @property {boolean} likely
 * @property {boolean} selected
 * @property {import("./stacks.js").StackTile | null} stack
 * @property {boolean} reachable By the Tab key.
 * @property {Box} box
 *
 * @typedef {object} TileListener
 * @property {(at: number, event: MouseEvent) => void} onPress A photo was clicked, or chosen by a key.
 * @property {(at: number, event: MouseEvent) => void} onCircle Its circle was.
 * @property {(photo: PhotoInfo) => void} onSimilar
 * @property {(photo: number) => void} onStack Its stack is to be unfolded, or folded.
 */

/**
 * @param {Tile} tile
 * @param {TileListener} listener
 */
export function photoTile(
  { at, id, photo, hit, likely, selected, stack, reachable, box },
  listener,
) {
  // Photos that were picked by their facts alone have been compared with nothing.
  const isCompared = hit && !(hit.score === 0 && hit.confidence === 1);
  const compared = isCompared && hasDetails() ? hit : null;
  const name = photo?.name ?? say.photos.photo;
  const label = compared ? say.photos.likely(name, percent(compared.confidence)) : name;
  // What has no facts yet is not to be taken for a result by those who read the page.
  const testid = photo ? (hit ? "result" : "photo") : nothing;
  return html`<div
    class=${likely ? "tile" : "tile unlikely"}
    ?data-selected=${selected}
    ?data-unfolded=${stack?.isOpen}
    .style=${placed(box)}
    data-testid=${testid}
    data-path=${photo?.path ?? nothing}
    data-score=${hit ? String(hit.score) : nothing}
    data-at=${at}
  >
    <button class="tile-open" type="button" tabindex=${reachable ? 0 : -1} aria-label=${selected ? say.photos.isSelected(label) : label} title=${photo?.path ?? nothing}
      @click=${(/** @type {MouseEvent} */ event) => listener.onPress(at, event)}
      @dblclick=${(/** @type {MouseEvent} */ event) => listener.onPress(at, event)}>
      <photo-thumb .photo=${id}></photo-thumb>
      ${photo?.seconds ? html`<span class="length" data-testid="length">${duration(photo.seconds)}</span>` : nothing}
      ${
        compared
          ? html`<span class="score" title=${say.photos.cosine(compared.score)}
            ><b>${percent(compared.confidence)}</b><span> ${fixed(compared.score, 3)}</span></span
          >`
          : nothing
      }
    </button>
    ${photo?.favourite ? html`<span class="tile-heart" title=${say.photos.favourite}>${heartIcon}</span>` : nothing}
    <button class="tile-select" type="button" tabindex="-1" role="checkbox" data-testid="select"
      aria-checked=${selected ? "true" : "false"} aria-label=${say.photos.select(name)} title=${say.photos.selectThis}
      @click=${(/** @type {MouseEvent} */ event) => listener.onCircle(at, event)}><span>${checkIcon}</span></button>
    ${
      stack?.isFirst
        ? html`<button class="tile-stack" type="button" tabindex="-1" data-testid="unfold" aria-expanded=${String(stack.isOpen)}
          aria-label=${say.photos.stackOf(stack.size)} title=${say.photos.stackOf(stack.size)} @click=${() => listener.onStack(id)}>
          <span>${stackIcon}${whole(stack.size)}</span>
        </button>`
        : nothing
    }
    <button class="tile-similar" type="button" tabindex="-1" ?hidden=${!photo} data-testid=${photo ? "more-like-this" : nothing}
      aria-label=${say.photos.moreLike(name)} title=${say.photos.moreLikeThis} @click=${() => photo && listener.onSimilar(photo)}>
      ${similarIcon}
    </button>
  </div>`;
}

/** @param {HeadingPiece} piece */
export function headingLine({ heading: { title, id }, box: { top, height } }) {
  const style = `top:${top}px;height:${height}px`;
  return id
    ? html`<h2 class="group divider" .style=${style} data-testid=${id}><span>${title}</span></h2>`
    : html`<h2 class="group" .style=${style}>${title}</h2>`;
}

/** @param {Box} box */
function placed({ left, top, width, height }) {
  return `inset-inline-start:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}
