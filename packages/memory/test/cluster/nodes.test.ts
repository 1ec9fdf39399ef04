import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ALICE, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { queue } from "./jobs.ts";
import { errorOf, ok, read, refused } from "./members.ts";
import { counterOf, getJob, getTask, listNodes, nodeStatus, statusOf, tasksOf } from "./views.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("NOD-1: without a word on nodes there is one, the head node; names compare without case", async () => {
  const { cluster } = startCluster({ name: "HEAD" });
  expect((await listNodes(cluster)).map((node) => read(node, "Name"))).toEqual(["HEAD"]);
  await ok(cluster, cluster.PauseNode("head"));
  expect(await nodeStatus(cluster, "HEAD")).toBe("Paused");
});

test("NOD-2: ApproveNode makes a pending node paused; PauseNode and ResumeNode may be repeated", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }] });
  backend.addNode({ name: "NEW" });
  expect(await nodeStatus(cluster, "NEW")).toBe("PendingApproval");
  const notPending = /NEW/;
  await refused(cluster, cluster.ResumeNode("NEW"), COR_E_INVALIDOPERATION, notPending);
  await refused(cluster, cluster.ApproveNode("A"), COR_E_INVALIDOPERATION, /A\b.*Ready/);
  await ok(cluster, cluster.ApproveNode("NEW"));
  expect(await nodeStatus(cluster, "NEW")).toBe("Paused");
  await refused(cluster, cluster.ApproveNode("NEW"), COR_E_INVALIDOPERATION, /NEW.*Paused/);
  for (const _ of [1, 2]) await ok(cluster, cluster.ResumeNode("NEW"));
  expect(await nodeStatus(cluster, "NEW")).toBe("Ready");
  for (const _ of [1, 2]) await ok(cluster, cluster.PauseNode("NEW"));
  expect(await nodeStatus(cluster, "NEW")).toBe("Paused");
});

test("NOD-2: nodes are for administrators; unknown ones are not found", async () => {
  const { backend, cluster, as } = startCluster({ nodes: [{ name: "A" }] });
  backend.addNode({ name: "NEW" });
  const alice = as(ALICE);
  await refused(alice, alice.ApproveNode("NEW"), E_ACCESSDENIED, /alice/);
  await refused(alice, alice.PauseNode("A"), E_ACCESSDENIED, /alice/);
  await refused(alice, alice.ResumeNode("A"), E_ACCESSDENIED, /alice/);
  for (const call of [cluster.ApproveNode, cluster.PauseNode, cluster.ResumeNode]) {
    await refused(cluster, call.call(cluster, "GONE"), NOT_FOUND, /GONE/);
    await refused(cluster, call.call(cluster, ""), E_INVALIDARG, /NodeName/);
  }
});

test("NOD-2: an unreachable node is not resumed", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  backend.failNode("B");
  await backend.advance(3 * MINUTE);
  await refused(cluster, cluster.ResumeNode("B"), COR_E_INVALIDOPERATION, /B.*Unreachable/);
});

test("NOD-3: a node shows its memory in megabytes and its speed in MHz", async () => {
  const node = { name: "A", processors: 16, memory: 65_536, speed: 3200, architecture: "arm64" };
  const { cluster } = startCluster({ nodes: [node] });
  const [shown] = await listNodes(cluster);
  expect({
    name: read(shown!, "Name"),
    processors: read(shown!, "NumberOfProcessors"),
    memory: read(shown!, "Memory"),
    speed: read(shown!, "ProcessorSpeed"),
    architecture: read(shown!, "ProcessorArchitecture"),
  }).toEqual(node);
});

test("NOD-3: a node shows how many processors no job holds", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 4 }] });
  await queue(cluster, { IsExclusive: false, tasks: ["run 1000"] });
  await backend.advance(0);
  expect(read((await listNodes(cluster))[0]!, "NumberOfIdleProcessors")).toBe(3);
  await backend.runUntilIdle();
  expect(read((await listNodes(cluster))[0]!, "NumberOfIdleProcessors")).toBe(4);
});

test("NOD-4: a node is unreachable after the heartbeats it may miss, and ready when it answers again", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  backend.failNode("B");
  await backend.advance(3 * MINUTE - 1);
  expect(await nodeStatus(cluster, "B")).toBe("Ready");
  await backend.advance(1);
  expect(await nodeStatus(cluster, "B")).toBe("Unreachable");
  expect(read(await counterOf(cluster), "NumberOfUnreachableNodes")).toBe(1);
  backend.recoverNode("B");
  expect(await nodeStatus(cluster, "B")).toBe("Ready");
});

test("NOD-4: the interval and the count are parameters of the cluster", async () => {
  const { backend, cluster } = startCluster({
    nodes: [{ name: "A" }, { name: "B" }],
    parameters: { HeartbeatInterval: "10", InactivityCount: "2" },
  });
  backend.failNode("B");
  await backend.advance(20 * SECOND);
  expect(await nodeStatus(cluster, "B")).toBe("Unreachable");
});

test("NOD-4, JOB-17: a job on a lost node starts again elsewhere, and only so often", async () => {
  const { backend, cluster } = startCluster({
    nodes: [{ name: "A" }, { name: "B" }],
    parameters: { JobRetryCount: "1" },
  });
  const id = await queue(cluster, { tasks: ["run 3600000"] });
  await backend.advance(0);
  for (const node of ["A", "B"]) {
    expect(await tasksOf(cluster, id)).toEqual(["Running"]);
    backend.failNode(node);
    await backend.advance(3 * MINUTE);
    if (node === "A") {
      expect(await statusOf(cluster, id)).toBe("Running"); // on B now
      backend.recoverNode("A");
    }
  }
  expect(await statusOf(cluster, id)).toBe("Failed");
  expect(read(await getJob(cluster, id), "ErrorMessage")).toMatch(/Node B.*lost.*JobRetryCount/s);
});

test("JOB-17: a task whose node is lost starts again within its job, and only so often", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 2 },
      { name: "B", processors: 1 },
    ],
    parameters: { TaskRetryCount: "0" },
  });
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 3,
    tasks: ["run 600000", "run 600000", "run 600000"],
  });
  await backend.advance(0);
  backend.failNode("B");
  await backend.advance(3 * MINUTE);
  expect(await tasksOf(cluster, id)).toEqual(["Running", "Running", "Failed"]);
  expect(read(await getTask(cluster, id, 3), "ErrorMessage")).toMatch(/B.*lost/);
  expect(await statusOf(cluster, id)).toBe("Running");
  expect(await errorOf(cluster)).toBe("");
});

test("JOB-17: an executor that broke is a system error; a task's own exit code is none", async () => {
  const { backend, cluster } = startCluster({ parameters: { TaskRetryCount: "2" } });
  const broken = await queue(cluster, { tasks: ["break"] });
  const failing = await queue(cluster, { tasks: ["fail 1 once"] });
  await backend.runUntilIdle();
  expect(await statusOf(cluster, broken)).toBe("Failed");
  expect(read(await getTask(cluster, broken), "ErrorMessage")).toMatch(
    /no task does "break".*TaskRetryCount/s,
  );
  expect(await statusOf(cluster, failing)).toBe("Failed");
});
