import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_POINTER,
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  type InOut,
  type ITask,
  inOut,
  JobStatus_NotSubmitted,
  type Out,
  out,
  type VARIANT,
  variantBstr,
  variantEmpty,
  variantI4,
  variantNull,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ALICE, BOB, MINUTE, startCluster } from "./embedded-cluster.ts";
import { add, contentOf, makeJob, makeTask, objectsOf, queue, submit } from "./jobs.ts";
import { ask, ok, read, refused } from "./members.ts";
import { listJobs } from "./views.ts";

/** A reader's place: Timestamp and Version. */
interface Place {
  readonly timestamp: InOut<VARIANT>;
  readonly version: InOut<VARIANT>;
}

function start(unset: VARIANT = variantEmpty): Place {
  return { timestamp: inOut(unset), version: inOut(unset) };
}

async function idsOn(
  cluster: ICluster,
  list: (slot: Out<IClusterEnumerable>) => Promise<HRESULT>,
): Promise<number[]> {
  return contentOf<IJob | ITask>(await ask(cluster, list)).map((item) => read(item, "Id"));
}

/** The ids on the next page of all jobs. */
function nextJobs(cluster: ICluster, place: Place, pageSize: number, withTasks = false): Promise<number[]> {
  const { timestamp, version } = place;
  return idsOn(cluster, (slot) =>
    cluster.ListAllJobsWithPaging(withTasks, timestamp, version, pageSize, slot),
  );
}

async function addMany(cluster: ICluster, count: number): Promise<void> {
  const job = await makeJob(cluster);
  const jobs = await objectsOf(
    cluster,
    Array.from({ length: count }, () => job),
  );
  await ok(cluster, cluster.AddJobs(jobs, out()));
}

test("PG-1: from VT_EMPTY or VT_NULL, page after page, then an empty one for ever", async () => {
  const { cluster } = startCluster();
  await addMany(cluster, 5);
  for (const unset of [variantEmpty, variantNull]) {
    const place = start(unset);
    const pages: number[][] = [];
    for (let page = 0; page < 5; page++) pages.push(await nextJobs(cluster, place, 2));
    expect(pages).toEqual([[1, 2], [3, 4], [5], [], []]);
  }
});

test("PG-1, PG-5: jobs by filter, and tasks of a job, come in pages too", async () => {
  const { cluster, as } = startCluster();
  const alice = as(ALICE);
  for (let index = 0; index < 3; index++) await add(alice, { tasks: index === 1 ? [] : ["ok", "ok", "ok"] });
  await add(cluster);
  const { timestamp, version } = start();
  const mine = (withTasks: boolean) =>
    idsOn(cluster, (slot) =>
      cluster.ListJobsWithPaging(
        "lab\\ALICE",
        JobStatus_NotSubmitted,
        withTasks,
        timestamp,
        version,
        2,
        slot,
      ),
    );
  expect([await mine(false), await mine(false), await mine(false)]).toEqual([[1, 2], [3], []]);
  timestamp.value = variantEmpty;
  version.value = variantEmpty;
  expect([await mine(true), await mine(true)]).toEqual([[1, 3], []]);
  const place = start();
  const tasks = () =>
    idsOn(cluster, (slot) => cluster.ListTasksWithPaging(1, place.timestamp, place.version, 2, slot));
  expect([await tasks(), await tasks(), await tasks()]).toEqual([[1, 2], [3], []]);
});

test("PG-2: with Version unset, what was added or changed status since; other changes do not count", async () => {
  const { backend, cluster } = startCluster();
  await addMany(cluster, 4);
  const place = start();
  await nextJobs(cluster, place, 10);
  await submit(cluster, 3);
  await backend.runUntilIdle();
  await ok(cluster, cluster.ModifyJobTerm(2, "Project", "other"));
  await queue(cluster);
  place.version.value = variantNull;
  expect(await nextJobs(cluster, place, 1)).toEqual([3]);
  expect(await nextJobs(cluster, place, 1)).toEqual([5]);
  expect(await nextJobs(cluster, place, 1)).toEqual([]);
  place.version.value = variantEmpty;
  expect(await nextJobs(cluster, place, 10)).toEqual([]);
});

