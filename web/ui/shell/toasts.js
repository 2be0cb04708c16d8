/** Short messages that come and go by themselves. */
import { html, nothing, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../messages/index.js";
import { closeIcon } from "./icons.js";

/**
 * @typedef {object} Toast
 * @property {number} id
 * @property {string} text
 * @property {{ label: string, act: () => void } | null} action
 * @property {string} topic A new toast takes the place of an older one of the same topic.
 */

const STAYS_MS = 8000;

export class Toasts {
  #host;
  #next = 1;
  /** @type {Toast[]} */
  #toasts = [];

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    host.setAttribute("role", "status");
  }

  /**
   * @param {string} text
   * @param {{ action?: Toast["action"], topic?: string, stays?: boolean }} [how]
   */
  show(text, { action = null, topic = text, stays = false } = {}) {
    const toast = { id: this.#next, text, action, topic };
    this.#next += 1;
    this.#toasts = [...this.#toasts.filter((each) => each.topic !== topic), toast].slice(-3);
    this.#draw();
    if (!stays) setTimeout(() => this.#leave(toast.id), STAYS_MS + text.length * 40);
  }

  /** @param {string} topic */
  leave(topic) {
    this.#toasts = this.#toasts.filter((each) => each.topic !== topic);
    this.#draw();
  }

  /** @param {number} id */
  #leave(id) {
    this.#toasts = this.#toasts.filter((each) => each.id !== id);
    this.#draw();
  }

  #draw() {
    render(
      repeat(
        this.#toasts,
        (toast) => toast.id,
        (toast) => html`<div class="toast" data-testid="toast">
          <span>${toast.text}</span>
          ${
            toast.action
              ? html`<button type="button" class="link" @click=${() => {
                  this.#leave(toast.id);
                  toast.action?.act();
                }}>${toast.action.label}</button>`
              : nothing
          }
          <button type="button" class="icon-button" aria-label=${say.shell.close} @click=${() => this.#leave(toast.id)}>${closeIcon}</button>
        </div>`,
      ),
      this.#host,
    );
  }
}
