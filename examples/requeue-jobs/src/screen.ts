import { styleText } from "node:util";

/** Where the program prints. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  /** Its width in characters; left out where it has none, as a file. */
  readonly columns?: number | undefined;
  hasColors?(): boolean;
  write(text: string): unknown;
}

/** Colours that the program uses. */
export type Colour = "red" | "green" | "yellow" | "cyan" | "bold" | "dim";

/** Tells how far something is, until it is disposed; what was shown last stays on the screen. */
export interface Progress extends Disposable {
  /** On a terminal the line is overwritten; elsewhere each new text has a line of its own. */
  show(text: string, seconds: number): void;
}

const PLAIN_WIDTH = 80;
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** Prints text for a person, as wide as the terminal; with colours and moving lines only where there is a terminal. */
export class Screen {
  readonly #terminal: Terminal;
  readonly #hasColours: boolean;
  readonly #width: number;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    // hasColors looks at NO_COLOR and at dumb terminals.
    this.#hasColours = terminal.isTTY === true && terminal.hasColors?.() === true;
    this.#width = terminal.columns || PLAIN_WIDTH; // some terminals say 0
  }

  print(line = ""): void {
    this.#terminal.write(`${line}\n`);
  }

  heading(text: string): void {
    this.print();
    this.print(this.paint("bold", text));
  }

  /** Prints text broken at blanks, all of it `indent` columns from the left. */
  paragraph(text: string, indent = 0): void {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const line = lines.at(-1);
      if (line === undefined || indent + line.length + 1 + word.length > this.#width) lines.push(word);
      else lines[lines.length - 1] = `${line} ${word}`;
    }
    for (const line of lines) this.print(`${" ".repeat(indent)}${line}`);
  }

  paint(colour: Colour, text: string): string {
    return this.#hasColours ? styleText(colour, text, { validateStream: false }) : text;
  }

  progress(): Progress {
    return this.#terminal.isTTY === true ? this.#movingLine() : this.#plainLines();
  }

  #movingLine(): Progress {
    let frame = 0;
    let last = "";
    const overwrite = (line: string) => this.#terminal.write(`\r\u001b[K${line.slice(0, this.#width - 1)}`);
    return {
      show: (text, seconds) => {
        last = `${text} (${seconds.toFixed(1)} s)`;
        overwrite(`${FRAMES[frame]} ${last}`);
        frame = (frame + 1) % FRAMES.length;
      },
      [Symbol.dispose]: () => {
        overwrite(last);
        this.print();
      },
    };
  }

  #plainLines(): Progress {
    let shown = "";
    return {
      show: (text, seconds) => {
        if (text !== shown) this.print(`${seconds.toFixed(1).padStart(4)} s  ${text}`);
        shown = text;
      },
      [Symbol.dispose]: () => {},
    };
  }
}
