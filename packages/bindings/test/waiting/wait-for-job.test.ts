import {
  type ClusterBackend,
  createCluster,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  NodeStatus,
} from "@ccp/core";
import { describe, expect, test } from "vitest";
import {
  Cluster,
  type ClusterChange,
  ComputeClusterException,
  Job,
  JobStatus,
  Task,
  TaskStatus,
  type WaitingClock,
} from "../../src/index.ts";
import { kinds, memoryCluster, type TestCluster } from "../clusters.ts";

function jobOf(...commandLines: readonly string[]): Job {
  const job = new Job();
  job.IsExclusive = false;
  job.MaximumNumberOfProcessors = commandLines.length;
  for (const commandLine of commandLines) {
    const task = new Task();
    task.CommandLine = commandLine;
    job.AddTask(task);
  }
  return job;
}

/** The same cluster with a backend that tells no news. */
function silent({ memory, backend }: TestCluster): TestCluster {
  const mute: ClusterBackend = {
    localHeadNode: backend.localHeadNode,
    connect: (headNode, caller) => backend.connect(headNode, caller),
  };
  return { memory, backend: mute };
}

/** A clock whose pauses move the time of the cluster instead of taking any, and are kept. */
function clockOf(memory: TestCluster["memory"]): WaitingClock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => memory.now,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
      await memory.advance(milliseconds);
    },
  };
}

