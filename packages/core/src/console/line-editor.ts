declare const TextDecoder: new (
  encoding: string,
) => { decode(bytes: Uint8Array, options: { readonly stream: boolean }): string };

const CTRL_C = "\x03";
const CTRL_D = "\x04";
const CTRL_U = "\x15";
const ESCAPE = "\x1b";

/** What nobody types: the rest of a longer line is dropped. */
const LONGEST_LINE = 1024;

/** Reads lines from the keys of a terminal in raw mode, and shows of them what may be seen. */
export class LineEditor {
  readonly #write: (text: string) => void;
  readonly #decoder = new TextDecoder("utf-8");
  /** Keys that were typed ahead, or came after the end of a line. */
  #keys: string[] = [];
  #line: string[] = [];
  #isShown = false;
  #isOver = false;
  #answer: ((line: string | null) => void) | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Asks for a line; `null` when the person gives up. Nothing of a line that is not to be shown is written. */
  line(question: string, isShown: boolean): Promise<string | null> {
    this.#write(question);
    this.#line = [];
    this.#isShown = isShown;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#read();
    });
  }

  take(chunk: Uint8Array | string): void {
    const text = typeof chunk === "string" ? chunk : this.#decoder.decode(chunk, { stream: true });
    // Keys without a character, such as arrows, come as a chunk that starts so.
    if (!text.startsWith(ESCAPE)) this.#keys.push(...text);
    this.#read();
  }

  /** No more keys will come. */
  giveUp(): void {
    this.#isOver = true;
    this.#read();
  }

  #read(): void {
    while (this.#answer !== undefined) {
      const key = this.#keys.shift();
      if (key === undefined) {
        if (this.#isOver) this.#finish(null);
        return;
      }
      this.#press(key);
    }
  }

  #press(key: string): void {
    switch (key) {
      case "\r":
      case "\n":
        this.#finish(this.#line.join(""));
        break;
      case CTRL_C:
        this.#finish(null);
        break;
      case CTRL_D:
        if (this.#line.length === 0) this.#finish(null);
        break;
      case "\b":
      case "\x7f":
        this.#erase(1);
        break;
      case CTRL_U:
        this.#erase(this.#line.length);
        break;
      default:
        if (key < " " || this.#line.length >= LONGEST_LINE) break;
        this.#line.push(key);
        if (this.#isShown) this.#write(key);
    }
  }

  #erase(count: number): void {
    const erased = this.#line.splice(Math.max(0, this.#line.length - count)).length;
    if (this.#isShown) this.#write("\b \b".repeat(erased));
  }

  #finish(line: string | null): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.#line = [];
    this.#write("\r\n");
    answer?.(line);
  }
}
