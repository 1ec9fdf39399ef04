import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobStatus,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ANN, cluster, job, nobody, refusal, task, tasks, wait, wholeState } from "./cluster.ts";
import { someUsage } from "./manual-engine.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const { Finished, Failed, Cancelled } = TaskStatus;

test("CXL-1: CancelJob ends a running job: running tasks Failed, waiting ones Cancelled, finished ones stay", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(3)), nobody);
  engine.run(id, [0]);
  engine.startTask(id, 2);
  engine.takeRequests();
  engine.clock.time += 500;
  await ann.cancelJob(id, "stop it", wait);
  const canceled = await ann.getJob(id);
  expect(canceled).toMatchObject({
    status: JobStatus.Cancelled,
    errorMessage: "stop it",
    endTime: engine.clock.time,
  });
  expect(canceled.tasks.map(({ status, exitCode }) => [status, exitCode])).toEqual([
    [Finished, 0],
    [Failed, -1],
    [Cancelled, 0],
  ]);
  expect(engine.takeRequests()).toEqual([{ kind: "endJob", job: { jobId: id, attempt: 1 } }]);
});

test("CXL-1: the end of a run that was canceled changes its usage only, and nothing when told twice", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await ann.queueJob(job({}, tasks(2)), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  await ann.cancelJob(id, null, wait);
  const before = await ann.getJob(id);
  engine.endedFor(id, 1, "killed", 137);
  expect(await ann.getJob(id)).toEqual(before);
  expect(await ann.getTaskResourceUsage(id, 1)).toMatchObject({
    userProcessorTime: someUsage.userProcessorTime,
  });
  const { timestamp } = await ann.getClusterCounter();
  engine.endedFor(id, 1, "killed", 137);
  engine.startTask(id, 1);
  engine.startJob(id);
  expect((await ann.getClusterCounter()).timestamp).toEqual(timestamp);
});

test("CXL-1: NotSubmitted and Queued jobs can be canceled, completed ones not", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const added = await ann.addJob(job(), wait);
  const queued = await ann.queueJob(job(), nobody);
  engine.takeRequests();
  await ann.cancelJob(added, null, wait);
  expect(engine.takeKinds()).toEqual([]);
  await ann.cancelJob(queued, null, wait);
  expect(engine.takeKinds()).toEqual(["endJob"]);
  expect((await ann.getTask(added, 1)).status).toBe(Cancelled);
  const before = wholeState(it);
  const { message } = await refusal(ann.cancelJob(added, null, wait), COR_E_INVALIDOPERATION);
  expect(message).toContain("Job 1 was not canceled: it is Cancelled already.");
  await refusal(ann.cancelJob(9, null, wait), NOT_FOUND);
  expect(wholeState(it)).toEqual(before);
});

test("CXL-2: the message has at most 320 characters; without one there is a default text", async () => {
  const it = await cluster();
  await it.ann.addJobs([job(), job(), job({}, tasks(2))]);
  const before = wholeState(it);
  await refusal(it.ann.cancelJob(1, "x".repeat(321), wait), E_INVALIDARG);
  await refusal(it.ann.cancelTask(3, 1, "x".repeat(321)), E_INVALIDARG);
  expect(wholeState(it)).toEqual(before);
  await it.ann.cancelJob(1, "x".repeat(320), wait);
  await it.ann.cancelJob(2, "", wait);
  expect((await it.ann.getJob(1)).errorMessage).toBe("x".repeat(320));
  expect((await it.ann.getJob(2)).errorMessage).toBe(`Canceled by ${ANN}.`);
});

test("CXL-3: CancelJobs stops at the first failure", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job(), job(), job()], nobody);
  engine.run(2, [0]);
  const { message, jobId } = await refusal(ann.cancelJobs([1, 2, 3], "off"), COR_E_INVALIDOPERATION);
  expect(message).toContain("1 job before it was canceled; 1 job after it was not tried.");
  expect(jobId).toBe(2);
  expect((await ann.listAllJobs()).map(({ status }) => status)).toEqual([
    JobStatus.Cancelled,
    JobStatus.Finished,
    JobStatus.Queued,
  ]);
});

test("CXL-4: CancelTask makes a waiting or running task Cancelled; others are refused", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await ann.queueJob(job({}, tasks(4)), nobody);
  const added = await ann.addJob(job({}, tasks(2)), wait);
  engine.run(id, [0]);
  engine.startTask(id, 2);
  engine.takeRequests();
  await ann.cancelTask(id, 2, "mine");
  await ann.cancelTask(id, 3, null);
  await ann.cancelTask(added, 1, null);
  expect(engine.takeRequests()).toEqual([
    { kind: "endTask", task: { jobId: id, taskId: 2, attempt: 1 } },
    { kind: "endTask", task: { jobId: id, taskId: 3, attempt: 1 } },
  ]);
  expect(await ann.getTask(id, 2)).toMatchObject({ status: Cancelled, errorMessage: "mine" });
  engine.endedFor(id, 2, "killed", 1);
  expect((await ann.getTask(id, 2)).status).toBe(Cancelled);
  expect((await ann.getJob(added)).status).toBe(JobStatus.NotSubmitted);
  const { message } = await refusal(ann.cancelTasks(id, [4, 1, 2], null), COR_E_INVALIDOPERATION);
  expect(message).toContain(
    "Task 1 of job 1 was not canceled: it is Finished already. Only a task that is not completed can be canceled. 1 task before it was canceled; 1 task after it was not tried.",
  );
  await refusal(ann.cancelTask(id, 9, null), NOT_FOUND);
  await refusal(ann.cancelTasks(9, [1], null), NOT_FOUND);
});

test("CXL-4: a job all of whose tasks were canceled before it was submitted is Cancelled once it runs", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.addJob(job(), wait);
  await ann.cancelTask(id, 1, null);
  await ann.submitJob(id, nobody);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
  engine.startJob(id);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Cancelled);
});

test("CXL-6: only the owner or an administrator touches a job; everybody may list it", async () => {
  const it = await cluster();
  const { admin, ann, bob } = it;
  const id = await ann.addJob(job({}, tasks(2)), wait);
  const before = wholeState(it);
  const refused = [
    bob.submitJob(id, nobody),
    bob.submitJobs([id], nobody),
    bob.cancelJob(id, null, wait),
    bob.cancelJobs([id], null),
    bob.requeueJob(id, wait),
    bob.requeueJobs([id]),
    bob.modifyJob(id, job(), wait),
    bob.modifyJobTerm(id, "Project", "mine"),
    bob.addTask(id, task(), wait),
    bob.addTasks(id, [task()]),
    bob.cancelTask(id, 1, null),
    bob.cancelTasks(id, [1], null),
    bob.requeueTask(id, 1),
    bob.requeueTasks(id, [1]),
  ];
  for (const call of refused) {
    const { message } = await refusal(call, E_ACCESSDENIED);
    expect(message).toMatch(/^User CORP\\bob may not .* job 1: it belongs to CORP\\ann\./);
  }
  expect(wholeState(it)).toEqual(before);
  expect(await bob.listTasks(id)).toHaveLength(2);
  await admin.submitJob(id, nobody);
  const sameUser = await it.headNode.connect("localhost", { user: "corp\\ANN" });
  await sameUser.cancelJob(id, null, wait);
});
