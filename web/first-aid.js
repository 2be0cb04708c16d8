/**
 * Says why the page does not come up where its modules cannot, because they do not run. A classic
 * script without imports: it works in a file opened by a double click, and when parts are missing.
 * Once the boot has said its first word, client/boot-trouble.js has the rest.
 */
(() => {
  const PATIENCE_MS = 12_000;
  const started = performance.now();
  let parts = 0;
  let last = started;

  const hasBegun = () =>
    document.getElementById("boot")?.dataset.stage !== undefined ||
    document.documentElement.dataset.state !== "booting";

  /**
   * @param {string} message
   * @param {string} [detail]
   */
  function say(message, detail = "") {
    clearInterval(timer);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => say(message, detail), { once: true });
      return;
    }
    const host = document.getElementById("problem");
    const boot = document.getElementById("boot");
    if (!host || !boot || host.hasChildNodes()) return;
    document.documentElement.dataset.state = "error";
    boot.hidden = true;
    const section = document.createElement("section");
    section.className = "problem";
    section.setAttribute("role", "alert");
    const inner = document.createElement("div");
    const title = document.createElement("h2");
    title.textContent = "Photoseek could not start";
    const text = document.createElement("p");
    text.dataset.testid = "error-message";
    text.textContent = message;
    const ways = document.createElement("div");
    ways.className = "ways";
    const reload = document.createElement("button");
    reload.className = "button primary";
    reload.dataset.testid = "reload";
    reload.textContent = "Reload";
    reload.addEventListener("click", () => location.reload());
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
    if (now - last > PATIENCE_MS)
      say(
        "A part of Photoseek does not arrive. Check the connection, then reload the page.",
        refused().join("\n"),
      );
  }
  const timer = setInterval(look, 500);

  addEventListener(
    "error",
    ({ target, message }) => {
      if (hasBegun()) return;
      if (location.protocol === "file:")
        say(
          "This page was opened as a file, and browsers run its parts only from a web server. In the folder of Photoseek's sources, `python3 build.py serve` starts one.",
        );
      else if (target instanceof HTMLScriptElement)
        say(
          "A part of Photoseek could not be loaded. Check the connection, and whether an extension or a firewall blocks it; then reload the page.",
          refused().join("\n") || short(target.src),
        );
      else if (message)
        say(
          "Photoseek does not run in this browser. Update it, or use a current Chrome, Edge, Firefox or Safari.",
          message,
        );
    },
    true,
  );
})();
