// Selects as the page does: steps come in as JSON, and what is selected after each goes out.
import process from "node:process";
import { text as all } from "node:stream/consumers";
import { freeName, safeName } from "../../web/ui/acting/file-names.js";
import { Selection } from "../../web/ui/photos/selection.js";

const { ids, steps, names, taken } = JSON.parse(await all(process.stdin));
const listed = { id: (at) => ids[at] ?? 0, indexOf: (photo) => ids.indexOf(photo) };
const selection = new Selection(() => {});
const after = steps.map(([deed, ...given]) => {
  if (deed === "reach" || deed === "stretch") selection[deed](listed, ...given);
  else selection[deed](...given);
  return [...selection.photos].sort((a, b) => a - b);
});
process.stdout.write(
  JSON.stringify({
    after,
    safe: names.map(safeName),
    free: names.map((name) => freeName(name, (each) => taken.includes(each))),
  }),
);
