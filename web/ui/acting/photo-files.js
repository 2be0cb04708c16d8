/** The files of photos, one after the other: none is read before somebody wants its bytes. */

/** @import { Engine } from "../../client.js" */
/** @import { PhotoInfo } from "../../protocol.js" */

/** @typedef {{ photo: PhotoInfo, file: Blob | null }} PhotoFile Null: its folder is not open, or it is gone. */

const AT_ONCE = 200;
const ALL = 2 ** 31 - 1;

/**
 * @param {Engine} engine
 * @param {number[]} ids
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<PhotoFile>}
 */
export async function* filesOf(engine, ids, signal) {
  for await (const photo of factsOf(engine, ids)) {
    signal.throwIfAborted();
    // What is wrong with one photo must not keep the others.
    const file = await engine.photoFile(photo.id).catch(() => null);
    yield { photo, file };
  }
}

/**
 * What is known of those photos that are still there.
 * @param {Engine} engine
 * @param {number[]} ids
 * @returns {AsyncGenerator<PhotoInfo>}
 */
export async function* factsOf(engine, ids) {
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const photo of await engine.photos(ids.slice(start, start + AT_ONCE)))
      if (photo) yield photo;
}

/**
 * The photos of an album, or of a tag, the newest first.
 * @param {Engine} engine
 * @param {"album" | "tag"} kind
 * @param {string} name
 */
export async function photosOf(engine, kind, name) {
  const filter = kind === "album" ? { albums: [name] } : { tags: [name] };
  const { listing } = await engine.browse({ filter, limit: 1, listed: ALL });
  return [...(listing?.ids ?? [])];
}
