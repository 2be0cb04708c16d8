/** Models: which one is used, what is on its way, what is on this device. */
import { modelName, say } from "../../messages/index.js";
import { confirmed } from "../shell/confirm-dialog.js";
import { part } from "../shell/part.js";
import { DownloadCard } from "./download-card.js";
import { ModelMenu } from "./model-menu.js";
import { ModelsDialog } from "./models-dialog.js";
import { drawPreparing } from "./preparing.js";
import { Tongue } from "./tongue.js";

/** @import { BackendChoice } from "../../client.js" */
/** @import { FolderSource, ModelInfo, ModelProgress, Status } from "../../protocol.js" */
/** @import { EngineLink } from "../shell/engine-link.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} ModelsListener
 * @property {() => Promise<FolderSource[]>} onStop Stops the reading, and tells what is left of it.
 * @property {(left: FolderSource[]) => Promise<void>} onRead Another model is there to read photos.
 * @property {(left: FolderSource[]) => void} onFailed The reading goes on as before.
 * @property {() => Promise<void>} onAnswers Another model answers.
 * @property {() => void} onStored A model has been downloaded.
 * @property {() => void} onFreed One has been removed from this device.
 */

export class Models {
  #page;
  #link;
  #listener;
  #menu;
  #download;
  #dialog;
  #tongue;

  /**
   * @param {Page} page
   * @param {EngineLink} link Where the choice is noted for the next visit.
   * @param {ModelsListener} listener
   */
  constructor(page, link, listener) {
    this.#page = page;
    this.#link = link;
    this.#listener = listener;
    const engine = () => page.engine;
    this.#menu = new ModelMenu(part("model-select"), part("model-progress"), part("better"), (id) =>
      this.use(id),
    );
    this.#download = new DownloadCard(part("download"), (model) => this.#menu.title(model), {
      onPause: () => engine()?.pauseDownloads(),
      onResume: () => engine()?.resumeDownloads(),
      onCancel: () => engine()?.cancelDownloads(),
    });
    this.#dialog = new ModelsDialog(part("models-dialog"), engine, {
      onUse: (model, precision) => {
        this.#dialog.close();
        this.use(model, precision);
      },
      onRemove: (model) => this.#remove(model),
    });
    this.#tongue = new Tongue(part("tongue"), engine, (id) => this.use(id));
    part("models-button").addEventListener("click", () => this.open());
    page.library.onChange((now, before) => {
      if (before) this.#changed(before, now);
      this.#tongue.draw(now);
      drawPreparing(part("preparing"), now, {
        onAtOnce: (model) => this.use(model, null, true),
        onStay: (model) => this.use(model),
      });
    });
  }

  /** Shows all of them. */
  open() {
    this.#dialog.open();
  }

  /** Shows where to choose one. */
  offer() {
    this.#menu.offer();
  }

  hide() {
    this.#download.hide();
  }

  /** What is listed in the menu, anew. */
  async draw() {
    const listed = await this.#page.engine?.models().catch(() => []);
    const { status } = this.#page.library;
    if (status) this.#menu.draw(status.model, listed ?? []);
  }

  /** The engine is up, and another model can be chosen. */
  ready() {
    this.#menu.setBusy(false);
  }

  /** @param {ModelProgress} progress */
  drawProgress(progress) {
    this.#download.draw(progress);
    if (progress.state !== "done") return;
    this.draw();
    this.#listener.onStored();
  }

  /**
   * @param {string} model
   * @param {string | null} precision
   * @param {boolean} atOnce Whether it answers before it has read the photos.
   */
  async use(model, precision = null, atOnce = false) {
    const { state, library, problems } = this.#page;
    this.#menu.setBusy(true);
    state.set("switching", true);
    const left = await this.#listener.onStop();
    try {
      const { engine } = this.#page;
      if (engine) {
        library.take(await engine.selectModel(model, { precision, atOnce }));
        await this.#listener.onRead(left);
        await this.#listener.onAnswers();
      }
    } catch (error) {
      this.#listener.onFailed(left);
      const again = () => this.use(model, precision, atOnce);
      const ways = [problems.dismiss];
      if (this.#page.engine) problems.failed(say.models.cannotBeUsed, error, again, { ways });
    }
    await this.draw();
    this.#menu.setBusy(false);
    state.set("switching", false);
  }

  /** @param {BackendChoice} choice Where it runs from now on. */
  async runOn(choice) {
    const { library, problems } = this.#page;
    await problems.trying(say.models.cannotRunThere, async (engine) => {
      library.take(await engine.selectBackend(choice));
      this.#link.keepBackend(choice);
    });
  }

  /**
   * @param {ModelInfo} model
   * @returns {Promise<boolean>} whether it is gone
   */
  async #remove(model) {
    const { id } = model;
    const name = modelName(model);
    const stored = (await this.#page.engine?.storedModels())?.find((each) => each.id === id);
    if (!stored) return false;
    const sure = await confirmed(part("confirm-dialog"), {
      title: say.models.removeTitle(name),
      text: say.models.removeText(stored.bytes),
      yes: say.models.removeYes,
      also: say.models.removeAlso,
    });
    if (!sure) return false;
    await this.#page.problems.trying(say.models.couldNotRemove(name), async (engine) => {
      await engine.removeModel(id, { vectors: sure === "also" });
    });
    this.#listener.onFreed();
    await this.draw();
    return true;
  }

  /**
   * @param {Status} before
   * @param {Status} now
   */
  #changed({ model, preparing }, now) {
    if (model.id === now.model.id && preparing?.model.id === now.preparing?.model.id) return;
    this.#link.keepModel(now.model.id, now.preparing?.model.id ?? null);
    if (model.id === now.model.id) return;
    this.draw();
    this.#listener.onAnswers();
    if (preparing?.model.id === now.model.id)
      this.#page.toasts.show(say.models.ready(modelName(now.model)), { topic: "model" });
  }
}
