import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FoundJob } from "./account.ts";

const program = fileURLToPath(new URL("server.mjs", import.meta.url));

/** One process of the server, from its start to its death. */
export interface Life {
  /** What it found in the store; `undefined` where it died before. */
  readonly found: Promise<readonly FoundJob[] | undefined>;
  /** Where it listens; `undefined` where it died before. */
  readonly url: Promise<string | undefined>;
  /** The signal that ended it; `null` where it ended by itself. */
  readonly died: Promise<NodeJS.Signals | null>;
  kill(): void;
}

/** Starts the server over the store in a folder, on a disk that takes so many milliseconds longer for each commit. */
export function startServer(folder: string, delay: number): Life {
  const child = fork(program, [folder, String(delay)], { execArgv: [] }); // not vitest's, which has it read the sources
  const died = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_, signal) => resolve(signal));
  });
  /** What it says under that name, once it does. */
  const told = <T>(name: string) =>
    new Promise<T | undefined>((resolve) => {
      child.on("message", (message: Readonly<Record<string, T>>) => {
        if (name in message) resolve(message[name]);
      });
      void died.then(() => resolve(undefined));
    });
  return { found: told("found"), url: told("url"), died, kill: () => void child.kill("SIGKILL") };
}