/** Lets everything happen that needs no time. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test("a wait alone moves virtual time: the job is completed, and no further than that", async () => {
  const { backend, memory } = memoryCluster();
  using cluster = new Cluster(backend);
  const started = memory.now;
  const id = await cluster.QueueJob(jobOf("sleep 3600000"), null, null, true);
  const job = await cluster.waitForJob(id);
  expect(job.Status).toBe(JobStatus.Finished);
  expect(job.EndTime).toStrictEqual(new Date(started + 3_600_000));
  expect(memory.now).toBe(started + 3_600_000);
});

describe.each(kinds)("over %s", (_, makeCluster) => {
  test("a failed job is given, not thrown, with its tasks; progress is told with each change", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    await cluster.Connect("localhost");
    const id = await cluster.QueueJob(jobOf("sleep 100", "exit 3"), null, null, true);
    const seen: string[] = [];
    const waiting = cluster.waitForJob(id, {
      onProgress: ({ Status, Counter }) =>
        seen.push(`${JobStatus[Status]} ${Counter.NumberOfFinishedTasks}+${Counter.NumberOfFailedTasks}`),
    });
    await memory.runUntilIdle();
    const job = await waiting;
    expect(JobStatus[job.Status]).toBe("Failed");
    expect([...job].map(({ Status }) => TaskStatus[Status])).toStrictEqual(["Finished", "Failed"]);
    expect(seen.at(-1)).toBe("Failed 1+1");
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("a signal ends the wait with its reason, and not the job; a wait that is over needs none", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    const id = await cluster.AddJob(jobOf("exit 0"));
    const stop = new AbortController();
    const waiting = cluster.waitForJob(id, { signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(cluster.waitForJob(id, { signal: stop.signal })).rejects.toThrow("enough");
    await cluster.SubmitJob(id, null, null, true);
    await memory.runUntilIdle();
    expect((await cluster.waitForJob(id)).Status).toBe(JobStatus.Finished);
  });

  test("JOB-13: a job that is not there is refused", async () => {
    using cluster = new Cluster(makeCluster().backend);
    const failure = await cluster.waitForJob(77).catch((cause: unknown) => cause);
    expect(ComputeClusterException.is(failure) && failure.hresult).toBe(HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  });

  test("watching gives every change in order, from now on, until its signal", async () => {
    const { backend, memory } = makeCluster();
    using cluster = new Cluster(backend);
    await cluster.AddJob(jobOf("exit 0")); // before the watching
    const stop = new AbortController();
    const changes: ClusterChange[] = [];
    const watching = (async () => {
      for await (const change of cluster.watch({ signal: stop.signal })) {
        changes.push(change);
        if (change.kind === "node") stop.abort();
      }
    })();
    await settled(); // the stream is open
    await cluster.SubmitJob(1, null, null, true);
    await memory.runUntilIdle();
    await cluster.PauseNode("NODE01");
    await watching;
    expect(
      changes.map((each) => (each.kind === "reset" ? "reset" : `${each.kind} ${each.before} ${each.status}`)),
    ).toStrictEqual([
      "job 0 1",
      "task 0 1",
      "job 1 2",
      "task 1 2",
      "job 2 3",
      "task 2 3",
      `node ${NodeStatus.Ready} ${NodeStatus.Paused}`,
    ]);
  });
});

test("a signal ends the wait for a head node that does not answer, and so does the end of watching", async () => {
  const { backend } = memoryCluster();
  const deaf: ClusterBackend = {
    localHeadNode: backend.localHeadNode,
    connect: async (headNode, caller) => {
      const service = await backend.connect(headNode, caller);
      const deafTo = new Set<PropertyKey>(["getJob", "listAllJobsWithPaging"]);
      return new Proxy(service, {
        get: (target, name) => {
          if (deafTo.has(name)) return () => new Promise(() => {});
          const member: unknown = Reflect.get(target, name);
          return typeof member === "function" ? member.bind(target) : member;
        },
      });
    },
  };
  using cluster = new Cluster(deaf);
  await cluster.Connect("localhost");
  const stop = new AbortController();
  const waiting = cluster.waitForJob(1, { signal: stop.signal });
  const next = cluster.watch({ signal: stop.signal }).next();
  await settled();
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  expect(await next).toStrictEqual({ value: undefined, done: true });
});

test.each([
  ["tells", (cluster: TestCluster) => cluster],
  ["does not tell", silent],
])("watching begins with its call where the backend %s what happens", async (_, kind) => {
  const { backend, memory } = kind(memoryCluster());
  using cluster = new Cluster(backend, { clock: clockOf(memory) });
  const changes = cluster.watch();
  await settled(); // the first look is over
  const id = await cluster.AddJob(jobOf("exit 0"));
  await cluster.CancelJob(id, "not needed");
  expect((await changes.next()).value).toMatchObject({ kind: "job", jobId: id });
  while ((await changes.next()).value?.kind !== "task");
  await changes.return?.();
  expect(await changes.next()).toStrictEqual({ value: undefined, done: true });
});

test("watching and waiting end when the cluster is closed", async () => {
  const { backend, memory } = memoryCluster();
  using cluster = new Cluster(backend);
  const id = await cluster.AddJob(jobOf("exit 0"));
  const next = cluster.watch().next();
  const waiting = cluster.waitForJob(id);
  waiting.catch(() => {}); // both are refused at the same time
  await settled();
  await memory.close();
  await expect(next).rejects.toThrow("closed");
  await expect(waiting).rejects.toThrow("closed");
});

test("watching that is ended before its loop leaves nothing behind", async () => {
  const { memory } = memoryCluster();
  let followers = 0;
  const backend: ClusterBackend = {
    localHeadNode: memory.localHeadNode,
    connect: (headNode, caller) => memory.connect(headNode, caller),
    subscribe: () => {
      followers++;
      return () => followers--;
    },
  };
  using cluster = new Cluster(backend);
  const stop = new AbortController();
  const [one, two] = [cluster.watch({ signal: stop.signal }), cluster.watch()];
  const waiting = two.next();
  expect(followers).toBe(2);
  stop.abort();
  expect(followers).toBe(1);
  await two.return?.();
  expect(followers).toBe(0);
  expect([await one.next(), await waiting].map(({ done }) => done)).toStrictEqual([true, true]);
});

describe("where the backend tells no news", () => {
  test("the job is looked at after pauses that grow while nothing changes, and are short again after a change", async () => {
    const { backend, memory } = silent(memoryCluster());
    const clock = clockOf(memory);
    using cluster = new Cluster(backend, { clock });
    const id = await cluster.QueueJob(jobOf("sleep 60000"), null, null, true);
    const job = await cluster.waitForJob(id);
    expect(job.Status).toBe(JobStatus.Finished);
    // Queued at first; after the first pause it runs, so the second is short again.
    expect(clock.pauses).toStrictEqual([
      100, 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000, 10_000,
    ]);
  });

  test("an object made by createCluster waits by looking as well", async () => {
    const { backend, memory } = memoryCluster();
    const cluster = Cluster.from(createCluster(backend));
    const id = await cluster.QueueJob(jobOf("exit 0"), null, null, true);
    await memory.runUntilIdle();
    expect((await cluster.waitForJob(id)).Status).toBe(JobStatus.Finished);
  });

  test("watching finds the changes of jobs, tasks and nodes since it began", async () => {
    const { backend, memory } = silent(memoryCluster());
    const clock = clockOf(memory);
    using cluster = new Cluster(backend, { clock });
    await cluster.AddJob(jobOf("exit 0"));
    const changes = cluster.watch();
    const first = changes.next();
    await settled(); // the first look is over
    const id = await cluster.QueueJob(jobOf("sleep 5000", "exit 3"), null, null, true);
    const seen: string[] = [];
    for (let { value, done } = await first; done !== true; { value, done } = await changes.next()) {
      if (value.kind === "reset") continue;
      seen.push(
        value.kind === "node"
          ? `${value.nodeName} ${value.status}`
          : `${value.kind} ${value.kind === "task" ? value.taskId : value.jobId} ${value.status}`,
      );
      if (value.kind === "job" && value.jobId === id && value.status === JobStatus.Failed)
        await cluster.PauseNode("NODE02");
      if (value.kind === "node") await changes.return?.();
    }
    expect(seen).toContain(`job ${id} ${JobStatus.Failed}`);
    expect(seen).toContain(`task 1 ${TaskStatus.Finished}`);
    expect(seen).toContain(`task 2 ${TaskStatus.Failed}`);
    expect(seen.at(-1)).toBe(`NODE02 ${NodeStatus.Paused}`);
    expect(seen.filter((each) => each.startsWith("job 1 "))).toStrictEqual([]);
  });
});
