import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobPriority,
  JobStatus,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import { cluster, job, nobody, refusal, type TestCluster, task, tasks, wait, wholeState } from "./cluster.ts";

const { Queued, Finished, Failed, Cancelled, NotSubmitted, Running } = TaskStatus;

async function failedJob(
  { ann, engine }: TestCluster,
  exitCodes: readonly number[] = [0, 1],
): Promise<number> {
  const id = await ann.queueJob(job({}, tasks(exitCodes.length)), nobody);
  engine.run(id, exitCodes);
  engine.takeRequests();
  return id;
}

test("RQ-1: Failed, Cancelled and Running jobs can be requeued, no others", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const failed = await failedJob(it);
  const [cancelled, running, finished, queued] = await ann.queueJobs([job(), job(), job(), job()], nobody);
  const added = await ann.addJob(job(), wait);
  await ann.cancelJob(cancelled!, null, wait);
  engine.startJob(running!);
  engine.run(finished!, [0]);
  for (const id of [failed, cancelled!, running!]) {
    await ann.requeueJob(id, wait);
    expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
  }
  const before = wholeState(it);
  for (const [id, status] of [
    [finished!, "Finished"],
    [queued!, "Queued"],
    [added, "NotSubmitted"],
  ] as const) {
    const { message } = await refusal(ann.requeueJob(id, wait), COR_E_INVALIDOPERATION);
    expect(message).toBe(
      `Job ${id} was not requeued: it is ${status}. Only failed, canceled or running jobs can be requeued.`,
    );
  }
  await refusal(ann.requeueJob(99, wait), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  expect(wholeState(it)).toEqual(before);
});

test("RQ-2: every task must be rerunnable; the message names those that are not", async () => {
  const it = await cluster();
  const spec = job({}, [task({ isRerunnable: false }), task(), task({ isRerunnable: false })]);
  const id = await it.ann.queueJob(spec, nobody);
  it.engine.run(id, [0, 1, 0]);
  const before = wholeState(it);
  const { message } = await refusal(it.ann.requeueJob(id, wait), COR_E_INVALIDOPERATION);
  expect(message).toContain("tasks 1, 3 must not run twice");
  expect(wholeState(it)).toEqual(before);
});

test("RQ-3: finished tasks stay Finished, tasks canceled one by one stay Cancelled, the others run again", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(5)), nobody);
  engine.run(id, [0, 1]);
  await ann.cancelTask(id, 3, "not needed");
  engine.startTask(id, 4);
  await ann.cancelJob(id, null, wait);
  expect((await ann.listTasks(id)).map(({ status }) => status)).toEqual([
    Finished,
    Failed,
    Cancelled,
    Failed,
    Cancelled,
  ]);
  engine.takeRequests();
  await ann.requeueJob(id, wait);
  expect((await ann.listTasks(id)).map(({ status }) => status)).toEqual([
    Finished,
    Queued,
    Cancelled,
    Queued,
    Queued,
  ]);
  expect((await ann.getTask(id, 3)).errorMessage).toBe("not needed");
  expect(engine.takeRequests()).toMatchObject([
    {
      kind: "submitJob",
      job: {
        attempt: 2,
        tasks: [
          { taskId: 2, attempt: 2 },
          { taskId: 4, attempt: 2 },
          { taskId: 5, attempt: 2 },
        ],
      },
    },
  ]);
  engine.startJob(id);
  for (const taskId of [2, 4, 5]) {
    engine.startTask(id, taskId);
    engine.endedTask(id, taskId, 0);
  }
  expect((await ann.getJob(id)).status).toBe(JobStatus.Finished);
});

test("RQ-4: running tasks are terminated and queued again with the job; the call waits for their end", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(2)), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  const old = engine.taskRef(id, 1);
  engine.takeRequests();
  engine.isHolding = true;
  let isDone = false;
  const call = ann.requeueJob(id, wait).then(() => {
    isDone = true;
  });
  await new Promise(setImmediate);
  expect(isDone).toBe(false);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "endJob", job: { jobId: id, attempt: 1 } },
    { kind: "submitJob", job: { attempt: 2, tasks: [{ taskId: 1 }, { taskId: 2 }] } },
  ]);
  engine.emit({
    kind: "task ended",
    at: engine.clock.time,
    ...old,
    reason: "killed",
    exitCode: 1,
    message: "",
    usage: { allocatedNodes: [], processes: [], kernelProcessorTime: 0, userProcessorTime: 0, workingSet: 0 },
  });
  expect((await ann.listTasks(id)).map(({ status }) => status)).toEqual([Queued, Queued]);
  engine.release();
  await call;
  expect(isDone).toBe(true);
});

