/** The places of photos on a map that needs no network, with the same as a list beside it. */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { areaIcon, closeIcon, minusIcon, plusIcon, worldIcon } from "../shell/icons.js";
import { settled } from "../shell/overlays.js";
import { part } from "../shell/part.js";
import { placeList } from "./map-marks.js";
import { MapView } from "./map-view.js";
import { forgetFailed } from "./outlines.js";
import { onScreen } from "./projection.js";

/** @import { ClusterInfo, FilterInfo, MapInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Box } from "./projection.js" */

/** So long after the last step the engine is asked what is there now. */
const STILL_MS = 60;
/** Half of what is shown around a single place, in degrees. */
const AROUND = 0.02;

export class MapDialog {
  /** @type {HTMLDialogElement} */
  #dialog = part("map-dialog");
  #page;
  #onBox;
  /** @type {MapView | null} */
  #map = null;
  /** @type {FilterInfo} */
  #filter = {};
  /** @type {MapInfo | null} */
  #shown = null;
  /** Where all photos are. @type {Box | null} */
  #all = null;
  #hasOutlines = true;
  #timer = 0;
  /** @type {AbortController | null} */
  #asking = null;

  /**
   * @param {Page} page
   * @param {(box: Box) => void} onBox Photos there are wanted.
   */
  constructor(page, onBox) {
    this.#page = page;
    this.#onBox = onBox;
    this.#dialog.addEventListener("close", () => {
      clearTimeout(this.#timer);
      this.#asking?.abort();
    });
  }

  /** @param {FilterInfo} filter What photos are narrowed to. */
  open(filter) {
    return this.#page.problems.trying(say.map.failed, async (engine) => {
      this.#filter = filter;
      this.#hasOutlines = true;
      forgetFailed();
      this.#all = /** @type {Box | null} */ ((await engine.map({ filter })).box);
      this.#shown = null;
      this.#draw();
      this.#dialog.showModal();
      this.#map ??= this.#makeMap();
      const map = this.#map;
      map.drawsBox = false;
      const { clientWidth: width, clientHeight: height } = part("map");
      map.view = { ...map.view, width, height };
      map.show(null);
      const chosen = /** @type {Box | null} */ (filter.box ?? null);
      map.choose(chosen);
      map.fit(around(chosen ?? this.#all), { fly: false });
      part("map").focus();
    });
  }

  #makeMap() {
    const parts = { canvas: part("map-canvas"), marks: part("map-marks"), box: part("map-box") };
    return new MapView(part("map"), /** @type {any} */ (parts), {
      onLook: () => this.#lookSoon(),
      onCluster: (cluster) => this.#nearer(cluster),
      onBox: (box) => this.#leaveFor(box),
      onAll: () => this.#showAll(),
      onNoOutlines: () => {
        this.#hasOutlines = false;
        this.#draw();
      },
    });
  }

  #lookSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), STILL_MS);
  }

  async #look() {
    const map = this.#map;
    const { engine } = this.#page;
    if (!map || !engine || !this.#dialog.open) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const view = { filter: this.#filter, box: map.box, zoom: map.view.zoom };
    try {
      const shown = await engine.map(view, { signal });
      if (signal.aborted) return;
      this.#shown = shown;
      map.show(shown);
      this.#draw();
    } catch (error) {
      if (signal.aborted || this.#page.engine !== engine) return; // or the page says what has happened
      this.#dialog.close();
      this.#page.problems.failed(say.map.failed, error, () => this.open(this.#filter));
    }
  }

  #showAll() {
    this.#map?.fit(around(this.#all));
  }

  /** @param {ClusterInfo} cluster */
  #nearer(cluster) {
    const box = /** @type {Box} */ (cluster.box);
    if (cluster.inseparable) this.#leaveFor(box);
    else this.#map?.fit(box);
  }

  /** @param {Box} box */
  async #leaveFor(box) {
    this.#dialog.close();
    await new Promise((resume) => setTimeout(resume)); // until the history knows that it has closed
    await settled();
    this.#onBox(box);
  }

  /** @param {ClusterInfo[]} clusters Those right around the view are told too. */
  #inView(clusters) {
    const { view } = /** @type {MapView} */ (this.#map);
    return clusters.filter((cluster) => {
      const { x, y } = onScreen(view, cluster);
      return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
    });
  }

  #toggleBox() {
    const map = this.#map;
    if (!map) return;
    map.drawsBox = !map.drawsBox;
    this.#draw();
  }

  #draw() {
    const { map } = say;
    const inside = this.#shown?.inside ?? 0;
    render(
      html`<header class="dialog-head">
          <h2 id="map-title">${map.title}</h2>
          <button class="icon-button" type="button" data-testid="close-map" aria-label=${say.shell.close} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        <div class="map-main">
          <div class=${this.#map?.drawsBox ? "map draws-box" : "map"} id="map" data-testid="map" dir="ltr" role="group" tabindex="0" aria-label=${map.keys}
            data-shown=${this.#shown ? "" : nothing}>
            <canvas id="map-canvas" aria-hidden="true"></canvas>
            <div id="map-marks" aria-hidden="true"></div>
            <div class="map-box" id="map-box" hidden></div>
            <div class="map-controls">
              ${control("zoom-in", map.nearer, plusIcon, () => this.#map?.zoom(1))}
              ${control("zoom-out", map.farther, minusIcon, () => this.#map?.zoom(-1))}
              ${control("show-all-places", map.all, worldIcon, () => this.#showAll())}
              ${control("draw-box", map.draw, areaIcon, () => this.#toggleBox(), this.#map?.drawsBox ?? false)}
            </div>
            ${this.#map?.drawsBox ? html`<p class="map-hint">${map.drawHow}</p>` : nothing}
          </div>
          <div class="map-side">
            <p class="map-here" role="status">${this.#shown ? map.here(inside) : nothing}</p>
            ${
              inside
                ? html`<button class="button primary" type="button" data-testid="show-here" @click=${() => this.#map && this.#leaveFor(this.#map.box)}>${map.show}</button>`
                : nothing
            }
            ${this.#hasOutlines ? nothing : html`<p class="hint">${map.noOutlines}</p>`}
            ${this.#shown ? placeList(this.#inView(this.#shown.clusters), (cluster) => this.#leaveFor(/** @type {Box} */ (cluster.box))) : nothing}
            <p class="map-source quiet">${map.source}</p>
          </div>
        </div>`,
      this.#dialog,
    );
  }
}

/**
 * @param {string} id
 * @param {string} label
 * @param {unknown} icon
 * @param {() => void} act
 * @param {boolean | null} [pressed] Null for one that does not stay.
 */
function control(id, label, icon, act, pressed = null) {
  return html`<button type="button" class="icon-button" data-testid=${id} aria-label=${label} title=${label}
    aria-pressed=${pressed === null ? nothing : String(pressed)} @click=${act}>${icon}</button>`;
}

/**
 * A place alone has no size to be fitted.
 * @param {Box | null} box
 * @returns {Box}
 */
function around(box) {
  if (!box) return [-60, -180, 75, 180];
  const [south, west, north, east] = box;
  return [
    Math.max(-85, south - AROUND),
    west === -180 ? west : west - AROUND,
    Math.min(85, north + AROUND),
    east === 180 ? east : east + AROUND,
  ];
}
