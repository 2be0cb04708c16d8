// Files larger than memory: put together of parts, and read slice by slice.

/**
 * @param {(Uint8Array<ArrayBuffer> | Blob)[]} parts
 * @param {string} type
 */
export const joined = (parts, type) => new Blob(parts, { type });

/**
 * @param {Blob} blob
 * @param {number} start
 * @param {number} end
 */
export const read = (blob, start, end) => blob.slice(start, end).arrayBuffer();
