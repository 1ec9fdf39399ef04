import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** What a command has of the world; tests pass their own. */
export interface Console {
  /** Writes a line for the user. */
  readonly out: (line: string) => void;
  /** Writes a line about what went wrong. */
  readonly error: (line: string) => void;
  /** Reads a secret: from a person without showing it, or the first line of what is piped in. */
  readonly secret: (question: string) => Promise<string>;
  /** How reports are laid out: the width in columns, and whether colors can be shown. */
  readonly terminal: () => { readonly width: number; readonly isColored: boolean };
  /** Resolves when the process is told to stop, by SIGTERM or SIGINT. */
  readonly stopped: () => Promise<void>;
}

export const processConsole: Console = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  secret,
  terminal: () => ({
    width: process.stdout.columns ?? 80,
    isColored: process.stdout.isTTY === true && process.stdout.hasColors(),
  }),
  stopped: () =>
    new Promise((resolve) => {
      process.once("SIGTERM", () => resolve());
      process.once("SIGINT", () => resolve());
    }),
};

async function secret(question: string): Promise<string> {
  const isPerson = process.stdin.isTTY === true;
  if (isPerson) process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isPerson });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isPerson) process.stderr.write("\n");
  }
}
