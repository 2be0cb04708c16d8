/**
 * Which element shows which photo: what has left the wall hands its element on to what comes. To
 * make and drop the elements of each row took more time than to fill them, and 60 MB while nobody
 * had cleaned up.
 */

export class Slots {
  /** The element of each photo that is drawn, from above. @type {Map<number, number>} */
  #of = new Map();
  #last = 0;

  /**
   * Numbers of elements for photos. Who stays keeps its own; so that elements move as little as can
   * be, what leaves at one end is what comes at the other.
   * @param {number[]} photos From above, each of them once.
   * @returns {ReadonlyMap<number, number>}
   */
  assign(photos) {
    const before = this.#of;
    const there = new Set(photos);
    /** @type {number[]} */
    const free = [];
    let gone = false;
    for (const [photo, slot] of before) {
      gone = !there.has(photo);
      if (gone) free.push(slot);
    }
    const coming = photos.filter((photo) => !before.has(photo));
    const stays = free.length < before.size;
    if (stays) coming.reverse();
    // The last one stays where what was above has gone: the other way round, the last ones go first.
    const from = stays && gone ? Math.max(0, free.length - coming.length) : 0;
    const taken = new Map(coming.map((photo, at) => [photo, free[from + at] ?? this.#new()]));
    this.#of = new Map(photos.map((photo) => [photo, before.get(photo) ?? taken.get(photo) ?? 0]));
    return this.#of;
  }

  #new() {
    this.#last += 1;
    return this.#last;
  }
}
