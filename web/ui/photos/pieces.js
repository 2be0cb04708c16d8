/** What of the wall is drawn: photos of some rows, and the headings above them. */

/** @import { Listed } from "../search/listed.js" */
/** @import { Heading } from "./headings.js" */
/** @import { Box, Layout } from "./layout.js" */

/**
 * @typedef {{ kind: "heading", key: string, heading: Heading, box: Pick<Box, "top" | "height"> }} HeadingPiece
 * @typedef {{ kind: "tile", key: number, at: number, box: Box }} TilePiece
 */

/** So few photos are all in the page, for whoever looks for one there: the browser, or a program. */
const FEW = 400;
/** The first results are there in any case. */
const FIRST_RESULTS = 120;

/**
 * The rows to draw, from above.
 * @param {Layout} layout
 * @param {{ top: number, bottom: number, count: number, current: number, browsing: boolean }} how
 *   `top` and `bottom`: of what is near the screen; `current`: the photo where the keyboard is.
 */
export function rowsNear(layout, { top, bottom, count, current, browsing }) {
  const isAll = count <= FEW;
  const from = isAll ? 0 : layout.rowAt(top);
  const to = isAll ? layout.rows - 1 : layout.rowAt(bottom);
  const first = browsing ? -1 : layout.rowOf(Math.min(FIRST_RESULTS, count) - 1);
  const rows = new Set([layout.rowOf(current)]);
  for (let row = 0; row <= first; row += 1) rows.add(row);
  for (let row = from; row <= to; row += 1) rows.add(row);
  return [...rows].filter((row) => row >= 0 && row < layout.rows).sort((a, b) => a - b);
}

/**
 * @param {Listed} listed
 * @param {Heading[]} headings
 * @param {Layout} layout
 * @param {number[]} rows From above.
 */
export function piecesOf(listed, headings, layout, rows) {
  /** @type {(HeadingPiece | TilePiece)[]} */
  const pieces = [];
  let next = 0;
  for (const row of rows) {
    const first = layout.first(row);
    while ((headings[next]?.at ?? first) < first) next += 1;
    const heading = headings[next];
    if (heading?.at === first)
      pieces.push({
        kind: "heading",
        key: `${heading.title} ${first}`,
        heading,
        box: layout.headingBox(next),
      });
    for (const [column, box] of layout.boxes(row).entries())
      pieces.push({ kind: "tile", key: listed.id(first + column), at: first + column, box });
  }
  return pieces;
}
