import {
  COR_E_INVALIDOPERATION,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobStatus,
  TaskStatus,
  type TaskTerms,
} from "@ccp/core";
import { expect, test } from "vitest";
import { cluster, job, nobody, refusal, task, tasks, wait, wholeState } from "./cluster.ts";
import { someUsage } from "./manual-engine.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("TSK-3: AddTask works for NotSubmitted, Queued and Running jobs; the task takes the job's phase", async () => {
  const { ann, engine } = await cluster();
  const added = await ann.addJob(job(), wait);
  const queued = await ann.queueJob(job(), nobody);
  const running = await ann.queueJob(job(), nobody);
  engine.startJob(running);
  engine.takeRequests();
  for (const id of [added, queued, running]) expect(await ann.addTask(id, task(), wait)).toBe(2);
  expect((await ann.getTask(added, 2)).status).toBe(TaskStatus.NotSubmitted);
  for (const id of [queued, running]) {
    expect(await ann.getTask(id, 2)).toMatchObject({
      status: TaskStatus.Queued,
      submitTime: engine.clock.time,
    });
  }
  expect(engine.takeRequests()).toMatchObject([
    { kind: "addTasks", job: { jobId: queued, attempt: 1 }, tasks: [{ taskId: 2, attempt: 1 }] },
    { kind: "addTasks", job: { jobId: running, attempt: 1 }, tasks: [{ taskId: 2, attempt: 1 }] },
  ]);
});

test("TSK-3: a completed job takes no task", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job(), nobody);
  it.engine.run(id, [0]);
  const before = wholeState(it);
  const { message } = await refusal(it.ann.addTask(id, task(), wait), COR_E_INVALIDOPERATION);
  expect(message).toContain("No task was added to job 1: it is Finished.");
  await refusal(it.ann.addTasks(9, [task()]), NOT_FOUND);
  expect(wholeState(it)).toEqual(before);
});

test("TSK-4: AddTasks is all or nothing; ids come in input order", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job(), nobody);
  it.engine.takeRequests();
  const before = wholeState(it);
  const error = await refusal(
    it.ann.addTasks(id, [task(), task({ name: "bad", commandLine: " " })]),
    E_INVALIDARG,
  );
  expect(error.message).toContain('Task 2 of 2 "bad" of job 1 has no command line.');
  expect(wholeState(it)).toEqual(before);
  expect(it.engine.takeRequests()).toEqual([]);
  expect(await it.ann.addTasks(id, tasks(3))).toEqual([2, 3, 4]);
  expect(await it.ann.addTasks(id, [])).toEqual([]);
});

test("TSK-5: a task that asks more than its job allows is refused", async () => {
  const it = await cluster();
  const terms = { minimumNumberOfProcessors: 2, maximumNumberOfProcessors: 3, askedNodes: ["node01"] };
  const id = await it.ann.addJob(job(terms), wait);
  const before = wholeState(it);
  const refused = async (more: Partial<TaskTerms>) => {
    const { message } = await refusal(it.ann.addTask(id, task(more), wait), E_INVALIDARG);
    await refusal(it.ann.addJob(job(terms, [task(more)]), wait), E_INVALIDARG);
    return message;
  };
  expect(await refused({ minimumNumberOfProcessors: 3, maximumNumberOfProcessors: 3 })).toContain(
    "above its job's minimum (2)",
  );
  expect(await refused({ maximumNumberOfProcessors: 4 })).toContain("above its job's maximum (3)");
  expect(await refused({ requiredNodes: ["NODE01", "NODE02"] })).toContain("node NODE02");
  expect(wholeState(it)).toEqual(before);
  await it.ann.addTask(id, task({ requiredNodes: ["NODE01"], maximumNumberOfProcessors: 3 }), wait);
});

test("TSK-5, SCH-6: a task that requires a node which its running job does not have is refused", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  engine.startJob(id, [{ node: "NODE01", processors: 1 }]);
  await refusal(ann.addTask(id, task({ requiredNodes: ["NODE02"] }), wait), COR_E_INVALIDOPERATION);
  await ann.addTask(id, task({ requiredNodes: ["node01"] }), wait);
});

