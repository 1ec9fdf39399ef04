import {
  DATE_MAX,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type INameValue,
  JobPriority_AboveNormal,
  JobPriority_Highest,
  JobPriority_Normal,
  out,
  timeFromDate,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ALICE, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, contentOf, makeJob, makeTask, queue, queueJob } from "./jobs.ts";
import { ok, read, refused } from "./members.ts";
import { getJob, getTask, statusesOf, statusOf, tasksOf } from "./views.ts";

test("JT-1, TT-1: what a client leaves as it is arrives with the documented defaults", async () => {
  const { cluster } = startCluster();
  const id = await add(cluster);
  const job = await getJob(cluster, id);
  expect([
    read(job, "AskedNodes"),
    read(job, "IsExclusive"),
    read(job, "MinimumNumberOfProcessors"),
    read(job, "MaximumNumberOfProcessors"),
    read(job, "Priority"),
    read(job, "Runtime"),
    read(job, "RunUntilCanceled"),
    read(job, "Project"),
    read(job, "SoftwareLicense"),
  ]).toEqual(["", true, 1, 1, JobPriority_Normal, "Infinite", false, "", ""]);
  const task = await getTask(cluster, id);
  expect([
    read(task, "IsExclusive"),
    read(task, "IsRerunnable"),
    read(task, "MinimumNumberOfProcessors"),
    read(task, "MaximumNumberOfProcessors"),
    read(task, "Runtime"),
    read(task, "Name"),
    read(task, "Depend"),
    read(task, "WorkDirectory"),
    read(task, "Stdin"),
    read(task, "Stdout"),
    read(task, "Stderr"),
  ]).toEqual([false, true, 1, 1, "Infinite", "", "", "", "", "", ""]);
  expect(read(task, "RequiredNodes")).toBeNull();
});

test("JT-2, TT-2: texts arrive whole up to their limits, and not beyond", async () => {
  const { cluster } = startCluster();
  const long = "ü".repeat(80);
  const job = await makeJob(cluster, {
    Name: long,
    Project: long,
    tasks: [{ CommandLine: "c".repeat(480), Name: long }],
  });
  expect(job.SetExtendedJobTerm(long, "v".repeat(1024))).toBe(0);
  await ok(cluster, cluster.AddJob(job, out()));
  const added = await getJob(cluster, 1);
  const terms = contentOf<INameValue>(read(added, "ExtendedJobTerms"));
  expect([read(added, "Name"), read(added, "Project"), read(terms[0]!, "Name")]).toEqual([long, long, long]);
  expect(read(terms[0]!, "Value")).toHaveLength(1024);
  expect(read(await getTask(cluster, 1), "CommandLine")).toHaveLength(480);
  const task = await makeTask(cluster, "ok");
  expect([
    job.put_Name(`${long}x`),
    job.put_Project(`${long}x`),
    job.SetExtendedJobTerm(`${long}x`, ""),
    job.SetExtendedJobTerm("x", "v".repeat(1025)),
    task.put_CommandLine("c".repeat(481)),
    task.put_Name(`${long}x`),
    task.SetEnvironmentVariable("n", "v".repeat(2048)),
  ]).toEqual(Array(7).fill(E_INVALIDARG));
});

test("JT-3: the setters take any order; the pair, the nodes and the cluster's size count when the job is added", async () => {
  const { cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 4 },
    ],
  });
  const processors = (minimum: number, maximum: number, AskedNodes = "") => ({
    MinimumNumberOfProcessors: minimum,
    MaximumNumberOfProcessors: maximum,
    AskedNodes,
  });
  for (const [spec, hr, message] of [
    [processors(3, 2), E_INVALIDARG, /minimum .*\(3\) is above its maximum \(2\)/],
    [processors(7, 7), E_INVALIDARG, /7, but the cluster has only 6/],
    [processors(3, 3, "A"), E_INVALIDARG, /3, but its asked nodes have only 2/],
    [processors(1, 1, "A,X"), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /node X/],
  ] as const) {
    await refused(cluster, cluster.AddJob(await makeJob(cluster, spec), out()), hr, message);
  }
  expect(await add(cluster, processors(6, 100))).toBe(1);
  const job = await makeJob(cluster);
  expect([job.put_MinimumNumberOfProcessors(0), job.put_MaximumNumberOfProcessors(-1)]).toEqual([
    E_INVALIDARG,
    E_INVALIDARG,
  ]);
});

