import {
  COR_E_INVALIDOPERATION,
  DATE_MAX,
  DISP_E_TYPEMISMATCH,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobPriority_BelowNormal,
  variantBstr,
  variantI4,
} from "@ccp/core";
import { expect, test } from "vitest";
import { SECOND, startCluster } from "./embedded-cluster.ts";
import { add, collection, idsOf, queue } from "./jobs.ts";
import { ok, read, refused } from "./members.ts";
import { getJob, getTask, listTasks, pictureOf, statusesOf, statusOf, tasksOf } from "./views.ts";

test("RQ-1: failed, canceled and running jobs are queued again; finished, queued and new ones are not", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 2 }] });
  const failed = await queue(cluster, { tasks: ["fail 1"] });
  const finished = await queue(cluster);
  const canceled = await queue(cluster);
  await ok(cluster, cluster.CancelJob(canceled, null));
  await backend.runUntilIdle();
  const running = await queue(cluster, { tasks: ["run forever"] });
  await backend.advance(0);
  const queued = await queue(cluster);
  const added = await add(cluster);

  for (const [id, is] of [
    [finished, "Finished"],
    [queued, "Queued"],
    [added, "NotSubmitted"],
  ] as const) {
    const message = new RegExp(`Job ${id} was not requeued: it is ${is}\\. Only failed, canceled or running`);
    await refused(cluster, cluster.RequeueJob(id), COR_E_INVALIDOPERATION, message);
    expect(await statusOf(cluster, id)).toBe(is);
  }
  for (const id of [failed, canceled, running]) {
    await ok(cluster, cluster.RequeueJob(id));
    expect(await statusOf(cluster, id)).toBe("Queued");
  }
  const none = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
  await refused(cluster, cluster.RequeueJob(99), none, /no job 99/);
});

test("RQ-2: a job with a task that must not run twice is not requeued, and the message names the task", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["fail 1", { CommandLine: "ok", IsRerunnable: false }] });
  await backend.runUntilIdle();
  const before = await pictureOf(cluster);
  await refused(cluster, cluster.RequeueJob(id), COR_E_INVALIDOPERATION, /task 2 must not run twice/);
  expect(await pictureOf(cluster)).toBe(before);
});

test("RQ-3: failed tasks run again, finished ones and those canceled one by one do not", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["ok", "fail 3 once", "ok"] });
  await ok(cluster, cluster.CancelTask(id, 3, null));
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Cancelled"]);
  expect(await statusOf(cluster, id)).toBe("Failed");
  const firstEnd = read(await getTask(cluster, id, 1), "EndTime");

  await ok(cluster, cluster.RequeueJob(id));
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Queued", "Cancelled"]);
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Cancelled"]);
  expect(await statusOf(cluster, id)).toBe("Finished");
  expect(read(await getTask(cluster, id, 1), "EndTime")).toBe(firstEnd);
});

test("RQ-3, CXL-1: what the cancellation of the job stopped runs again with it", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["run 5000", "ok"] });
  await backend.advance(SECOND);
  await ok(cluster, cluster.CancelJob(id, "wrong input"));
  expect(await tasksOf(cluster, id)).toEqual(["Failed", "Cancelled"]);
  await ok(cluster, cluster.RequeueJob(id));
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished"]);
});

test("RQ-4: running tasks are terminated and queued again with their job", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["run 10000"] });
  await backend.advance(9 * SECOND);
  const started = read(await getTask(cluster, id), "StartTime");
  await ok(cluster, cluster.RequeueJob(id));
  expect(await tasksOf(cluster, id)).toEqual(["Queued"]);
  await backend.advance(9 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Running"]); // it began anew: the first run would be over by now
  expect(read(await getTask(cluster, id), "StartTime")).toBeGreaterThan(started);
  await backend.runUntilIdle();
  expect(await statusOf(cluster, id)).toBe("Finished");
});

test("RQ-5: times, exit codes and messages of what runs again are reset; the job goes behind its equals", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["fail 7"] });
  await backend.runUntilIdle();
  const failed = await getJob(cluster, id);
  expect(read(failed, "ErrorMessage")).toContain("7");
  await backend.advance(SECOND);
  const blocker = await queue(cluster, { tasks: ["run 5000"] });
  const equal = await queue(cluster);
  const lower = await queue(cluster, { Priority: JobPriority_BelowNormal });
  await backend.advance(SECOND);
  await ok(cluster, cluster.RequeueJob(id));

  const job = await getJob(cluster, id);
  expect([read(job, "StartTime"), read(job, "EndTime"), read(job, "ErrorMessage")]).toEqual([
    DATE_MAX,
    DATE_MAX,
    "",
  ]);
  expect(read(job, "SubmitTime")).toBeGreaterThan(read(failed, "SubmitTime"));
  const [task] = await listTasks(cluster, id);
  expect([read(task!, "StartTime"), read(task!, "EndTime"), read(task!, "ExitCode")]).toEqual([
    DATE_MAX,
    DATE_MAX,
    0,
  ]);
  expect(read(task!, "ErrorMessage")).toBe("");

  await backend.runUntilIdle();
  const starts = await Promise.all(
    [blocker, equal, id, lower].map(async (each) => read(await getJob(cluster, each), "StartTime")),
  );
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(new Set(starts).size).toBe(4);
});

