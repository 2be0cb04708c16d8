/**
 * The last of what happened, and a report for whoever mends it. People hand it to strangers: it has
 * counts, codes, kinds of errors and places in the code, and no words that may be a photo's name.
 */
/** @import { Engine } from "../../client.js" */
/** @import { LogEntry, Status } from "../../protocol.js" */

const ROOT = new URL("../../", import.meta.url).href;

/** Entries that are kept. */
const KEPT = 200;

/** An engine that does not answer for so long is reported as one. */
const PATIENCE_MS = 2000;

/** A place in a line of a stack; other lines have the message. */
const PLACE = /(?:^\s*at |@)(?:.*\()?(https?:[^\s()]+\.m?js)(?:\?[^:]*)?:(\d+):\d+\)?$/;

/** Codes are the engine's own words; whatever else calls itself so is left out. */
const CODE = /^[a-z][a-z-]*$/;

export class Diagnostics {
  /** Whose facts are in the report. @type {Engine | null} */
  engine = null;
  /** @type {string[]} */
  #entries = [];

  /** From here on it sees what nobody has caught. */
  listen() {
    addEventListener("error", ({ error, filename, lineno }) =>
      this.note("uncaught", error ?? { name: "Error", stack: `@${filename}:${lineno}:0` }),
    );
    addEventListener("unhandledrejection", ({ reason }) => this.note("unhandled", reason));
  }

  /** @param {LogEntry} entry */
  log(entry) {
    this.#keep(engineLine(entry));
  }

  /**
   * @param {string} what
   * @param {unknown} error
   */
  note(what, error) {
    this.#keep(`${what}: ${errorLine(error)}`);
  }

  /** JSON, to be read by people: the names are of the code, whatever language the page speaks. */
  async text() {
    const engine = await this.engine
      ?.call("status", {}, { signal: AbortSignal.timeout(PATIENCE_MS) })
      .then(factsOf, errorLine);
    const report = {
      photoseek: {
        state: document.documentElement.dataset.state,
        seconds: seconds(),
        isolated: crossOriginIsolated,
        secure: isSecureContext,
        serviceWorker: Boolean(navigator.serviceWorker?.controller),
      },
      browser: {
        userAgent: navigator.userAgent,
        language: navigator.language,
        cores: navigator.hardwareConcurrency,
        storage: await navigator.storage?.estimate?.(),
      },
      engine: engine ?? null,
      log: this.#entries,
    };
    return JSON.stringify(report, null, 2);
  }

  /** @param {string} line */
  #keep(line) {
    this.#entries.push(`${seconds()} ${line}`);
    if (this.#entries.length > KEPT) this.#entries.shift();
  }
}

export const diagnostics = new Diagnostics();

/** @param {Status} status */
function factsOf({ model, preparing, folders, forgets, ...rest }) {
  const { version, photos, skipped, damaged, backend, backend_choice, threads, gpu } = rest;
  return {
    version,
    model: modelFacts(model),
    preparing: preparing && { ...preparing, model: modelFacts(preparing.model) },
    library: { photos, skipped, damaged, folders: folders.length, forgets: Boolean(forgets) },
    runsOn: { backend, backend_choice, threads, gpu },
  };
}

/**
 * A model of a hub, or ours: the others are called as their owners like.
 * @param {Status["model"]} model
 */
function modelFacts({ id, origin, precision, dimensions }) {
  const known = ["built-in", "site", "hub"].includes(origin);
  return { id: known ? id : null, origin, precision, dimensions };
}

/** @param {LogEntry} entry */
function engineLine({ level, source, text, error, places }) {
  return [`${level} ${source}`, text, error, places.join(" > ")].filter(Boolean).join(": ");
}

/** @param {unknown} error */
function errorLine(error) {
  const { name, code, stack, detail } =
    /** @type {{name?: unknown, code?: unknown, stack?: unknown, detail?: unknown}} */ (
      Object(error)
    );
  const kind = typeof code === "string" && CODE.test(code) ? code : String(name ?? typeof error);
  // No photo has been looked at by then: it is about parts of ours.
  const boot = kind === "boot-failed" ? String(detail) : "";
  return [kind, boot, placesIn(String(stack ?? "")).join(" < ")].filter(Boolean).join(": ");
}

/** @param {string} stack */
function placesIn(stack) {
  return stack
    .split("\n")
    .map((line) => PLACE.exec(line))
    .filter((found) => found?.[1]?.startsWith(ROOT))
    .map((found) => `${found?.[1]?.slice(ROOT.length)}:${found?.[2]}`);
}

function seconds() {
  return (performance.now() / 1000).toFixed(1);
}
