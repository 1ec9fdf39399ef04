import {
  COR_E_NOTSUPPORTED,
  DISP_E_BADINDEX,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterCounter,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IJobCounter,
  type INameValue,
  type INameValueCollection,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  variantBstr,
  variantDispatch,
  variantI4,
} from "@ccp/core";
import { expect, test } from "vitest";
import { MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, collection, contentOf, itemsOf, makeJob, queue } from "./jobs.ts";
import { ask, ok, read, take } from "./members.ts";
import { counterOf, listNodes } from "./views.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("COL-1: a collection of the caller's is writable, with duplicates; those of the cluster are read-only", async () => {
  const { cluster } = startCluster();
  const own = await collection(cluster, [variantI4(1), variantI4(2), variantI4(1), variantBstr("1")]);
  expect(read(own, "IsReadOnly")).toBe(false);
  expect(own.Remove(variantI4(1))).toBe(S_OK);
  expect(itemsOf(own)).toEqual([variantI4(2), variantI4(1), variantBstr("1")]);
  expect(own.Remove(variantI4(7))).toBe(NOT_FOUND);
  const job = await makeJob(cluster);
  const twin = await makeJob(cluster);
  own.Add(variantDispatch(job));
  expect([own.Remove(variantDispatch(twin)), own.Remove(variantDispatch(job))]).toEqual([NOT_FOUND, S_OK]);

  const ids = out<IClusterEnumerable>();
  await ok(cluster, cluster.AddJobs(await collection(cluster, [variantDispatch(job)]), ids));
  const jobs = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
  const nodes = await ask<IClusterEnumerable>(cluster, (slot) => cluster.get_ComputeNodes(slot));
  for (const given of [ids.value!, jobs, nodes]) {
    const before = itemsOf(given);
    expect(read(given, "IsReadOnly")).toBe(true);
    expect(given.Add(variantI4(1))).toBe(COR_E_NOTSUPPORTED);
    expect(given.Remove(before[0]!)).toBe(COR_E_NOTSUPPORTED);
    expect(itemsOf(given)).toEqual(before);
  }
});

test("COL-2: an enumerator sees the collection as it was, gives what there is, skips, resets and is copied", async () => {
  const { cluster } = startCluster();
  const own = await collection(cluster, [1, 2, 3].map(variantI4));
  const enumerator = take<IEnumVARIANT>((slot) => own.GetEnumerator(slot));
  own.Add(variantI4(4));
  const next = (from: IEnumVARIANT, count: number) => {
    const slot = out<VARIANT[]>();
    return [from.Next(count, slot), ...(slot.value ?? []).map((item) => (item.vt === 3 ? item.lVal : item))];
  };
  expect(next(enumerator, 2)).toEqual([S_OK, 1, 2]);
  const copy = take<IEnumVARIANT>((slot) => enumerator.Clone(slot));
  expect(next(enumerator, 2)).toEqual([S_FALSE, 3]);
  expect(next(copy, 1)).toEqual([S_OK, 3]);
  expect([enumerator.Reset(), enumerator.Skip(2), ...next(enumerator, 1)]).toEqual([S_OK, S_OK, S_OK, 3]);
  expect(enumerator.Skip(1)).toBe(S_FALSE);
});

test("COL-3: what the cluster gives of names and values is read-only; its copy is not", async () => {
  const { cluster } = startCluster({ parameters: { TTLCompletedJobs: "9" } });
  const given = await ask<INameValueCollection>(cluster, (slot) => cluster.get_Parameters(slot));
  const count = read(given, "Count");
  expect(count).toBeGreaterThanOrEqual(13);
  expect([given.Set("a", "b"), given.Remove("TTLCompletedJobs"), given.Clear()]).toEqual(
    Array(3).fill(COR_E_NOTSUPPORTED),
  );
  const copy = take<INameValueCollection>((slot) => given.Clone(slot));
  expect([copy.Set("ttlcompletedjobs", "2"), copy.Set("new", "x")]).toEqual([S_OK, S_OK]);
  expect(read(copy, "Count")).toBe(count + 1);
  const values = new Map(
    contentOf<INameValue>(copy).map((pair) => [read(pair, "Name"), read(pair, "Value")]),
  );
  expect([...values.values()].filter((value) => value === "2")).toHaveLength(1);
  expect(copy.RemoveAt(count + 1)).toBe(DISP_E_BADINDEX);
  expect(copy.RemoveAt(-1)).toBe(DISP_E_BADINDEX);
  expect(copy.Remove("nobody")).toBe(NOT_FOUND);
  expect(copy.Set("", "x")).toBe(E_INVALIDARG);
  expect(read(given, "Count")).toBe(count);
});