test("TSK-6: a task that was added keeps a copy of its terms", async () => {
  const { ann } = await cluster();
  const environmentVariables = [{ name: "A", value: "1" }];
  const id = await ann.addJob(job({}, [task({ environmentVariables })]), wait);
  environmentVariables[0]!.value = "2";
  expect((await ann.getTask(id, 1)).environmentVariables).toEqual([{ name: "A", value: "1" }]);
});

test("TSK-7, TT-2, TT-3: what a task cannot be is refused by name and length", async () => {
  const it = await cluster();
  const before = wholeState(it);
  const wrong: Partial<TaskTerms>[] = [
    { commandLine: "" },
    { commandLine: "c".repeat(481) },
    { name: "n".repeat(81) },
    { runtime: "1:00:00" },
    { runtime: "00:00:00" },
    { runtime: "00:24:00" },
    { minimumNumberOfProcessors: 0 },
    { maximumNumberOfProcessors: 2 ** 31 },
    { minimumNumberOfProcessors: 0.5 },
    { minimumNumberOfProcessors: 2 },
    { extendedTerms: [{ name: "", value: "x" }] },
    { extendedTerms: [{ name: "n".repeat(81), value: "x" }] },
    { extendedTerms: [{ name: "n", value: "x".repeat(1025) }] },
    { environmentVariables: [{ name: "", value: "x" }] },
    { environmentVariables: [{ name: "A=B", value: "x" }] },
    { environmentVariables: [{ name: "A\0", value: "x" }] },
    { environmentVariables: [{ name: "AB", value: "x".repeat(2047) }] },
  ];
  for (const terms of wrong) await refusal(it.ann.addJob(job({}, [task(terms)]), wait), E_INVALIDARG);
  await refusal(it.ann.addJob(job({}, [task({ requiredNodes: ["NODE09"] })]), wait), NOT_FOUND);
  expect(wholeState(it)).toEqual(before);
  const widest = task({
    commandLine: "c".repeat(480),
    name: "n".repeat(80),
    runtime: "00:00:01",
    extendedTerms: [{ name: "n".repeat(80), value: "x".repeat(1024) }],
    environmentVariables: [{ name: "AB", value: "x".repeat(2046) }],
  });
  await it.ann.addJob(job({}, [widest]), wait);
});

test("TSK-8: the engine is told which tasks each one waits for, all that share a name", async () => {
  const { ann, engine } = await cluster();
  const spec = job({}, [
    task({ name: "a" }),
    task({ name: "b", depend: ["a", "a"] }),
    task({ name: "a" }),
    task({ depend: ["a", "b"] }),
  ]);
  const id = await ann.queueJob(spec, nobody);
  await ann.addTask(id, task({ depend: ["b"] }), wait);
  const sent = engine.takeRequests().flatMap((request) => {
    if (request.kind === "submitJob") return request.job.tasks;
    return request.kind === "addTasks" ? request.tasks : [];
  });
  expect(sent.map(({ taskId, after }) => [taskId, after])).toEqual([
    [1, []],
    [2, [1, 3]],
    [3, []],
    [4, [1, 3, 2]],
    [5, [2]],
  ]);
});

test("TSK-8: unknown names and circles are refused, the circle by name, also when tasks are added later", async () => {
  const it = await cluster();
  const named = (name: string, ...depend: string[]) => task({ name, depend });
  const said = async (call: Promise<unknown>) => (await refusal(call, E_INVALIDARG)).message;
  const before = wholeState(it);
  expect(await said(it.ann.addJob(job({}, [named("a", "x")]), wait))).toContain(
    'Task 1 of the job depends on "x"',
  );
  expect(await said(it.ann.addJob(job({}, [named("a", "a")]), wait))).toContain("a → a");
  expect(
    await said(it.ann.addJob(job({}, [named("a", "c"), named("b", "a"), named("c", "b")]), wait)),
  ).toContain("a → c → b → a");
  expect(wholeState(it)).toEqual(before);
  const id = await it.ann.addJob(job({}, [named("a"), named("b", "a")]), wait);
  expect(await said(it.ann.addTask(id, named("a", "b"), wait))).toContain("circle: a → b → a");
  expect(await said(it.ann.addTasks(id, [named("d", "e"), named("e", "d")]))).toContain("d → e → d");
  expect(await said(it.ann.addTask(id, named("f", "g"), wait))).toContain('depends on "g"');
  expect(await it.ann.addTasks(id, [named("f", "g"), named("g", "b")])).toEqual([3, 4]);
});

