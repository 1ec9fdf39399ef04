import { ByteReader } from "./byte-reader.ts";

/** Which files make up a LevelDB database. */
export interface Manifest {
  /** Size by number. */
  readonly tables: ReadonlyMap<number, number>;
  /** Logs with this number and higher ones hold what is in no table yet. */
  readonly firstLog: number;
}

/** Reads the records of a manifest, each of which says what became different. */
export function readManifest(records: readonly Buffer[]): Manifest {
  const tables = new Map<number, number>();
  let firstLog = 0;
  for (const record of records) {
    const edit = new ByteReader(record);
    while (!edit.isAtEnd) {
      const tag = edit.number();
      switch (tag) {
        case 1: // the name of the order of keys
          edit.string();
          break;
        case 2:
          firstLog = edit.number();
          break;
        case 3: // the next file number
        case 4: // the last sequence number
        case 9: // the log before the first one, no longer in use
          edit.number();
          break;
        case 5: // where the next compaction of a level begins
          edit.number();
          edit.string();
          break;
        case 6:
          edit.number();
          tables.delete(edit.number());
          break;
        case 7: {
          edit.number();
          const table = edit.number();
          tables.set(table, edit.number());
          edit.string();
          edit.string();
          break;
        }
        default:
          throw new RangeError(`There is no entry of kind ${tag} in a manifest.`);
      }
    }
  }
  return { tables, firstLog };
}
