/** What a progress line is written to. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const WIDTH = 30;

/** A line that shows how far a replay is, where somebody can see it. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #jobs: number;
  #shown = -1;

  constructor(terminal: Terminal, jobs: number) {
    this.#terminal = terminal;
    this.#jobs = jobs;
  }

  /** So many jobs have ended. */
  show(ended: number): void {
    if (this.#terminal.isTTY !== true) return;
    const percent = Math.floor((100 * ended) / Math.max(1, this.#jobs));
    if (percent === this.#shown) return;
    this.#shown = percent;
    const full = Math.round((WIDTH * percent) / 100);
    this.#terminal.write(`\r${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${percent} %`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown >= 0) this.#terminal.write("\r\u001b[2K");
  }
}