test("JT-4, TT-3: a runtime is Infinite or dd:hh:mm", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster);
  const task = await makeTask(cluster, "ok");
  for (const object of [job, task]) {
    for (const right of ["Infinite", "00:00:01", "99:23:59"]) {
      expect(object.put_Runtime(right), right).toBe(0);
      expect(read(object as typeof job, "Runtime")).toBe(right);
    }
    for (const wrong of [
      "",
      "infinite",
      "00:00:00",
      "1:00:00",
      "00:24:00",
      "00:00:60",
      "00:00",
      "-1:00:00",
      " 00:00:01",
    ]) {
      expect(object.put_Runtime(wrong), wrong).toBe(E_INVALIDARG);
      expect(read(object as typeof job, "Runtime")).toBe("99:23:59");
    }
  }
});

test("JT-5: a job that outlives its own runtime is Cancelled, its tasks ended", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { Runtime: "00:00:10", tasks: ["run forever", "ok"] });
  await backend.advance(10 * MINUTE - 1);
  expect(await statusOf(cluster, id)).toBe("Running");
  await backend.advance(1);
  expect([await statusOf(cluster, id), ...(await tasksOf(cluster, id))].slice(0, 2)).toEqual([
    "Cancelled",
    "Failed",
  ]);
  expect(read(await getJob(cluster, id), "ErrorMessage")).toContain("00:00:10");
});

test("JT-5: a job that outlives the cluster's JobRuntime is Failed", async () => {
  const { backend, cluster } = startCluster({ parameters: { JobRuntime: "00:01:00" } });
  const id = await queue(cluster, { tasks: ["run forever"] });
  await backend.advance(60 * MINUTE);
  expect(await statusOf(cluster, id)).toBe("Failed");
  expect(read(await getJob(cluster, id), "ErrorMessage")).toMatch(
    /JobRuntime.*00:01:00|00:01:00.*JobRuntime/,
  );
});

test("JT-6: a job starts only when its licenses are free", async () => {
  const { backend, cluster } = startCluster({
    nodes: [{ name: "A" }, { name: "B" }, { name: "C" }],
    licenses: { solver: 3 },
  });
  const first = await queue(cluster, { SoftwareLicense: "solver:2", tasks: ["run 2000"] });
  const second = await queue(cluster, { SoftwareLicense: "solver:2", tasks: ["ok"] });
  await backend.advance(0);
  expect(await statusesOf(cluster, [first, second])).toEqual(["Running", "Queued"]);
  await backend.advance(2 * SECOND);
  expect(await statusesOf(cluster, [first, second])).toEqual(["Finished", "Running"]);
  const job = await makeJob(cluster);
  for (const wrong of ["solver", "solver:0", "solver:-1", ":1", "solver:1,,x:1", "solver:1;x:2"]) {
    expect(job.put_SoftwareLicense(wrong), wrong).toBe(E_INVALIDARG);
  }
});

test("JT-7: times that have not come are the largest date; the others are UTC", async () => {
  const { backend, cluster } = startCluster();
  const id = await add(cluster);
  const job = await getJob(cluster, id);
  expect([read(job, "SubmitTime"), read(job, "StartTime"), read(job, "EndTime")]).toEqual([
    DATE_MAX,
    DATE_MAX,
    DATE_MAX,
  ]);
  expect(Math.floor(DATE_MAX)).toBe(2_958_465);
  expect(timeFromDate(read(job, "CreateTime"))).toBe(Date.UTC(2006, 7, 1));
  await backend.advance(SECOND);
  await ok(cluster, cluster.SubmitJob(id, null, null, false));
  await backend.runUntilIdle();
  const times = [await getJob(cluster, id), await getTask(cluster, id)].map((object) => [
    timeFromDate(read(object as typeof job, "SubmitTime")) - Date.UTC(2006, 7, 1),
    timeFromDate(read(object as typeof job, "StartTime")) - Date.UTC(2006, 7, 1),
    timeFromDate(read(object as typeof job, "EndTime")) - Date.UTC(2006, 7, 1),
  ]);
  expect(times).toEqual([
    [1000, 1000, 2000],
    [1000, 1000, 2000],
  ]);
});

test("JT-8: a job that started in its turn is no backfill job", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster);
  await backend.advance(0);
  expect(read(await getJob(cluster, id), "IsBackfill")).toBe(false);
});

test("JT-10: a user's job above Normal priority may be added but not submitted", async () => {
  const { cluster, as } = startCluster();
  const alice = as(ALICE);
  for (const Priority of [JobPriority_AboveNormal, JobPriority_Highest] as const) {
    const job = await makeJob(alice, { Priority });
    await refused(alice, queueJob(alice, job, out()), E_ACCESSDENIED, /alice/);
  }
  expect(await queue(cluster, { Priority: JobPriority_Highest })).toBe(1);
});
