/**
 * Where on the screen a place is: the Web Mercator projection, as the engine reckons it too. The world
 * is a square, of 256 pixels a side at zoom 0 and of twice as many with every zoom; from the west and
 * from the north, both 0 to 1, is what a place is in it.
 */

/**
 * @typedef {object} Viewport What is looked at.
 * @property {number} x Its middle, in the world.
 * @property {number} y
 * @property {number} zoom
 * @property {number} width In pixels.
 * @property {number} height
 *
 * @typedef {[south: number, west: number, north: number, east: number]} Box In degrees; west > east
 *   crosses the date line.
 */

const TILE = 256;
/** Degrees, where the square ends. */
const NORTHMOST = 85.0511;
/** 5 m a pixel at the equator: GPS is as exact as that. */
const CLOSEST = 15;
/** Of the view, what is left free around what is to be seen. */
const MARGIN = 0.12;
/** In a degree. */
const METRE = 100_000;

/**
 * @param {number} latitude
 * @param {number} longitude
 */
export function toWorld(latitude, longitude) {
  const north = Math.max(-NORTHMOST, Math.min(NORTHMOST, latitude));
  const sine = Math.sin((north * Math.PI) / 180);
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** @param {number} zoom Pixels of the world, a side. */
export function sizeOf(zoom) {
  return TILE * 2 ** zoom;
}

/**
 * Where a place is on the screen; of all the worlds side by side, in the one nearest to the middle.
 * @param {Viewport} view
 * @param {{ latitude: number, longitude: number }} place
 */
export function onScreen(view, { latitude, longitude }) {
  const { x, y } = toWorld(latitude, longitude);
  const size = sizeOf(view.zoom);
  const east = modulo(x - view.x + 0.5, 1) - 0.5;
  return { x: view.width / 2 + east * size, y: view.height / 2 + (y - view.y) * size };
}

/**
 * The degrees between two corners on the screen.
 * @param {Viewport} view
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 * @returns {Box}
 */
export function boxOf(view, left = 0, top = 0, right = view.width, bottom = view.height) {
  const size = sizeOf(view.zoom);
  const west = view.x + (left - view.width / 2) / size;
  const east = view.x + (right - view.width / 2) / size;
  const [north, south] = [top, bottom].map((at) =>
    latitudeOf(view.y + (at - view.height / 2) / size),
  );
  const whole = east - west >= 1;
  return [
    rounded(south ?? -NORTHMOST),
    whole ? -180 : rounded(longitudeOf(west)),
    rounded(north ?? NORTHMOST),
    whole ? 180 : rounded(longitudeOf(east)),
  ];
}

/**
 * A view that shows a box, as near as it goes.
 * @param {Viewport} view
 * @param {Box} box
 * @returns {Viewport}
 */
export function fitted(view, [south, west, north, east]) {
  const [one, other] = [toWorld(south, west), toWorld(north, east)];
  const wide = east >= west ? other.x - one.x : other.x + 1 - one.x;
  const high = one.y - other.y;
  const room = 1 - 2 * MARGIN;
  const size = Math.min((view.width * room) / wide, (view.height * room) / high);
  return within({
    ...view,
    x: one.x + wide / 2,
    y: other.y + high / 2,
    zoom: Math.min(CLOSEST, Math.log2(size / TILE)),
  });
}

/**
 * @param {Viewport} view
 * @param {number} right In pixels.
 * @param {number} down
 */
export function moved(view, right, down) {
  const size = sizeOf(view.zoom);
  return within({ ...view, x: view.x + right / size, y: view.y + down / size });
}

/**
 * Nearer or farther, around a point of the screen that stays where it is.
 * @param {Viewport} view
 * @param {number} steps Zooms.
 * @param {{ x: number, y: number }} [around]
 */
export function zoomed(view, steps, around = { x: view.width / 2, y: view.height / 2 }) {
  const [right, down] = [around.x - view.width / 2, around.y - view.height / 2];
  const zoom = Math.max(farthest(view), Math.min(CLOSEST, view.zoom + steps));
  const change = 1 / sizeOf(view.zoom) - 1 / sizeOf(zoom);
  return within({ ...view, zoom, x: view.x + right * change, y: view.y + down * change });
}

/**
 * Between two views: the same steps look the same, near and far.
 * @param {Viewport} from
 * @param {Viewport} to
 * @param {number} way 0 to 1.
 * @returns {Viewport}
 */
export function between(from, to, way) {
  const zoom = from.zoom + (to.zoom - from.zoom) * way;
  const [start, end] = [1 / sizeOf(from.zoom), 1 / sizeOf(to.zoom)];
  // What is passed over is counted in pixels, of which there are more the nearer one is.
  const gone = start === end ? way : (start - 1 / sizeOf(zoom)) / (start - end);
  const east = modulo(to.x - from.x + 0.5, 1) - 0.5;
  return within({
    ...to,
    zoom,
    x: from.x + east * gone,
    y: from.y + (to.y - from.y) * gone,
  });
}

/**
 * The world fills the view.
 * @param {Viewport} view
 * @returns {Viewport}
 */
export function within(view) {
  const zoom = Math.max(view.zoom, farthest(view));
  const half = view.height / 2 / sizeOf(zoom);
  return {
    ...view,
    zoom,
    x: modulo(view.x, 1),
    y: Math.max(half, Math.min(1 - half, view.y)),
  };
}

/** @param {Viewport} view */
function farthest({ width, height }) {
  return Math.log2(Math.max(width, height, 1) / TILE);
}

/** @param {number} y */
function latitudeOf(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** @param {number} x */
function longitudeOf(x) {
  return modulo(x, 1) * 360 - 180;
}

/** @param {number} degrees To a metre: nobody draws more exactly, and addresses stay short. */
function rounded(degrees) {
  return Math.round(degrees * METRE) / METRE;
}

/**
 * @param {number} value
 * @param {number} by
 */
function modulo(value, by) {
  return ((value % by) + by) % by;
}
