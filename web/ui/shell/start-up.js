/** The engine on its way up, and what to do when it does not come up, or has died. */
import { say } from "../../messages/index.js";
import { BootNotice } from "./boot-notice.js";
import { BUILT_IN } from "./engine-link.js";
import { part } from "./part.js";
import { isOutdated } from "./ways-out.js";

/** @import { BootProgress, Engine } from "../../client.js" */
/** @import { EngineLink } from "./engine-link.js" */
/** @import { Page } from "./page.js" */
/** @import { Way } from "./problem.js" */

/**
 * @typedef {object} StartUpListener
 * @property {() => void} onBroken
 * @property {() => void} onRestart
 */

export class StartUp {
  #boot = new BootNotice(part("boot"));
  #link;
  #page;
  #listener;
  /** Whether the page says that the library does not open. */
  #waits = false;

  /**
   * @param {EngineLink} link
   * @param {Page} page
   * @param {StartUpListener} listener
   */
  constructor(link, page, listener) {
    this.#link = link;
    this.#page = page;
    this.#listener = listener;
  }

  /** @param {BootProgress} progress */
  draw(progress) {
    if (progress.stage === "silent") {
      this.#doesNotOpen(progress);
      return;
    }
    this.#goesOn();
    this.#boot.draw(progress);
  }

  /**
   * The engine is there; the page is up when it has begun with it.
   * @param {Engine} engine
   * @param {() => Promise<void>} begin
   * @returns {Promise<boolean>} Whether it is: the engine may have died meanwhile, or fail.
   */
  async with(engine, begin) {
    try {
      await begin();
    } catch (error) {
      if (this.#link.engine === engine) this.broken(say.shell.couldNotStart, error);
      return false;
    }
    if (this.#link.engine !== engine) return false;
    this.#goesOn();
    this.#boot.show(false);
    this.#page.state.set("booting", false);
    return true;
  }

  /**
   * @param {string} title
   * @param {unknown} error
   */
  broken(title, error) {
    const { state, problems } = this.#page;
    state.set("error", true);
    this.#boot.show(false);
    problems.tell({ title, error, ways: isOutdated(error) ? [reload] : this.#ways() });
    this.#listener.onBroken();
  }

  /** It is waited for all the same. @param {BootProgress} progress */
  #doesNotOpen({ text, reason }) {
    const { state, problems } = this.#page;
    this.#waits = true;
    state.set("error", true);
    this.#boot.show(false);
    const error = Object.assign(new Error(text), { code: `library-silent.${reason}` });
    problems.tell({ title: say.shell.libraryDoesNotOpen, error, ways: this.#waysWithout() });
    this.#listener.onBroken();
  }

  /** @returns {Way[]} */
  #waysWithout() {
    const act = () => {
      this.again();
      this.#link.startWithoutLibrary();
    };
    return [
      { label: say.shell.tryAgain, testid: "restart", act: () => this.#restart() },
      { label: say.shell.withoutLibrary, testid: "without-library", act },
    ];
  }

  #goesOn() {
    if (!this.#waits) return;
    this.again();
  }

  #ways() {
    const restart = { label: say.shell.restart, testid: "restart", act: () => this.#restart() };
    if (this.#link.isBuiltIn) return [restart];
    const { href } = withModel(BUILT_IN);
    return [restart, { label: say.shell.useBuiltIn, testid: "use-built-in", href }];
  }

  #restart() {
    this.again();
    this.#link.start();
  }

  /** It is on its way up once more. */
  again() {
    const { state, problems } = this.#page;
    this.#waits = false;
    state.set("booting", true);
    state.set("error", false);
    problems.clear();
    this.#boot.show(true);
    this.#listener.onRestart();
  }
}

const reload = { label: say.shell.reload, testid: "reload", act: () => location.reload() };

/** @param {string} model */
function withModel(model) {
  const address = new URL(location.href);
  address.searchParams.set("model", model);
  return address;
}
