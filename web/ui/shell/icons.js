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
export const unlikeIcon = icon(
  svg`<rect x="4" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M8.5 5.5V6a2 2 0 0 1 2-2H18a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-.5M3.5 3.5l17 17" />`,
);
export const folderIcon = icon(
  svg`<path d="M3.5 7A1.5 1.5 0 0 1 5 5.5h4.2l2 2.2H19a1.5 1.5 0 0 1 1.5 1.5V17a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17z" />`,
);
export const placeIcon = icon(
  svg`<path d="M12 20.5s-6.5-6-6.5-10.7a6.5 6.5 0 0 1 13 0c0 4.7-6.5 10.7-6.5 10.7z" /><circle cx="12" cy="9.8" r="2.2" />`,
);
export const worldIcon = icon(
  svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17" />`,
);
export const plusIcon = icon(svg`<path d="M12 5.5v13m-6.5-6.5h13" />`);
export const minusIcon = icon(svg`<path d="M5.5 12h13" />`);
export const areaIcon = icon(
  svg`<path d="M4.5 8V5.5a1 1 0 0 1 1-1H8m3 0h2m3 0h2.5a1 1 0 0 1 1 1V8m0 3v2m0 3v2.5a1 1 0 0 1-1 1H16m-3 0h-2m-3 0H5.5a1 1 0 0 1-1-1V16m0-3v-2" />`,
);
export const mapIcon = icon(
  svg`<path d="m3.5 6.5 5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13m6-11v13" />`,
);
export const downloadIcon = icon(svg`<path d="M12 4.5v10m-4-3.8 4 4 4-4M5 19.5h14" />`);
export const uploadIcon = icon(svg`<path d="M12 15V5m-4 3.8 4-4 4 4M5 19.5h14" />`);
export const listIcon = icon(svg`<path d="M5 6.5h14M5 12h14M5 17.5h14M9 6.5v11" />`);
export const sortIcon = icon(svg`<path d="M5 7h14M5 12h9M5 17h5" />`);
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
export const checkIcon = icon(svg`<path d="m6.5 12.5 3.7 3.7 7.3-8" />`);
export const heartIcon = icon(
  svg`<path d="M12 19.5S4.5 15 4.5 9.6A4.1 4.1 0 0 1 12 7.2a4.1 4.1 0 0 1 7.5 2.4C19.5 15 12 19.5 12 19.5z" />`,
);
export const albumIcon = icon(
  svg`<rect x="5" y="8" width="14" height="11.5" rx="2" /><path d="M7 5h10" />`,
);
export const tagIcon = icon(
  svg`<path d="M4.5 5.5a1 1 0 0 1 1-1h6.3l7.7 7.7a1.4 1.4 0 0 1 0 2L14.2 19.5a1.4 1.4 0 0 1-2 0L4.5 11.8zM8.5 8.5v.1" />`,
);
export const shareIcon = icon(
  svg`<circle cx="17" cy="6" r="2.3" /><circle cx="7" cy="12" r="2.3" /><circle cx="17" cy="18" r="2.3" /><path d="m9 10.8 6-3.6m-6 6 6 3.6" />`,
);
export const copyIcon = icon(
  svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2" /><path d="M5.5 15.5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1" />`,
);
export const hideIcon = icon(
  svg`<path d="M4 4.5 20 19.5M9.9 6a9 9 0 0 1 2.1-.2c5.5 0 8.5 6.2 8.5 6.2a13 13 0 0 1-2.6 3.3M6.5 8A13.3 13.3 0 0 0 3.5 12s3 6.2 8.5 6.2a8.3 8.3 0 0 0 3.7-.9" />`,
);
export const showIcon = icon(
  svg`<path d="M3.5 12S6.5 5.8 12 5.8s8.5 6.2 8.5 6.2-3 6.2-8.5 6.2S3.5 12 3.5 12z" /><circle cx="12" cy="12" r="2.7" />`,
);
export const moreIcon = icon(svg`<path d="M6 12v.1M12 12v.1M18 12v.1" stroke-width="3" />`);
export const zipIcon = icon(
  svg`<path d="M6.5 3.5h7l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5zM10 4v1.5m2 1V8m-2 1v1.5m2 1V13m-2 1h2.5v3H10z" />`,
);
export const stackIcon = icon(
  svg`<rect x="4.5" y="9.5" width="15" height="10" rx="2" /><path d="M6.5 7h11M8.5 4.5h7" />`,
);
