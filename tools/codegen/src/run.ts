import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { driftReport } from "./drift.ts";
import { outputs } from "./outputs.ts";
import { PortError } from "./port/problems.ts";
import { readPortBelow } from "./port/read-port-below.ts";

/** What a run answers with. */
export interface RunResult {
  /** The exit code: 0 when all is well, 1 when the port cannot be read or a generated file is out of date. */
  readonly exitCode: 0 | 1;
  /** What to tell the user. */
  readonly message: string;
}

/**
 * Generates every output below `root` from the port there. With `check` nothing is written: outputs are compared in memory with
 * the files, and a difference is an error.
 */
export function run(root: string, check: boolean): RunResult {
  try {
    const schema = readFileSync(join(root, "packages/core/schema/compute-cluster.xsd"), "utf8");
    const expected = outputs(readPortBelow(root), schema);
    if (check) {
      const report = driftReport(expected, (path) => readIfThere(join(root, path)));
      return report === undefined
        ? { exitCode: 0, message: "Generated files are up to date." }
        : { exitCode: 1, message: report };
    }
    const stale = expected.filter(({ path, text }) => readIfThere(join(root, path)) !== text);
    for (const { path, text } of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const written = stale.map(({ path }) => `Wrote ${path}.`);
    return { exitCode: 0, message: [...written, "Generated files are up to date."].join("\n") };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { exitCode: 1, message: `The port cannot be generated from:\n${error.message}` };
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
