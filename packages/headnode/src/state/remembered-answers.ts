import type { StepAnswer } from "./change.ts";

interface Remembered extends StepAnswer {
  readonly key: string;
  readonly until: number;
}

/** What steps gave that are not to be taken twice: by key, and in the order in which they are forgotten. */
export class RememberedAnswers {
  readonly #byKey = new Map<string, Remembered>();
  /** The first key of a map costs more with each one that was deleted before it; that of an array does not. */
  #inOrder: Remembered[] = [];
  #from = 0;

  get size(): number {
    return this.#byKey.size;
  }

  get(key: string): StepAnswer | undefined {
    return this.#byKey.get(key);
  }

  /** Takes in what a step gave, or forgets it (`null`). */
  put(key: string, until: number, answer: StepAnswer | null): void {
    if (answer === null) {
      this.#byKey.delete(key);
      this.#skip();
      return;
    }
    const remembered = { key, until, request: answer.request, json: answer.json };
    this.#byKey.set(key, remembered);
    this.#inOrder.push(remembered);
  }

  /** The keys, the oldest first, with their ends. */
  *keys(): Generator<readonly [key: string, until: number]> {
    for (let at = this.#from; at < this.#inOrder.length; at++) {
      const remembered = this.#inOrder[at];
      if (remembered !== undefined && this.#holds(remembered)) yield [remembered.key, remembered.until];
    }
  }

  #holds(remembered: Remembered): boolean {
    return this.#byKey.get(remembered.key) === remembered;
  }

  #skip(): void {
    for (let first = this.#inOrder[this.#from]; first && !this.#holds(first); ) {
      first = this.#inOrder[++this.#from];
    }
    if (this.#from > 1024 && this.#from > this.#inOrder.length / 2) {
      this.#inOrder = this.#inOrder.slice(this.#from);
      this.#from = 0;
    }
  }
}
