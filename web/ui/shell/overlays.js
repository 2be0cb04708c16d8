/**
 * What lies over the page: a photo, a dialog, a panel, a menu. Back closes the one on top before it
 * leads anywhere else, so each is an entry of the browser's history while it is open.
 *
 * Going back takes its time, and what is written into the history meanwhile would be lost: so
 * everything here happens one after the other, and others wait for `settled`.
 */

/** @typedef {{ id: number, close: () => void }} Overlay */

/** How long a browser may take to go back one entry. */
const BACK_MS = 1000;

/** @type {Overlay[]} The last one is on top. */
const open = [];
/** Entries of an earlier visit have lower ids. */
let last = Date.now();
let turn = Promise.resolve();
let leaving = false;

addEventListener("popstate", () => {
  if (leaving) return;
  // Back, or Forward to what is closed by now.
  for (let top = open.at(-1); top && over() < top.id; top = open.at(-1)) {
    open.pop();
    top.close();
  }
});

/**
 * Something has opened.
 * @param {() => void} close Closes it.
 * @returns {() => void} To be called when it has closed by itself.
 */
export function opened(close) {
  last += 1;
  const overlay = { id: last, close };
  open.push(overlay);
  inTurn(() => {
    if (open.includes(overlay)) history.pushState({ ...history.state, over: overlay.id }, "");
  });
  return () => {
    const at = open.indexOf(overlay);
    if (at < 0) return;
    open.splice(at, 1);
    inTurn(() => (over() === overlay.id ? back() : undefined));
  };
}

/**
 * A dialog, for all of its life.
 * @param {HTMLDialogElement} dialog
 */
export function followDialog(dialog) {
  /** @type {(() => void) | undefined} */
  let closed;
  new MutationObserver(() => {
    if (dialog.open && !closed) closed = opened(() => dialog.close());
    else if (!dialog.open && closed) {
      closed();
      closed = undefined;
    }
  }).observe(dialog, { attributeFilter: ["open"] });
}

/** What says that a popover no longer covers the page. @type {WeakMap<EventTarget, () => void>} */
const uncovered = new WeakMap();

/**
 * A popover, with each of its `toggle` events.
 * @param {Event} event
 * @returns {boolean} Whether it is open now.
 */
export function followPopover(event) {
  const popover = /** @type {HTMLElement} */ (event.target);
  uncovered.get(popover)?.();
  const isOpen = /** @type {ToggleEvent} */ (event).newState === "open";
  if (isOpen)
    uncovered.set(
      popover,
      opened(() => popover.hidePopover()),
    );
  return isOpen;
}

/** Whether anything lies over the page at this moment; its entry of the history may come and go later. */
export function isCovered() {
  return (
    document.querySelector("dialog[open], :popover-open, .pswp, .panel:not([hidden])") !== null
  );
}

/** When the history is as what lies over the page wants it. */
export function settled() {
  return turn;
}

/** Whether a step back is under way that only takes away the entry of what has closed. */
export function isLeaving() {
  return leaving;
}

/** @param {() => void | Promise<void>} act */
function inTurn(act) {
  turn = turn.then(act);
}

/** The overlay that the current entry belongs to; none is 0. */
function over() {
  return Number(history.state?.over ?? 0);
}

function back() {
  leaving = true;
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    const left = () => {
      clearTimeout(timer);
      removeEventListener("popstate", left);
      leaving = false;
      resolve();
    };
    const timer = setTimeout(left, BACK_MS);
    addEventListener("popstate", left);
    history.back();
  });
}
