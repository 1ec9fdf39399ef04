import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Line } from "./acknowledged.ts";

const driver = fileURLToPath(new URL("driver.mjs", import.meta.url));

/** How a life of the driver ended, and what it wrote to standard error. */
export interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** When a life of the driver ends: once it has said so many lines, or so long after its start, whatever it does then. */
export type End = { readonly lines: number } | { readonly milliseconds: number };

/**
 * Lets the driver live on a folder, then kills it.
 *
 * @param hear - Called with each line, those after the last one too that it said before it died.
 */
export async function liveAndDie(
  args: readonly string[],
  end: End,
  hear: (line: Line, child: ChildProcess) => void,
): Promise<Death> {
  const child = spawn(process.execPath, [driver, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const closed = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once("close", (code, signal) => resolve([code, signal]));
  });
  const timer = "milliseconds" in end ? setTimeout(() => child.kill("SIGKILL"), end.milliseconds) : undefined;
  let said = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      break; // it was killed in the middle of a line
    }
    hear(line, child);
    if (++said === ("lines" in end && end.lines)) child.kill("SIGKILL");
  }
  const [code, signal] = await closed;
  clearTimeout(timer);
  return { code, signal, errors };
}
