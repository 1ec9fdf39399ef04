import { expect, test } from "vitest";
import { ALICE, type EmbeddedCluster, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { queue } from "./jobs.ts";
import { errorOf, ok, read } from "./members.ts";
import { allocationOf, getJob, getTask, nodeStatus, statusOf, tasksOf } from "./views.ts";

const twoNodes = [{ name: "A" }, { name: "B" }];

/** Moves time up to an instant after the start of the cluster. */
function until({ backend }: EmbeddedCluster, start: number, instant: number): Promise<void> {
  return backend.advance(start + instant - backend.now);
}

test("NOD-4: heartbeats come at multiples of the interval; the third one missed makes a node unreachable", async () => {
  // A node that fails just after a heartbeat, or just before, or at the very instant of one that was still sent.
  for (const [failedAt, lostAt] of [
    [0, 3 * MINUTE],
    [1, 3 * MINUTE],
    [MINUTE - 1, 3 * MINUTE],
    [MINUTE, 4 * MINUTE],
    [MINUTE + 1, 4 * MINUTE],
  ] as const) {
    const started = startCluster({ nodes: twoNodes });
    const { backend, cluster } = started;
    const start = backend.now;
    await until(started, start, failedAt);
    backend.failNode("B");
    await until(started, start, lostAt - 1);
    expect(await nodeStatus(cluster, "B"), `failed at ${failedAt}`).toBe("Ready");
    await until(started, start, lostAt);
    expect(await nodeStatus(cluster, "B"), `failed at ${failedAt}`).toBe("Unreachable");
    expect(await nodeStatus(cluster, "A")).toBe("Ready");
  }
});

test("NOD-4, PAR-1: HeartbeatInterval and InactivityCount can be set while the cluster runs", async () => {
  const { backend, cluster } = startCluster({ nodes: twoNodes });
  await ok(cluster, cluster.SetClusterParameter("HeartbeatInterval", "10"));
  backend.failNode("A");
  await backend.advance(30 * SECOND - 1);
  expect(await nodeStatus(cluster, "A")).toBe("Ready");
  await backend.advance(1);
  expect(await nodeStatus(cluster, "A")).toBe("Unreachable");
  await ok(cluster, cluster.SetClusterParameter("InactivityCount", "1"));
  backend.failNode("B");
  await backend.advance(10 * SECOND - 1);
  expect(await nodeStatus(cluster, "B")).toBe("Ready");
  await backend.advance(1);
  expect(await nodeStatus(cluster, "B")).toBe("Unreachable");
});

test("NOD-4: a node that answers again before it was given up has lost nothing", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }] });
  const id = await queue(cluster, { tasks: ["run 90000"] });
  await backend.advance(SECOND);
  backend.failNode("A");
  await backend.advance(2 * MINUTE);
  expect(await tasksOf(cluster, id)).toEqual(["Running"]); // it ended, but nobody heard of it
  backend.recoverNode("A");
  await backend.advance(0);
  expect(await statusOf(cluster, id)).toBe("Finished");
  await backend.advance(10 * MINUTE);
  expect(await nodeStatus(cluster, "A")).toBe("Ready");
});

test("NOD-4, JOB-17: with no other node, a job waits for the lost one and starts there anew", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }] });
  const id = await queue(cluster, { tasks: ["ok", "run 600000"] });
  await backend.advance(SECOND);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Running"]);
  backend.failNode("A");
  await backend.advance(3 * MINUTE);
  expect([await statusOf(cluster, id), await tasksOf(cluster, id)]).toEqual([
    "Queued",
    ["Finished", "Queued"],
  ]);
  await backend.runUntilIdle();
  expect(await statusOf(cluster, id)).toBe("Queued");
  backend.recoverNode("A");
  await backend.advance(10 * MINUTE - 1);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Running"]);
  await backend.advance(1);
  expect([await statusOf(cluster, id), await tasksOf(cluster, id)]).toEqual([
    "Finished",
    ["Finished", "Finished"],
  ]);
});

test("JOB-17: a job goes back into the queue JobRetryCount times, and its failure names the node and the parameter", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }] });
  await ok(cluster, cluster.SetClusterParameter("JobRetryCount", "2"));
  const id = await queue(cluster, { tasks: ["run forever"] });
  for (const status of ["Queued", "Queued", "Failed"]) {
    await backend.advance(0);
    expect(await statusOf(cluster, id)).toBe("Running");
    backend.failNode("A");
    await backend.advance(4 * MINUTE);
    expect(await statusOf(cluster, id)).toBe(status);
    backend.recoverNode("A");
  }
  expect(read(await getJob(cluster, id), "ErrorMessage")).toMatch(/Node A\b.*lost.*2 times.*JobRetryCount/);
  expect(await tasksOf(cluster, id)).toEqual(["Failed"]);
});

test("JOB-17: a count of 0 means no second try; the owner's own requeue starts the count anew", async () => {
  const { backend, cluster, as } = startCluster({
    nodes: [{ name: "A" }],
    parameters: { JobRetryCount: "0" },
  });
  const alice = as(ALICE);
  const id = await queue(alice, { tasks: ["run 600000"] });
  await backend.advance(0);
  backend.failNode("A");
  await backend.advance(3 * MINUTE);
  expect(await statusOf(cluster, id)).toBe("Failed");
  backend.recoverNode("A");
  await ok(cluster, cluster.SetClusterParameter("JobRetryCount", "1"));
  await ok(alice, alice.RequeueJob(id));
  await backend.advance(0);
  backend.failNode("A");
  await backend.advance(4 * MINUTE);
  backend.recoverNode("A");
  await backend.runUntilIdle();
  expect(await statusOf(cluster, id)).toBe("Finished");
  expect(await errorOf(alice)).toBe("");
});

test("JOB-17: a job that keeps its minimum goes on; its lost task runs again elsewhere, TaskRetryCount times", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 1 },
      { name: "C", processors: 1 },
    ],
    parameters: { TaskRetryCount: "1" },
  });
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 4,
    tasks: ["run 400000", "run 400000", "run forever", "run 200000"],
  });
  await backend.advance(0);
  expect(await allocationOf(cluster, id, 3)).toBe("B");
  backend.failNode("B");
  await backend.advance(3 * MINUTE);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running", "Queued", "Running"]);
  await backend.advance(MINUTE);
  expect(await allocationOf(cluster, id, 3)).toBe("C");
  backend.failNode("C");
  await backend.advance(4 * MINUTE);
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished", "Failed", "Finished"]);
  expect(read(await getTask(cluster, id, 3), "ErrorMessage")).toMatch(/C\b.*lost.*once.*TaskRetryCount/);
  expect(await statusOf(cluster, id)).toBe("Failed");
});