test("PG-3: with Timestamp unset, the same list from its beginning, as it was", async () => {
  const { cluster } = startCluster();
  await addMany(cluster, 3);
  const place = start();
  await nextJobs(cluster, place, 2);
  await add(cluster);
  place.timestamp.value = variantNull;
  expect(await nextJobs(cluster, place, 10)).toEqual([1, 2, 3]);
});

test("PG-4: a size outside 1 to 10,000 means 10,000", async () => {
  const { cluster } = startCluster();
  const id = await add(cluster, { tasks: [] });
  const task = await makeTask(cluster, "ok");
  const tasks = await objectsOf(
    cluster,
    Array.from({ length: 10_001 }, () => task),
  );
  await ok(cluster, cluster.AddTasks(id, tasks, out()));
  for (const [size, expected] of [
    [0, 10_000],
    [-1, 10_000],
    [10_001, 10_000],
    [1, 1],
  ] as const) {
    const { timestamp, version } = start();
    const ids = await idsOn(cluster, (slot) =>
      cluster.ListTasksWithPaging(id, timestamp, version, size, slot),
    );
    expect(ids).toHaveLength(expected);
  }
});

test("PG-6: each job comes exactly once, in id order, while jobs are added and removed meanwhile", async () => {
  const { cluster } = startCluster({ parameters: { TTLCompletedJobs: "0" } });
  await addMany(cluster, 500);
  const place = start();
  const seen: number[] = [];
  for (let turn = 0; ; turn++) {
    const page = await nextJobs(cluster, place, 7);
    if (page.length === 0) break;
    seen.push(...page);
    // One behind the reader goes and one before, and the ids of both are taken again.
    for (const id of [1 + (turn % 7), 500 - turn]) await ok(cluster, cluster.CancelJob(id, null));
    expect(await listJobs(cluster)).toHaveLength(498 + turn);
    await addMany(cluster, 3);
  }
  expect(seen).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
});

test("PG-7: a Timestamp or Version that this cluster did not issue to this user for this list is refused", async () => {
  const { backend, cluster, as } = startCluster();
  await addMany(cluster, 3);
  const issued = start();
  await nextJobs(cluster, issued, 1);
  const attempts: [ICluster, Place, HRESULT, RegExp][] = [
    [as(BOB), issued, E_INVALIDARG, /VT_EMPTY/],
    [cluster, { ...issued, version: inOut<VARIANT>(variantBstr("4711")) }, E_INVALIDARG, /Version/],
    [cluster, { ...issued, timestamp: inOut<VARIANT>(variantBstr("yesterday")) }, E_INVALIDARG, /Timestamp/],
    [cluster, { ...issued, version: inOut<VARIANT>(variantI4(1)) }, DISP_E_TYPEMISMATCH, /Version/],
    [cluster, { ...issued, timestamp: null as never }, E_POINTER, /Timestamp/],
  ];
  for (const [caller, { timestamp, version }, hr, message] of attempts) {
    const page = out<IClusterEnumerable>();
    const before = [timestamp?.value, version.value];
    await refused(caller, caller.ListAllJobsWithPaging(false, timestamp, version, 1, page), hr, message);
    expect(page.value).toBeUndefined();
    expect([timestamp?.value, version.value]).toEqual(before);
  }
  const { timestamp, version } = issued;
  await refused(
    cluster,
    cluster.ListAllJobsWithPaging(true, timestamp, version, 1, out()),
    E_INVALIDARG,
    /list/,
  );
  await backend.advance(10 * MINUTE);
  await refused(
    cluster,
    cluster.ListAllJobsWithPaging(false, timestamp, version, 1, out()),
    E_INVALIDARG,
    /dropped/,
  );
});

test("PG-7: a user's 65th list drops the one that was idle longest", async () => {
  const { cluster } = startCluster();
  await addMany(cluster, 2);
  const places = Array.from({ length: 64 }, () => start());
  for (const place of places) await nextJobs(cluster, place, 1);
  const [first, second] = places;
  expect(await nextJobs(cluster, first!, 1)).toEqual([2]);
  await nextJobs(cluster, start(), 1);
  expect(await nextJobs(cluster, first!, 1)).toEqual([]);
  const { timestamp, version } = second!;
  await refused(
    cluster,
    cluster.ListAllJobsWithPaging(false, timestamp, version, 1, out()),
    E_INVALIDARG,
    /dropped/,
  );
});
