import {
  COR_E_INVALIDOPERATION,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type INameValue,
  type IResourceUsage,
  type ITask,
  inOut,
  type Out,
  out,
  type VARIANT,
  variantEmpty,
  variantNull,
} from "@ccp/core";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.ts";
import { ADMIN, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, contentOf, idsOf, makeJob, makeTask, objectsOf, queue, type TaskSpec } from "./jobs.ts";
import { ask, ok, read, refused, take } from "./members.ts";
import { allocationOf, getTask, listTasks, statusOf, tasksOf } from "./views.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("TSK-1, TSK-2: IJob takes tasks until the job is added; its task 0 is the first until then", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { tasks: ["ok", "fail 1"] });
  expect(
    read(
      take<ITask>((slot) => job.GetTask(0, slot)),
      "CommandLine",
    ),
  ).toBe("ok");
  expect(job.Clear()).toBe(0);
  job.AddTask(await makeTask(cluster, "fail 2"));
  expect(await ask<number>(cluster, (slot) => cluster.AddJob(job, slot))).toBe(1);
  expect(job.Clear()).toBe(COR_E_INVALIDOPERATION);
  expect(job.AddTask(await makeTask(cluster, "ok"))).toBe(COR_E_INVALIDOPERATION);
  expect((await listTasks(cluster, 1)).map((task) => read(task, "CommandLine"))).toEqual(["fail 2"]);
});

test("TSK-3: AddTask works until the job is completed; the task takes the job's phase", async () => {
  const { backend, cluster } = startCluster();
  const addTask = async (jobId: number) => {
    const task = await makeTask(cluster, "ok");
    const id = await ask<number>(cluster, (slot) => cluster.AddTask(jobId, task, slot));
    expect([read(task, "Id"), read(task, "ParentJobId")]).toEqual([id, jobId]);
    return id;
  };
  const added = await add(cluster);
  expect([await addTask(added), ...(await tasksOf(cluster, added))]).toEqual([
    2,
    "NotSubmitted",
    "NotSubmitted",
  ]);
  const running = await queue(cluster, { tasks: ["run 5000"] });
  const queued = await queue(cluster);
  await backend.advance(0);
  expect([await addTask(queued), ...(await tasksOf(cluster, queued))]).toEqual([2, "Queued", "Queued"]);
  expect([await addTask(running), ...(await tasksOf(cluster, running))]).toEqual([2, "Running", "Queued"]);
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, running)).toEqual(["Finished", "Finished"]);
  const call = cluster.AddTask(running, await makeTask(cluster, "ok"), out());
  await refused(cluster, call, COR_E_INVALIDOPERATION, /job 2: it is Finished/);
});

test("TSK-4: AddTasks adds all tasks, or none when one is refused", async () => {
  const { cluster } = startCluster();
  const id = await add(cluster);
  const good = await makeTask(cluster, "ok");
  const bad = await makeTask(cluster, {
    CommandLine: "ok",
    MinimumNumberOfProcessors: 2,
    MaximumNumberOfProcessors: 2,
  });
  const ids = out<IClusterEnumerable>();
  const call = cluster.AddTasks(id, await objectsOf(cluster, [good, bad]), ids);
  await refused(cluster, call, E_INVALIDARG, /task 2 of 2 of job 1/);
  expect([ids.value, read(good, "Id"), (await listTasks(cluster, id)).length]).toEqual([undefined, 0, 1]);
  const other = await makeTask(cluster, "ok");
  await ok(cluster, cluster.AddTasks(id, await objectsOf(cluster, [good, other]), ids));
  expect(contentOf(ids.value!)).toEqual([2, 3]);
});

