import { type ChildProcess, execFile, spawn } from "node:child_process";
import { constants } from "node:os";
import { Readable } from "node:stream";
import { type AccountPlace, ENTER_PLACE } from "./account-place.ts";
import { CannotStart } from "./cannot-start.ts";

const isWindows = process.platform === "win32";

/**
 * Variables of the head node that a task sees too: what programs need to work at all. The rest of its environment may
 * hold secrets and stays with it.
 */
const HOST_VARIABLES: readonly string[] = isWindows
  ? [
      ...[
        "ComSpec",
        "NUMBER_OF_PROCESSORS",
        "OS",
        "Path",
        "PATHEXT",
        "PROCESSOR_ARCHITECTURE",
        "ProgramData",
      ],
      ...["ProgramFiles", "SystemDrive", "SystemRoot", "TEMP", "TMP", "USERNAME", "USERPROFILE", "windir"],
    ]
  : ["HOME", "LANG", "LC_ALL", "LOGNAME", "PATH", "SHELL", "TMPDIR", "TZ", "USER"];

/** A task's environment: the chosen variables of the host, over which the task's own win. */
export function withHostVariables(environment: Readonly<Record<string, string>>): Record<string, string> {
  const fold = (name: string) => (isWindows ? name.toUpperCase() : name);
  const taken = new Set(Object.keys(environment).map(fold));
  const host = HOST_VARIABLES.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined || taken.has(fold(name)) ? [] : [[name, value]];
  });
  return Object.fromEntries([...host, ...Object.entries(environment)]);
}

/**
 * What stands between the head node and the command line. The command line comes as an argument and runs in a shell
 * of its own, so that nothing in it can touch this script. Signals to the whole group are let pass (a signal that is
 * trapped has its usual effect again in the inner shells), so that this shell lives to report, on descriptor 3, the
 * processor time of all that it waited for. Its own remarks on signals go nowhere.
 *
 * The second argument is the descriptor that the command line has as its standard error.
 *
 * A signal that hits the child between its fork and its exec, while it still has this shell's traps, would be lost.
 * So the child reports that it is past that, and only then runs the command line, without another fork.
 */
const WRAPPER = `
trap : HUP INT QUIT ALRM TERM USR1 USR2
exec 4>&"$2" 2>/dev/null
/bin/sh -c 'echo ready >&3; exec /bin/sh -c "$1" 3>&-' sh "$1" 2>&4 4>&-
code=$?
times >&3
exit $code`;

/** What a stream of the shell is: an open file, nothing, or read by this process. */
export type ShellStream = number | "ignore" | "pipe";

/**
 * Starts a command line in the host's shell, in a process group of its own.
 *
 * @param stdio - Standard input, output and error. What goes to two pipes is read in the order in which it is written:
 * there is only one in truth, the first (not on Windows).
 * @param place - For a run of another account: it enters the directory and opens its files itself.
 * @throws CannotStart when the system can never pass on such a command line or such variables.
 */
export function spawnShell(
  commandLine: string,
  directory: string,
  environment: Record<string, string>,
  stdio: readonly ShellStream[],
  place?: AccountPlace | undefined,
): ChildProcess {
  try {
    return place === undefined
      ? spawnInHost(commandLine, { cwd: directory, env: environment }, stdio)
      : spawnInAccount(commandLine, environment, stdio, place);
  } catch (error) {
    switch (error instanceof Error && "code" in error ? error.code : undefined) {
      case "E2BIG":
        throw new CannotStart("The variables of the task are longer than the system allows. Use fewer.");
      case "ERR_INVALID_ARG_VALUE":
        // The text of the error is not passed on: it quotes the value, which may be a secret.
        throw new CannotStart(
          "The command line or a variable of the task holds a NUL character. Take it out.",
        );
      default:
        throw error;
    }
  }
}

function spawnInHost(
  commandLine: string,
  place: { readonly cwd: string; readonly env: Record<string, string> },
  stdio: readonly ShellStream[],
): ChildProcess {
  if (!isWindows) {
    const [input = "ignore", output = "ignore", error = "ignore"] = stdio;
    const isMerged = output === "pipe" && error === "pipe";
    return spawn("/bin/sh", ["-c", WRAPPER, "sh", commandLine, isMerged ? "1" : "2"], {
      ...place,
      stdio: [input, output, isMerged ? "ignore" : error, "pipe"],
      detached: true,
    });
  }
  const shell = process.env["ComSpec"] ?? "cmd.exe";
  const quoting = { windowsVerbatimArguments: true, windowsHide: true };
  return spawn(shell, ["/d", "/s", "/c", `"${commandLine}"`], { ...place, stdio: [...stdio], ...quoting });
}

