const chunkLimit = 128;

/**
 * Items in the order of a comparison, in which no two are equal.
 *
 * Kept as a list of short sorted arrays: finding an item costs two binary searches, adding or deleting it moves at
 * most one short array, and the first is at hand at once.
 */
export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number;
  /** None of them is empty. */
  readonly #chunks: T[][] = [];

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  /** The item before all others; `undefined` when there is none. */
  first(): T | undefined {
    return this.#chunks[0]?.[0];
  }

  /** All items, in order, as they are kept: short arrays one behind the other. */
  get chunks(): readonly (readonly T[])[] {
    return this.#chunks;
  }

  /** Puts an item in its place. */
  add(item: T): void {
    const index = Math.min(this.#chunkOf(item), this.#chunks.length - 1);
    const chunk = this.#chunks[index];
    if (chunk === undefined) {
      this.#chunks.push([item]);
      return;
    }
    chunk.splice(this.#placeIn(chunk, item), 0, item);
    if (chunk.length > chunkLimit) this.#chunks.splice(index + 1, 0, chunk.splice(chunkLimit / 2));
  }

  /** Takes out the item that compares equal; `false` when there is none. */
  delete(item: T): boolean {
    const index = this.#chunkOf(item);
    const chunk = this.#chunks[index];
    if (chunk === undefined) return false;
    const place = this.#placeIn(chunk, item);
    const found = chunk[place];
    if (found === undefined || this.#compare(found, item) !== 0) return false;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.#chunks.splice(index, 1);
    return true;
  }

  /** The first chunk whose last item is not before `item`; the number of chunks when all are before it. */
  #chunkOf(item: T): number {
    return lowerBound(this.#chunks, (chunk) => {
      const last = chunk.at(-1);
      return last !== undefined && this.#compare(last, item) < 0;
    });
  }

  #placeIn(chunk: readonly T[], item: T): number {
    return lowerBound(chunk, (other) => this.#compare(other, item) < 0);
  }
}

/** The index of the first item for which `isBefore` is false, in an array that has those for which it is true in front. */
export function lowerBound<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // `middle` is below the length: the item is there, and may itself be undefined when T allows it.
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
