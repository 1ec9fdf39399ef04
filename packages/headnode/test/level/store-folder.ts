import { cp, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Change } from "../../src/index.ts";
import { LevelStore } from "../../src/level/index.ts";

/** An empty folder that goes with the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ccp-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a store in the folder holds. */
export async function contentOf(folder: string): Promise<readonly Change[]> {
  const store = new LevelStore(folder);
  try {
    return await store.load();
  } finally {
    await store.close();
  }
}

/** Opens the store in the folder, does the work and closes it. */
export async function withStore(folder: string, work: (store: LevelStore) => Promise<void>): Promise<void> {
  const store = new LevelStore(folder);
  await store.load();
  await work(store);
  await store.close();
}

/**
 * Copies the folder of a store that is open and at rest, as a crash would leave it. LevelDB still tidies up in the background,
 * so a copy counts only when the folder was the same before and after it.
 */
export async function copyOfOpen(folder: string): Promise<string> {
  for (;;) {
    const copy = await emptyFolder();
    const before = await lookOf(folder);
    const isWhole = await cp(folder, copy, { recursive: true }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false;
        throw error;
      },
    );
    if (isWhole && before !== undefined && before === (await lookOf(folder))) return copy;
  }
}

/** What tells whether anything in the folder changed; `undefined` where it does while one looks. */
async function lookOf(folder: string): Promise<string | undefined> {
  const looks = (await filesIn(folder)).map(async (path) => {
    const { size, mtimeNs } = await stat(path, { bigint: true });
    return `${path} ${size} ${mtimeNs}`;
  });
  return Promise.all(looks).then(
    (lines) => lines.join("\n"),
    () => undefined,
  );
}

/** The paths of all files in the folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function variable(name: string, value: string | null): Change {
  return { kind: "variable", name, value };
}
