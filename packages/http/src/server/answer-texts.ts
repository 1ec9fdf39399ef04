/** About how much memory the texts take at most, in characters. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * The JSON of things that were read, for as long as they are what they were: whoever waits for a job reads the same one
 * again and again. A service never changes what it gave, so an object stands for its text.
 */
export class AnswerTexts {
  #texts = new WeakMap<object, string>();
  #characters = 0;

  /** The text of what was read, as it was made before or as `make` makes it. */
  of(thing: object, make: () => string): string {
    const known = this.#texts.get(thing);
    if (known !== undefined) return known;
    const text = make();
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) {
      this.#texts = new WeakMap();
      this.#characters = text.length;
    }
    this.#texts.set(thing, text);
    return text;
  }
}
