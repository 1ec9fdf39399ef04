import {
  COR_E_INVALIDOPERATION,
  createCluster,
  DISP_E_TYPEMISMATCH,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  ERROR_NOT_CONNECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IJob,
  out,
} from "@ccp/core";
import { describe, expect, test } from "vitest";
import {
  Cluster,
  ClusterEnumerable,
  ComputeClusterException,
  Job,
  JobPriority,
  JobStatus,
  NodeStatus,
  ref,
  Task,
  TaskStatus,
} from "../../src/index.ts";
import { kinds, memoryCluster } from "../clusters.ts";

/** A job of tasks with these command lines. */
function jobOf(...commandLines: readonly string[]): Job {
  const job = new Job();
  job.IsExclusive = false;
  for (const commandLine of commandLines) {
    const task = new Task();
    task.CommandLine = commandLine;
    job.AddTask(task);
  }
  return job;
}

/** What a call is refused with. */
async function failureOf(work: Promise<unknown>): Promise<ComputeClusterException> {
  const outcome = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (ComputeClusterException.is(outcome)) return outcome;
  throw new Error(`It was to fail with a ComputeClusterException, but: ${String(outcome)}`);
}

describe.each(kinds)("over %s", (_, makeCluster) => {
  test("the listing of port.md: connect, queue a job, list its tasks by name of status", async () => {
    const { memory, backend } = makeCluster();
    using cluster = new Cluster(backend);
    await cluster.Connect("localhost");
    const job = await cluster.CreateJob();
    job.Name = "My job";
    const task = await cluster.CreateTask();
    task.Name = "one";
    task.CommandLine = "sleep 100";
    job.AddTask(task);
    const id = await cluster.QueueJob(job, null, null, true, 0);
    const seen = [];
    for (const listed of await cluster.ListTasks(id)) seen.push([listed.Name, TaskStatus[listed.Status]]);
    expect(seen).toStrictEqual([["one", "Queued"]]);
    expect([job.Id, task.Id, task.ParentJobId]).toStrictEqual([id, 1, id]);
    await memory.runUntilIdle();
    const after = await cluster.GetJob(id);
    expect([after.Name, JobStatus[after.Status], after.TaskCount]).toStrictEqual(["My job", "Finished", 1]);
    expect(await cluster.Name).toBe("LAB");
  });

  test("properties that go to the cluster are promises, and those that need none are assigned", async () => {
    const { backend } = makeCluster();
    using cluster = new Cluster(backend);
    expect(await cluster.IsAsynchronous).toBe(false);
    cluster.IsAsynchronous = true;
    expect(await cluster.IsAsynchronous).toBe(true);
    cluster.Timeout = 30_000;
    expect(await cluster.Timeout).toBe(30_000);
    const nodes = await cluster.ComputeNodes;
    expect(nodes).toBeInstanceOf(ClusterEnumerable);
    expect([...nodes].map(({ Name, Status }) => `${Name} ${NodeStatus[Status]}`).sort()).toStrictEqual([
      "NODE01 Ready",
      "NODE02 Ready",
    ]);
    expect((await cluster.ClusterCounter).TotalNumberOfProcessors).toBe(6);
    const parameters = new Map([...(await cluster.Parameters)].map(({ Name, Value }) => [Name, Value]));
    expect(parameters.get("TaskRetryCount")).toBe("3");
    expect([...(await cluster.EnvironmentVariables)].map(({ Name }) => Name)).toContain("CCP_CLUSTER_NAME");
  });

  test("a failure is thrown with the cluster's own words, the code and what it is about", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    const id = await cluster.QueueJob(jobOf("exit 0"), null, null, true);
    await memory.runUntilIdle();
    const failure = await failureOf(cluster.RequeueJob(id));
    expect(failure.hresult).toBe(COR_E_INVALIDOPERATION);
    expect(failure.ErrorCode).toBe(COR_E_INVALIDOPERATION);
    expect(failure.message).toBe(`${await cluster.ErrorMessage} (0x80131509)`);
    expect(failure.message).toContain(`${id}`);
    expect([failure.JobId, failure.TaskId, failure.NodeName]).toStrictEqual([id, 0, ""]);
    expect(failure).toBeInstanceOf(Error);
    expect(failure.name).toBe("ComputeClusterException");

    const task = await failureOf(cluster.RequeueTask(id, 1));
    expect([task.JobId, task.TaskId]).toStrictEqual([id, 1]);
    const node = await failureOf(cluster.PauseNode("NODE77"));
    expect(node.hresult).toBe(HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
    expect(node.NodeName).toBe("NODE77");
  });

  test("calls that fail at the same time are told apart", async () => {
    const { backend } = makeCluster();
    using cluster = new Cluster(backend);
    const ids = [101, 102, 103, 104, 105];
    const failures = await Promise.all(ids.map((id) => failureOf(cluster.GetJob(id))));
    expect(failures.map(({ JobId }) => JobId)).toStrictEqual(ids);
    for (const [index, { message }] of failures.entries()) expect(message).toContain(`${ids[index]}`);
  });

  test("jobs and ids are passed as arrays, as collections of the original, or as what another call gave", async () => {
    const { backend } = makeCluster();
    using cluster = new Cluster(backend);
    const ids = await cluster.AddJobs([jobOf("exit 0"), jobOf("exit 0"), jobOf("exit 0")]);
    expect(ids.IsReadOnly).toBe(true);
    expect([...ids]).toStrictEqual([1, 2, 3]);
    await cluster.SubmitJobs(ids, null, null, true);
    const collection = await cluster.CreateClusterEnumerable();
    collection.Add(1);
    collection.Add(2);
    await cluster.CancelJobs(collection, "not needed");
    expect((await cluster.GetJob(2)).ErrorMessage).toBe("not needed");
    await cluster.RequeueJobs(new Set([1, 2]));
    expect((await cluster.GetJob(1)).Status).toBe(JobStatus.Queued);
    expect([...(await cluster.AddTasks(3, new Set([new Task(jobOf("exit 0").GetTask(0))])))]).toStrictEqual([
      2,
    ]);

    const wrong = await failureOf(cluster.RequeueJobs(["1"] as unknown as number[]));
    expect(wrong.hresult).toBe(DISP_E_TYPEMISMATCH);
    const none = await failureOf(cluster.RequeueJobs(undefined as unknown as number[]));
    expect(none.hresult).toBe(E_POINTER);
  });

  test("PG-1: a list is read page by page with two references, or to its end with for await", async () => {
    const { backend } = makeCluster();
    using cluster = new Cluster(backend);
    for (let count = 0; count < 7; count++) await cluster.AddJob(jobOf("exit 0", "exit 0"));
    const timestamp = ref();
    const version = ref();
    const pages = [];
    for (;;) {
      const page = await cluster.ListAllJobsWithPaging(false, timestamp, version, 3);
      pages.push([...page].map(({ Id }) => Id));
      if (pages.at(-1)?.length === 0) break;
    }
    expect(pages).toStrictEqual([[1, 2, 3], [4, 5, 6], [7], []]);
    expect(timestamp.value).toBeTypeOf("string");

    const all = [];
    for await (const job of cluster.ListAllJobsWithPaging(false, 2)) all.push(job.Id);
    expect(all).toStrictEqual([1, 2, 3, 4, 5, 6, 7]);
    const mine = [];
    for await (const job of cluster.ListJobsWithPaging(null, JobStatus.NotSubmitted, true)) mine.push(job.Id);
    expect(mine).toHaveLength(7);
    const tasks = [];
    for await (const task of cluster.ListTasksWithPaging(2, 1)) tasks.push(task.Id);
    expect(tasks).toStrictEqual([1, 2]);
  });

  test("TSK-14: the place of a chain is a reference, and no task is null", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    const id = await cluster.QueueJob(jobOf("exit 0", "exit 3"), null, null, false);
    const chain = ref();
    expect(await cluster.CheckAnyTask(id, chain)).toBeNull();
    await memory.runUntilIdle();
    const codes = [];
    for (
      let task = await cluster.CheckAnyTask(id, chain);
      task !== null;
      task = await cluster.CheckAnyTask(id, chain)
    )
      codes.push(task.ExitCode);
    expect(codes.sort()).toStrictEqual([0, 3]);
  });

  test("commands give their results, dates are Dates or null, and times of use are 64 bits wide", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    const task = new Task();
    task.CommandLine = "hello";
    const results = await cluster.ExecuteCommand(await cluster.GetNewCommandId(), task, "", "", true);
    expect(
      [...results].map(({ NodeName, Output, ExitCode }) => [NodeName, Output.trim(), ExitCode]).sort(),
    ).toStrictEqual([
      ["NODE01", "hello", 0],
      ["NODE02", "hello", 0],
    ]);
    const id = await cluster.QueueJob(jobOf("sleep 60000"), null, null, true);
    const queued = await cluster.GetJob(id);
    expect(queued.SubmitTime).toStrictEqual(new Date(memory.now));
    expect([queued.StartTime, queued.EndTime]).toStrictEqual([null, null]);
    await memory.runUntilIdle();
    expect((await cluster.GetJob(id)).EndTime).toStrictEqual(new Date(memory.now));
    const usage = await cluster.GetTaskResourceUsage(id, 1);
    expect(usage.UserProcessorTime).toBeTypeOf("bigint");
    expect([...usage.AllocatedNodes].map(({ Name, Value }) => [Name, Value])).toStrictEqual([
      ["NODE01", "1"],
    ]);
    expect([...usage.Processes]).toStrictEqual([]);
    expect((await cluster.ClusterCounter).Timestamp).toBeInstanceOf(Uint8Array);
    expect((await cluster.GetJobCounter(id)).NumberOfFinishedTasks).toBe(1);
  });

  test("what production clients did: one task per node, exclusivity off, the maximum from the count of tasks", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    const job = await cluster.CreateJob();
    job.IsExclusive = false;
    for (const node of await cluster.ComputeNodes) {
      const task = await cluster.CreateTask();
      task.CommandLine = "hello";
      task.RequiredNodes = node.Name;
      task.MinimumNumberOfProcessors = node.NumberOfProcessors;
      task.MaximumNumberOfProcessors = node.NumberOfProcessors;
      task.Runtime = "00:00:10";
      job.Runtime = task.Runtime;
      job.AddTask(task);
    }
    job.MinimumNumberOfProcessors = 6;
    job.MaximumNumberOfProcessors = Math.max(6, job.TaskCount);
    job.Priority = JobPriority.BelowNormal;
    const id = await cluster.AddJob(job);
    const more = new Task();
    more.CommandLine = "exit 0";
    expect(await cluster.AddTask(id, more)).toBe(3);
    await cluster.SubmitJob(id, "", "", true, 0);
    await memory.runUntilIdle();
    expect((await cluster.GetJob(id)).Status).toBe(JobStatus.Finished);
    const nodes = [];
    for (const taskId of [1, 2])
      for (const { Name } of (await cluster.GetTaskResourceUsage(id, taskId)).AllocatedNodes)
        nodes.push(Name);
    expect(nodes.sort()).toStrictEqual(["NODE01", "NODE02"]);
  });
});

