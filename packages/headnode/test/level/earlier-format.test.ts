import { join } from "node:path";
import { crc32 } from "node:zlib";
import { ClassicLevel } from "classic-level";
import { expect, test } from "vitest";
import type { Change } from "../../src/index.ts";
import { BALANCE } from "../../src/level/ledger.ts";
import { cluster, job, nobody, tasks } from "../cluster.ts";
import { contentOf, emptyFolder, variable, withStore } from "./store-folder.ts";

/** Writes the store again as format 1 had it: each record is the whole change. */
async function writeAsFormat1(folder: string, changes: readonly Change[]): Promise<void> {
  const database = new ClassicLevel(join(folder, "database"));
  const keys = (await database.keys().all()).filter((key) => key !== BALANCE);
  const values = changes.map((change) => JSON.stringify(change));
  const sum = keys.reduce((total, key, at) => total + crc32(values[at]!, crc32(key)), 0);
  const { commit } = JSON.parse((await database.get(BALANCE))!) as { commit: number };
  await database.batch([
    ...keys.map((key, at) => ({ type: "put" as const, key, value: values[at]! })),
    {
      type: "put",
      key: BALANCE,
      value: JSON.stringify({ format: 1, commit, records: keys.length, sum: sum % 2 ** 52 }),
    },
  ]);
  await database.close();
}

async function formatOf(folder: string): Promise<unknown> {
  const database = new ClassicLevel(join(folder, "database"));
  const { format } = JSON.parse((await database.get(BALANCE))!) as { format: number };
  await database.close();
  return format;
}

test("a store of format 1 is read as it was, and is one of format 2 from the first commit on", async () => {
  const folder = await emptyFolder();
  const it = await cluster();
  await it.ann.queueJobs([job({ project: "x" }, tasks(2)), job({}, tasks(1))], nobody);
  const records = [1, 2].map((jobId) => it.headNode.state.job(jobId)!);
  const changes: readonly Change[] = [
    variable("A", "1"),
    ...records.map((each) => ({ kind: "job", job: each.job }) as const),
    ...records.flatMap((each) =>
      Array.from(each.tasks.values(), (task) => ({ kind: "task", task }) as const),
    ),
  ];
  await withStore(folder, async (store) => store.commit(changes));
  await writeAsFormat1(folder, changes);
  expect(await formatOf(folder)).toBe(1);
  expect(await contentOf(folder)).toStrictEqual(changes);

  const renamed = { ...records[0]!.job, facts: { ...records[0]!.job.facts, name: "renamed" } };
  await withStore(folder, async (store) => store.commit([{ kind: "job", job: renamed }]));
  expect(await formatOf(folder)).toBe(2);
  expect(await contentOf(folder)).toStrictEqual(changes.with(1, { kind: "job", job: renamed }));
});
