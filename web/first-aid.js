/**
 * Says why the page does not come up where its modules cannot, because they do not run. A classic
 * script without imports: it works in a file opened by a double click, and when parts are missing.
 * As the first script it also prepares the page for a language that is still to come.
 * Once the boot has said its first word, client/boot-trouble.js has the rest.
 */
(() => {
  // Words that are not the reader's are not shown for a moment: messages/page.js puts others there.
  const [wished = "en"] = navigator.languages;
  let choice = "";
  try {
    choice = localStorage.getItem("photoseek:language") ?? "";
  } catch {
    // site data are blocked
  }
  const { documentElement: root } = document;
  if (!/^en\b/.test(choice || wished)) root.dataset.words = "coming";
  if (/^ar\b/.test(choice || wished)) root.dir = "rtl";

  if (location.protocol === "file:") {
    // There browsers take nothing that has a hash; without style sheets nobody would read what is said.
    for (const sheet of document.querySelectorAll("link[integrity]")) {
      sheet.removeAttribute("integrity");
      sheet.replaceWith(sheet.cloneNode());
    }
  }

  const PATIENCE_MS = 9_000;
  const LOADED_ANEW = "photoseek:loaded-anew";
  /** Not again within this time: then it is no change of versions. */
  const LOAD_ANEW_MS = 60_000;
  const started = performance.now();
  let parts = 0;
  let last = started;

  const hasBegun = () =>
    document.getElementById("boot")?.dataset.stage !== undefined ||
    document.documentElement.dataset.state !== "booting";

  /**
   * @param {"not-arriving" | "not-loaded" | "not-supported" | "opened-as-file"} what Its words are in
   *   index.html, as no module of messages may be there.
   * @param {string} [detail]
   */
  function say(what, detail = "") {
    clearInterval(timer);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => say(what, detail), { once: true });
      return;
    }
    const host = document.getElementById("problem");
    const boot = document.getElementById("boot");
    if (!host || !boot || host.hasChildNodes()) return;
    document.documentElement.dataset.state = "error";
    delete root.dataset.words;
    boot.hidden = true;
    const section = document.createElement("section");
    section.className = "problem";
    section.setAttribute("role", "alert");
    const inner = document.createElement("div");
    const words = /** @type {HTMLTemplateElement} */ (document.getElementById("first-aid")).content;
    const [title, text, reload] = ["h2", `#${what}`, "button"].map(
      (part) => /** @type {HTMLElement} */ (words.querySelector(part)),
    );
    if (!title || !text || !reload) return;
    text.dataset.testid = "error-message";
    reload.addEventListener("click", () => location.reload());
    const ways = document.createElement("div");
    ways.className = "ways";
    ways.append(reload);
    inner.append(title, text);
    if (detail) {
      const technical = document.createElement("pre");
      technical.textContent = detail;
      inner.append(technical);
    }
    inner.append(ways);
    section.append(inner);
    host.append(section);
  }

  /** @param {string} address */
  const short = (address) => address.replace(new URL("./", location.href).href, "");

  /** The files that have not come, as far as the browser says. */
  function refused() {
    const entries = /** @type {PerformanceResourceTiming[]} */ (
      performance.getEntriesByType("resource")
    );
    return entries
      .filter(({ responseStatus, decodedBodySize }) =>
        responseStatus ? responseStatus >= 400 : responseStatus === 0 && decodedBodySize === 0,
      )
      .map(({ name }) => short(name));
  }

  /**
   * A page of before cannot have parts of now, nor the other way round: while a host or a service
   * worker changes versions, one more load brings both of one version.
   */
  function loadsAnew() {
    try {
      const last = Number(sessionStorage.getItem(LOADED_ANEW));
      if (Date.now() - last < LOAD_ANEW_MS) return false;
      sessionStorage.setItem(LOADED_ANEW, String(Date.now()));
    } catch {
      return false; // no storage, no way to know
    }
    location.reload();
    return true;
  }

  function look() {
    if (hasBegun()) {
      clearInterval(timer);
      return;
    }
    const count = performance.getEntriesByType("resource").length;
    const now = performance.now();
    if (count !== parts) {
      parts = count;
      last = now;
    }
    if (now - last > PATIENCE_MS) say("not-arriving", refused().join("\n"));
  }
  const timer = setInterval(look, 500);

  addEventListener(
    "error",
    ({ target, message }) => {
      if (hasBegun()) return;
      if (location.protocol === "file:") say("opened-as-file");
      else if (target instanceof HTMLScriptElement) {
        if (!loadsAnew()) say("not-loaded", refused().join("\n") || short(target.src));
      } else if (message) say("not-supported", message);
    },
    true,
  );
})();