test("COL-4: the counters of a cluster are a snapshot, their totals sums of their parts", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 4 },
      { name: "B", processors: 2 },
      { name: "C", processors: 1, status: "Paused" },
      { name: "D", processors: 8, status: "Pending" },
      { name: "E", processors: 16 },
    ],
  });
  backend.failNode("E");
  await backend.advance(3 * MINUTE);
  await add(cluster, { tasks: ["ok", "ok"] });
  await queue(cluster, { tasks: ["fail 1", "ok"] });
  const canceled = await queue(cluster);
  await ok(cluster, cluster.CancelJob(canceled, null));
  await backend.runUntilIdle();
  await queue(cluster, { IsExclusive: false, tasks: ["run 5000", "ok"] });
  await queue(cluster, { AskedNodes: "C", tasks: ["ok"] });
  await backend.advance(0);
  const counter = await counterOf(cluster);
  const numbers = (of: IClusterCounter) => ({
    jobs: [
      read(of, "NumberOfNotSubmittedJobs"),
      read(of, "NumberOfQueuedJobs"),
      read(of, "NumberOfRunningJobs"),
      read(of, "NumberOfFinishedJobs"),
      read(of, "NumberOfFailedJobs"),
      read(of, "NumberOfCancelledJobs"),
      read(of, "TotalNumberOfJobs"),
    ],
    tasks: [
      read(of, "NumberOfNotSubmittedTasks"),
      read(of, "NumberOfQueuedTasks"),
      read(of, "NumberOfRunningTasks"),
      read(of, "NumberOfFinishedTasks"),
      read(of, "NumberOfFailedTasks"),
      read(of, "NumberOfCancelledTasks"),
      read(of, "TotalNumberOfTasks"),
    ],
    nodes: [
      read(of, "NumberOfReadyNodes"),
      read(of, "NumberOfPausedNodes"),
      read(of, "NumberOfUnreachableNodes"),
      read(of, "NumberOfPendingNodes"),
      read(of, "TotalNumberOfNodes"),
    ],
  });
  const before = numbers(counter);
  expect(before).toEqual({
    jobs: [1, 1, 1, 0, 1, 1, 5],
    tasks: [2, 2, 1, 1, 1, 1, 8],
    nodes: [2, 1, 1, 1, 5],
  });
  const [busy, idle, unreachable, pending, total] = [
    read(counter, "NumberOfBusyProcessors"),
    read(counter, "NumberOfIdleProcessors"),
    read(counter, "NumberOfUnreachableProcessors"),
    read(counter, "NumberOfPendingProcessors"),
    read(counter, "TotalNumberOfProcessors"),
  ];
  expect([busy, unreachable, pending, total]).toEqual([1, 16, 8, 31]);
  expect(busy + idle + unreachable + pending).toBe(total);
  expect(
    (await listNodes(cluster)).map((node) => read(node, "NumberOfProcessors")).reduce((a, b) => a + b),
  ).toBe(total);

  const same = await counterOf(cluster);
  const equals = (other: IClusterCounter) => take<boolean>((slot) => counter.Equals(other, slot));
  expect(equals(same)).toBe(true);
  await backend.advance(SECOND * 5);
  expect(numbers(counter)).toEqual(before);
  expect(equals(await counterOf(cluster))).toBe(false);
  expect(read(counter, "Timestamp")).toBeInstanceOf(Uint8Array);
});

test("COL-4: the counter of a job counts its tasks", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  const id = await queue(cluster, { tasks: ["ok", "fail 1", "ok", "run 5000", "ok"] });
  await ok(cluster, cluster.CancelTask(id, 3, null));
  await backend.advance(2 * SECOND);
  const counter = await ask<IJobCounter>(cluster, (slot) => cluster.GetJobCounter(id, slot));
  await backend.runUntilIdle();
  expect([
    read(counter, "NumberOfNotSubmittedTasks"),
    read(counter, "NumberOfQueuedTasks"),
    read(counter, "NumberOfRunningTasks"),
    read(counter, "NumberOfFinishedTasks"),
    read(counter, "NumberOfFailedTasks"),
    read(counter, "NumberOfCancelledTasks"),
  ]).toEqual([0, 1, 1, 1, 1, 1]);
});
