import { existsSync } from "node:fs";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import type { Change } from "../state/change.ts";
import { CommitMark, readCommitMark } from "./commit-mark.ts";
import { checkFiles } from "./files/check-files.ts";
import { BALANCE, type Balance, FORMAT, type Ledger } from "./ledger.ts";
import { causeOf, DamagedStore } from "./store-error.ts";
import { decodeChange } from "./stored-change.ts";

/** How many records are read at once. */
const PAGE = 1000;

/** A database that holds what was confirmed. */
export interface CheckedDatabase {
  readonly database: ClassicLevel;
  readonly mark: CommitMark;
  /** Its records, in an order in which they can be applied. */
  readonly changes: readonly Change[];
}

/**
 * Opens the database of a folder that is locked, or makes a new one.
 *
 * @param ledger - An empty one, which takes in the records.
 * @throws DamagedStore unless the records are those that were confirmed, with or without later ones.
 */
export async function openDatabase(folder: string, ledger: Ledger): Promise<CheckedDatabase> {
  const markPath = join(folder, "confirmed");
  const path = join(folder, "database");
  const confirmed = await confirmedIn(folder, markPath);
  // The mark is made last, so without one there may be the beginnings of a database.
  const isNew = confirmed === undefined && !existsSync(join(path, "CURRENT"));
  const { damage, suspects } = isNew
    ? { damage: undefined, suspects: [join(path, "CURRENT")] }
    : await checkFiles(path);
  if (damage !== undefined) throw new DamagedStore(folder, damage.file, damage.what);
  const [suspect = path] = suspects;

  const database = new ClassicLevel(path, { createIfMissing: isNew, compression: false });
  try {
    await database.open();
  } catch (error) {
    const { code, message } = causeOf(error);
    if (code === "LEVEL_CORRUPTION") throw new DamagedStore(folder, suspect, message.replace(/\.$/, ""));
    throw new Error(`The store in ${folder} could not be opened: ${message}`, { cause: error });
  }
  try {
    const { changes, balance } = await readRecords(folder, suspect, database, ledger);
    if (confirmed === undefined && balance.commit > 0) {
      throw new DamagedStore(folder, markPath, "it is missing");
    }
    if (balance.commit < (confirmed ?? 0)) {
      const what = `it ends too early, ${balance.commit} of ${confirmed} confirmed commits are there`;
      throw new DamagedStore(folder, suspect, what);
    }
    const mark = await CommitMark.open(markPath, confirmed === undefined);
    // What was kept and not confirmed can be seen from now on, and must not get lost any more.
    await mark.write(balance.commit);
    return { database, mark, changes };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function confirmedIn(folder: string, path: string): Promise<number | undefined> {
  try {
    return await readCommitMark(path);
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedStore(folder, path, error.message);
    throw error;
  }
}

async function readRecords(
  folder: string,
  suspect: string,
  database: ClassicLevel,
  ledger: Ledger,
): Promise<{ readonly changes: readonly Change[]; readonly balance: Balance }> {
  const balance = await readBalance(folder, suspect, database);
  const changes: Change[] = [];
  const records = database.iterator({ gt: BALANCE });
  try {
    for (let page = await records.nextv(PAGE); page.length > 0; page = await records.nextv(PAGE)) {
      for (const [key, value] of page) {
        const change = decodeChange(value);
        ledger.read(key, value, change);
        changes.push(change);
      }
    }
  } catch (error) {
    throw unreadable(folder, suspect, error);
  } finally {
    await records.close();
  }
  const { records: count, sum } = ledger.balance;
  if (balance.records !== count || balance.sum !== sum) {
    const what = `its records are not those of commit ${balance.commit}: some are missing or different`;
    throw new DamagedStore(folder, suspect, what);
  }
  ledger.startAt(balance.commit);
  return { changes, balance };
}

/** Read first: it says in which form the records are. */
async function readBalance(folder: string, suspect: string, database: ClassicLevel): Promise<Balance> {
  const kept = await database.get(BALANCE).catch((error: unknown) => {
    throw unreadable(folder, suspect, error);
  });
  if (kept === undefined) return { format: FORMAT, commit: 0, records: 0, sum: 0 };
  let balance: Balance;
  try {
    balance = JSON.parse(kept) as Balance; // its numbers are compared with the records
  } catch {
    throw new DamagedStore(folder, suspect, "its balance cannot be read");
  }
  if (balance.format !== 1 && balance.format !== FORMAT) {
    throw new Error(
      `The store in ${folder} has format ${balance.format}; this version reads formats 1 and ${FORMAT}. Open it with the version that wrote it.`,
    );
  }
  return balance;
}

function unreadable(folder: string, suspect: string, error: unknown): DamagedStore {
  const { message } = causeOf(error);
  return new DamagedStore(folder, suspect, `its records cannot be read, ${message.replace(/\.$/, "")}`);
}
