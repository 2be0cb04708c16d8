/**
 * Says what may become code in our own page and workers, where the policy asks for Trusted Types:
 * scripts of this folder, and the icons that PhotoSwipe writes. Nothing else of ours or of what we
 * use has texts become code. Not for somebody else's page, where that is theirs to say.
 */

const ROOT = new URL("./", import.meta.url).href;

/** By its refusal Pyodide knows that its worker is one of modules. */
const PYODIDES_PROBE = "data:text/javascript,";

/** Lines and areas, without an address of elsewhere or a word of script. */
const ICON =
  /^(<svg( (?!on)[\w:-]+="[\w .#-]*")*>(<(path|use)( (?!on)[\w:-]+="[\w .#-]*")*\/>)*<\/svg>)?$/i;

/** @param {string} html */
function createHTML(html) {
  return ICON.test(html) ? html : null;
}

/** @param {string} address */
function createScriptURL(address) {
  const ours = new URL(address, self.location.href).href.startsWith(ROOT);
  return ours || address === PYODIDES_PROBE ? address : null;
}

/** @type {{trustedTypes?: {createPolicy: (name: string, rules: object) => unknown}}} */
const { trustedTypes } = /** @type {any} */ (self);
trustedTypes?.createPolicy("default", { createHTML, createScriptURL });
