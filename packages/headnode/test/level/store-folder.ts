import { mkdtemp, readdir, rm } from "node:fs/promises";
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
