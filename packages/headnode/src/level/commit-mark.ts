import { type FileHandle, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

const SLOT = 512;
const FORM = /^ccp store 1 confirmed (\d{1,16}) ([0-9a-f]{8})\n *$/;

/**
 * The file that says how many commits were confirmed, outside the database: with it, a database that lost its last
 * commits, or all, is told from one that never had them.
 *
 * Two places in it are written in turn, so that a crash in the middle of one leaves the other.
 */
export class CommitMark {
  readonly #file: FileHandle;
  readonly #bytes: Buffer = Buffer.alloc(SLOT);
  #slot = 0;

  /** Opens the file, or makes a new one that says 0. */
  static async open(path: string, isNew: boolean): Promise<CommitMark> {
    if (isNew) await create(path);
    return new CommitMark(await open(path, "r+"));
  }

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Resolves when the number is on the disk. One call at a time. */
  async write(confirmed: number): Promise<void> {
    this.#bytes.fill(slotOf(confirmed));
    this.#slot = 1 - this.#slot;
    await this.#file.write(this.#bytes, 0, SLOT, this.#slot * SLOT);
    await this.#file.datasync();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** How many commits were confirmed; `undefined` when there is no such file, a RangeError when it is damaged. */
export async function readCommitMark(path: string): Promise<number | undefined> {
  let text: string;
  try {
    text = await readFile(path, "latin1");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  if (text.length !== 2 * SLOT) throw new RangeError(`it has ${text.length} bytes instead of ${2 * SLOT}`);
  const confirmed = [text.slice(0, SLOT), text.slice(SLOT)].flatMap(readSlot);
  if (confirmed.length === 0) throw new RangeError("neither of its two lines is readable");
  return Math.max(...confirmed);
}

async function create(path: string): Promise<void> {
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.write(slotOf(0).repeat(2));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  if (process.platform === "win32") return; // folders cannot be synchronized there
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function slotOf(confirmed: number): string {
  const line = `ccp store 1 confirmed ${confirmed}`;
  return `${line} ${checksum(line)}\n`.padEnd(SLOT);
}

function readSlot(slot: string): number[] {
  const [, number, sum] = FORM.exec(slot) ?? [];
  return checksum(`ccp store 1 confirmed ${number}`) === sum ? [Number(number)] : [];
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
