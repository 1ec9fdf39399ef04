import { ByteReader } from "./byte-reader.ts";
import { hasChecksum } from "./checksum.ts";

const FOOTER = 48;
const MAGIC = 0xdb4775248b80fb57n;
/** One byte for the compression and four for the checksum follow each block. */
const TRAILER = 5;

interface Place {
  readonly offset: number;
  readonly size: number;
}

/** What is wrong with a table of LevelDB that was written without compression; `undefined` when nothing is. */
export function tableDamage(bytes: Buffer): string | undefined {
  if (bytes.length < FOOTER || bytes.readBigUInt64LE(bytes.length - 8) !== MAGIC) {
    return "it does not end as a table does";
  }
  try {
    const footer = new ByteReader(bytes.subarray(bytes.length - FOOTER));
    const directories = [place(footer), place(footer)];
    for (const directory of directories) {
      if (!isSound(bytes, directory)) return `the block at ${directory.offset} has a wrong checksum`;
      for (const block of placesIn(bytes.subarray(directory.offset, directory.offset + directory.size))) {
        if (!isSound(bytes, block)) return `the block at ${block.offset} has a wrong checksum`;
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "its directory points outside of it";
  }
  return undefined;
}

function place(reader: ByteReader): Place {
  return { offset: reader.number(), size: reader.number() };
}

function isSound(bytes: Buffer, { offset, size }: Place): boolean {
  const stored = bytes.readUInt32LE(offset + size + 1);
  return hasChecksum(bytes, offset, offset + size + 1, stored) && offset + size + TRAILER <= bytes.length;
}

/** The places that a directory block holds: it ends in a list of restart points, and in their number. */
function placesIn(block: Buffer): Place[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const entries = new ByteReader(block.subarray(0, block.length - 4 - 4 * restarts));
  const places: Place[] = [];
  while (!entries.isAtEnd) {
    entries.number(); // how much of the key is that of the entry before
    const rest = entries.number();
    const size = entries.number();
    entries.bytes(rest);
    places.push(place(new ByteReader(entries.bytes(size))));
  }
  return places;
}
