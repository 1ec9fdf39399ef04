import { isAbsolute, resolve } from "node:path";
import { CannotStart } from "./cannot-start.ts";
import type { LocalAccount } from "./local-accounts.ts";

/** Where a run that belongs to another account takes place. */
export interface AccountPlace {
  readonly account: LocalAccount;
  readonly directory: string;
  /** Absolute paths for standard input, output and error; empty where there is none. */
  readonly files: readonly [stdin: string, stdout: string, stderr: string];
}

/**
 * What the shell of another account does before all else, when it is that account already: it enters the work directory
 * and opens the files, so that it is the account's rights that count, not root's. Opening a pipe would wait for its
 * other end: it is refused. What goes wrong is said on descriptor 3, in one word.
 */
export const ENTER_PLACE = `
fault() { echo "fault $1" >&3; exit 1; }
usable() { ! [ -d "$1" ] && ! [ -p "$1" ]; }
cd -- "$3" 2>/dev/null || fault directory
if [ -n "$4" ]; then
  usable "$4" && true 2>/dev/null <"$4" || fault input
  exec <"$4"
fi
if [ -n "$5" ]; then
  usable "$5" && true 2>/dev/null >"$5" || fault output
  exec >"$5"
fi
if [ -n "$6" ] && [ "$6" = "$5" ]; then
  exec 2>&1
elif [ -n "$6" ]; then
  usable "$6" && true 2>/dev/null >"$6" || fault error
  exec 2>"$6"
fi`;

/** @throws CannotStart when the work directory is relative: to what, nobody could say. */
export function placeOf(
  account: LocalAccount,
  paths: {
    readonly workDirectory: string;
    readonly stdin: string;
    readonly stdout: string;
    readonly stderr: string;
  },
): AccountPlace {
  const directory = paths.workDirectory === "" ? account.home : paths.workDirectory;
  if (!isAbsolute(directory))
    throw new CannotStart(`The work directory "${directory}" is relative. Give an absolute path.`);
  const file = (path: string) => (path === "" ? "" : resolve(directory, path));
  return { account, directory, files: [file(paths.stdin), file(paths.stdout), file(paths.stderr)] };
}

/** What the variables of an account are, besides those of this process that a task sees. */
export function accountVariables({ name, home, shell }: LocalAccount): Record<string, string> {
  return { HOME: home, USER: name, LOGNAME: name, SHELL: shell };
}

/** Why the account could not enter its place, as its shell said; `undefined` when it could. */
export function faultOf(
  report: string,
  { account, directory, files }: AccountPlace,
): CannotStart | undefined {
  const fault = /^fault (directory|input|output|error)$/m.exec(report)?.[1];
  if (fault === undefined) return undefined;
  const [stdin, stdout, stderr] = files;
  const what = {
    directory: `The work directory "${directory}"`,
    input: `The standard input file "${stdin}"`,
    output: `The standard output file "${stdout}"`,
    error: `The standard error file "${stderr}"`,
  }[fault as "directory" | "input" | "output" | "error"]; // one of the words above
  return new CannotStart(
    `${what} cannot be used by the account ${account.name}. Correct the path, or give that account the right.`,
  );
}
