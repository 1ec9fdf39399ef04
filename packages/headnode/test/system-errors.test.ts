import { JobStatus, NodeStatus, TaskStatus } from "@ccp/core";
import { expect, test } from "vitest";
import { cluster, job, nobody, task, tasks } from "./cluster.ts";

const both = [
  { node: "NODE01", processors: 1 },
  { node: "NODE02", processors: 1 },
];

test("JOB-17: a task that a system error stopped runs again up to TaskRetryCount times, then is Failed", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("TaskRetryCount", "2");
  const id = await ann.queueJob(job(), nobody);
  engine.startJob(id);
  engine.takeRequests();
  for (const attempt of [2, 3]) {
    engine.startTask(id, 1);
    engine.endedFor(id, 1, "executor failed", 1, "The executor lost its temper.");
    expect(await ann.getTask(id, 1)).toMatchObject({
      status: TaskStatus.Queued,
      startTime: null,
      endTime: null,
      exitCode: 0,
      errorMessage: "",
    });
    expect(engine.takeRequests()).toMatchObject([
      { kind: "addTasks", job: { jobId: id, attempt: 1 }, tasks: [{ taskId: 1, attempt }] },
    ]);
  }
  engine.startTask(id, 1);
  engine.endedFor(id, 1, "executor failed", 1, "The executor lost its temper.");
  expect(await ann.getTask(id, 1)).toMatchObject({
    status: TaskStatus.Failed,
    exitCode: 1,
    errorMessage:
      "Task 1 of job 1 failed: The executor lost its temper. The task was run again 2 times before, and TaskRetryCount allows no more.",
  });
  expect((await ann.getJob(id)).status).toBe(JobStatus.Failed);
});

test("JOB-17: with the counts at 0 nothing is tried again, and the messages say so", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("TaskRetryCount", "0");
  await admin.setClusterParameter("JobRetryCount", "0");
  await ann.queueJobs([job(), job()], nobody);
  engine.startJob(1);
  engine.endedFor(1, 1, "executor failed");
  engine.startJob(2);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE01" });
  expect((await ann.getTask(1, 1)).errorMessage).toBe(
    "Task 1 of job 1 failed: The executor broke. The task was not run again, since TaskRetryCount is 0.",
  );
  expect((await ann.getJob(2)).errorMessage).toBe(
    "Node NODE01, on which the job ran, was lost. The job was not put back into the queue, since JobRetryCount is 0.",
  );
});

test("JOB-17: a non-zero exit code is no system error", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  engine.run(id, [1]);
  expect((await ann.getTask(id, 1)).status).toBe(TaskStatus.Failed);
});

test("JOB-17: a task that must not run twice is Failed by a system error", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, [task({ isRerunnable: false })]), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.endedFor(id, 1, "node lost");
  expect(await ann.getTask(id, 1)).toMatchObject({
    status: TaskStatus.Failed,
    errorMessage:
      "Task 1 of job 1 failed: Its node was lost. The task was not run again, since IsRerunnable is false.",
  });
});

test("JOB-17, SCH-7: a lost node puts its job back into the queue up to JobRetryCount times, then fails it", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("JobRetryCount", "1");
  const id = await ann.queueJob(job({}, tasks(3)), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.endedTask(id, 1, 0);
  engine.startTask(id, 2);
  engine.takeRequests();
  engine.clock.time += 1000;
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "node01" });
  const again = await ann.getJob(id);
  expect(again).toMatchObject({
    status: JobStatus.Queued,
    startTime: null,
    submitTime: engine.clock.time,
    allocatedNodes: [],
  });
  expect(again.tasks.map(({ status }) => status)).toEqual([
    TaskStatus.Finished,
    TaskStatus.Queued,
    TaskStatus.Queued,
  ]);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "endJob", job: { jobId: id, attempt: 1 } },
    {
      kind: "submitJob",
      job: {
        attempt: 2,
        tasks: [
          { taskId: 2, attempt: 2 },
          { taskId: 3, attempt: 2 },
        ],
      },
    },
  ]);
  engine.startJob(id, [{ node: "NODE02", processors: 1 }]);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE02" });
  const failed = await ann.getJob(id);
  expect(failed).toMatchObject({
    status: JobStatus.Failed,
    errorMessage:
      "Node NODE02, on which the job ran, was lost. The job was put back into the queue once before, and JobRetryCount allows no more.",
  });
  expect(failed.tasks[2]?.status).toBe(TaskStatus.Cancelled);
  await ann.requeueJob(id, { wait: true });
  expect((await ann.getTask(id, 3)).status).toBe(TaskStatus.Queued);
});

