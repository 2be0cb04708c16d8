/** The page's own line drawings, 24 by 24. */
import { html, svg } from "lit-html";

/** @param {import("lit-html").TemplateResult} drawing */
function icon(drawing) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;
}

export const closeIcon = icon(svg`<path d="m6.5 6.5 11 11m0-11-11 11" />`);
export const openIcon = icon(svg`<path d="m7.5 10 4.5 4.5 4.5-4.5" />`);
export const similarIcon = icon(
  svg`<rect x="4" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M8.5 5.5V6a2 2 0 0 1 2-2H18a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-.5" />`,
);
export const folderIcon = icon(
  svg`<path d="M3.5 7A1.5 1.5 0 0 1 5 5.5h4.2l2 2.2H19a1.5 1.5 0 0 1 1.5 1.5V17a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17z" />`,
);
export const placeIcon = icon(
  svg`<path d="M12 20.5s-6.5-6-6.5-10.7a6.5 6.5 0 0 1 13 0c0 4.7-6.5 10.7-6.5 10.7z" /><circle cx="12" cy="9.8" r="2.2" />`,
);
export const downloadIcon = icon(svg`<path d="M12 4.5v10m-4-3.8 4 4 4-4M5 19.5h14" />`);
export const uploadIcon = icon(svg`<path d="M12 15V5m-4 3.8 4-4 4 4M5 19.5h14" />`);
export const listIcon = icon(svg`<path d="M5 6.5h14M5 12h14M5 17.5h14M9 6.5v11" />`);
export const infoIcon = icon(
  svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.5M12 7.5v.2" />`,
);
export const removeIcon = icon(
  svg`<path d="M5 7h14M9.5 7V5h5v2M7 7l.8 12h8.4L17 7M10.5 10.5v5m3-5v5" />`,
);
export const againIcon = icon(svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />`);
export const languageIcon = icon(
  svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c-5 5-5 12 0 17c5-5 5-12 0-17" />`,
);
export const warningIcon = icon(svg`<path d="M12 4 3 19.5h18zM12 10v4.5m0 2.3v.2" />`);
