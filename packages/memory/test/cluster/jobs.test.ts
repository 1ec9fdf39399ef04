import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  type HRESULT,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IJob,
  type ITask,
  JobPriority_Normal,
  JobStatus,
  JobStatus_Finished,
  JobStatus_Queued,
  type Out,
  out,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ADMIN, ALICE, DAY, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, contentOf, idsOf, makeJob, makeTask, objectsOf, queue, queueJob, submit } from "./jobs.ts";
import { ask, errorOf, ok, read, refused, take } from "./members.ts";
import { getJob, listJobs, pictureOf, statusesOf, statusOf, tasksOf } from "./views.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("JOB-1, JOB-2: a job is local until it is added; then it and its tasks have ids, and it waits", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { Name: "solve", tasks: ["ok", "ok"] });
  const tasks = contentOf<ITask>(job);
  expect([read(job, "Id"), read(job, "Status"), ...tasks.map((task) => read(task, "Id"))]).toEqual([
    0, 0, 0, 0,
  ]);
  expect(await listJobs(cluster)).toEqual([]);

  const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
  expect(id).toBe(1);
  expect([read(job, "Id"), ...tasks.map((task) => read(task, "Id"))]).toEqual([1, 1, 2]);
  const added = await getJob(cluster, id);
  expect(await statusOf(cluster, id)).toBe("NotSubmitted");
  expect(contentOf<ITask>(added).map((task) => read(task, "Id"))).toEqual([1, 2]);
  expect([read(added, "SubmittedBy"), read(added, "User"), read(added, "Name")]).toEqual([
    ADMIN,
    ADMIN,
    "solve",
  ]);
  expect(read(job, "SubmittedBy")).toBe("");
});

test("JOB-3: ids of jobs that are gone are given again, the smallest first", async () => {
  const { backend, cluster } = startCluster({ parameters: { TTLCompletedJobs: "1" } });
  for (let index = 0; index < 3; index++) await queue(cluster);
  const waiting = await add(cluster);
  await backend.runUntilIdle();
  await backend.advance(DAY);
  expect((await listJobs(cluster)).map((job) => read(job, "Id"))).toEqual([waiting]);
  expect([await add(cluster), await add(cluster), await add(cluster), await add(cluster)]).toEqual([
    1, 2, 3, 5,
  ]);
});

test("JOB-4: a job object that was added serves as a template for others", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { Name: "one" });
  const ids: number[] = [];
  for (const name of ["one", "two"]) {
    job.put_Name(name);
    ids.push(await ask<number>(cluster, (slot) => cluster.AddJob(job, slot)));
  }
  expect(ids).toEqual([1, 2]);
  expect(read(job, "Id")).toBe(2);
  expect((await listJobs(cluster)).map((each) => read(each, "Name"))).toEqual(["one", "two"]);
});

test("JOB-5: AddJobs adds all jobs, or none when one is refused", async () => {
  const { cluster } = startCluster({ nodes: [{ name: "A", processors: 2 }] });
  const good = await makeJob(cluster);
  const greedy = await makeJob(cluster, { MinimumNumberOfProcessors: 3, MaximumNumberOfProcessors: 3 });
  const ids = out<IClusterEnumerable>();
  const refusedCall = cluster.AddJobs(await objectsOf(cluster, [good, greedy, good]), ids);
  await refused(cluster, refusedCall, E_INVALIDARG, /job 2 of 3 is 3, but the cluster has only 2/);
  expect(ids.value).toBeUndefined();
  expect(await listJobs(cluster)).toEqual([]);
  expect(read(good, "Id")).toBe(0);

  const other = await makeJob(cluster);
  await ok(cluster, cluster.AddJobs(await objectsOf(cluster, [other, good]), ids));
  expect(contentOf(ids.value!)).toEqual([1, 2]);
  expect([read(other, "Id"), read(good, "Id")]).toEqual([1, 2]);

  await ok(cluster, cluster.AddJobs(await objectsOf(cluster, []), ids));
  expect(contentOf(ids.value!)).toEqual([]);
});

test("JOB-6: SubmitJob queues a new job with its tasks, once", async () => {
  const { backend, cluster } = startCluster();
  const id = await add(cluster, { tasks: ["ok", "ok"] });
  await backend.advance(SECOND);
  expect(await statusOf(cluster, id)).toBe("NotSubmitted");
  await ok(cluster, submit(cluster, id));
  expect(await tasksOf(cluster, id)).toEqual(["Queued", "Queued"]);
  const job = await getJob(cluster, id);
  expect(read(job, "SubmitTime")).toBeGreaterThan(read(job, "CreateTime"));
  for (const task of contentOf<ITask>(job)) expect(read(task, "SubmitTime")).toBe(read(job, "SubmitTime"));
  await refused(cluster, submit(cluster, id), COR_E_INVALIDOPERATION, /Job 1 .* Queued/);
  await backend.runUntilIdle();
  await refused(cluster, submit(cluster, id), COR_E_INVALIDOPERATION, /Job 1 .* Finished/);
  await refused(cluster, submit(cluster, 9), NOT_FOUND, /job 9/);
});

