// Names of countries as the Unicode CLDR has them. What comes in, and what goes out, is JSON:
// codes and languages; code -> its names, in the order of the languages.
import process from "node:process";
import { text as all } from "node:stream/consumers";

/** @type {{ codes: string[], languages: string[] }} */
const { codes, languages } = JSON.parse(await all(process.stdin));
const named = languages.map(
  (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);
const names = codes.map((code) => [code, named.map((each) => each.of(code)).filter(Boolean)]);
process.stdout.write(JSON.stringify(Object.fromEntries(names)));
