import { relative } from "node:path/posix";
import type { Node } from "ts-morph";

/** The port cannot be read: the message lists every place that has to be mended, one per line as `file:line: what`. */
export class PortError extends Error {
  override readonly name = "PortError";
}

/**
 * Collects what is wrong with the port, so that one run shows all of it and not only the first mistake.
 * Reading goes on with a stand-in after a report; {@link Problems.throwIfAny} keeps such a model from leaving the reader.
 */
export class Problems {
  readonly #root: string;
  readonly #lines: string[] = [];

  /** `root` is the folder that the reported file names are relative to. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Notes that `node` is wrong; `message` says what, why and what to do. */
  report(node: Node, message: string): void {
    const file = relative(this.#root, node.getSourceFile().getFilePath());
    this.#lines.push(`${file}:${node.getStartLineNumber()}: ${message}`);
  }

  /** Notes something wrong with the port as a whole, which no line stands for. */
  reportWhole(message: string): void {
    this.#lines.push(message);
  }

  /** Throws a {@link PortError} with everything reported so far. */
  throwIfAny(): void {
    if (this.#lines.length > 0) throw new PortError(this.#lines.join("\n"));
  }
}
