/** About how much memory the texts take at most, in characters. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
const HALF = MOST_CHARACTERS / 2;

/**
 * The JSON of things that were read, for as long as they are what they were: whoever waits for a job reads the same one
 * again and again, and so does whoever looks at a list. A service never changes what it gave, so an object stands for its
 * text. Of many texts, those that nobody read for longest go first.
 */
export class AnswerTexts {
  #texts = new WeakMap<object, string>();
  #characters = 0;
  /** What was kept before there were too many; what is read of it is kept on. */
  #older = new WeakMap<object, string>();

  /** The text of what was read, as it was made before or as `make` makes it. */
  readonly of = (thing: object, make: () => string): string => {
    const known = this.#texts.get(thing);
    if (known !== undefined) return known;
    const text = this.#older.get(thing) ?? make();
    this.#characters += text.length;
    if (this.#characters > HALF) {
      this.#older = text.length > HALF ? new WeakMap() : this.#texts;
      this.#texts = new WeakMap();
      this.#characters = text.length;
    }
    this.#texts.set(thing, text);
    return text;
  };
}
