// Looks at the map as the page does. What comes in is what to do; what goes out is JSON.
import process from "node:process";
import { text as all } from "node:stream/consumers";
import {
  between,
  boxOf,
  fitted,
  moved,
  onScreen,
  within,
  zoomed,
} from "../../web/ui/map/projection.js";

const { view, box, steps, around, places } = JSON.parse(await all(process.stdin));
const start = within(view);
const near = box ? fitted(start, box) : start;
process.stdout.write(
  JSON.stringify({
    start,
    near,
    sees: boxOf(near),
    places: places.map((place) => onScreen(near, place)),
    nearer: zoomed(near, steps, around),
    moved: moved(near, 10, -20),
    halfway: between(start, near, 0.5),
    arrived: between(start, near, 1),
  }),
);
