// Lays photos out as the page does. What comes in, and what goes out, is JSON.
import process from "node:process";
import { text as all } from "node:stream/consumers";
import { Layout } from "../../web/ui/photos/layout.js";
import { piecesOf, rowsNear } from "../../web/ui/photos/pieces.js";

const { ratios, headings, width, row, gap, heading, near } = JSON.parse(await all(process.stdin));
const layout = new Layout(ratios.length, (at) => ratios[at], headings, {
  width,
  row,
  gap,
  heading: () => heading,
});
const boxes = [];
for (let at = 0; at < layout.rows; at += 1) boxes.push(layout.boxes(at));
const drawn = near ? rowsNear(layout, { count: ratios.length, ...near }) : [];
const listed = { id: (at) => at + 1 };
process.stdout.write(
  JSON.stringify({
    height: layout.height,
    boxes,
    rowOf: ratios.map((_, at) => layout.rowOf(at)),
    below: ratios.map((_, at) => layout.beside(at, 1) ?? null),
    pieces: piecesOf(listed, headings, layout, drawn),
  }),
);
