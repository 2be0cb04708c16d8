// Gives elements to photos as the wall does: lists of photos come in as JSON, their elements go out.
import process from "node:process";
import { text as all } from "node:stream/consumers";
import { Slots } from "../../web/ui/photos/slots.js";

const slots = new Slots();
const drawn = JSON.parse(await all(process.stdin));
process.stdout.write(JSON.stringify(drawn.map((photos) => [...slots.assign(photos).entries()])));
