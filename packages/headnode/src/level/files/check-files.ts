import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readLogFile } from "./log-file.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { tableDamage } from "./table-file.ts";

/** What a look at the files of a LevelDB database gave. */
export interface FileCheck {
  /** The first file that no crash can have left as it is, and what is wrong with it. */
  readonly damage: { readonly file: string; readonly what: string } | undefined;
  /** The files that may have lost their end: first those that end in the middle of a record, then the newest log. */
  readonly suspects: readonly string[];
}

/**
 * Looks at all files that make up a LevelDB database, before LevelDB does: LevelDB goes on without the damaged parts of
 * a log, and then deletes it.
 */
export async function checkFiles(folder: string): Promise<FileCheck> {
  const suspects: string[] = [];
  const damaged = (file: string, what: string): FileCheck => ({
    damage: { file: join(folder, file), what },
    suspects,
  });

  const current = await read(join(folder, "CURRENT"));
  if (current === undefined) return damaged("CURRENT", "it is missing");
  const name = /^(MANIFEST-\d+)\n$/.exec(current.toString("latin1"))?.[1];
  if (name === undefined) return damaged("CURRENT", "it does not name a manifest");

  const manifestBytes = await read(join(folder, name));
  if (manifestBytes === undefined) return damaged(name, "it is missing");
  const manifestFile = readLogFile(manifestBytes);
  if (manifestFile.goesOn) return damaged(name, `the record at ${manifestFile.damagedAt} is not readable`);
  if (manifestFile.damagedAt !== undefined) suspects.push(join(folder, name));
  let manifest: Manifest;
  try {
    manifest = readManifest(manifestFile.records);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return damaged(name, "it holds what no manifest does");
  }

  for (const [number, size] of manifest.tables) {
    const file = `${String(number).padStart(6, "0")}.ldb`;
    const bytes = await read(join(folder, file));
    if (bytes === undefined) return damaged(file, "it is missing");
    const what =
      bytes.length === size ? tableDamage(bytes) : `it has ${bytes.length} bytes instead of ${size}`;
    if (what !== undefined) return damaged(file, what);
  }

  const logs = (await readdir(folder))
    .filter((file) => /^\d+\.log$/.test(file) && Number.parseInt(file, 10) >= manifest.firstLog)
    .sort();
  for (const file of logs) {
    const { damagedAt, goesOn } = readLogFile((await read(join(folder, file))) ?? Buffer.alloc(0));
    if (goesOn) return damaged(file, `the record at ${damagedAt} is not readable`);
    if (damagedAt !== undefined) suspects.push(join(folder, file));
  }
  const newest = logs.at(-1) ?? `${String(manifest.firstLog).padStart(6, "0")}.log`;
  return { damage: undefined, suspects: [...suspects, join(folder, newest)] };
}

/** The content; `undefined` when there is no such file. */
async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