test("TSK-5: a task cannot ask for more than its job allows", async () => {
  const { cluster } = startCluster({ nodes: [{ name: "A", processors: 8 }, { name: "B" }] });
  const job = { MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: 4, AskedNodes: "A" };
  for (const [task, message] of [
    [
      { MinimumNumberOfProcessors: 3, MaximumNumberOfProcessors: 3 },
      /minimum .* \(3\) is above its job's minimum \(2\)/,
    ],
    [{ MaximumNumberOfProcessors: 5 }, /maximum .* \(5\) is above its job's maximum \(4\)/],
    [{ RequiredNodes: "A,B" }, /requires node B, which is not one of its job's asked nodes \(A\)/],
  ] as const) {
    const made = await makeJob(cluster, { ...job, tasks: [{ CommandLine: "ok", ...task }] });
    await refused(cluster, cluster.AddJob(made, out()), E_INVALIDARG, message);
  }
  const fits = {
    CommandLine: "ok",
    RequiredNodes: "a",
    MinimumNumberOfProcessors: 2,
    MaximumNumberOfProcessors: 4,
  };
  expect(await add(cluster, { ...job, tasks: [{ ...fits, Runtime: "99:00:00" }] })).toBe(1);
});

test("TSK-3, SCH-6: a task that requires more of a node than its running job has there is refused", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 2 },
    ],
  });
  const three = { MinimumNumberOfProcessors: 3, MaximumNumberOfProcessors: 3 };
  const id = await queue(cluster, { IsExclusive: false, ...three, RunUntilCanceled: true, tasks: [] });
  await backend.advance(0);
  const onB = (MinimumNumberOfProcessors: number, RequiredNodes = "B") =>
    makeTask(cluster, {
      CommandLine: "ok",
      RequiredNodes,
      MinimumNumberOfProcessors,
      MaximumNumberOfProcessors: 3,
    });
  await refused(
    cluster,
    cluster.AddTask(id, await onB(2), out()),
    COR_E_INVALIDOPERATION,
    /with 1 processor of B; .* requires at least 2 there/,
  );
  await ok(cluster, cluster.AddTask(id, await onB(1), out()));
  await ok(cluster, cluster.AddTask(id, await onB(3, "a,B"), out()));
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished"]);
});

test("TSK-6: a task that was added does not change with the caller's object", async () => {
  const { cluster } = startCluster();
  const id = await add(cluster, { tasks: [] });
  const task = await makeTask(cluster, "ok");
  await ok(cluster, cluster.AddTask(id, task, out()));
  task.put_CommandLine("fail 1");
  (await getTask(cluster, id)).put_CommandLine("fail 2");
  expect(read(await getTask(cluster, id), "CommandLine")).toBe("ok");
});

test("TSK-7: a task without a command line is refused", async () => {
  const { cluster } = startCluster();
  for (const line of ["", "  "]) {
    const job = await makeJob(cluster, { tasks: ["ok", line] });
    await refused(cluster, cluster.AddJob(job, out()), E_INVALIDARG, /[Tt]ask 2 of .*no command line/);
  }
});

test("TSK-8: a task starts when all tasks of the names it depends on are completed, however they ended", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 8 }] });
  const named = (Name: string, CommandLine: string, Depend = ""): TaskSpec => ({ Name, CommandLine, Depend });
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 8,
    tasks: [
      named("last", "ok", "prepare, solve"),
      named("prepare", "fail 1"),
      named("solve", "run 3000"),
      named("solve", "run 5000"),
      named("free", "run 9000"),
    ],
  });
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Queued", "Running", "Running", "Running", "Running"]);
  await backend.advance(4 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Queued", "Failed", "Finished", "Running", "Running"]);
  await ok(cluster, cluster.CancelTask(id, 4, null));
  await backend.advance(0);
  expect((await tasksOf(cluster, id))[0]).toBe("Running");
});

test("TSK-8: unknown names and circles are refused when the job or the task is added", async () => {
  const { cluster } = startCluster();
  const task = (Name: string, Depend: string): TaskSpec => ({ Name, Depend, CommandLine: "ok" });
  const circle = await makeJob(cluster, { tasks: [task("a", "c"), task("b", "a"), task("c", "b")] });
  await refused(cluster, cluster.AddJob(circle, out()), E_INVALIDARG, /circle: a → c → b → a/);
  const unknown = await makeJob(cluster, { tasks: [task("a", "nobody")] });
  await refused(cluster, cluster.AddJob(unknown, out()), E_INVALIDARG, /"nobody"/);
  const id = await add(cluster, { tasks: [task("a", "")] });
  const self = await makeTask(cluster, task("b", "b"));
  await refused(cluster, cluster.AddTask(id, self, out()), E_INVALIDARG, /circle: b → b/);
  expect(await tasksOf(cluster, id)).toEqual(["NotSubmitted"]);
});

test("TSK-9: tasks start in order; one that waits for others holds nothing back, one that does not fit does", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 3 }] });
  const wide = { MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: 2 };
  const id = await queue(cluster, {
    MinimumNumberOfProcessors: 3,
    MaximumNumberOfProcessors: 3,
    tasks: [
      { CommandLine: "run 5000", ...wide },
      { CommandLine: "ok", Depend: "late" },
      { CommandLine: "run 5000", ...wide },
      { CommandLine: "ok", Name: "late" },
    ],
  });
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Queued", "Queued", "Queued"]);
  await backend.advance(5 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Queued", "Running", "Running"]);
});

