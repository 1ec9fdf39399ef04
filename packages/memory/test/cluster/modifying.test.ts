import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  type INameValue,
  JobPriority_AboveNormal,
  JobPriority_Highest,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ALICE, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, contentOf, makeJob, makeTask, queue } from "./jobs.ts";
import { ok, read, refused } from "./members.ts";
import { getJob, listTasks, pictureOf, statusesOf, statusOf } from "./views.ts";

function extendedTerms(job: Awaited<ReturnType<typeof getJob>>): string[] {
  return contentOf<INameValue>(read(job, "ExtendedJobTerms")).map(
    (pair) => `${read(pair, "Name")}=${read(pair, "Value")}`,
  );
}

test("MOD-1, MOD-7: what a client does to its own object changes nothing in the cluster, nor the other way", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { Project: "old" });
  const slot = { value: undefined };
  await ok(cluster, cluster.AddJob(job, slot));
  expect(job.AddTask(await makeTask(cluster, "ok"))).toBe(COR_E_INVALIDOPERATION);
  job.put_Project("mine");
  expect(read(await getJob(cluster, 1), "Project")).toBe("old");
  const snapshot = await getJob(cluster, 1);
  await ok(cluster, cluster.ModifyJobTerm(1, "Project", "new"));
  expect([read(snapshot, "Project"), read(await getJob(cluster, 1), "Project")]).toEqual(["old", "new"]);
});

test("MOD-2: ModifyJob overwrites all terms; tasks, id, status and times stay", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { Name: "old", Project: "p", IsExclusive: false, tasks: ["ok", "ok"] });
  const old = await getJob(cluster, id);
  const terms = await makeJob(cluster, { Name: "new", Runtime: "00:01:00", tasks: [] });
  terms.SetExtendedJobTerm("color", "blue");
  await ok(cluster, cluster.ModifyJob(id, terms));
  const job = await getJob(cluster, id);
  expect([read(job, "Name"), read(job, "Project"), read(job, "Runtime"), read(job, "IsExclusive")]).toEqual([
    "new",
    "",
    "00:01:00",
    true,
  ]);
  expect(extendedTerms(job)).toEqual(["color=blue"]);
  expect([read(job, "Id"), read(job, "TaskCount"), read(job, "Status")]).toEqual([id, 2, 1]);
  expect(read(job, "SubmitTime")).toBe(read(old, "SubmitTime"));
  await backend.advance(0);
  await refused(
    cluster,
    cluster.ModifyJob(id, terms),
    COR_E_INVALIDOPERATION,
    /Job 1 .* Running.*ModifyJobTerm/,
  );
  await backend.runUntilIdle();
  await refused(cluster, cluster.ModifyJob(id, terms), COR_E_INVALIDOPERATION, /Job 1 .* Finished/);
});

test("MOD-3, JT-9: known terms are named to the letter; any other name is an extended term, found without case", async () => {
  const { cluster } = startCluster({ nodes: [{ name: "A", processors: 8 }] });
  const id = await add(cluster, { tasks: [] });
  for (const [name, value] of [
    ["AskedNodes", "A"],
    ["IsExclusive", "false"],
    ["Name", "renamed"],
    ["SoftwareLicense", "solver:2"],
    ["MaximumNumberOfProcessors", "8"],
    ["MinimumNumberOfProcessors", "4"],
    ["Priority", "AboveNormal"],
    ["Project", "weather"],
    ["RunUntilCanceled", "TRUE"],
    ["Runtime", "01:02:03"],
    ["project", "extended"],
    ["Color", "red"],
    ["COLOR", "green"],
  ] as const) {
    await ok(cluster, cluster.ModifyJobTerm(id, name, value));
  }
  const job = await getJob(cluster, id);
  expect([
    read(job, "AskedNodes"),
    read(job, "IsExclusive"),
    read(job, "Name"),
    read(job, "SoftwareLicense"),
    read(job, "MaximumNumberOfProcessors"),
    read(job, "MinimumNumberOfProcessors"),
    read(job, "Priority"),
    read(job, "Project"),
    read(job, "RunUntilCanceled"),
    read(job, "Runtime"),
  ]).toEqual(["A", false, "renamed", "solver:2", 8, 4, JobPriority_AboveNormal, "weather", true, "01:02:03"]);
  expect(extendedTerms(job)).toEqual(["project=extended", "Color=green"]);
});

