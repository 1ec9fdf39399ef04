/** Collects what is wrong, so that one run shows all of it. */
export class Problems {
  readonly #lines: string[] = [];

  /** Notes that something is wrong; the line says where, what, and what to do. */
  report(line: string): void {
    this.#lines.push(line);
  }

  /** Everything that was noted. */
  get lines(): readonly string[] {
    return this.#lines;
  }
}
