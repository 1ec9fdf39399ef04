import { cp, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Change } from "../../src/index.ts";
import { DamagedStore, LevelStore } from "../../src/level/index.ts";
import { contentOf, copyOfOpen, emptyFolder, filesIn, variable, withStore } from "./store-folder.ts";

const DAMAGES = Number(process.env["CCP_DAMAGES"] ?? 50);

/** A store that was used `lives` times and is as a crash leaves it: copied while it was open, all confirmed. */
async function usedStore(lives: number): Promise<{ folder: string; content: readonly Change[] }> {
  const folder = await emptyFolder();
  let copy = folder;
  for (let life = 1; life <= lives; life++) {
    const store = new LevelStore(folder);
    await store.load();
    for (let step = 0; step < 30; step++) {
      const name = `N${(step * 7 + life) % 40}`;
      await store.commit([
        variable(name, step % 5 === 0 ? null : "x".repeat(((step * 997) % 50) ** 2)),
        { kind: "job removed", jobId: step + 1, lastAttempt: life },
      ]);
    }
    if (life === lives) copy = await copyOfOpen(folder);
    await store.close();
  }
  return { folder: copy, content: await contentOf(folder) };
}

/** What a load of the folder comes to: its content, or the file that it blames. */
async function outcome(folder: string): Promise<{ content: readonly Change[] } | { blamed: string }> {
  try {
    return { content: await contentOf(folder) };
  } catch (error) {
    if (error instanceof DamagedStore) {
      expect(error.message).toContain(error.file);
      return { blamed: relative(folder, error.file) };
    }
    // The folder of the lock holds nothing and is no part of the state.
    if (String(error).includes(`cannot be locked with ${join(folder, "lock")}`)) return { blamed: "lock" };
    throw error;
  }
}

interface Damage {
  readonly file: number;
  readonly at: number;
  readonly kind: "truncate" | "flip" | "zero" | "delete" | "append" | "garble";
  readonly bit: number;
}

const damage = fc.record<Damage>({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom("truncate", "flip", "flip", "zero", "delete", "append", "garble"),
  bit: fc.nat(7),
});

/** The loss of each file, which comes first, so that some is always found in the database. */
const losses = Array.from({ length: 10 }, (_, file): [Damage] => [{ file, at: 0, kind: "delete", bit: 0 }]);

async function doDamage(path: string, { at, kind, bit }: Damage): Promise<void> {
  const { size } = await stat(path);
  const position = Math.floor(at * size);
  if (kind === "delete") return rm(path);
  if (kind === "truncate") return truncate(path, position);
  const bytes = await readFile(path);
  if (kind === "append") return writeFile(path, Buffer.concat([bytes, Buffer.alloc(1 + bit, bit)]));
  if (kind === "flip" && size > 0) bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
  if (kind === "zero") bytes.subarray(position, position + 1 + 64 * bit).fill(0);
  if (kind === "garble") bytes.subarray(position, position + 700).fill(0xa5 ^ bit);
  await writeFile(path, bytes);
}

test.each([1, 2, 5])(
  "a store of %i lives with any damage gives what was confirmed, or names a file",
  async (lives) => {
    const { folder, content } = await usedStore(lives);
    expect(await outcome(folder)).toEqual({ content });
    const blamed = new Map<string, number>();
    // The look above has changed the files; the next copies are as the crash left them.
    const { folder: original } = await usedStore(lives);
    await fc.assert(
      fc.asyncProperty(damage, async (each) => {
        const copy = await mkdtemp(join(tmpdir(), "ccp-damage-"));
        try {
          await cp(original, copy, { recursive: true });
          const files = await filesIn(copy);
          const path = files[each.file % files.length]!;
          await doDamage(path, each);
          const result = await outcome(copy);
          if ("content" in result) {
            expect(result.content).toEqual(content);
          } else {
            blamed.set(result.blamed, (blamed.get(result.blamed) ?? 0) + 1);
            // It stays refused: nothing was repaired, nothing begins anew.
            expect(await outcome(copy)).toHaveProperty("blamed");
          }
        } finally {
          await rm(copy, { recursive: true, force: true });
        }
      }),
      { numRuns: DAMAGES, examples: losses },
    );
    expect([...blamed.keys()].some((file) => file.startsWith("database"))).toBe(true);
  },
);