test("RQ-5: times, exit codes and messages of what runs again are reset; the job keeps its id and gets a new SubmitTime", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await failedJob(it, [0, 7]);
  const finished = await ann.getTask(id, 1);
  engine.clock.time += 60_000;
  await ann.requeueJob(id, wait);
  const again = await ann.getJob(id);
  expect(again).toMatchObject({
    id,
    status: JobStatus.Queued,
    submitTime: engine.clock.time,
    startTime: null,
    endTime: null,
    errorMessage: "",
    isBackfill: false,
    allocatedNodes: [],
  });
  expect(again.tasks[0]).toEqual(finished);
  expect(again.tasks[1]).toMatchObject({
    status: Queued,
    startTime: null,
    endTime: null,
    exitCode: 0,
    errorMessage: "",
    allocatedNodes: [],
  });
  expect(engine.takeRequests()).toMatchObject([{ job: { submitTime: engine.clock.time, attempt: 2 } }]);
});

test("RQ-6: RequeueJobs stops at the first job that cannot be queued, and says how far it came", async () => {
  const it = await cluster();
  for (let count = 0; count < 5; count++) await failedJob(it);
  await it.ann.requeueJob(3, wait);
  const { message, jobId } = await refusal(it.ann.requeueJobs([1, 2, 3, 4, 5]), COR_E_INVALIDOPERATION);
  expect(message).toBe(
    "Job 3 was not requeued: it is Queued. Only failed, canceled or running jobs can be requeued. 2 jobs before it were queued; 2 jobs after it were not tried.",
  );
  expect(jobId).toBe(3);
  expect((await it.ann.listAllJobs()).map(({ status }) => status)).toEqual([
    JobStatus.Queued,
    JobStatus.Queued,
    JobStatus.Queued,
    JobStatus.Failed,
    JobStatus.Failed,
  ]);
});

test("RQ-6: the message counts in words that fit one job, none before and none after", async () => {
  const it = await cluster();
  const tail = async (ids: readonly number[]) => {
    const { message } = await refusal(it.ann.requeueJobs(ids), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
    return message.replace(
      /^There is no job \d+ in the cluster\. ListAllJobs gives the jobs that are\. /,
      "",
    );
  };
  for (let count = 0; count < 3; count++) await failedJob(it);
  expect(await tail([9, 1])).toBe("No job before it was queued; 1 job after it was not tried.");
  expect(await tail([1, 9])).toBe("1 job before it was queued; it was the last one.");
  expect(await tail([8])).toBe("No job before it was queued; it was the last one.");
});

test("RQ-7: an empty collection does nothing; an id given twice fails at its second place", async () => {
  const it = await cluster();
  await it.ann.requeueJobs([]);
  const id = await failedJob(it);
  const { message } = await refusal(it.ann.requeueJobs([id, id]), COR_E_INVALIDOPERATION);
  expect(message).toContain("1 job before it was queued");
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Queued);
});

test("RQ-8: RequeueTask runs a failed or canceled task of a completed job again, and only that one", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await failedJob(it, [1, 1, 0]);
  await ann.requeueTask(id, 2);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
  expect((await ann.listTasks(id)).map(({ status }) => status)).toEqual([Failed, Queued, Finished]);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "submitJob", job: { attempt: 2, tasks: [{ taskId: 2, attempt: 2 }] } },
  ]);
  engine.startJob(id);
  engine.startTask(id, 2);
  engine.endedTask(id, 2, 0);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Failed);
});

test("RQ-8: a task of a Running job goes back to the queue; one that runs is terminated first", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(3)), nobody);
  engine.run(id, [1]);
  engine.startTask(id, 2);
  engine.takeRequests();
  await ann.requeueTask(id, 2);
  await ann.requeueTask(id, 1);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "endTask", task: { taskId: 2, attempt: 1 } },
    { kind: "addTasks", job: { attempt: 1 }, tasks: [{ taskId: 2, attempt: 2 }] },
    { kind: "addTasks", job: { attempt: 1 }, tasks: [{ taskId: 1, attempt: 2 }] },
  ]);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Running);
});