/**
 * As `spawnInHost` on POSIX, but as another account, with that account's group and no other: the shell is never root,
 * not even for an instant in which variables of the task (such as LD_PRELOAD) could make it do something.
 */
function spawnInAccount(
  commandLine: string,
  environment: Record<string, string>,
  stdio: readonly ShellStream[],
  { account, directory, files }: AccountPlace,
): ChildProcess {
  const isPiped = stdio[1] === "pipe";
  const script = ENTER_PLACE + WRAPPER;
  return spawn("/bin/sh", ["-c", script, "sh", commandLine, isPiped ? "1" : "2", directory, ...files], {
    cwd: "/",
    env: environment,
    uid: account.uid,
    gid: account.gid,
    stdio: ["ignore", isPiped ? "pipe" : "ignore", "ignore", "pipe"],
    detached: true,
  });
}

/** Ends a process and its descendants on Windows, where there is no polite way; elsewhere see `ProcessRun`. */
export function killWindowsTree(pid: number): Promise<void> {
  return new Promise((resolve) => {
    execFile("taskkill", ["/pid", String(pid), "/t", "/f"], { windowsHide: true }, () => resolve());
  });
}

/** Processor times in milliseconds. */
export interface ProcessorTimes {
  readonly user: number;
  readonly kernel: number;
}

const LONGEST_REPORT = 4096;

/** What the wrapper says on descriptor 3; on Windows, where there is none, nothing. */
export interface ShellReport {
  /** Resolves when signals have their usual effect on the command line, or nothing is left of it. */
  readonly ready: Promise<void>;
  /** All of it, once the wrapper has ended. */
  readonly text: Promise<string>;
}

/** Listens to what the wrapper says. */
export function listenTo(shell: ChildProcess): ShellReport {
  const stream = shell.stdio[3];
  if (!(stream instanceof Readable)) return { ready: Promise.resolve(), text: Promise.resolve("") };
  stream.setEncoding("latin1");
  let text = "";
  const ready = new Promise<void>((resolve) => {
    stream.once("data", () => resolve());
    stream.once("close", resolve);
  });
  stream.on("data", (part: string) => {
    // Only its beginning and end count; a task of another account could make it longer than this process bears.
    text = text.length < LONGEST_REPORT ? text + part : text.slice(-LONGEST_REPORT) + part;
  });
  return { ready, text: new Promise((resolve) => stream.once("close", () => resolve(text))) };
}

/**
 * Passes on what the command line writes to pipes, as text; resolves at their end, when nobody holds the other end any
 * more. Half a character waits for its other half.
 */
export function readOutput(shell: ChildProcess, output: (text: string) => void): Promise<unknown> {
  return Promise.all(
    [shell.stdout, shell.stderr].map((stream) => {
      if (stream === null) return undefined;
      stream.setEncoding("utf8");
      stream.on("data", output);
      return new Promise((resolve) => stream.once("close", resolve));
    }),
  );
}

/** Reads the wrapper's report: its last line is about the processes it waited for. */
export function parseTimes(report: string): ProcessorTimes | undefined {
  const match = /(\d+)m([\d.,]+)s (\d+)m([\d.,]+)s\s*$/.exec(report);
  if (match === null) return undefined;
  const [user, kernel] = [
    [match[1], match[2]],
    [match[3], match[4]],
  ].map(([minutes, seconds]) =>
    Math.round((Number(minutes) * 60 + Number(seconds?.replace(",", "."))) * 1000),
  );
  return user === undefined || kernel === undefined ? undefined : { user, kernel };
}

/** By number, the names of the signals of this host. */
const signalNames = new Map(
  Object.entries(constants.signals)
    .reverse()
    .map(([name, number]) => [number, name]),
);

/**
 * The exit code and the message for how a shell ended. One that a signal ended has 128 and the signal's number, which
 * is also what a shell says of a command that a signal ended.
 */
export function exitOf(
  code: number | null,
  signal: NodeJS.Signals | null,
): { exitCode: number; message: string } {
  const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  const name = signalNames.get(exitCode - 128);
  return {
    exitCode,
    message: name === undefined ? "" : `It was ended by signal ${name}: exit code ${exitCode}.`,
  };
}
