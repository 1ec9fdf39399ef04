import {
  E_UNEXPECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobStatus,
  NodeStatus,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import type { EngineNode } from "../src/index.ts";
import {
  cluster,
  job,
  nobody,
  node,
  refusal,
  type TestCluster,
  task,
  tasks,
  wait,
  wholeState,
} from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";
import { ManualEngine } from "./manual-engine.ts";

const nodes = [node("NODE01", 4), node("NODE02", 2)];

/** The same cluster after a restart, on an engine that knows nothing unless `prepare` says so. */
async function restarted(
  store: KeptChanges,
  prepare: (engine: ManualEngine) => void = () => {},
  now: readonly EngineNode[] = nodes,
): Promise<TestCluster & { readonly sent: ReturnType<ManualEngine["takeRequests"]> }> {
  const engine = new ManualEngine(now);
  prepare(engine);
  let sent: ReturnType<ManualEngine["takeRequests"]> = [];
  const take = engine.takeRequests.bind(engine);
  engine.takeRequests = () => {
    engine.takeRequests = take;
    sent = take();
    return sent;
  };
  const it = await cluster({ store, engine });
  return { ...it, sent: sent.filter(({ kind }) => kind !== "configure") };
}

async function busy(): Promise<TestCluster & { readonly store: KeptChanges }> {
  const store = new KeptChanges();
  const it = await cluster({ store, nodes });
  await it.ann.queueJobs([job({}, tasks(3)), job({}, tasks(2))], nobody);
  await it.ann.addJob(job(), wait);
  it.engine.run(1, [0]);
  it.engine.startTask(1, 2);
  return { ...it, store };
}

test("JOB-17: after a restart the state is as it was; what the engine still has goes on", async () => {
  const old = await busy();
  const { jobs, tasks: runs } = {
    jobs: [
      { jobId: 1, attempt: 1 },
      { jobId: 2, attempt: 1 },
    ],
    tasks: [
      { jobId: 1, taskId: 2, attempt: 1 },
      { jobId: 1, taskId: 3, attempt: 1 },
      { jobId: 2, taskId: 1, attempt: 1 },
      { jobId: 2, taskId: 2, attempt: 1 },
    ],
  };
  const it = await restarted(old.store, (engine) => {
    engine.known = { jobs, tasks: runs };
  });
  expect(wholeState(it)).toEqual(wholeState(old));
  expect(it.sent).toEqual([]);
});

test("JOB-17: after a restart a waiting job is queued at its old place, one that ran is put back, once", async () => {
  const old = await busy();
  const { submitTime } = await old.ann.getJob(2);
  const it = await restarted(old.store, (engine) => {
    engine.clock.time += 9_000_000;
  });
  expect(it.sent).toMatchObject([
    { kind: "submitJob", job: { jobId: 2, attempt: 2, submitTime, tasks: [{ attempt: 2 }, { attempt: 2 }] } },
    { kind: "endJob", job: { jobId: 1, attempt: 1 } },
    { kind: "submitJob", job: { jobId: 1, attempt: 2, tasks: [{ taskId: 2 }, { taskId: 3 }] } },
  ]);
  expect((await it.ann.listAllJobs()).map(({ status }) => status)).toEqual([
    JobStatus.Queued,
    JobStatus.Queued,
    JobStatus.NotSubmitted,
  ]);
  expect((await it.ann.getTask(1, 1)).status).toBe(TaskStatus.Finished);
  expect(it.headNode.state.job(1)?.job.retries).toBe(1);
  expect(it.headNode.state.job(2)?.job.retries).toBe(0);
});

test("JOB-17: what did not reach the engine before the restart is sent, what it should not have any more is ended", async () => {
  const old = await busy();
  await old.ann.cancelTask(1, 2, null);
  await old.ann.addTask(1, task(), wait);
  const it = await restarted(old.store, (engine) => {
    engine.known = {
      jobs: [
        { jobId: 1, attempt: 1 },
        { jobId: 2, attempt: 1 },
        { jobId: 3, attempt: 1 },
        { jobId: 9, attempt: 4 },
      ],
      tasks: [
        { jobId: 1, taskId: 2, attempt: 1 },
        { jobId: 1, taskId: 3, attempt: 1 },
        { jobId: 2, taskId: 1, attempt: 1 },
        { jobId: 2, taskId: 2, attempt: 1 },
        { jobId: 9, taskId: 1, attempt: 1 },
      ],
    };
  });
  expect(it.sent).toMatchObject([
    { kind: "endJob", job: { jobId: 3, attempt: 1 } },
    { kind: "endJob", job: { jobId: 9, attempt: 4 } },
    { kind: "endTask", task: { jobId: 1, taskId: 2, attempt: 1 } },
    { kind: "addTasks", job: { jobId: 1, attempt: 1 }, tasks: [{ taskId: 4, attempt: 1 }] },
  ]);
});

test("NOD-2: nodes keep their status over a restart, and the engine is told; those it lost are Unreachable", async () => {
  const store = new KeptChanges();
  const first = [
    node("A"),
    node("B"),
    node("C", 1, "Pending"),
    node("D"),
    node("E"),
    node("F", 1, "Pending"),
  ];
  const { admin, engine } = await cluster({ store, nodes: first });
  await admin.pauseNode("A", wait);
  await admin.approveNode("C");
  await admin.resumeNode("C", wait);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "E" });
  const it = await restarted(store, () => {}, [...first.filter(({ name }) => name !== "D"), node("G")]);
  const status = Object.fromEntries(
    (await it.admin.getComputeNodes()).map((each) => [each.name, each.status]),
  );
  expect(status).toEqual({
    A: NodeStatus.Paused,
    B: NodeStatus.Ready,
    C: NodeStatus.Ready,
    D: NodeStatus.Unreachable,
    E: NodeStatus.Ready,
    F: NodeStatus.PendingApproval,
    G: NodeStatus.Ready,
  });
  expect(it.sent).toEqual([
    { kind: "pauseNode", name: "A" },
    { kind: "resumeNode", name: "C" },
  ]);
});

