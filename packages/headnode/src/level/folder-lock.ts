import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { causeOf } from "./store-error.ts";

/**
 * The right to use a folder, for one process at a time: a database that holds nothing, for the sake of its lock, which
 * the system takes away from a process that dies. The lock of the database itself comes too late: LevelDB changes a
 * database while it opens it, and its files have to be looked at before.
 */
export class FolderLock {
  readonly #database: ClassicLevel;

  static async take(folder: string): Promise<FolderLock> {
    const database = new ClassicLevel(join(folder, "lock"));
    try {
      await database.open();
    } catch (error) {
      const { code, message } = causeOf(error);
      if (code === "LEVEL_LOCKED") {
        throw new Error(
          `The store in ${folder} is in use by another head node. Stop that one first, or give this one another folder.`,
        );
      }
      throw new Error(
        `The store in ${folder} cannot be locked with ${join(folder, "lock")}: ${message} Mend the cause; that folder itself holds nothing and can be deleted while no head node runs.`,
      );
    }
    return new FolderLock(database);
  }

  private constructor(database: ClassicLevel) {
    this.#database = database;
  }

  release(): Promise<void> {
    return this.#database.close();
  }
}
