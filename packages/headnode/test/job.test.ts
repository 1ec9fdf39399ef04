import {
  COR_E_INVALIDOPERATION,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobPriority,
  JobStatus,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ANN, cluster, job, nobody, refusal, task, tasks, wait, wholeState } from "./cluster.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const DAY = 86_400_000;

test("JOB-2: an added job is a copy, NotSubmitted, with ids for itself and its tasks", async () => {
  const { ann, engine } = await cluster();
  const askedNodes = ["NODE01"];
  const id = await ann.addJob(job({ askedNodes }, tasks(3)), wait);
  askedNodes.push("NODE02");
  const added = await ann.getJob(id);
  expect(added).toMatchObject({
    id: 1,
    status: JobStatus.NotSubmitted,
    submittedBy: ANN,
    user: ANN,
    askedNodes: ["NODE01"],
    createTime: engine.clock.time,
    submitTime: null,
    startTime: null,
    endTime: null,
  });
  expect(added.tasks.map((each) => [each.id, each.jobId, each.status])).toEqual([
    [1, 1, TaskStatus.NotSubmitted],
    [2, 1, TaskStatus.NotSubmitted],
    [3, 1, TaskStatus.NotSubmitted],
  ]);
  expect(engine.takeRequests()).toEqual([]);
});

test("JOB-2: a job keeps the user it names, and nothing but its terms comes from the caller's object", async () => {
  const { ann } = await cluster();
  const sly = { ...job({ user: "CORP\\service" }), id: 99, status: JobStatus.Finished, submittedBy: "x" };
  const id = await ann.addJob(sly, wait);
  expect(await ann.getJob(id)).toMatchObject({ id: 1, status: 0, submittedBy: ANN, user: "CORP\\service" });
  await ann.modifyJob(id, sly, wait);
  expect(await ann.getJob(id)).toMatchObject({ id: 1, status: 0, submittedBy: ANN });
});

test("JOB-3: ids of jobs that are gone are used again, the smallest first", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job(), job(), job(), job()], nobody);
  engine.run(3, [0]);
  engine.clock.time += 1;
  engine.run(2, [0]);
  engine.clock.time += 5 * DAY;
  expect((await ann.listAllJobs()).map(({ id }) => id)).toEqual([1, 4]);
  expect(await ann.addJobs([job(), job(), job()])).toEqual([2, 3, 5]);
});

test("JOB-4: a job can be added again and yields a new one", async () => {
  const { ann } = await cluster();
  const template = job({ name: "twice" });
  expect(await ann.addJob(template, wait)).toBe(1);
  expect(await ann.addJob(template, wait)).toBe(2);
});

test("JOB-5: AddJobs is all or nothing, and an empty one gives no ids", async () => {
  const it = await cluster();
  const before = wholeState(it);
  const error = await refusal(
    it.ann.addJobs([job(), job({ name: "broken" }, [task({ commandLine: "" })])]),
    E_INVALIDARG,
  );
  expect(error.message).toContain('job 2 of 2 "broken"');
  expect(wholeState(it)).toEqual(before);
  expect(await it.ann.addJobs([])).toEqual([]);
  expect(await it.ann.addJobs([job(), job()])).toEqual([1, 2]);
});

test("JOB-6: SubmitJob queues the job and its tasks, and nothing but a NotSubmitted job", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.addJob(job({}, tasks(2)), wait);
  engine.clock.time += 1000;
  await ann.submitJob(id, nobody);
  const queued = await ann.getJob(id);
  expect(queued).toMatchObject({ status: JobStatus.Queued, submitTime: engine.clock.time });
  expect(queued.tasks.map(({ status, submitTime }) => [status, submitTime])).toEqual([
    [TaskStatus.Queued, engine.clock.time],
    [TaskStatus.Queued, engine.clock.time],
  ]);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "submitJob", job: { jobId: id, attempt: 1, tasks: [{ taskId: 1, attempt: 1 }, { taskId: 2 }] } },
  ]);
  const error = await refusal(ann.submitJob(id, nobody), COR_E_INVALIDOPERATION);
  expect(error.message).toContain("Job 1 was not submitted: it is Queued.");
  await refusal(ann.submitJob(7, nobody), NOT_FOUND);
});

