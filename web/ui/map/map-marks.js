/** Clusters as marks on the map, and as a list beside it, which is for the keyboard and the ear too. */
import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { short, whole } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import "../photos/photo-thumb.js";
import { onScreen } from "./projection.js";

/** @import { ClusterInfo } from "../../protocol.js" */
/** @import { Viewport } from "./projection.js" */

/** More of them nobody reads; the map shows the others nearer by. */
const LISTED = 60;

/**
 * @param {Viewport} view
 * @param {ClusterInfo[]} clusters
 * @param {(cluster: ClusterInfo) => void} onPress
 */
export function marks(view, clusters, onPress) {
  return html`${repeat(
    clusters,
    ({ newest }) => newest,
    (cluster) => {
      const { x, y } = onScreen(view, cluster);
      return html`<button type="button" class="map-mark" data-testid="cluster" data-photos=${cluster.photos}
        tabindex="-1" title=${nameOf(cluster)} .style=${`translate: ${x}px ${y}px`} @click=${() => onPress(cluster)}>
        <photo-thumb .photo=${cluster.newest}></photo-thumb>
        ${cluster.photos > 1 ? html`<span class="map-count">${short(cluster.photos)}</span>` : ""}
      </button>`;
    },
  )}`;
}

/**
 * @param {ClusterInfo[]} clusters
 * @param {(cluster: ClusterInfo) => void} onPress
 */
export function placeList(clusters, onPress) {
  return html`<ul class="map-places" data-testid="places">${repeat(
    clusters.slice(0, LISTED),
    ({ newest }) => newest,
    (cluster) => html`<li>
      <button type="button" class="map-place" data-testid="place" @click=${() => onPress(cluster)}>
        <photo-thumb .photo=${cluster.newest}></photo-thumb>
        <span class="map-place-name"><bdi>${nameOf(cluster)}</bdi></span>
        <span class="quiet" aria-hidden="true">${whole(cluster.photos)}</span>
        <span class="visually-hidden">${say.map.photos(cluster.photos)}</span>
      </button>
    </li>`,
  )}</ul>`;
}

/** @param {ClusterInfo} cluster */
export function nameOf({ town, towns, latitude, longitude }) {
  if (!town) return say.photos.coordinates(latitude, longitude);
  return towns > 1 ? say.filters.andOthers(town, towns - 1) : town;
}