test("JOB-15: completed jobs expire after a restart too, in whatever order the store gives them", async () => {
  const store = new KeptChanges();
  const { ann, engine } = await cluster({ store, nodes });
  await ann.queueJobs([job(), job(), job()], nobody);
  engine.run(2, [0]);
  engine.clock.time += 1000;
  engine.run(3, [0]);
  engine.clock.time += 1000;
  engine.run(1, [0]);
  store.compact();
  const it = await restarted(store, (other) => {
    other.clock.time = engine.clock.time;
  });
  const ids = async () => (await it.ann.listAllJobs()).map(({ id }) => id);
  it.engine.clock.time += 5 * 86_400_000 - 2000;
  expect(await ids()).toEqual([1, 3]);
  it.engine.clock.time += 1000;
  expect(await ids()).toEqual([1]);
  it.engine.clock.time += 1000;
  expect(await ids()).toEqual([]);
  expect(await it.ann.addJob(job(), wait)).toBe(1);
});

test("PAR-1: parameters set since are kept over a restart, and those of the options do not come back", async () => {
  const store = new KeptChanges();
  const { admin } = await cluster({ store, nodes, parameters: { Mine: "1", JobRetryCount: "7" } });
  await admin.setClusterParameter("Mine", null);
  await admin.setClusterParameter("JobRetryCount", "2");
  const engine = new ManualEngine(nodes);
  const it = await cluster({ store, engine, parameters: { Mine: "1", JobRetryCount: "7" } });
  const parameters = new Map((await it.ann.getParameters()).map(({ name, value }) => [name, value]));
  expect(parameters.get("Mine")).toBeUndefined();
  expect(parameters.get("JobRetryCount")).toBe("2");
});

test("GEN-7: a store that fails at once refuses the call, and nothing has happened", async () => {
  const { store, ...it } = await busy();
  it.engine.takeRequests();
  const before = wholeState(it);
  store.before = () => {
    throw new Error("disk full");
  };
  const { message } = await refusal(it.ann.cancelJob(2, null, wait), E_UNEXPECTED);
  expect(message).toBe("Nothing was changed, since the store did not keep it: disk full.");
  expect(wholeState(it)).toEqual(before);
  expect(it.engine.takeRequests()).toEqual([]);
  store.before = () => undefined;
  await it.ann.cancelJob(2, null, wait);
});

test("JOB-15: a store that refuses the removal of old jobs harms no call; they go once it keeps it", async () => {
  const { store, ...it } = await busy();
  await it.ann.cancelJob(2, null, wait);
  it.engine.clock.time += 5 * 86_400_000;
  store.before = () => {
    throw new Error("disk full");
  };
  expect((await it.ann.listAllJobs()).map(({ id }) => id)).toEqual([1, 2, 3]);
  await refusal(it.ann.getJob(9), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  store.before = () => undefined;
  expect((await it.ann.listAllJobs()).map(({ id }) => id)).toEqual([1, 3]);
});

test("GEN-7: a call is answered and acted upon once it is kept, in the order of the calls", async () => {
  const { store, ...it } = await busy();
  it.engine.takeRequests();
  const waiting: (() => void)[] = [];
  store.before = () => new Promise((resolve) => waiting.push(resolve));
  let isAnswered = false;
  const first = it.ann.queueJob(job(), nobody).then(() => {
    isAnswered = true;
  });
  const second = it.ann.cancelJob(2, null, wait);
  waiting[1]!();
  await new Promise(setImmediate);
  expect(isAnswered).toBe(false);
  expect(it.engine.takeRequests()).toEqual([]);
  waiting[0]!();
  await Promise.all([first, second]);
  expect(it.engine.takeKinds()).toEqual(["submitJob", "endJob"]);
});

test("GEN-7: a head node whose store lost a change stops: it says why, answers reads, ignores the engine", async () => {
  const { store, ...it } = await busy();
  it.engine.takeRequests();
  store.before = () => Promise.reject(new Error("disk full"));
  const { message } = await refusal(it.ann.cancelJob(2, null, wait), E_UNEXPECTED);
  expect(message).toBe(
    "The head node takes no more changes, since its store did not keep a change: disk full. Mend the cause and start it again.",
  );
  store.before = () => undefined;
  await refusal(it.ann.addJob(job(), wait), E_UNEXPECTED);
  await refusal(it.ann.requeueJobs([1]), E_UNEXPECTED);
  it.engine.endedTask(1, 2, 0);
  expect((await it.ann.getTask(1, 2)).status).toBe(TaskStatus.Running);
  expect(it.engine.takeRequests()).toEqual([]);
  const again = await restarted(store);
  expect((await again.ann.getJob(2)).status).toBe(JobStatus.Queued);
});

test("GEN-7: an event that cannot be taken in never throws into the engine, and stops the head node", async () => {
  const { store, ...it } = await busy();
  store.before = () => {
    throw new Error("disk full");
  };
  it.engine.endedTask(1, 2, 0);
  store.before = () => undefined;
  const { message } = await refusal(it.ann.addJob(job(), wait), E_UNEXPECTED);
  expect(message).toContain(
    'it could not take in the event "task ended" of its engine: Nothing was changed, since the store did not keep it: disk full.',
  );
  expect((await it.ann.getTask(1, 2)).status).toBe(TaskStatus.Running);
});