test("JOB-7: SubmitJobs is all or nothing", async () => {
  const it = await cluster();
  await it.ann.addJobs([job(), job()]);
  const before = wholeState(it);
  await refusal(it.ann.submitJobs([1, 2, 9], nobody), NOT_FOUND);
  await refusal(it.ann.submitJobs([1, 2, 1], nobody), COR_E_INVALIDOPERATION);
  expect(wholeState(it)).toEqual(before);
  expect(it.engine.takeRequests()).toEqual([]);
  await it.ann.submitJobs([1, 2], nobody);
  expect(it.engine.takeKinds()).toEqual(["submitJob", "submitJob"]);
});

test("JOB-8: QueueJob and QueueJobs leave nothing behind when the submit part fails", async () => {
  const it = await cluster();
  const before = wholeState(it);
  const high = job({ name: "urgent", priority: JobPriority.Highest });
  const { message, jobId } = await it.ann.queueJobs([job(), high], nobody).catch((error) => error);
  expect(message).toContain('may not submit the job "urgent" with priority Highest');
  expect(jobId).toBeUndefined();
  expect(wholeState(it)).toEqual(before);
  await refusal(it.ann.queueJob(job(), { user: "u".repeat(81), password: null }), E_INVALIDARG);
  expect(wholeState(it)).toEqual(before);
  expect(await it.ann.queueJob(job(), nobody)).toBe(1);
});

test("JOB-9: a job without tasks is Finished as soon as it runs", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, []), nobody);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
  engine.takeRequests();
  engine.startJob(id);
  expect(await ann.getJob(id)).toMatchObject({ status: JobStatus.Finished, endTime: engine.clock.time });
  expect(engine.takeKinds()).toEqual(["endJob"]);
});

test("JOB-9: with RunUntilCanceled it runs until it is canceled or its Runtime runs out, then Cancelled", async () => {
  const { ann, engine } = await cluster();
  const spec = job({ runUntilCanceled: true, runtime: "00:00:10" }, []);
  await ann.queueJobs([spec, spec], nobody);
  engine.startJob(1);
  engine.startJob(2);
  expect((await ann.getJob(1)).status).toBe(JobStatus.Running);
  await ann.cancelJob(1, null, wait);
  engine.emit({ kind: "job limit reached", at: engine.clock.time, ...engine.jobRef(2) });
  expect((await ann.listAllJobs()).map(({ status }) => status)).toEqual([
    JobStatus.Cancelled,
    JobStatus.Cancelled,
  ]);
  expect((await ann.getJob(2)).errorMessage).toContain("its Runtime of 00:00:10");
});

test("JOB-10, JOB-11: a failed task stops nothing else, and makes its job Failed in the end", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(2)), nobody);
  engine.startJob(id, [{ node: "NODE02", processors: 2 }]);
  expect(await ann.getJob(id)).toMatchObject({
    status: JobStatus.Running,
    startTime: engine.clock.time,
    allocatedNodes: [{ node: "NODE02", processors: 2 }],
  });
  engine.startTask(id, 1);
  engine.endedTask(id, 1, 3);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Running);
  engine.startTask(id, 2);
  engine.endedTask(id, 2, 0);
  const failed = await ann.getJob(id);
  expect(failed).toMatchObject({ status: JobStatus.Failed, endTime: engine.clock.time });
  expect(failed.errorMessage).toBe("1 of 2 tasks failed. Task 1 of job 1 ended with exit code 3.");
});

test("JOB-10: Finished when all finished; a canceled task does not fail its job; all canceled is Cancelled", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job({}, tasks(2)), job({}, tasks(2)), job({}, tasks(2))], nobody);
  engine.run(1, [0, 0]);
  engine.run(2, [0]);
  await ann.cancelTask(2, 2, null);
  await ann.cancelTasks(3, [1, 2], null);
  expect((await ann.listAllJobs()).map(({ status }) => status)).toEqual([
    JobStatus.Finished,
    JobStatus.Finished,
    JobStatus.Cancelled,
  ]);
});

test("JOB-12: RunUntilCanceled keeps the job Running after its last task, until it is switched off", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ runUntilCanceled: true }), nobody);
  engine.run(id, [0]);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Running);
  expect(await ann.addTask(id, task(), wait)).toBe(2);
  engine.startTask(id, 2);
  engine.endedTask(id, 2, 1);
  engine.takeRequests();
  await ann.modifyJobTerm(id, "RunUntilCanceled", "False");
  expect((await ann.getJob(id)).status).toBe(JobStatus.Failed);
  expect(engine.takeKinds()).toEqual(["changeJob", "endJob"]);
});

