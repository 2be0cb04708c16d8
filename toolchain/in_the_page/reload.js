// Loads the page of `build.py serve --dev` anew when the sources are no longer what it was made of.

/** @type {string | undefined} */
let state;

const changes = new EventSource("./dev/changes");
changes.addEventListener("message", ({ data }) => {
  // The first word is about the files that this page has.
  state ??= data;
  if (data !== state) location.reload();
});
// An open connection would keep the page out of the back/forward cache.
addEventListener("pagehide", () => changes.close());
