import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { FilterAnswer, FilterRequest } from "./filter-runner.ts";

const isWindows = process.platform === "win32";

/** What a filter sees of the head node's environment: what programs need to work at all, and no secrets. */
const VARIABLES = [
  ...["LANG", "LC_ALL", "PATH", "TZ", "TMPDIR"],
  ...["ComSpec", "PATHEXT", "SystemDrive", "SystemRoot", "TEMP", "TMP", "windir"],
];

/** Most of what a filter prints that is looked at, in bytes, and most that goes into a message, in characters. */
const MOST_READ = 16_384;
const MOST_SHOWN = 1000;

/** The largest document that is read back, in bytes: what a document may have at most (rule XML-6). */
const MOST_DOCUMENT = 64 * 2 ** 20;

/**
 * Milliseconds for which its output is read on once a filter ended. What it printed is there at once; only a process that
 * left its process group can keep the output open, and nobody waits for that one.
 */
const READ_ON = 1000;

/** The longest delay that the timers of Node.js know. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Runs a filter program as a process of this computer: without a shell, with few variables, and with one argument,
 * the path of a file that only this user can read, in a folder of its own. The folder is removed afterwards.
 *
 * Its process group is ended by force when its time is over, when `signal` says so, and of what it leaves running in
 * the background when it ends.
 */
export async function runFilterProgram(
  request: FilterRequest,
  signal?: AbortSignal | undefined,
): Promise<FilterAnswer> {
  const { program, document, spoolDir } = request;
  if (!isAbsolute(program)) {
    return failed(program, "its path is not absolute. Set the parameter to an absolute path");
  }
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(spoolDir === "" ? tmpdir() : spoolDir, "ccp-filter-"));
    const file = join(folder, "job.xml");
    await writeFile(file, document, { mode: 0o600, flag: "wx" });
    const reason = await new FilterProcess(request, file, folder).answer(signal);
    if (reason !== undefined) return { kind: "refused", reason };
    if ((await stat(file)).size > MOST_DOCUMENT) return failed(program, "it left a file that is too large");
    return { kind: "accepted", document: await readFile(file, "utf8") };
  } catch (error) {
    return failed(program, error instanceof Error ? error.message : String(error));
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

function failed(program: string, why: string): FilterAnswer {
  return { kind: "failed", reason: `The filter "${program}" could not be run: ${why}.` };
}

class FilterProcess {
  readonly #request: FilterRequest;
  readonly #child: ChildProcess;
  readonly #output: Buffer[] = [];
  #read = 0;

  constructor(request: FilterRequest, file: string, folder: string) {
    this.#request = request;
    this.#child = spawn(request.program, [file], {
      cwd: folder,
      env: Object.fromEntries(
        VARIABLES.flatMap((name) => {
          const value = process.env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      stdio: ["ignore", "pipe", "pipe"],
      detached: !isWindows,
      windowsHide: true,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (part: Buffer) => {
        if (this.#read < MOST_READ) this.#output.push(part.subarray(0, MOST_READ - this.#read));
        this.#read += part.length;
      });
    }
  }

  /** Resolves when it is over: to why it refused, `undefined` when it accepted. Rejects if it could not be started. */
  async answer(signal: AbortSignal | undefined): Promise<string | undefined> {
    const { program, timeout } = this.#request;
    const kill = () => this.#kill();
    let isLate = false;
    const timer = setTimeout(
      () => {
        isLate = true;
        kill();
      },
      Math.min(timeout, LONGEST_TIMEOUT),
    );
    let readOn: NodeJS.Timeout | undefined;
    signal?.addEventListener("abort", kill, { once: true });
    endWithThisProcess(kill);
    try {
      if (signal?.aborted === true) kill();
      this.#child.once("exit", () => {
        clearTimeout(timer);
        // What the program left running may hold its output open: it is ended first.
        kill();
        readOn = setTimeout(() => this.#closeOutput(), READ_ON);
      });
      const [code, endedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
        this.#child.once("error", reject);
        this.#child.once("close", (...how) => resolve(how));
      });
      const said = printable(Buffer.concat(this.#output).toString("utf8"));
      const time = timeout === 1000 ? "1 second" : `${timeout / 1000} seconds`;
      if (isLate) return `The filter "${program}" did not answer within ${time}.${said}`;
      if (code === 0) return undefined;
      const how = code === null ? `was ended by signal ${endedBy}` : `answered with exit code ${code}`;
      return `The filter "${program}" ${how}.${said}`;
    } finally {
      clearTimeout(timer);
      clearTimeout(readOn);
      signal?.removeEventListener("abort", kill);
      endedBefore(kill);
    }
  }

  #closeOutput(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    if (isWindows) {
      if (this.#child.exitCode === null)
        execFile("taskkill", ["/pid", String(pid), "/t", "/f"], { windowsHide: true });
      return;
    }
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // Nothing of it is left.
    }
  }
}

/** Ends the filters that run, one after the other. They share a listener: Node.js warns where there are more than ten. */
const running = new Set<() => void>();

function endRunning(): void {
  for (const kill of running) kill();
}

function endWithThisProcess(kill: () => void): void {
  if (running.size === 0) process.once("exit", endRunning);
  running.add(kill);
}

function endedBefore(kill: () => void): void {
  running.delete(kill);
  if (running.size === 0) process.off("exit", endRunning);
}

/** What a program printed, as part of a message: without control characters, and not longer than a reader bears. */
function printable(output: string): string {
  const text = output.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (text === "") return "";
  return ` It said: ${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}`;
}
