import { access, constants, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute } from "node:path";
import { CannotStart, pathFault } from "./cannot-start.ts";

/**
 * The directory in which a task runs: its own, or where it names none the home directory of the head node's user
 * (the folder for temporary files where that user has none, and `HOME` is empty).
 *
 * @throws CannotStart when it cannot be used (rule TSK-15), and when it is relative: to what, nobody could say.
 */
export async function openWorkDirectory(path: string): Promise<string> {
  const directory = path === "" ? homedir() || tmpdir() : path;
  const what = `The work directory "${directory}"`;
  if (!isAbsolute(directory)) throw new CannotStart(`${what} is relative. Give an absolute path.`);
  try {
    if ((await stat(directory)).isDirectory()) {
      await access(directory, constants.X_OK);
      return directory;
    }
  } catch (error) {
    throw pathFault(what, error);
  }
  throw new CannotStart(`${what} cannot be used: it is not a directory. Correct the path.`);
}