test("JOB-13, JOB-14: GetJob and the lists answer snapshots by status, user and node", async () => {
  const { admin, ann, bob, engine } = await cluster();
  await ann.queueJobs([job(), job()], nobody);
  await bob.addJob(job(), wait);
  engine.startJob(2, [{ node: "NODE02", processors: 1 }]);
  const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id);
  expect(ids(await bob.listAllJobs())).toEqual([1, 2, 3]);
  expect(ids(await bob.listJobs({ submittedBy: "corp\\ANN", status: JobStatus.Queued }))).toEqual([1]);
  expect(ids(await bob.listJobs({ submittedBy: null, status: JobStatus.NotSubmitted }))).toEqual([3]);
  expect(ids(await bob.listJobs({ submittedBy: "", status: JobStatus.Finished }))).toEqual([]);
  expect(ids(await bob.listJobsOnNode("node02"))).toEqual([2]);
  expect(ids(await bob.listJobsOnNode("NODE01"))).toEqual([]);
  await refusal(bob.listJobsOnNode("NODE09"), NOT_FOUND);
  const error = await refusal(admin.getJob(9), NOT_FOUND);
  expect(error.message).toContain("There is no job 9");
  await refusal(admin.getJobCounter(9), NOT_FOUND);
  await refusal(admin.getJobResourceUsage(9), NOT_FOUND);
});

test("JOB-15: completed jobs stay for TTLCompletedJobs days, others for ever", async () => {
  const { admin, ann, engine } = await cluster();
  await ann.queueJobs([job(), job(), job()], nobody);
  await ann.addJob(job(), wait);
  engine.startJob(2);
  engine.run(3, [0]);
  engine.clock.time += 5 * DAY - 1;
  expect((await ann.getJob(3)).status).toBe(JobStatus.Finished);
  engine.clock.time += 1;
  await refusal(ann.getJob(3), NOT_FOUND);
  engine.clock.time += 1000 * DAY;
  expect((await ann.listAllJobs()).map(({ id }) => id)).toEqual([1, 2, 4]);
  await admin.setClusterParameter("TTLCompletedJobs", "2");
  await ann.cancelJob(4, null, wait);
  engine.clock.time += 2 * DAY;
  expect((await ann.listAllJobs()).map(({ id }) => id)).toEqual([1, 2]);
});

test("JOB-15: a job that runs again is not removed for its earlier end", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job(), job()], nobody);
  engine.run(1, [1]);
  engine.run(2, [0]);
  await ann.requeueJob(1, wait);
  engine.clock.time += 5 * DAY;
  expect((await ann.listAllJobs()).map(({ id }) => id)).toEqual([1]);
  engine.run(1, [0]);
  engine.clock.time += 5 * DAY - 1;
  expect(await ann.listAllJobs()).toHaveLength(1);
  engine.clock.time += 1;
  expect(await ann.listAllJobs()).toHaveLength(0);
});

test("JOB-16: the default name is user:timestamp, at most 80 characters", async () => {
  const { ann, headNode, engine } = await cluster();
  engine.clock.time = Date.UTC(2026, 2, 4, 5, 6, 7, 89);
  expect((await ann.getJob(await ann.addJob(job(), wait))).name).toBe(`${ANN}:2026-03-04T05:06:07.089Z`);
  const long = await headNode.connect("localhost", { user: `CORP\\${"x".repeat(75)}` });
  const { name } = await long.getJob(await long.addJob(job(), wait));
  expect(name).toHaveLength(80);
  expect(name).toMatch(/:2026-03-04T05:06:07\.089Z$/);
});

test("JOB-3: a job that takes over an id never takes over the name of a run, which the engine may still know", async () => {
  const { ann, admin, engine } = await cluster();
  await admin.setClusterParameter("TTLCompletedJobs", "0");
  await ann.queueJob(job(), nobody);
  engine.startJob(1);
  engine.startTask(1, 1);
  await ann.requeueTask(1, 1);
  await ann.requeueTask(1, 1).catch(() => {});
  await ann.cancelJob(1, null, wait);
  engine.clock.time += 1;
  engine.takeRequests();
  expect(await ann.queueJob(job(), nobody)).toBe(1);
  const [request] = engine.takeRequests();
  expect(request).toMatchObject({ kind: "submitJob", job: { attempt: 3, tasks: [{ attempt: 3 }] } });
});
