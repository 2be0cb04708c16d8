/**
 * What is shown, as text behind the `#` of the address: browsers never send that part to anybody.
 *
 * Folders go by their names there, and photos by their paths: numbers mean something in one library
 * only. What an address says may be anything; what makes no sense is passed over.
 */
/** @import { FilterInfo, FolderInfo } from "../../protocol.js" */
/** @import { GroupBy, Order } from "./arrangement.js" */
/** @import { Query } from "./results.js" */
import { GROUPS, ORDERS } from "./arrangement.js";

/**
 * @typedef {object} View
 * @property {Query} query
 * @property {FilterInfo} filter
 *
 * @typedef {object} Arranged
 * @property {Order} order
 * @property {GroupBy | null} group
 *
 * @typedef {object} Found What an address says.
 * @property {string} text
 * @property {string[]} asWords Parts of the text that are plain words.
 * @property {boolean} liked Whether it names a photo of a library.
 * @property {{ folder: number, path: string } | null} like Where in this one that would be.
 * @property {FilterInfo} filter
 * @property {Arranged} arranged
 */

/** Parameter -> field of the filter, of which there may be several values. */
const LISTS = /** @type {const} */ ({
  kind: "kinds",
  camera: "cameras",
  orientation: "orientations",
  album: "albums",
  tag: "tags",
});

/** Parameter -> field of the filter that is a number. */
const NUMBERS = /** @type {const} */ ({
  "min-pixels": "min_pixels",
  "max-pixels": "max_pixels",
  "min-bytes": "min_bytes",
  "max-bytes": "max_bytes",
});

const DATES = /** @type {const} */ (["since", "until"]);
const ORIENTATIONS = ["landscape", "portrait", "square"];

/**
 * @param {View} view
 * @param {FolderInfo[]} folders
 * @param {Arranged | null} arranged Null: as everything is at the time.
 * @returns {string} With the `#`; empty when there is nothing to say.
 */
export function toAddress({ query, filter }, folders, arranged = null) {
  const said = new URLSearchParams();
  const { photo } = query;
  if (query.text.trim()) said.set("q", query.text.trim());
  for (const part of query.asWords) if (query.text.includes(part)) said.append("word", part);
  if (photo) said.set("like", `${photo.folder_name}/${photo.path}`);
  const folder = folders.find(({ id }) => id === filter.folders?.[0]);
  if (folder) said.set("folder", filter.path ? `${folder.name}/${filter.path}` : folder.name);
  for (const name of DATES) {
    const date = filter[name];
    if (date) said.set(name, date);
  }
  for (const [name, field] of Object.entries(LISTS))
    for (const value of filter[field] ?? []) said.append(name, value);
  for (const [name, field] of Object.entries(NUMBERS)) {
    const number = filter[field];
    if (typeof number === "number") said.set(name, String(number));
  }
  if (typeof filter.favourite === "boolean") said.set("favourite", filter.favourite ? "yes" : "no");
  if (typeof filter.hidden === "boolean") said.set("hidden", filter.hidden ? "yes" : "no");
  if (typeof filter.located === "boolean") said.set("located", filter.located ? "yes" : "no");
  if (filter.circle) said.set("near", filter.circle.join(","));
  if (filter.box) said.set("area", filter.box.join(","));
  if (arranged && arranged.order !== "best") said.set("sort", arranged.order);
  if (arranged?.group) said.set("group", arranged.group);
  const text = String(said);
  return text && `#${text}`;
}

/**
 * @param {string} address
 * @param {FolderInfo[]} folders
 * @returns {Found}
 */
export function fromAddress(address, folders) {
  const said = new URLSearchParams(address.replace(/^#/, ""));
  /** @type {FilterInfo} */
  const filter = {};
  const inside = inFolder(said.get("folder"), folders);
  if (inside) {
    filter.folders = [inside.folder];
    if (inside.path) filter.path = inside.path;
  }
  for (const name of DATES) {
    const date = said.get(name);
    if (date && isDate(date)) filter[name] = date;
  }
  for (const [name, field] of Object.entries(LISTS)) {
    const values = said.getAll(name).filter((value) => name !== "orientation" || isShape(value));
    if (values.length) Object.assign(filter, { [field]: values });
  }
  for (const [name, field] of Object.entries(NUMBERS)) {
    const number = Number(said.get(name) || Number.NaN);
    if (Number.isSafeInteger(number) && number >= 0) filter[field] = number;
  }
  const located = said.get("located");
  if (located === "yes" || located === "no") filter.located = located === "yes";
  const favourite = said.get("favourite");
  if (favourite === "yes" || favourite === "no") filter.favourite = favourite === "yes";
  const hidden = said.get("hidden");
  if (hidden === "yes" || hidden === "no") filter.hidden = hidden === "yes";
  const circle = (said.get("near") ?? "").split(",").map(Number);
  if (said.has("near") && isCircle(circle)) filter.circle = circle;
  const box = (said.get("area") ?? "").split(",").map(Number);
  if (said.has("area") && isBox(box)) filter.box = box;
  const like = inFolder(said.get("like"), folders);
  const text = said.get("q") ?? "";
  const asWords = said.getAll("word").filter((part) => part && text.includes(part));
  const arranged = {
    order: ORDERS.find((order) => order === said.get("sort")) ?? "best",
    group: GROUPS.find((group) => group === said.get("group")) ?? null,
  };
  return { text, asWords, liked: said.has("like"), like, filter, arranged };
}

/**
 * @param {string | null} text A folder's name, and perhaps a path inside it.
 * @param {FolderInfo[]} folders
 */
function inFolder(text, folders) {
  if (text === null) return null;
  const folder = folders.find(({ name }) => text === name || text.startsWith(`${name}/`));
  return folder ? { folder: folder.id, path: text.slice(folder.name.length + 1) } : null;
}

/** @param {string} text */
function isDate(text) {
  const named = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
  return named && new Date(text.padEnd(10, "-01")).toJSON()?.slice(0, text.length) === text;
}

/** @param {string} text */
function isShape(text) {
  return ORIENTATIONS.includes(text);
}

/** @param {number[]} numbers */
function isBox([south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN]) {
  const isThere = [south, north].every((each) => Math.abs(each) <= 90);
  return isThere && [west, east].every((each) => Math.abs(each) <= 180);
}

/** @param {number[]} numbers */
function isCircle([latitude = Number.NaN, longitude = Number.NaN, kilometres = Number.NaN]) {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres >= 0;
}
