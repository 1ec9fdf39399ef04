import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { ClassicLevel } from "classic-level";
import type { Change } from "../state/change.ts";
import type { Store } from "../store.ts";
import type { CommitMark } from "./commit-mark.ts";
import { FolderLock } from "./folder-lock.ts";
import { BALANCE, Ledger } from "./ledger.ts";
import { openDatabase } from "./open-database.ts";

/** Commits that become durable together. */
interface Group {
  /** The last value of each key. */
  readonly writes: Map<string, string | null>;
  readonly done: Promise<void>;
  readonly settle: (failure?: Error) => void;
}

interface OpenStore {
  readonly lock: FolderLock;
  readonly database: ClassicLevel;
  readonly mark: CommitMark;
}

/**
 * A store in a folder of this computer, which survives crashes and losses of power.
 *
 * - A commit is kept once it is on the disk; commits that come while others are being written share the next write.
 *   Those made one after the other, without waiting in between, are kept all or none.
 * - One head node at a time: a second one is refused, as long as the first one's process lives.
 * - A store in which anything confirmed is missing or different is refused, with the name of the file; it never starts
 *   empty, and a refused store is not repaired.
 * - After a commit that could not be kept (the disk is full) it keeps nothing more. Made anew, it holds everything that
 *   was confirmed, and of the rest each commit wholly or not at all.
 *
 * The folder holds `database` (LevelDB), `confirmed` (how many commits were confirmed) and `lock`; only its owner may
 * enter it. To copy it, stop the head node first.
 */
export class LevelStore implements Store {
  readonly folder: string;
  readonly #ledger = new Ledger();
  #open: OpenStore | undefined;
  #waiting: Group | undefined;
  #writing: Promise<void> | undefined;
  #failure: Error | undefined;
  #closing: Promise<void> | undefined;

  /** @param folder - Made when it is missing, readable for its owner only. */
  constructor(folder: string) {
    if (folder === "") throw new RangeError("A store needs a folder. Give its path.");
    this.folder = resolve(folder);
  }

  /** Once for each store. Rejects with a sentence that names the file when something is wrong with it. */
  async load(): Promise<readonly Change[]> {
    if (this.#open !== undefined || this.#failure !== undefined || this.#closing !== undefined) {
      throw new Error(`The store in ${this.folder} was loaded before. Make a new LevelStore.`);
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const lock = await FolderLock.take(this.folder);
    try {
      const { database, mark, changes } = await openDatabase(this.folder, this.#ledger);
      this.#open = { lock, database, mark };
      return changes;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      await lock.release();
      throw error;
    }
  }

  commit(changes: readonly Change[]): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#open === undefined || this.#closing !== undefined) {
      return Promise.reject(new Error(`The store in ${this.folder} is not open.`));
    }
    this.#waiting ??= newGroup();
    for (const [key, value] of this.#ledger.enter(changes)) this.#waiting.writes.set(key, value);
    const { done } = this.#waiting;
    // Not at once: all commits that are made before anybody waits are to be in one group.
    this.#writing ??= Promise.resolve(this.#open).then((open) => this.#write(open));
    return done;
  }

  /** Waits for what is being kept, and lets another head node use the folder. */
  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  async #shutDown(): Promise<void> {
    await this.#writing;
    if (this.#open === undefined) return;
    const { lock, database, mark } = this.#open;
    this.#open = undefined;
    await mark.close();
    await database.close();
    await lock.release();
  }

  /** Writes group after group until none waits. */
  async #write({ database, mark }: OpenStore): Promise<void> {
    for (let group = this.#waiting; group !== undefined; group = this.#waiting) {
      this.#waiting = undefined;
      const { balance } = this.#ledger;
      group.writes.set(BALANCE, JSON.stringify(balance));
      try {
        if (this.#failure !== undefined) throw this.#failure;
        const batch = database.batch();
        for (const [key, value] of group.writes) {
          if (value === null) batch.del(key);
          else batch.put(key, value);
        }
        await batch.write({ sync: true });
        await mark.write(balance.commit);
        group.settle();
      } catch (error) {
        this.#failure ??= new Error(`The store in ${this.folder} could not be written: ${reasonOf(error)}`, {
          cause: error,
        });
        group.settle(this.#failure);
      }
    }
    this.#writing = undefined;
  }
}

function newGroup(): Group {
  let settle: Group["settle"] = () => {};
  const done = new Promise<void>((fulfil, reject) => {
    settle = (failure) => (failure === undefined ? fulfil() : reject(failure));
  });
  return { writes: new Map(), done, settle };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