test("RQ-6: RequeueJobs stops at the first job that cannot be queued; the message tells where and what was done", async () => {
  const { backend, cluster } = startCluster();
  const ids = [];
  for (const line of ["fail 1", "fail 1", "ok", "fail 1", "fail 1"]) {
    ids.push(await queue(cluster, { tasks: [line] }));
  }
  await backend.runUntilIdle();
  await refused(
    cluster,
    cluster.RequeueJobs(await idsOf(cluster, ids)),
    COR_E_INVALIDOPERATION,
    /Job 3 was not requeued: it is Finished\..* 2 jobs before it were queued; 2 jobs after it were not tried\./,
  );
  expect(await statusesOf(cluster, ids)).toEqual(["Queued", "Queued", "Finished", "Failed", "Failed"]);

  const unknown = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
  const call = cluster.RequeueJobs(await idsOf(cluster, [4, 77, 5]));
  await refused(
    cluster,
    call,
    unknown,
    /no job 77.* 1 job before it was queued; 1 job after it was not tried/,
  );
  expect(await statusesOf(cluster, ids)).toEqual(["Queued", "Queued", "Finished", "Queued", "Failed"]);
});

test("RQ-7: a wrong variant refuses all, an empty collection does nothing, an id twice fails the second time", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["fail 1"] });
  await backend.runUntilIdle();
  const mixed = await collection(cluster, [variantI4(id), variantBstr("2")]);
  await refused(cluster, cluster.RequeueJobs(mixed), DISP_E_TYPEMISMATCH, /Item 2 of jobIds/);
  expect(await statusOf(cluster, id)).toBe("Failed");

  await ok(cluster, cluster.RequeueJobs(await idsOf(cluster, [])));
  expect(await statusOf(cluster, id)).toBe("Failed");

  const twice = cluster.RequeueJobs(await idsOf(cluster, [id, id]));
  await refused(
    cluster,
    twice,
    COR_E_INVALIDOPERATION,
    /Job 1 was not requeued: it is Queued.* 1 job before it/,
  );
  expect(await statusOf(cluster, id)).toBe("Queued");
});

test("RQ-8: RequeueTask runs one task again, in a completed job that one alone", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, {
    tasks: ["ok", "fail 3 once", "fail 4", { CommandLine: "fail 5", IsRerunnable: false }, "ok"],
  });
  await ok(cluster, cluster.CancelTask(id, 5, null));
  await backend.runUntilIdle();
  await refused(
    cluster,
    cluster.RequeueTask(id, 1),
    COR_E_INVALIDOPERATION,
    /Task 1 of job 1 .* it is Finished/,
  );
  await refused(
    cluster,
    cluster.RequeueTask(id, 4),
    COR_E_INVALIDOPERATION,
    /Task 4 of job 1 .*IsRerunnable/,
  );

  await ok(cluster, cluster.RequeueTask(id, 2));
  expect(await statusOf(cluster, id)).toBe("Queued");
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Queued", "Failed", "Failed", "Cancelled"]);
  await refused(
    cluster,
    cluster.RequeueTask(id, 2),
    COR_E_INVALIDOPERATION,
    /Task 2 of job 1 .* it is Queued/,
  );
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Failed", "Failed", "Cancelled"]);
  expect(await statusOf(cluster, id)).toBe("Failed");
  await ok(cluster, cluster.RequeueTask(id, 5));
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Failed", "Failed", "Finished"]);
});

test("RQ-8: a running task is terminated and starts anew, while its job runs on", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["run 10000"] });
  await backend.advance(9 * SECOND);
  await ok(cluster, cluster.RequeueTask(id, 1));
  expect(await statusOf(cluster, id)).toBe("Running");
  await backend.advance(9 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Running"]);
  await backend.runUntilIdle();
  expect(await statusOf(cluster, id)).toBe("Finished");
});

test("RQ-8, SCH-6: a task that requires a node which its running job has lost is not requeued there", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B", processors: 2 }] });
  const id = await queue(cluster, {
    IsExclusive: false,
    MinimumNumberOfProcessors: 4,
    MaximumNumberOfProcessors: 6,
    tasks: [{ CommandLine: "fail 1", RequiredNodes: "B" }, "run 600000"],
  });
  await backend.advance(SECOND);
  backend.failNode("B");
  await backend.advance(200 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Failed", "Running"]);
  await refused(
    cluster,
    cluster.RequeueTask(id, 1),
    COR_E_INVALIDOPERATION,
    /task 1 requires node B, which it does not have\. Requeue it with its job/,
  );
  backend.recoverNode("B");
  await ok(cluster, cluster.RequeueJob(id));
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running"]);
});

test("RQ-9: RequeueTasks stops at the first task that cannot be queued", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["fail 1", "ok", "fail 1"] });
  await backend.runUntilIdle();
  const call = cluster.RequeueTasks(id, await idsOf(cluster, [1, 2, 3]));
  await refused(
    cluster,
    call,
    COR_E_INVALIDOPERATION,
    /Task 2 of job 1 .* 1 task before it .* 1 task after it/,
  );
  expect(await tasksOf(cluster, id)).toEqual(["Queued", "Finished", "Failed"]);
});