test("TSK-10: a task gets up to its maximum of processors; an exclusive one shares its node with no other task", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 4 },
      { name: "B", processors: 2 },
    ],
  });
  const id = await queue(cluster, {
    MinimumNumberOfProcessors: 6,
    MaximumNumberOfProcessors: 6,
    tasks: [
      { CommandLine: "run 1000", MaximumNumberOfProcessors: 3, IsExclusive: true },
      { CommandLine: "run 1000", MaximumNumberOfProcessors: 6 },
      { CommandLine: "run 1000", MaximumNumberOfProcessors: 6 },
    ],
  });
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running", "Queued"]);
  expect([await allocationOf(cluster, id, 1), await allocationOf(cluster, id, 2)]).toEqual(["A*3", "B*2"]);
  await backend.advance(SECOND);
  expect(await allocationOf(cluster, id, 3)).toBe("A*4 B*2");
});

test("TSK-10: a task with required nodes runs on each of them and nowhere else", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }, { name: "C" }] });
  const id = await queue(cluster, {
    MinimumNumberOfProcessors: 12,
    MaximumNumberOfProcessors: 12,
    tasks: [
      { CommandLine: "ok", RequiredNodes: "C" },
      { CommandLine: "ok", RequiredNodes: "B,C", MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: 2 },
    ],
  });
  await backend.runUntilIdle();
  expect(await allocationOf(cluster, id, 1)).toContain("C");
  const seen = await allocationOf(cluster, id, 2);
  expect([seen.includes("A"), seen.includes("B"), seen.includes("C")]).toEqual([false, true, true]);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished"]);
});

test("TSK-11: the exit code decides, is kept, and the message says it", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["ok", "fail 42", "fail -1"] });
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Failed"]);
  const tasks = await listTasks(cluster, id);
  expect(tasks.map((task) => read(task, "ExitCode"))).toEqual([0, 42, -1]);
  expect(tasks.map((task) => read(task, "ErrorMessage"))).toEqual([
    "",
    expect.stringContaining("42"),
    expect.stringContaining("-1"),
  ]);
});

test("TSK-12: a task that outlives its runtime, or its job's, is Failed, and the message names the limit", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 2 }] });
  const own = await queue(cluster, {
    MaximumNumberOfProcessors: 2,
    tasks: [{ CommandLine: "run forever", Runtime: "00:00:02" }, "ok"],
  });
  await backend.advance(2 * MINUTE);
  expect(await tasksOf(cluster, own)).toEqual(["Failed", "Finished"]);
  expect(read(await getTask(cluster, own), "ErrorMessage")).toContain("00:00:02");
  expect(await statusOf(cluster, own)).toBe("Failed");
  const jobs = await queue(cluster, { Runtime: "00:00:03", tasks: ["run forever"] });
  await backend.advance(3 * MINUTE);
  expect(await tasksOf(cluster, jobs)).toEqual(["Failed"]);
  expect(read(await getTask(cluster, jobs), "ErrorMessage")).toContain("00:00:03");
});

test("TSK-13: tasks are found by id, listed by id, and by the node they run on", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  const id = await queue(cluster, { AskedNodes: "B", tasks: ["run 5000", "ok", "ok"] });
  await backend.advance(0);
  expect((await listTasks(cluster, id)).map((task) => read(task, "Id"))).toEqual([1, 2, 3]);
  const onNode = async (name: string) =>
    contentOf<ITask>(await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListTasksOnNode(name, slot)));
  expect((await onNode("b")).map((task) => [read(task, "ParentJobId"), read(task, "Id")])).toEqual([[id, 1]]);
  expect(await onNode("A")).toEqual([]);
  await refused(cluster, cluster.GetTask(id, 4, out()), NOT_FOUND, /task 4/);
  await refused(cluster, cluster.GetTask(9, 1, out()), NOT_FOUND, /job 9/);
  await refused(cluster, cluster.ListTasks(9, out()), NOT_FOUND, /job 9/);
  await refused(cluster, cluster.ListTasksOnNode("GONE", out()), NOT_FOUND, /GONE/);
});

test("TSK-14: CheckAnyTask tells each completion once per chain, a requeued task's again", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  const id = await queue(cluster, { tasks: ["run 3000", "fail 1 once"] });
  const chain = inOut<VARIANT>(variantEmpty);
  const next = async (timestamp = chain) => {
    const task = await ask<ITask | null>(cluster, (slot) => cluster.CheckAnyTask(id, timestamp, slot));
    return task === null ? null : read(task, "Id");
  };
  expect(await next()).toBeNull();
  await backend.advance(3 * SECOND);
  expect([await next(), await next()]).toEqual([1, null]);
  await backend.runUntilIdle();
  expect([await next(), await next()]).toEqual([2, null]);
  await ok(cluster, cluster.RequeueTasks(id, await idsOf(cluster, [2])));
  await backend.runUntilIdle();
  expect([await next(), await next()]).toEqual([2, null]);
  const other = inOut<VARIANT>(variantNull);
  expect([await next(other), await next(other), await next(other)]).toEqual([1, 2, null]);
  await refused(cluster, cluster.CheckAnyTask(9, inOut<VARIANT>(variantNull), out()), NOT_FOUND, /job 9/);
});

