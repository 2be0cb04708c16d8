/** The map itself: what is looked at, drawn frame by frame, and moved by hand. */
import { nothing, render } from "lit-html";
import { listenForGestures } from "./gestures.js";
import { drawMap } from "./map-canvas.js";
import { marks } from "./map-marks.js";
import { outlines } from "./outlines.js";
import { between, boxOf, fitted, moved, onScreen, within, zoomed } from "./projection.js";

/** @import { ClusterInfo, MapInfo } from "../../protocol.js" */
/** @import { Point } from "./gestures.js" */
/** @import { Box, Viewport } from "./projection.js" */

/**
 * @typedef {object} MapListener
 * @property {() => void} onLook Something else is looked at.
 * @property {(cluster: ClusterInfo) => void} onCluster
 * @property {(box: Box) => void} onBox One was drawn.
 * @property {() => void} onAll Everything is to be seen.
 * @property {() => void} onNoOutlines
 */

/** Until the engine has said what there is. */
const NOTHING = { labels: [], clusters: [] };
/** A way to somewhere else takes so long, in milliseconds. */
const FLIGHT_MS = 280;

export class MapView {
  /** @type {Viewport} */
  view = { x: 0.5, y: 0.4, zoom: 0, width: 1, height: 1 };
  /** Whether to drag is to draw a box. */
  drawsBox = false;
  /** @type {MapInfo | null} */
  #shown = null;
  /** The box that photos are narrowed to. @type {Box | null} */
  #chosen = null;
  #host;
  #canvas;
  #marks;
  #box;
  #listener;
  #frame = 0;
  #flight = 0;

  /**
   * @param {HTMLElement} host
   * @param {{ canvas: HTMLCanvasElement, marks: HTMLElement, box: HTMLElement }} parts
   * @param {MapListener} listener
   */
  constructor(host, { canvas, marks, box }, listener) {
    this.#host = host;
    this.#canvas = canvas;
    this.#marks = marks;
    this.#box = box;
    this.#listener = listener;
    new ResizeObserver(() => this.#resized()).observe(host);
    for (const how of ["prefers-color-scheme:dark", "forced-colors:active"])
      matchMedia(`(${how})`).addEventListener("change", () => this.draw());
    listenForGestures(host, {
      onMove: (right, down) => this.#look(moved(this.view, right, down)),
      onZoom: (steps, around) => this.#look(zoomed(this.view, steps, around)),
      onAll: listener.onAll,
      drawsBox: () => this.drawsBox,
      onBox: (from, to) => this.#drawBox(from, to),
      onBoxDrawn: (from, to) => {
        this.#drawBox(from, from);
        const [left, right] = [from.x, to.x].sort((one, other) => one - other);
        const [top, bottom] = [from.y, to.y].sort((one, other) => one - other);
        listener.onBox(boxOf(this.view, left, top, right, bottom));
      },
    });
  }

  /** In degrees. */
  get box() {
    return boxOf(this.view);
  }

  /** @param {number} steps */
  zoom(steps) {
    this.#fly(zoomed(this.view, steps));
  }

  /**
   * @param {Box} box
   * @param {{ fly?: boolean }} [how]
   */
  fit(box, { fly = true } = {}) {
    const view = fitted(this.view, box);
    if (fly) this.#fly(view);
    else this.#look(view);
  }

  /** @param {MapInfo | null} shown */
  show(shown) {
    this.#shown = shown;
    this.draw();
  }

  /** @param {Box | null} box That photos are narrowed to. */
  choose(box) {
    this.#chosen = box;
    this.draw();
  }

  /** With the next frame. */
  draw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawNow();
    });
  }

  #drawNow() {
    const drawn = outlines(
      this.view.zoom,
      () => this.draw(),
      () => this.#listener.onNoOutlines(),
    );
    drawMap(this.#canvas, this.view, drawn, this.#shown ?? NOTHING);
    render(
      this.#shown ? marks(this.view, this.#shown.clusters, this.#listener.onCluster) : nothing,
      this.#marks,
    );
    if (!this.#chosen) return;
    const [south, west, north, east] = this.#chosen;
    const from = onScreen(this.view, { latitude: north, longitude: west });
    const to = onScreen(this.view, { latitude: south, longitude: east });
    this.#drawBox(from, to);
  }

  /** @param {Viewport} view */
  #look(view) {
    cancelAnimationFrame(this.#flight);
    this.#set(view);
  }

  /** @param {Viewport} view */
  #set(view) {
    this.view = view;
    this.#host.dataset.zoom = view.zoom.toFixed(2);
    this.draw();
    this.#listener.onLook();
  }

  /** @param {Viewport} to */
  #fly(to) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.#look(to);
    cancelAnimationFrame(this.#flight);
    const [from, start] = [this.view, performance.now()];
    const step = (/** @type {number} */ now) => {
      const way = Math.min(1, Math.max(0, (now - start) / FLIGHT_MS));
      if (way < 1) this.#flight = requestAnimationFrame(step);
      this.#set(way < 1 ? between(from, to, way * (2 - way)) : to);
    };
    this.#flight = requestAnimationFrame(step);
  }

  #resized() {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width && height) this.#look(within({ ...this.view, width, height }));
  }

  /**
   * @param {Point} from
   * @param {Point} to
   */
  #drawBox(from, to) {
    const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
    this.#box.hidden = !width || !height;
    Object.assign(this.#box.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }
}