test("JOB-17: on a lost node a task that must not run twice is Failed, and with it a job of which nothing is left", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, [task({ isRerunnable: false })]), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE01" });
  expect(await ann.getTask(id, 1)).toMatchObject({
    exitCode: -1,
    errorMessage:
      "Task 1 of job 1 failed: Node NODE01, on which the job ran, was lost. The task was not run again, since IsRerunnable is false.",
  });
  expect((await ann.getJob(id)).status).toBe(JobStatus.Failed);
});

test("JOB-17: a job that keeps its minimum goes on without the lost node", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ maximumNumberOfProcessors: 2 }, tasks(2)), nobody);
  engine.startJob(id, both);
  engine.startTask(id, 2, [both[1]!]);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE02" });
  engine.endedFor(id, 2, "node lost");
  expect(await ann.getJob(id)).toMatchObject({ status: JobStatus.Running, allocatedNodes: [both[0]] });
  expect((await ann.getTask(id, 2)).status).toBe(TaskStatus.Queued);
  expect(await ann.listJobsOnNode("NODE02")).toEqual([]);
});

test("JOB-17: a job whose waiting task requires the lost node is put back into the queue", async () => {
  const { ann, engine } = await cluster();
  const spec = job({ maximumNumberOfProcessors: 2 }, [task(), task({ requiredNodes: ["node02"] })]);
  const id = await ann.queueJob(spec, nobody);
  engine.startJob(id, both);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE02" });
  expect((await ann.getJob(id)).status).toBe(JobStatus.Queued);
});

test("JOB-17: work that the engine refuses is tried again, then Failed; the caller's job stays in the cluster", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("JobRetryCount", "2");
  engine.takeRequests();
  engine.answer = ({ kind }) =>
    kind === "submitJob" ? Promise.reject(new Error("No licence server")) : undefined;
  const id = await ann.queueJob(job({}, []), nobody);
  await new Promise(setImmediate);
  expect(engine.takeKinds().filter((kind) => kind === "submitJob")).toHaveLength(3);
  expect(await ann.getJob(id)).toMatchObject({
    status: JobStatus.Failed,
    errorMessage:
      "The engine did not take the work: No licence server. The job was put back into the queue 2 times before, and JobRetryCount allows no more.",
  });
});

test("JOB-17: tasks that the engine refuses are tried again, then Failed; the others of the job go on", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("TaskRetryCount", "1");
  const id = await ann.queueJob(job({}, [task({ isRerunnable: false })]), nobody);
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.takeRequests();
  engine.answer = ({ kind }) => (kind === "addTasks" ? Promise.reject(new Error("too many")) : undefined);
  await ann.addTasks(id, [task(), task({ isRerunnable: false })]);
  await new Promise(setImmediate);
  expect((await ann.listTasks(id)).map(({ status, exitCode }) => [status, exitCode])).toEqual([
    [TaskStatus.Running, 0],
    [TaskStatus.Failed, -1],
    [TaskStatus.Failed, -1],
  ]);
  expect((await ann.getTask(id, 2)).errorMessage).toBe(
    "Task 2 of job 1 failed: The engine did not take the work: too many. The task was run again once before, and TaskRetryCount allows no more.",
  );
  expect(engine.takeKinds()).toEqual(["addTasks", "addTasks", "addTasks"]);
  engine.endedTask(id, 1, 0);
  expect((await ann.getJob(id)).status).toBe(JobStatus.Failed);
});

test("NOD-4: a lost node that answers again is Ready; one that waits for approval stays Pending", async () => {
  const { admin, engine } = await cluster();
  const status = async (name: string) =>
    (await admin.getComputeNodes()).find((each) => each.name === name)?.status;
  const { time } = engine.clock;
  engine.emit({ kind: "node lost", at: time, node: "NODE02" });
  engine.emit({ kind: "node lost", at: time, node: "NODE02" });
  expect(await status("NODE02")).toBe(NodeStatus.Unreachable);
  engine.emit({ kind: "node back", at: time, node: "NODE02" });
  expect(await status("NODE02")).toBe(NodeStatus.Ready);
  const joined = { ...engine.nodes[0]!, name: "NODE03", status: "Pending" } as const;
  engine.emit({ kind: "node joined", at: time, node: joined });
  engine.emit({ kind: "node lost", at: time, node: "NODE03" });
  engine.emit({ kind: "node back", at: time, node: "NODE03" });
  expect(await status("NODE03")).toBe(NodeStatus.PendingApproval);
  engine.emit({ kind: "node back", at: time, node: "NODE09" });
  engine.emit({ kind: "node lost", at: time, node: "NODE09" });
  expect(await admin.getComputeNodes()).toHaveLength(3);
});