test("MOD-4: of a running job only Runtime, RunUntilCanceled, Project and extended terms change, at once", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["run forever"] });
  await backend.advance(0);
  const before = await pictureOf(cluster);
  for (const [name, value] of [
    ["Name", "x"],
    ["Priority", "Lowest"],
    ["IsExclusive", "False"],
    ["MaximumNumberOfProcessors", "2"],
  ] as const) {
    const call = cluster.ModifyJobTerm(id, name, value);
    await refused(cluster, call, COR_E_INVALIDOPERATION, new RegExp(`${name} of job 1 .* Running`));
  }
  expect(await pictureOf(cluster)).toBe(before);
  await ok(cluster, cluster.ModifyJobTerm(id, "Project", "p"));
  await ok(cluster, cluster.ModifyJobTerm(id, "note", "n"));
  await ok(cluster, cluster.ModifyJobTerm(id, "Runtime", "00:00:02"));
  await backend.advance(2 * MINUTE);
  expect(await statusOf(cluster, id)).toBe("Cancelled");
  await refused(cluster, cluster.ModifyJobTerm(id, "Project", "q"), COR_E_INVALIDOPERATION, /Cancelled/);
});

test("MOD-5, MOD-6: a value in the wrong form, or one that does not fit the rest, changes nothing", async () => {
  const { cluster } = startCluster({ nodes: [{ name: "A", processors: 4 }] });
  const id = await add(cluster, {
    MinimumNumberOfProcessors: 2,
    MaximumNumberOfProcessors: 3,
    tasks: [{ CommandLine: "ok", MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: 2 }],
  });
  const before = await pictureOf(cluster);
  for (const [name, value] of [
    ["IsExclusive", "yes"],
    ["IsExclusive", "1"],
    ["RunUntilCanceled", ""],
    ["Priority", "2"],
    ["Priority", "normal"],
    ["Runtime", "1:00"],
    ["Runtime", "infinite"],
    ["Runtime", "00:00:00"],
    ["Runtime", "00:24:00"],
    ["MinimumNumberOfProcessors", "two"],
    ["MinimumNumberOfProcessors", "0"],
    ["MinimumNumberOfProcessors", "4"],
    ["MinimumNumberOfProcessors", "1"],
    ["MaximumNumberOfProcessors", "1"],
    ["MaximumNumberOfProcessors", "2147483648"],
    ["MaximumNumberOfProcessors", " 3"],
    ["SoftwareLicense", "solver"],
    ["Name", "x".repeat(81)],
    ["Project", "x".repeat(81)],
    ["", "x"],
  ] as const) {
    await refused(cluster, cluster.ModifyJobTerm(id, name, value), E_INVALIDARG, /./);
    expect(await pictureOf(cluster), `${name}=${value}`).toBe(before);
  }
});

test("MOD-8: a priority change moves a queued job to its place at once", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  await queue(cluster, { tasks: ["run 1000"] });
  await backend.advance(0);
  const [first, second] = [await queue(cluster), await queue(cluster)];
  await ok(cluster, cluster.ModifyJobTerm(second, "Priority", "Highest"));
  await backend.advance(SECOND);
  expect(await statusesOf(cluster, [first, second])).toEqual(["Queued", "Running"]);
});

test("JT-10: only administrators submit above Normal priority, or raise a job to it", async () => {
  const { cluster, as } = startCluster();
  const alice = as(ALICE);
  const id = await queue(alice);
  const before = await pictureOf(cluster);
  for (const priority of ["AboveNormal", "Highest"]) {
    const call = alice.ModifyJobTerm(id, "Priority", priority);
    await refused(alice, call, E_ACCESSDENIED, new RegExp(`alice .* job 1 .*${priority}`));
  }
  const terms = await makeJob(alice, { Priority: JobPriority_Highest });
  await refused(alice, alice.ModifyJob(id, terms), E_ACCESSDENIED, /alice .* job 1/);
  expect(await pictureOf(cluster)).toBe(before);
  await ok(alice, alice.ModifyJobTerm(id, "Priority", "Lowest"));
  await ok(cluster, cluster.ModifyJobTerm(id, "Priority", "Highest"));
  expect(read(await getJob(cluster, id), "Priority")).toBe(JobPriority_Highest);
  expect(await listTasks(cluster, id)).toHaveLength(1);
});
