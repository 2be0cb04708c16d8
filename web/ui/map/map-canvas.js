/**
 * Draws land, borders and the names of towns on a canvas. As SVG the same outlines take 120 to 165 ms a
 * frame in Chromium on two cores, on a canvas 17.
 */
import { PARTS } from "./outlines.js";
import { onScreen, sizeOf } from "./projection.js";

/** @import { ClusterInfo, LabelInfo } from "../../protocol.js" */
/** @import { Outlines } from "./outlines.js" */
/** @import { Viewport } from "./projection.js" */

/** Of a mark, and of a name with it. */
const HALF = 28;
const HALF_WITH_NAME = 36;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Viewport} view
 * @param {Outlines | undefined} outlines
 * @param {{ labels: LabelInfo[], clusters: ClusterInfo[] }} shown
 */
export function drawMap(canvas, view, outlines, { labels, clusters }) {
  const context = canvas.getContext("2d");
  if (!context) return;
  const dense = devicePixelRatio;
  const [width, height] = [Math.round(view.width * dense), Math.round(view.height * dense)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const style = getComputedStyle(canvas);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(`--map-${name}`).trim();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colour("sea");
  context.fillRect(0, 0, width, height);
  const size = sizeOf(view.zoom) * dense;
  if (outlines) {
    for (const world of [-1, 0, 1]) {
      const left = width / 2 + (world - view.x) * size;
      // Russia and Fiji go on a little past the date line.
      if (left > width || left + size * 1.1 < 0) continue;
      const scale = size / PARTS;
      context.setTransform(scale, 0, 0, scale, left, height / 2 - view.y * size);
      context.fillStyle = colour("land");
      context.fill(outlines.land);
      context.lineJoin = "round";
      context.lineWidth = (0.8 * dense) / scale;
      context.strokeStyle = colour("coast");
      context.stroke(outlines.land);
      context.strokeStyle = colour("border");
      context.stroke(outlines.borders);
    }
  }
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.font = style.font;
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.lineJoin = "round";
  const marks = clusters.map((each) => onScreen(view, each));
  for (const label of labels) {
    const { x, y } = onScreen(view, label);
    const end = x + 6 + context.measureText(label.name).width;
    // Half a name is none; what is in the mark has its name beside the map.
    if (marks.some((mark) => mark.x + HALF > x && mark.x - HALF < end && near(mark.y, y))) continue;
    context.fillStyle = context.strokeStyle = colour("name");
    context.beginPath();
    context.arc(x, y, 1.8, 0, 2 * Math.PI);
    context.fill();
    context.strokeStyle = colour("land");
    context.strokeText(label.name, x + 6, y);
    context.fillText(label.name, x + 6, y);
  }
}

/**
 * Whether a mark and a name are at one height.
 * @param {number} mark
 * @param {number} name
 */
function near(mark, name) {
  return Math.abs(mark - name) < HALF_WITH_NAME;
}