test("RQ-8: Finished, NotSubmitted and Queued tasks and those that must not run twice are refused", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const spec = job({}, [task(), task({ isRerunnable: false }), task()]);
  const id = await ann.queueJob(spec, nobody);
  const added = await ann.addJob(job(), wait);
  engine.run(id, [0, 1]);
  const before = wholeState(it);
  const said = async (jobId: number, taskId: number) =>
    (await refusal(ann.requeueTask(jobId, taskId), COR_E_INVALIDOPERATION)).message;
  expect(await said(id, 1)).toContain("Task 1 of job 1 was not requeued: it is Finished.");
  expect(await said(id, 2)).toContain("it must not run twice");
  expect(await said(id, 3)).toContain("it is Queued");
  expect(await said(added, 1)).toContain("it is NotSubmitted");
  await refusal(ann.requeueTask(id, 9), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  await refusal(ann.requeueTask(9, 1), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  expect(wholeState(it)).toEqual(before);
});

test("RQ-8: a canceled task of a NotSubmitted job waits again for its job to be submitted", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.addJob(job({}, tasks(2)), wait);
  await ann.cancelTask(id, 1, "no");
  await ann.requeueTask(id, 1);
  expect(await ann.getTask(id, 1)).toMatchObject({ status: NotSubmitted, endTime: null, errorMessage: "" });
  expect(engine.takeRequests()).toEqual([]);
  await ann.submitJob(id, nobody);
  expect((await ann.listTasks(id)).map(({ status }) => status)).toEqual([Queued, Queued]);
});

test("RQ-9: RequeueTasks stops at the first failure; those before stay queued", async () => {
  const it = await cluster();
  const id = await failedJob(it, [1, 1, 0, 1]);
  const { message, taskId } = await refusal(it.ann.requeueTasks(id, [1, 2, 3, 4]), COR_E_INVALIDOPERATION);
  expect(message).toContain("2 tasks before it were queued; 1 task after it was not tried.");
  expect(taskId).toBe(3);
  expect((await it.ann.listTasks(id)).map(({ status }) => status)).toEqual([
    Queued,
    Queued,
    Finished,
    Failed,
  ]);
  expect(it.engine.takeKinds()).toEqual(["submitJob", "addTasks"]);
  await it.ann.requeueTasks(id, []);
  await refusal(it.ann.requeueTasks(9, []), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
});

test("RQ-3: a requeued job whose tasks are all completed ends again as soon as it runs", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ runUntilCanceled: true }, tasks(1)), nobody);
  engine.run(id, [0]);
  await ann.cancelJob(id, null, wait);
  await ann.requeueJob(id, wait);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
  await ann.modifyJobTerm(id, "RunUntilCanceled", "False");
  engine.startJob(id);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Finished);
});

test("JT-10: requeueing a job that was never submitted does not get around the right to its priority", async () => {
  const it = await cluster();
  const { admin, ann } = it;
  const id = await ann.addJob(job({ priority: JobPriority.Highest }, tasks(2)), wait);
  await ann.cancelJob(id, null, wait);
  const before = wholeState(it);
  await refusal(ann.requeueJob(id, wait), E_ACCESSDENIED);
  await refusal(ann.requeueJobs([id]), E_ACCESSDENIED);
  await refusal(ann.requeueTask(id, 1), E_ACCESSDENIED);
  await refusal(ann.requeueTasks(id, [1]), E_ACCESSDENIED);
  expect(wholeState(it)).toEqual(before);
  await admin.requeueJob(id, wait);
  await ann.cancelJob(id, null, wait);
  await ann.requeueJob(id, wait);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
});

test("RQ-4: RequeueJobs puts Running jobs back too", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job({}, tasks(1)), nobody);
  it.engine.startJob(id);
  it.engine.startTask(id, 1);
  expect((await it.ann.getTask(id, 1)).status).toBe(Running);
  await it.ann.requeueJobs([id]);
  expect((await it.ann.getTask(id, 1)).status).toBe(Queued);
});
