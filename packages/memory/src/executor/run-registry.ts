import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { signalGroup, signalProcess } from "./exit-guard.ts";
import { type ProcessEntry, readProc } from "./process-table.ts";
import { type TreeRoot, treeOf } from "./process-tree.ts";

const BOOT_ID = "/proc/sys/kernel/random/boot_id";

/** In the place of the number of a first process that is not known; no process, group or session has it. */
const NONE = -1;

/** Lines after which the file is written anew, with the runs that are under way only. */
const MANY_LINES = 1000;

/** Milliseconds that killed processes have to be gone. */
const PATIENCE = 10_000;

/**
 * The runs that are under way, noted in a file before each one starts: if this process is killed, the next one finds
 * there what it left running. Only on Linux, since only there the processes of a run can be told for sure.
 */
export class RunRegistry {
  readonly #path: string;
  readonly #boot: string;
  /** The noted line by mark. */
  readonly #lines = new Map<string, string>();
  #file: number;
  #written = 0;

  /**
   * Ends what an earlier process left running, and takes over its file. Rejects when something cannot be ended.
   *
   * @param folder - Where the file `runs` is; nobody else uses it meanwhile.
   */
  static async takeOver(folder: string): Promise<RunRegistry | undefined> {
    if (!existsSync(BOOT_ID)) return undefined;
    const path = join(folder, "runs");
    const boot = readFileSync(BOOT_ID, "latin1").trim();
    await endAll(existsSync(path) ? readRuns(readFileSync(path, "utf8"), boot) : []);
    return new RunRegistry(path, boot);
  }

  private constructor(path: string, boot: string) {
    this.#path = path;
    this.#boot = boot;
    this.#file = this.#begin();
  }

  /** Notes a run that is about to start. Throws when that cannot be done: it must not start then. */
  starts(mark: string): void {
    this.#note(mark, { pid: NONE, startTime: 0 });
  }

  /** Notes the first process of a run. Its mark is noted already, so that it is found without this too. */
  started({ mark, pid, startTime }: TreeRoot): void {
    try {
      this.#note(mark, { pid, startTime });
    } catch {
      // The disk may be full; a process that carries the mark is found all the same.
    }
  }

  /** Forgets a run whose processes are gone. */
  ended(mark: string): void {
    this.#lines.delete(mark);
    if (this.#written < MANY_LINES || this.#written < 4 * this.#lines.size) return;
    try {
      const old = this.#file;
      this.#file = this.#begin();
      closeSync(old);
    } catch {
      // The old file goes on; what it says too much of is gone, and nobody takes it for something else.
    }
  }

  #note(mark: string, process: { readonly pid: number; readonly startTime: number }): void {
    const line = `${JSON.stringify({ boot: this.#boot, mark, ...process })}\n`;
    this.#lines.set(mark, line);
    writeSync(this.#file, line);
    this.#written++;
  }

  /** Puts a file with the present runs in the place of the old one. */
  #begin(): number {
    writeFileSync(`${this.#path}.new`, [...this.#lines.values()].join(""), { mode: 0o600 });
    const file = openSync(`${this.#path}.new`, "a");
    renameSync(`${this.#path}.new`, this.#path);
    this.#written = this.#lines.size;
    return file;
  }
}

/** The runs that were noted since the computer was started; those before ended with it. */
function readRuns(text: string, boot: string): readonly TreeRoot[] {
  const runs = new Map<string, TreeRoot>();
  for (const line of text.split("\n")) {
    const run = readRun(line, boot);
    if (run !== undefined) runs.set(run.mark, run);
  }
  return [...runs.values()];
}

function readRun(line: string, boot: string): TreeRoot | undefined {
  let run: unknown;
  try {
    run = JSON.parse(line);
  } catch {
    return undefined; // the last line may be cut off, before its run started
  }
  if (typeof run !== "object" || run === null) return undefined;
  const { boot: at, mark, pid, startTime }: Record<string, unknown> = { ...run };
  if (at !== boot || typeof mark !== "string" || typeof pid !== "number" || typeof startTime !== "number") {
    return undefined;
  }
  if (mark === "" || !(pid === NONE || pid > 1)) return undefined;
  return { mark, pid, startTime };
}

/** Ends all processes of the runs by force: nobody can answer for them any more. */
async function endAll(runs: readonly TreeRoot[]): Promise<void> {
  if (runs.length === 0) return;
  const known = new Map<number, number>();
  const giveUpAt = performance.now() + PATIENCE;
  for (let pause = 5; ; pause = Math.min(2 * pause, 250)) {
    const table = readProc();
    const left = new Set(runs.flatMap((run) => treeOf(table, run, known)));
    if (left.size === 0) return;
    if (performance.now() > giveUpAt) {
      const pids = Array.from(left, ({ pid }) => pid).join(", ");
      throw new Error(
        `Processes that an earlier head node left running cannot be ended: ${pids}. End them, then start again.`,
      );
    }
    for (const process of left) {
      known.set(process.pid, process.startTime);
      kill(process);
    }
    await delay(pause);
  }
}

function kill({ pid, group }: ProcessEntry): void {
  if (group === pid) signalGroup(pid, "SIGKILL");
  signalProcess(pid, "SIGKILL");
}
