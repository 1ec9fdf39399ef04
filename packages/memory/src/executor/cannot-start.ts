import { getSystemErrorMap } from "node:util";

/** A task cannot run as it is (rule TSK-15); the message is a sentence for a person. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** Shortages of the host, not faults of the task: another time it may go well. */
const SHORTAGES: ReadonlySet<unknown> = new Set(["EAGAIN", "ENOMEM", "EMFILE", "ENFILE"]);

/**
 * What a failed system call about a path means for the task: that it cannot start, unless the host was short of
 * something.
 *
 * @param what - What the path is, such as `The standard output file "/x"`.
 */
export function pathFault(what: string, error: unknown): unknown {
  if (!(error instanceof Error) || ("code" in error && SHORTAGES.has(error.code))) return error;
  return new CannotStart(
    `${what} cannot be opened: ${reasonOf(error)}. Correct the path, or make it accessible.`,
  );
}

/** The system's own words for an error of it, such as "no such file or directory". */
export function reasonOf(error: Error): string {
  const errno = "errno" in error ? error.errno : undefined;
  return (typeof errno === "number" ? getSystemErrorMap().get(errno)?.[1] : undefined) ?? error.message;
}