test("TSK-11: exit code 0 is Finished, any other Failed, kept and named", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(2)), nobody);
  engine.run(id, [0, -5]);
  expect(await ann.getTask(id, 1)).toMatchObject({
    status: TaskStatus.Finished,
    exitCode: 0,
    errorMessage: "",
    startTime: engine.clock.time,
    endTime: engine.clock.time,
    allocatedNodes: [{ node: "NODE01", processors: 1 }],
  });
  expect(await ann.getTask(id, 2)).toMatchObject({
    status: TaskStatus.Failed,
    exitCode: -5,
    errorMessage: "Task 2 of job 1 ended with exit code -5.",
  });
});

test("TSK-12: a task that outlives its Runtime is Failed, and the message names the limit", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, [task({ runtime: "00:01:30" })]), nobody);
  const [submitted] = engine.takeRequests();
  expect(submitted).toMatchObject({ job: { tasks: [{ limit: 90 * 60_000 }] } });
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.endedFor(id, 1, "limit", 1);
  expect(await ann.getTask(id, 1)).toMatchObject({
    status: TaskStatus.Failed,
    errorMessage: "Task 1 of job 1 was terminated: it outlived its Runtime of 00:01:30.",
  });
});

test("TSK-15: a task that cannot start is Failed with what the engine says", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  engine.startJob(id);
  engine.endedFor(id, 1, "could not start", 1, "The file /data/in.txt cannot be opened.");
  expect(await ann.getTask(id, 1)).toMatchObject({
    status: TaskStatus.Failed,
    errorMessage: "Task 1 of job 1 could not start: The file /data/in.txt cannot be opened.",
  });
});

test("TSK-13: tasks are listed in id order, by node only while they run; unknown ones are not found", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ isExclusive: false }, tasks(3)), nobody);
  const allocation = [
    { node: "NODE01", processors: 1 },
    { node: "NODE02", processors: 1 },
  ];
  engine.startJob(id, allocation);
  engine.startTask(id, 2, [allocation[1]!]);
  engine.startTask(id, 1, [allocation[0]!]);
  const ids = (list: readonly { id: number }[]) => list.map((each) => each.id);
  expect(ids(await ann.listTasks(id))).toEqual([1, 2, 3]);
  expect(ids(await ann.listTasksOnNode("node02"))).toEqual([2]);
  engine.endedTask(id, 2, 0);
  expect(ids(await ann.listTasksOnNode("NODE02"))).toEqual([]);
  await refusal(ann.listTasks(9), NOT_FOUND);
  await refusal(ann.listTasksOnNode("NODE09"), NOT_FOUND);
  await refusal(ann.getTask(9, 1), NOT_FOUND);
  const { message } = await refusal(ann.getTask(id, 9), NOT_FOUND);
  expect(message).toContain("Job 1 has no task 9.");
  await refusal(ann.getTaskResourceUsage(id, 9), NOT_FOUND);
});

test("TSK-14: CheckAnyTask gives each completion once per chain, also that of a task that ran again", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({}, tasks(3)), nobody);
  let timestamp: string | null = null;
  const next = async () => {
    const answer = await ann.checkAnyTask(id, timestamp);
    timestamp = answer.timestamp;
    return answer.task?.id ?? null;
  };
  expect(await next()).toBeNull();
  engine.startJob(id);
  for (const taskId of [1, 2, 3]) engine.startTask(id, taskId);
  engine.endedTask(id, 2, 1);
  engine.endedTask(id, 3, 0);
  expect([await next(), await next(), await next()]).toEqual([2, 3, null]);
  await ann.requeueTask(id, 2);
  expect(await next()).toBeNull();
  expect((await ann.checkAnyTask(id, null)).task?.id).toBe(3);
  await ann.cancelTask(id, 2, null);
  engine.endedTask(id, 1, 0);
  expect([await next(), await next(), await next()]).toEqual([2, 1, null]);
  timestamp = null;
  expect([await next(), await next(), await next(), await next()]).toEqual([3, 2, 1, null]);
});

