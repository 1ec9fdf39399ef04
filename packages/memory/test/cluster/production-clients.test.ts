import {
  CLSCTX_INPROC_SERVER,
  CLSID_Cluster,
  CLSID_Job,
  CLSID_Task,
  CoCreateInstance,
  CoRegisterClassObject,
  CoRevokeClassObject,
  type ICluster,
  type IClusterEnumerable,
  IID_ICluster,
  IID_IJob,
  IID_ITask,
  type IJob,
  type INode,
  type ITask,
  JobPriority,
  JobStatus,
  JobStatus_Failed,
  JobStatus_Finished,
  out,
  S_OK,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import { SECOND, startCluster } from "./embedded-cluster.ts";
import { contentOf, makeJob, makeTask, queueJob } from "./jobs.ts";
import { ask, ok, put, read } from "./members.ts";
import { allocationOf, getJob, listNodes, listTasks, statusOf, tasksOf } from "./views.ts";

/* What programs written for the original did, each in a test of its own. */

test("JOB-2, TSK-3: a client adds a job, then tasks to it by its id, then submits it", async () => {
  const { backend, cluster } = startCluster();
  const job = await makeJob(cluster, { Name: "sweep", tasks: [] });
  const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
  for (const taskId of [1, 2, 3]) {
    const task = await makeTask(cluster, { Name: `part ${taskId}`, CommandLine: "ok" });
    expect(await ask<number>(cluster, (slot) => cluster.AddTask(id, task, slot))).toBe(taskId);
  }
  await ok(cluster, cluster.SubmitJob(id, "", "", true, 0));
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Finished"]);
});

test("JOB-2, TSK-2: a client adds tasks to the job object, queues it, and reads the ids off its own objects", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { tasks: [] });
  const tasks = [await makeTask(cluster, "ok"), await makeTask(cluster, "ok")];
  for (const task of tasks) expect(job.AddTask(task)).toBe(S_OK);
  const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
  expect([read(job, "Id"), ...tasks.map((task) => read(task, "Id"))]).toEqual([id, 1, 2]);
  expect(tasks.map((task) => read(task, "ParentJobId"))).toEqual([id, id]);
});

test("TSK-10, SCH-3: a client runs one task on each node, with all its processors", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 4 },
      { name: "C", processors: 1 },
    ],
  });
  const nodes = await listNodes(cluster);
  const total = nodes.reduce((sum, node: INode) => sum + read(node, "NumberOfProcessors"), 0);
  const job = await makeJob(cluster, {
    MaximumNumberOfProcessors: total,
    MinimumNumberOfProcessors: total,
    IsExclusive: false,
    tasks: nodes.map((node) => ({
      CommandLine: "ok",
      RequiredNodes: read(node, "Name"),
      MinimumNumberOfProcessors: read(node, "NumberOfProcessors"),
      MaximumNumberOfProcessors: read(node, "NumberOfProcessors"),
    })),
  });
  const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running", "Running"]);
  const places = await Promise.all([1, 2, 3].map((taskId) => allocationOf(cluster, id, taskId)));
  expect(places.toSorted()).toEqual(["A*2", "B*4", "C"]);
});

test("JT-3: a client sets MaximumNumberOfProcessors to TaskCount once the tasks are added", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 8 }] });
  const job = await makeJob(cluster, { tasks: ["run 3000", "run 3000", "run 3000"] });
  put(job, { IsExclusive: false, MaximumNumberOfProcessors: read(job, "TaskCount") });
  const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
  await backend.advance(0);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running", "Running"]);
});

test("JT-4: a client copies the runtime of a task to its job as a string", async () => {
  const { cluster } = startCluster();
  const task = await makeTask(cluster, { CommandLine: "ok", Runtime: "00:02:30" });
  const job = await makeJob(cluster, { Runtime: read(task, "Runtime"), tasks: [] });
  job.AddTask(task);
  const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
  expect(read(await getJob(cluster, id), "Runtime")).toBe("00:02:30");
});

test("JOB-13: a client polls GetJob until the status is that of an end", async () => {
  const { backend, cluster } = startCluster();
  const job = await makeJob(cluster, { tasks: ["run 3000", "fail 1"] });
  const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
  const seen: number[] = [];
  for (let status = 0; status < JobStatus_Finished; ) {
    status = read(await getJob(cluster, id), "Status");
    seen.push(status);
    await backend.advance(SECOND);
  }
  expect(seen).toEqual([1, 2, 2, 2, JobStatus_Failed]);
});

test("GEN-8, CRD-1: a client passes empty or null credentials", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster);
  for (const [user, password] of [
    ["", ""],
    [null, null],
    ["", null],
  ] as const) {
    await ok(cluster, cluster.QueueJob(job, user, password, false, 0, out()));
    const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    await ok(cluster, cluster.SubmitJob(id, user, password, false, 0));
  }
});

test("COL-2: a client walks over collections item by item, as For Each does", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster, { tasks: ["ok", "fail 1"] });
  await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
  const jobs = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
  const lines = contentOf<IJob>(jobs).flatMap((each) =>
    contentOf<ITask>(each).map(
      (task) => `${read(each, "Id")}.${read(task, "Id")} ${read(task, "CommandLine")}`,
    ),
  );
  expect(lines).toEqual(["1.1 ok", "1.2 fail 1"]);
});

test("JOB-14: a client uses the values of enumerations as numbers and as names", async () => {
  const { backend, cluster } = startCluster();
  const job = await makeJob(cluster, { Priority: 1, tasks: ["fail 1"] });
  const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
  await backend.runUntilIdle();
  const failed = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListJobs(null, 4, slot));
  const [found] = contentOf<IJob>(failed);
  expect([read(found!, "Id"), JobStatus[read(found!, "Status")]]).toEqual([id, "Failed"]);
  expect(JobPriority[read(found!, "Priority")]).toBe("BelowNormal");
  const [task] = await listTasks(cluster, id);
  expect([read(task!, "Status") === TaskStatus.Failed, TaskStatus[read(task!, "Status")]]).toEqual([
    true,
    "Failed",
  ]);
});

test("GEN-4: a client creates cluster, job and task by their class ids, and never calls Connect", async () => {
  const { backend } = startCluster({ administrators: [] });
  const registration = out<number>();
  expect(CoRegisterClassObject(CLSID_Cluster, backend, registration)).toBe(S_OK);
  try {
    const cluster = out<ICluster>();
    const job = out<IJob>();
    const task = out<ITask>();
    expect([
      CoCreateInstance(CLSID_Cluster, null, CLSCTX_INPROC_SERVER, IID_ICluster, cluster),
      CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, IID_IJob, job),
      CoCreateInstance(CLSID_Task, null, CLSCTX_INPROC_SERVER, IID_ITask, task),
    ]).toEqual([S_OK, S_OK, S_OK]);
    expect([task.value!.put_CommandLine("ok"), job.value!.AddTask(task.value!)]).toEqual([S_OK, S_OK]);
    const id = await ask<number>(cluster.value!, (slot) => queueJob(cluster.value!, job.value!, slot));
    await backend.runUntilIdle();
    expect(await statusOf(cluster.value!, id)).toBe("Finished");
  } finally {
    CoRevokeClassObject(registration.value!);
  }
});