test("TSK-16, ENV-4: a task sees its own variables and those that the cluster defines, which win", async () => {
  const seen: Record<string, string>[] = [];
  const { backend, cluster } = startCluster({
    name: "LAB1",
    nodes: [
      { name: "LAB1", processors: 4 },
      { name: "N2", processors: 1 },
    ],
    executor: simulate(({ environment }) => {
      seen.push({ ...environment });
      return {};
    }),
  });
  await ok(cluster, cluster.SetEnvironmentVariable("SHARED", "cluster"));
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", "here"));
  const task = await makeTask(cluster, {
    Name: "t",
    CommandLine: "x",
    WorkDirectory: "/data",
    MaximumNumberOfProcessors: 5,
  });
  task.SetEnvironmentVariable("SHARED", "task");
  task.SetEnvironmentVariable("CCP_JOBID", "forged");
  const job = await makeJob(cluster, {
    Name: "j",
    MaximumNumberOfProcessors: 5,
    Runtime: "00:01:00",
    tasks: [],
  });
  job.AddTask(task);
  await ok(cluster, cluster.QueueJob(job, null, null, false, undefined, out()));
  await backend.runUntilIdle();
  expect(seen).toEqual([
    expect.objectContaining({
      SITE: "here",
      SHARED: "task",
      CCP_JOBID: "1",
      CCP_TASKID: "1",
      CCP_CLUSTER_NAME: "LAB1",
      CCP_SCHEDULER: "LAB1",
      CCP_NODES: "2 LAB1 4 N2 1",
      CCP_NUMCPUS: "5",
      CCP_WORKDIR: "/data",
      CCP_JOBNAME: "j",
      CCP_TASKNAME: "t",
      CCP_OWNER: ADMIN,
      CCP_RUNTIME: expect.any(String),
      CCP_RETRY_COUNT: "0",
    }),
  ]);
});

test("COL-5: usage is empty before the start; then it has the nodes, and processor time that adds up", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 2 },
    ],
  });
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 2,
    tasks: [{ CommandLine: "run 3000", MaximumNumberOfProcessors: 2 }, "ok"],
  });
  const show = async (call: (slot: Out<IResourceUsage>) => ReturnType<typeof cluster.CancelJob>) => {
    const usage = await ask(cluster, call);
    const nodes = contentOf<INameValue>(read(usage, "AllocatedNodes"));
    return [
      nodes.map((pair) => `${read(pair, "Name")}*${read(pair, "Value")}`).join(" "),
      read(usage, "UserProcessorTime"),
      read(usage, "KernelProcessorTime"),
      read(usage, "NumberOfProcesses"),
      contentOf(read(usage, "Processes")).length,
      read(usage, "WorkingSet"),
    ];
  };
  const ofJob = () => show((slot) => cluster.GetJobResourceUsage(id, slot));
  const ofTask = (taskId: number) => show((slot) => cluster.GetTaskResourceUsage(id, taskId, slot));
  const nothing = ["", 0n, 0n, 0, 0, 0];
  expect([await ofJob(), await ofTask(1)]).toEqual([nothing, nothing]);
  await backend.advance(2 * SECOND);
  expect(await ofTask(1)).toEqual(["A*2", 4000n, 0n, 0, 0, 0]);
  await backend.runUntilIdle();
  expect(await ofTask(2)).toEqual(["A*1", 1000n, 0n, 0, 0, 0]);
  expect(await ofJob()).toEqual(["A*2 B*2", 7000n, 0n, 0, 0, 0]);
});

test("TSK-8: a task added later under a name that others wait for holds back only those that are queued after it", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 4,
    tasks: [
      { CommandLine: "ok", Name: "a" },
      { CommandLine: "fail 1 once", Depend: "a" },
    ],
  });
  const later = await makeTask(cluster, { CommandLine: "run 10000", Name: "a" });
  await ok(cluster, cluster.AddTask(id, later, out()));
  await backend.advance(2 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Running"]);
  await ok(cluster, cluster.RequeueTask(id, 2));
  await backend.advance(7 * SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Queued", "Running"]);
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Finished"]);
});