test("TSK-14: a Timestamp that the job did not issue is refused", async () => {
  const { ann } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  const other = await ann.queueJob(job(), nobody);
  const { timestamp } = await ann.checkAnyTask(other, null);
  for (const wrong of ["", "x", timestamp, `task-chain:${id}:5`]) {
    await refusal(ann.checkAnyTask(id, wrong), E_INVALIDARG);
  }
  await refusal(ann.checkAnyTask(9, null), NOT_FOUND);
});

test("COL-5: usage is empty before the start, then that of the runs, cumulative for the job", async () => {
  const { ann, engine } = await cluster();
  const spec = job({}, [task(), task({ requiredNodes: ["NODE01"] })]);
  const id = await ann.queueJob(spec, nobody);
  const none = {
    allocatedNodes: [],
    processes: [],
    kernelProcessorTime: 0,
    userProcessorTime: 0,
    workingSet: 0,
  };
  expect(await ann.getJobResourceUsage(id)).toEqual(none);
  expect(await ann.getTaskResourceUsage(id, 1)).toEqual(none);
  engine.run(id, [0]);
  engine.startTask(id, 2);
  engine.running = {
    ...someUsage,
    processes: [{ node: "NODE01", shellPid: 77, pids: [77, 78] }],
    workingSet: 999,
  };
  expect(await ann.getTaskResourceUsage(id, 1)).toEqual({
    ...someUsage,
    allocatedNodes: [{ node: "NODE01", processors: 1 }],
  });
  expect(await ann.getTaskResourceUsage(id, 2)).toMatchObject({
    allocatedNodes: [{ node: "NODE01", processors: 4 }],
    processes: [{ shellPid: 77 }],
  });
  expect(await ann.getJobResourceUsage(id)).toEqual({
    allocatedNodes: [
      { node: "NODE01", processors: 4 },
      { node: "NODE02", processors: 2 },
    ],
    processes: engine.running.processes,
    kernelProcessorTime: 40,
    userProcessorTime: 600,
    workingSet: 999,
  });
  engine.endedTask(id, 2, 0);
  expect(await ann.getJobResourceUsage(id)).toMatchObject({ processes: [], workingSet: 4096 });
  expect((await ann.getJob(id)).status).toBe(JobStatus.Finished);
});

test("COL-5: a node that a job or a task names twice is one node", async () => {
  const { ann, engine } = await cluster();
  const terms = { askedNodes: ["NODE01", "node01"] };
  const id = await ann.queueJob(job(terms, [task({ requiredNodes: ["NODE01", "node01"] })]), nobody);
  engine.run(id, [0]);
  const allocatedNodes = [{ node: "NODE01", processors: 4 }];
  expect(await ann.getJobResourceUsage(id)).toMatchObject({ allocatedNodes });
  expect(await ann.getTaskResourceUsage(id, 1)).toMatchObject({ allocatedNodes });
});

test("COL-5: a task that ends while the engine is asked what it uses shows what it used", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ runUntilCanceled: true }, tasks(2)), nobody);
  engine.startJob(id);
  let taskId = 0;
  engine.usage = async () => {
    engine.endedTask(id, taskId);
    return null;
  };
  engine.startTask(id, ++taskId);
  expect(await ann.getTaskResourceUsage(id, 1)).toMatchObject({ userProcessorTime: 300, workingSet: 4096 });
  engine.startTask(id, ++taskId);
  expect(await ann.getJobResourceUsage(id)).toMatchObject({ userProcessorTime: 600, workingSet: 4096 });
});