test("JOB-7: SubmitJobs submits all jobs or none", async () => {
  const { cluster } = startCluster();
  const ids = [await add(cluster), await add(cluster), await queue(cluster)];
  for (const [last, hr] of [
    [3, COR_E_INVALIDOPERATION],
    [99, NOT_FOUND],
  ] as const) {
    const call = cluster.SubmitJobs(await idsOf(cluster, [1, 2, last]), null, null, true);
    await refused(cluster, call, hr, new RegExp(`ob ${last}`));
    expect(await statusesOf(cluster, ids)).toEqual(["NotSubmitted", "NotSubmitted", "Queued"]);
  }
  await ok(cluster, cluster.SubmitJobs(await idsOf(cluster, [2, 1]), null, null, true));
  expect(await statusesOf(cluster, ids)).toEqual(["Queued", "Queued", "Queued"]);
});

test("JOB-8: QueueJob leaves nothing behind when the job may be added but not submitted; so does QueueJobs", async () => {
  const { cluster, as } = startCluster();
  const alice = as(ALICE);
  const urgent = await makeJob(alice, { Priority: 4 });
  const plain = await makeJob(alice, { Priority: JobPriority_Normal });
  const id = out<number>();
  await refused(alice, queueJob(alice, urgent, id), E_ACCESSDENIED, /alice/);
  const ids = out<IClusterEnumerable>();
  const both = await objectsOf(alice, [plain, urgent]);
  await refused(alice, alice.QueueJobs(both, null, null, true, 0, ids), E_ACCESSDENIED, /alice/);
  expect([id.value, ids.value, read(urgent, "Id"), read(plain, "Id")]).toEqual([undefined, undefined, 0, 0]);
  expect(await listJobs(cluster)).toEqual([]);

  await ok(cluster, cluster.QueueJobs(both, null, null, true, 0, ids));
  expect(contentOf(ids.value!)).toEqual([1, 2]);
  expect(await statusesOf(cluster, [1, 2])).toEqual(["Queued", "Queued"]);
});

test("JOB-9: a job without tasks is finished at the instant at which its resources are free, and nobody sees it run", async () => {
  const { backend, cluster } = startCluster();
  const seen: (string | null)[] = [];
  await queue(cluster, { tasks: ["run 2000"] });
  backend.subscribe((event) => {
    if (event.kind === "job" && event.jobId === 2)
      seen.push(event.status === null ? null : JobStatus[event.status]);
  });
  const empty = await queue(cluster, { tasks: [] });
  await backend.advance(SECOND);
  expect(await statusOf(cluster, empty)).toBe("Queued");
  await backend.advance(SECOND);
  expect(await statusOf(cluster, empty)).toBe("Finished");
  const job = await getJob(cluster, empty);
  expect(read(job, "StartTime")).toBe(read(job, "EndTime"));
  expect(seen).toEqual(["Queued", "Finished"]);
});

test("JOB-9: with RunUntilCanceled it holds its resources until it is canceled, or its runtime is over", async () => {
  const { backend, cluster } = startCluster();
  const held = await queue(cluster, { tasks: [], RunUntilCanceled: true });
  const limited = await queue(cluster, { tasks: [], RunUntilCanceled: true, Runtime: "00:00:05" });
  const next = await queue(cluster);
  await backend.advance(DAY);
  expect(await statusesOf(cluster, [held, limited, next])).toEqual(["Running", "Queued", "Queued"]);
  await ok(cluster, cluster.CancelJob(held, null));
  await backend.advance(5 * MINUTE - 1);
  expect(await statusesOf(cluster, [held, limited, next])).toEqual(["Cancelled", "Running", "Queued"]);
  await backend.advance(1);
  expect(await statusesOf(cluster, [limited, next])).toEqual(["Cancelled", "Running"]);
  expect(read(await getJob(cluster, limited), "ErrorMessage")).toContain("00:00:05");
});

test("JOB-10: Finished when no task failed, Failed when one did, Cancelled when all were canceled", async () => {
  const { backend, cluster } = startCluster();
  const finished = await queue(cluster, { tasks: ["ok", "ok"] });
  const failed = await queue(cluster, { tasks: ["ok", "fail 9", "ok"] });
  const partly = await queue(cluster, { tasks: ["ok", "ok"] });
  const allCanceled = await queue(cluster, { tasks: ["ok", "ok"] });
  await ok(cluster, cluster.CancelTask(partly, 1, null));
  await ok(cluster, cluster.CancelTasks(allCanceled, await idsOf(cluster, [2, 1]), null));
  await backend.runUntilIdle();
  expect(await statusesOf(cluster, [finished, failed, partly, allCanceled])).toEqual([
    "Finished",
    "Failed",
    "Finished",
    "Cancelled",
  ]);
  expect(read(await getJob(cluster, failed), "ErrorMessage")).toMatch(/1 of 3 tasks failed.*9/);
});