async function refusalOf(folder: string): Promise<DamagedStore> {
  const error: unknown = await contentOf(folder).catch((reason: unknown) => reason);
  if (!(error instanceof DamagedStore)) throw new Error(`Not refused as damaged: ${String(error)}`);
  return error;
}

test("a log that lost confirmed commits at its end is named, wherever it was cut", async () => {
  const { folder } = await usedStore(1);
  const log = (await filesIn(folder)).find((file) => /database.*\.log$/.test(file))!;
  const { size } = await stat(log);
  for (const left of [0, 1, 100, size >> 1, size - 1]) {
    const copy = await emptyFolder();
    await cp(folder, copy, { recursive: true });
    const path = join(copy, relative(folder, log));
    await truncate(path, left);
    const { file, message } = await refusalOf(copy);
    expect(file).toBe(path);
    expect(message).toMatch(
      /^The store in \S+ is damaged and was not opened: \S+\.log: it ends too early, \d+ of 30 confirmed commits are there\. Put back/,
    );
  }
});

test("a flipped bit in the middle of a log is named before LevelDB has touched it", async () => {
  const { folder } = await usedStore(1);
  const log = (await filesIn(folder)).find((file) => /database.*\.log$/.test(file))!;
  const file = await open(log, "r+");
  await file.write(Buffer.from([0xff]), 0, 1, 5000);
  await file.close();
  const before = await readFile(log);
  expect((await refusalOf(folder)).file).toBe(log);
  expect(await readFile(log)).toEqual(before);
});

test.each([
  ["CURRENT", "it is missing"],
  ["MANIFEST-\\d+", "it is missing"],
  ["\\d+\\.ldb", "it is missing"],
])("a missing %s is named", async (name, what) => {
  const { folder } = await usedStore(3);
  const path = (await filesIn(join(folder, "database"))).find((file) => new RegExp(`/${name}$`).test(file))!;
  await rm(path);
  const { file, message } = await refusalOf(folder);
  expect(file).toBe(path);
  expect(message).toContain(`${path}: ${what}.`);
});

test("a store whose database or mark is gone is refused, never begun anew", async () => {
  const { folder } = await usedStore(2);
  const withoutMark = await emptyFolder();
  await cp(folder, withoutMark, { recursive: true });
  await rm(join(withoutMark, "confirmed"));
  expect((await refusalOf(withoutMark)).file).toBe(join(withoutMark, "confirmed"));
  await rm(join(folder, "database"), { recursive: true });
  expect((await refusalOf(folder)).file).toBe(join(folder, "database", "CURRENT"));
});

test("what was being written when the power went is no damage: a log may end in the middle of a record", async () => {
  const folder = await emptyFolder();
  const store = new LevelStore(folder);
  onTestFinished(() => store.close());
  await store.load();
  await store.commit([variable("A", "1")]);
  const copy = await copyOfOpen(folder);
  const log = (await filesIn(copy)).find((file) => /database.*\.log$/.test(file))!;
  const bytes = await readFile(log);
  // The same record once more, cut off.
  await writeFile(log, Buffer.concat([bytes, bytes.subarray(0, bytes.length - 3)]));
  expect(await contentOf(copy)).toEqual([variable("A", "1")]);
});

test("a newer format is refused, and the message says what to do", async () => {
  const folder = await emptyFolder();
  await withStore(folder, async (store) => store.commit([variable("A", "1")]));
  const { ClassicLevel } = await import("classic-level");
  const database = new ClassicLevel(join(folder, "database"));
  await database.put("0", JSON.stringify({ format: 3, commit: 1, records: 1, sum: 0 }));
  await database.put("6 0000000001", "a form of a job that this version does not know");
  await database.close();
  await expect(contentOf(folder)).rejects.toThrow(
    `The store in ${folder} has format 3; this version reads formats 1 and 2. Open it with the version that wrote it.`,
  );
});
