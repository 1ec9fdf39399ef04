import type { Terminal } from "../src/screen.ts";

/** A terminal, or a file, that keeps what is written to it. */
export class RecordingTerminal implements Terminal {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  text = "";
  readonly #hasColours: boolean;
  readonly #onWrite: (text: string) => void;

  constructor(
    kind: { isTTY?: boolean; columns?: number | undefined; hasColours?: boolean } = {},
    onWrite: (text: string) => void = () => {},
  ) {
    this.isTTY = kind.isTTY ?? false;
    this.columns = kind.columns;
    this.#hasColours = kind.hasColours ?? false;
    this.#onWrite = onWrite;
  }

  hasColors(): boolean {
    return this.#hasColours;
  }

  write(text: string): void {
    this.text += text;
    this.#onWrite(text);
  }
}