test("CON-4: what cannot be assigned is refused at once, and leaves the property as it was", async () => {
  using cluster = new Cluster(memoryCluster().backend);
  expect(() => {
    cluster.Timeout = -5;
  }).toThrow(/-5.*\(0x80070057\)$/);
  expect(await cluster.Timeout).toBe(0);
});

test("the cluster is released at the end of its block: calls then fail with ERROR_NOT_CONNECTED", async () => {
  const { backend } = memoryCluster();
  let released: Cluster;
  {
    await using cluster = new Cluster(backend);
    await cluster.Connect("localhost");
    released = cluster;
  }
  expect((await failureOf(released.IsAdmin())).hresult).toBe(HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED));
  released.Dispose(); // twice does no harm
});

test("a cluster acts as the user of its options, and needs a backend", async () => {
  const { backend } = memoryCluster({ administrators: ["LAB\\admin"] });
  using alice = new Cluster(backend, { user: "LAB\\alice" });
  expect(await alice.IsAdmin()).toBe(false);
  const failure = await failureOf(alice.PauseNode("NODE01"));
  expect(failure.hresult).toBe(E_ACCESSDENIED);
  expect(() => new Cluster(undefined as never)).toThrow(/needs a backend/);
});

test("raw and managed objects are two faces of one: what one sets the other reads", async () => {
  const { backend } = memoryCluster();
  const pCluster = createCluster(backend);
  const cluster = Cluster.from(pCluster);
  expect(cluster.raw).toBe(pCluster);
  expect(Cluster.from(pCluster)).toBe(cluster);
  const ppJob = out<IJob>();
  await pCluster.CreateJob(ppJob);
  const job = Job.from(ppJob.value!);
  job.Name = "from managed";
  const name = out<string | null>();
  ppJob.value!.get_Name(name);
  expect(name.value).toBe("from managed");
  ppJob.value!.put_Project("from raw");
  expect(job.Project).toBe("from raw");
  expect(await pCluster.AddJob(job.raw, out<number>())).toBe(0);
  expect(job.Id).toBe(1);
});

test("an object of another make that fails is asked for its last error", async () => {
  const pCluster = createCluster(memoryCluster().backend);
  const foreign = new Proxy(pCluster, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (name === "GetJob") return async () => E_INVALIDARG;
      if (name === "get_ErrorMessage")
        return async (pMessage: { value: string }) => {
          pMessage.value = "No such luck.";
          return 0;
        };
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  expect((await failureOf(Cluster.from(foreign).GetJob(1))).message).toBe("No such luck. (0x80070057)");
});
