/**
 * JScript's way through a collection, for code that has not come to `for … of`:
 * `for (const e = new Enumerator(tasks); !e.atEnd(); e.moveNext()) e.item().Name`.
 */
export class Enumerator<T> {
  readonly #collection: Iterable<T>;
  #items: Iterator<T>;
  #current: IteratorResult<T, unknown>;

  /** @param collection - Any collection of the port; it is seen as it is now. */
  constructor(collection: Iterable<T>) {
    this.#collection = collection;
    this.#items = collection[Symbol.iterator]();
    this.#current = this.#items.next();
  }

  /** Whether there is no item any more. */
  atEnd(): boolean {
    return this.#current.done === true;
  }

  /** The item at which it stands; `undefined` at the end. */
  item(): T | undefined {
    return this.#current.done === true ? undefined : this.#current.value;
  }

  /** Goes to the first item of the collection as it is now. */
  moveFirst(): void {
    this.#items = this.#collection[Symbol.iterator]();
    this.#current = this.#items.next();
  }

  /** Goes to the next item. */
  moveNext(): void {
    if (!this.atEnd()) this.#current = this.#items.next();
  }
}
