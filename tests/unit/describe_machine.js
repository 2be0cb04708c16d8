// What web/engine/host/environment.js says of a browser. What comes in, and what goes out, is JSON.
import process from "node:process";
import { text as all } from "node:stream/consumers";

const { navigator, touch } = JSON.parse(await all(process.stdin));
navigator.deviceMemory ??= undefined;
Object.defineProperty(globalThis, "navigator", { value: navigator });
globalThis.self = globalThis;
const { describeEnvironment } = await import("../../web/engine/host/environment.js");
process.stdout.write(JSON.stringify(describeEnvironment(touch)));
