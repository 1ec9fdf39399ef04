import { hasChecksum } from "./checksum.ts";

const BLOCK = 32_768;
const HEADER = 7;

/** The kinds of fragments: a record lies in one, or in a first, any number of middle ones and a last. */
const FULL = 1;
const FIRST = 2;
const LAST = 4;

/** A file in LevelDB's log format, as far as it can be read. */
export interface LogFile {
  /** The whole records before the first damage. */
  readonly records: readonly Buffer[];
  /** Where the first fragment is that cannot be read; `undefined` when all can. */
  readonly damagedAt: number | undefined;
  /**
   * Whether something can be read behind the damage. If not, the writer may have been stopped in the middle, which is
   * what a crash does.
   */
  readonly goesOn: boolean;
}

/** Reads a file in LevelDB's log format: its write-ahead logs and its manifests. */
export function readLogFile(bytes: Buffer): LogFile {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  let damagedAt: number | undefined;
  let at = 0;
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const end = fragmentEnd(bytes, at, left);
    if (end === undefined) {
      damagedAt ??= at;
      at += left;
      continue;
    }
    const isSound = hasChecksum(bytes, at + 6, end, bytes.readUInt32LE(at));
    if (isSound && damagedAt !== undefined) return { records, damagedAt, goesOn: true };
    if (!isSound) damagedAt ??= at;
    else {
      const kind = bytes.readUInt8(at + 6);
      if (kind === FULL || kind === FIRST) parts = [];
      parts.push(bytes.subarray(at + HEADER, end));
      if (kind === FULL || kind === LAST) records.push(Buffer.concat(parts));
    }
    at = end;
  }
  return { records, damagedAt, goesOn: false };
}

/** Where the fragment at `at` says it ends; `undefined` where it cannot end there, or is none. */
function fragmentEnd(bytes: Buffer, at: number, left: number): number | undefined {
  if (at + HEADER > bytes.length) return undefined;
  const length = bytes.readUInt16LE(at + 4);
  const isBlank = length === 0 && bytes.readUInt8(at + 6) === 0;
  if (isBlank || HEADER + length > left || at + HEADER + length > bytes.length) return undefined;
  return at + HEADER + length;
}
