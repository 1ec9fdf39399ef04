import { closeSync, constants, fstatSync, open } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { CannotStart, pathFault } from "./cannot-start.ts";

/** Where the standard streams of a task go. */
export interface StandardFiles {
  /** For standard input, output and error: an open file, or nothing. */
  readonly stdio: readonly (number | "ignore")[];
  /** Closes the files on this side. */
  close(): void;
}

/** Opening a pipe would wait for its other end; with this flag, which files do not heed, it is refused below. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;
const READ = constants.O_RDONLY | NO_WAIT;
const OVERWRITE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_WAIT;

/**
 * Opens the files for a task's standard streams, relative to its work directory; output files are overwritten. What
 * has no path is empty or dropped. The same path for output and error is opened once, so that both write in turn.
 *
 * @throws CannotStart when one cannot be opened (rule TSK-15).
 */
export async function openStandardFiles(
  paths: { readonly stdin: string; readonly stdout: string; readonly stderr: string },
  directory: string,
): Promise<StandardFiles> {
  const files: number[] = [];
  const close = () => {
    for (const file of files) closeSync(file);
  };
  const use = async (path: string, stream: string, flags: number): Promise<number | "ignore"> => {
    if (path === "") return "ignore";
    const file = await openFile(resolve(directory, path), stream, flags);
    files.push(file);
    return file;
  };
  try {
    const stdin = await use(paths.stdin, "input", READ);
    const stdout = await use(paths.stdout, "output", OVERWRITE);
    const isShared =
      paths.stderr !== "" && resolve(directory, paths.stderr) === resolve(directory, paths.stdout);
    const stderr = isShared && paths.stdout !== "" ? stdout : await use(paths.stderr, "error", OVERWRITE);
    return { stdio: [stdin, stdout, stderr], close };
  } catch (error) {
    close();
    throw error;
  }
}

const openDescriptor: (path: string, flags: number) => Promise<number> = promisify(open);

async function openFile(path: string, stream: string, flags: number): Promise<number> {
  const what = `The standard ${stream} file "${path}"`;
  let file: number;
  try {
    file = await openDescriptor(path, flags);
  } catch (error) {
    throw pathFault(what, error);
  }
  const kind = fstatSync(file);
  if (!kind.isDirectory() && !kind.isFIFO()) return file;
  closeSync(file);
  throw new CannotStart(
    `${what} cannot be used: it is a ${kind.isFIFO() ? "pipe" : "directory"}. Name a file.`,
  );
}
