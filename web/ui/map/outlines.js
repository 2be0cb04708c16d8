/** The outlines of the countries, as paths in the square of the world: Natural Earth, by way of npm. */
import { keepForOffline } from "../shell/offline.js";
import { toWorld } from "./projection.js";

/**
 * @typedef {object} Outlines
 * @property {Path2D} land
 * @property {Path2D} borders Between two countries.
 */

/** From this zoom on the fine ones are drawn: a whole world of them takes 66 ms a frame, not 17. */
const FINE_FROM = 3.5;
/** Paths are in such parts of the world: browsers reckon with single precision. */
export const PARTS = 1000;

const FILES = {
  coarse: "vendor/world-atlas/countries-110m.json",
  fine: "vendor/world-atlas/countries-50m.json",
};
const CODE = ["feature", "mesh", "reverse", "stitch", "transform", "identity"];

/** @type {Map<"coarse" | "fine", Promise<Outlines>>} */
const loading = new Map();
/** @type {Map<"coarse" | "fine", Outlines>} */
const loaded = new Map();

/**
 * The best that is here by now; what is missing is fetched.
 * @param {number} zoom
 * @param {() => void} onLoaded
 * @param {() => void} onFailed
 * @returns {Outlines | undefined}
 */
export function outlines(zoom, onLoaded, onFailed) {
  const detail = zoom < FINE_FROM ? "coarse" : "fine";
  if (!loaded.has(detail) && !loading.has(detail)) {
    const coming = load(detail);
    loading.set(detail, coming);
    coming.then(
      (each) => {
        loaded.set(detail, each);
        onLoaded();
      },
      () => {
        onFailed();
      },
    );
  }
  return loaded.get(detail) ?? loaded.get("coarse") ?? loaded.get("fine");
}

/** What could not be had is tried again the next time. */
export function forgetFailed() {
  for (const detail of loading.keys()) if (!loaded.has(detail)) loading.delete(detail);
}

/** @param {"coarse" | "fine"} detail */
async function load(detail) {
  const [{ default: feature }, { default: mesh }, response] = await Promise.all([
    import("../../vendor/topojson-client/feature.js"),
    import("../../vendor/topojson-client/mesh.js"),
    fetch(`./${FILES[detail]}`),
  ]);
  if (!response.ok) throw new Error(`${response.status}`);
  const world = await response.json();
  const { countries, land } = world.objects;
  keepForOffline([FILES[detail], ...CODE.map((name) => `vendor/topojson-client/${name}.js`)]);
  const borders = mesh(world, countries, (one, other) => one !== other);
  return {
    land: new Path2D(rings(feature(world, land)).map(ring).join("")),
    borders: new Path2D(/** @type {any} */ (borders).coordinates.map(line).join("")),
  };
}

/**
 * @param {any} geojson
 * @returns {number[][][]}
 */
function rings(geojson) {
  if (geojson.type === "FeatureCollection") return geojson.features.flatMap(rings);
  const { type, coordinates } = geojson.geometry ?? geojson;
  return type === "Polygon" ? coordinates : coordinates.flat();
}

/** @param {number[][]} places @returns {string} */
function ring(places) {
  const way = unrolled(places);
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last || Math.abs((last[0] ?? 0) - (first[0] ?? 0)) < 180) return `${path(way)}Z`;
  // Around a pole: down to the edge of the map, and back along it.
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  return `${path([...way, [last[0] ?? 0, pole], [first[0] ?? 0, pole]])}Z`;
}

/** @param {number[][]} places */
function line(places) {
  return path(unrolled(places));
}

/**
 * Across the date line a way goes on, past 180 degrees.
 * @param {number[][]} places
 */
function unrolled(places) {
  let turned = 0;
  let before = places[0]?.[0] ?? 0;
  return places.map(([longitude = 0, latitude = 0]) => {
    if (longitude - before > 180) turned -= 360;
    if (longitude - before < -180) turned += 360;
    before = longitude;
    return [longitude + turned, latitude];
  });
}

/** @param {number[][]} places */
function path(places) {
  const points = places.map(([longitude = 0, latitude = 0]) => {
    const { x, y } = toWorld(latitude, longitude);
    return `${(x * PARTS).toFixed(3)} ${(y * PARTS).toFixed(3)}`;
  });
  return ["M", points.join("L")].join("");
}