test("JOB-11: a failed task stops nothing else", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  const id = await queue(cluster, { tasks: ["fail 1", "ok", "fail 2", "ok"] });
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Failed", "Finished", "Failed", "Finished"]);
});

test("JOB-12, TSK-3: RunUntilCanceled keeps a job running after its last task, ready for more", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { RunUntilCanceled: true });
  await backend.advance(MINUTE);
  expect([await statusOf(cluster, id), ...(await tasksOf(cluster, id))]).toEqual(["Running", "Finished"]);
  const task = await makeTask(cluster, "ok");
  expect(await ask<number>(cluster, (slot) => cluster.AddTask(id, task, slot))).toBe(2);
  await backend.advance(MINUTE);
  expect([await statusOf(cluster, id), ...(await tasksOf(cluster, id))]).toEqual([
    "Running",
    "Finished",
    "Finished",
  ]);
  await ok(cluster, cluster.ModifyJobTerm(id, "RunUntilCanceled", "False"));
  expect(await statusOf(cluster, id)).toBe("Finished");
});

test("JOB-13, JOB-18: GetJob gives a snapshot with its tasks, which does not change by itself", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["ok", "fail 1"] });
  const snapshot = await getJob(cluster, id);
  await backend.runUntilIdle();
  expect(read(snapshot, "Status")).toBe(JobStatus_Queued);
  expect(read(snapshot, "TaskCount")).toBe(2);
  expect(
    read(
      take<ITask>((slot) => snapshot.GetTask(2, slot)),
      "Status",
    ),
  ).toBe(JobStatus_Queued);
  expect(contentOf<ITask>(snapshot).map((task) => read(task, "Id"))).toEqual([1, 2]);
  expect(snapshot.GetTask(3, out())).toBe(NOT_FOUND);
  await refused(cluster, cluster.GetJob(9, out()), NOT_FOUND, /job 9/);
});

test("JOB-14: jobs are listed all, by user and status, and by node", async () => {
  const { backend, cluster, as } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  const finished = await queue(cluster, { AskedNodes: "A" });
  await backend.runUntilIdle();
  const running = await queue(as(ALICE), { AskedNodes: "B", tasks: ["run forever"] });
  await backend.advance(0);
  const queued = await queue(as(ALICE), { AskedNodes: "B" });
  const list = async (call: (slot: Out<IClusterEnumerable>) => Promise<HRESULT>) =>
    contentOf<IJob>(await ask(cluster, call)).map((job) => read(job, "Id"));
  const jobs = (user: string | null, status: 1 | 3) => list((slot) => cluster.ListJobs(user, status, slot));
  const onNode = (node: string) => list((slot) => cluster.ListJobsOnNode(node, slot));

  expect((await listJobs(cluster)).map((job) => read(job, "Id"))).toEqual([finished, running, queued]);
  expect(await jobs("lab\\ALICE", JobStatus_Queued)).toEqual([queued]);
  expect(await jobs(ADMIN, JobStatus_Queued)).toEqual([]);
  expect(await jobs(null, JobStatus_Finished)).toEqual([finished]);
  expect(await jobs("", JobStatus_Queued)).toEqual([queued]);
  expect(await onNode("b")).toEqual([running]);
  expect(await onNode("A")).toEqual([]);
  await refused(cluster, cluster.ListJobsOnNode("GONE", out()), NOT_FOUND, /GONE/);
});

test("JOB-15: completed jobs go after TTLCompletedJobs days, five unless said otherwise; others stay", async () => {
  const { backend, cluster } = startCluster();
  const finished = await queue(cluster);
  await backend.runUntilIdle();
  const added = await add(cluster);
  const running = await queue(cluster, { tasks: ["run forever"] });
  const queued = await queue(cluster);
  await backend.advance(5 * DAY - 1);
  expect(await statusOf(cluster, finished)).toBe("Finished");
  await backend.advance(2);
  await refused(cluster, cluster.GetJob(finished, out()), NOT_FOUND, /job 1/);
  await refused(cluster, cluster.ListTasks(finished, out()), NOT_FOUND, /job 1/);
  await backend.advance(30 * DAY);
  expect(await statusesOf(cluster, [added, running, queued])).toEqual(["NotSubmitted", "Running", "Queued"]);
});

test("JOB-16: a job without a name is named after its user and the time", async () => {
  const { cluster } = startCluster();
  const id = await add(cluster);
  expect(read(await getJob(cluster, id), "Name")).toBe(`${ADMIN}:2006-08-01T00:00:00.000Z`);
});

test("GEN-1: a job that is refused leaves no trace, whichever way it came", async () => {
  const { cluster } = startCluster();
  await add(cluster);
  const before = await pictureOf(cluster);
  const job = await makeJob(cluster, { AskedNodes: "NOWHERE" });
  for (const call of [cluster.AddJob(job, out()), queueJob(cluster, job, out())]) {
    await refused(cluster, call, NOT_FOUND, /NOWHERE/);
  }
  expect(await pictureOf(cluster)).toBe(before);
  expect(await errorOf(cluster)).toContain("NOWHERE");
});
