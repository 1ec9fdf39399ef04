import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_UNEXPECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  NodeStatus,
  RPC_S_SERVER_UNAVAILABLE,
} from "@ccp/core";
import { expect, test } from "vitest";
import { HeadNode } from "../src/index.ts";
import { ADMIN, ANN, cluster, job, nobody, node, refusal, task, tasks, wait, wholeState } from "./cluster.ts";
import { ManualEngine } from "./manual-engine.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("CON-1: the head node answers to its name, its qualified name and localhost, to nothing else", async () => {
  const { headNode } = await cluster();
  for (const name of ["CLUSTER", "cluster.corp.example", "NODE01", "node01.corp.example", "LOCALHOST"]) {
    expect(await (await headNode.connect(name, {})).getName()).toBe("CLUSTER");
  }
  const error = await refusal(
    headNode.connect("elsewhere", {}),
    HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
  );
  expect(error.message).toContain("no head node elsewhere");
  await refusal(headNode.connect("", {}), E_INVALIDARG);
  expect(headNode.localHeadNode).toBe("localhost");
});

test("CON-6: administrators are known without case; a caller without a name is the default user", async () => {
  const { headNode } = await cluster();
  expect(await (await headNode.connect("localhost", { user: ADMIN.toLowerCase() })).isAdmin()).toBe(true);
  const unnamed = await headNode.connect("localhost", {});
  expect(await unnamed.isAdmin()).toBe(false);
  expect((await unnamed.getJob(await unnamed.addJob(job(), wait))).submittedBy).toBe(ANN);
});

test("CON-5: with wait a call answers once the engine has ended what it terminates, without it at once", async () => {
  const { admin, ann, engine } = await cluster();
  await ann.queueJobs([job({}, tasks(2)), job(), job(), job({}, tasks(3)), job()], nobody);
  for (const id of [1, 2, 3, 4]) engine.startJob(id);
  engine.startTask(1, 1);
  engine.isHolding = true;
  const done: string[] = [];
  const note = (name: string, call: Promise<unknown>) => call.then(() => done.push(name));
  const calls = [
    note("cancelTask", ann.cancelTask(1, 1, null)),
    note("cancelJob", ann.cancelJob(1, null, wait)),
    note("cancelJobs", ann.cancelJobs([3], null)),
    note(
      "cancelJobs refused",
      ann.cancelJobs([5, 99], null).catch(() => {}),
    ),
    note("cancelTasks", ann.cancelTasks(4, [1], null)),
    note("cancelJob async", ann.cancelJob(2, null, { wait: false })),
    note("pauseNode", admin.pauseNode("NODE01", wait)),
    note("pauseNode async", admin.pauseNode("NODE02", { wait: false })),
    note("queueJob", ann.queueJob(job(), nobody)),
  ];
  await new Promise(setImmediate);
  expect(done.sort()).toEqual(["cancelJob async", "pauseNode async", "queueJob"]);
  await refusal(ann.cancelJob(2, null, { wait: false }), COR_E_INVALIDOPERATION);
  engine.release();
  await Promise.all(calls);
  expect(done).toHaveLength(9);
});

test("CON-5: what the engine refuses, the caller hears that waits, and nobody else", async () => {
  const { admin, ann, engine } = await cluster();
  await ann.queueJobs([job(), job()], nobody);
  engine.answer = ({ kind }) => {
    if (kind === "endJob") throw new Error("no answer");
    return kind === "pauseNode" ? Promise.reject(new Error("busy")) : undefined;
  };
  const { message } = await refusal(ann.cancelJob(1, null, wait), E_UNEXPECTED);
  expect(message).toBe('The change was made, but the engine did not carry out "end job": no answer.');
  await ann.cancelJob(2, null, { wait: false });
  await refusal(admin.pauseNode("NODE01", wait), E_UNEXPECTED);
  await admin.pauseNode("NODE02", { wait: false });
  engine.answer = () => undefined;
  engine.takeRequests();
  await ann.queueJob(job(), nobody);
  expect(engine.takeKinds()).toEqual(["submitJob"]);
});

test("NOD-1: the head node is one of the nodes; names compare without case; a cluster has nodes", async () => {
  const { admin, ann } = await cluster();
  expect(await ann.getComputeNodes()).toEqual([
    {
      name: "NODE01",
      status: NodeStatus.Ready,
      processors: 4,
      idleProcessors: 4,
      memory: 8192,
      speed: 2400,
      architecture: "x64",
    },
    expect.objectContaining({ name: "NODE02", idleProcessors: 2 }),
  ]);
  await admin.pauseNode("node02", wait);
  await expect(cluster({ nodes: [] })).rejects.toMatchObject({ hr: E_UNEXPECTED });
});

test("NOD-2, SCH-7: approve, pause and resume, with the requests that follow", async () => {
  const it = await cluster({ nodes: [node("NODE01"), node("NODE02", 2, "Pending")] });
  const { admin, engine } = it;
  const status = async (name: string) =>
    (await admin.getComputeNodes()).find((each) => each.name === name)?.status;
  await refusal(admin.approveNode("NODE01"), COR_E_INVALIDOPERATION);
  await refusal(admin.pauseNode("NODE02", wait), COR_E_INVALIDOPERATION);
  await refusal(admin.resumeNode("NODE02", wait), COR_E_INVALIDOPERATION);
  expect(engine.takeRequests()).toEqual([]);
  await admin.approveNode("node02");
  expect(await status("NODE02")).toBe(NodeStatus.Paused);
  await refusal(admin.approveNode("NODE02"), COR_E_INVALIDOPERATION);
  await admin.resumeNode("node02", wait);
  await admin.resumeNode("NODE02", wait);
  expect(await status("NODE02")).toBe(NodeStatus.Ready);
  await admin.pauseNode("NODE01", wait);
  await admin.pauseNode("NODE01", wait);
  expect(engine.takeRequests()).toEqual([
    { kind: "resumeNode", name: "NODE02" },
    { kind: "pauseNode", name: "NODE01" },
  ]);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE01" });
  const before = wholeState(it);
  for (const call of [
    admin.resumeNode("NODE01", wait),
    admin.pauseNode("NODE01", wait),
    admin.approveNode("NODE01"),
  ]) {
    expect((await refusal(call, COR_E_INVALIDOPERATION)).message).toContain("it is Unreachable");
  }
  for (const call of [
    admin.approveNode("NODE09"),
    admin.pauseNode("NODE09", wait),
    admin.resumeNode("NODE09", wait),
  ]) {
    expect((await refusal(call, NOT_FOUND)).nodeName).toBe("NODE09");
  }
  for (const call of [
    it.ann.approveNode("NODE02"),
    it.ann.pauseNode("NODE02", wait),
    it.ann.resumeNode("NODE02", wait),
  ]) {
    await refusal(call, E_ACCESSDENIED);
  }
  expect(wholeState(it)).toEqual(before);
});

test("COL-4: the counters count jobs, tasks, nodes and processors once; the stamp changes with them", async () => {
  const { admin, ann, engine } = await cluster({
    nodes: [node("NODE01", 4), node("NODE02", 2), node("NODE03", 8, "Pending"), node("NODE04", 16)],
  });
  const empty = await ann.getClusterCounter();
  await ann.queueJobs([job({}, tasks(2)), job({ isExclusive: false }), job()], nobody);
  await ann.addJob(job(), wait);
  engine.startJob(1, [{ node: "NODE01", processors: 1 }]);
  engine.startTask(1, 1);
  engine.startJob(2, [{ node: "NODE02", processors: 1 }]);
  await admin.pauseNode("NODE02", wait);
  engine.emit({ kind: "node lost", at: engine.clock.time, node: "NODE04" });
  const counter = await ann.getClusterCounter();
  expect(counter).toMatchObject({
    jobs: { 0: 1, 1: 1, 2: 2, 3: 0, 4: 0, 5: 0 },
    tasks: { 0: 1, 1: 3, 2: 1, 3: 0, 4: 0, 5: 0 },
    nodes: { ready: 1, paused: 1, unreachable: 1, pending: 1, idle: 0 },
    processors: { idle: 1, busy: 5, unreachable: 16, pending: 8 },
  });
  expect(counter.timestamp).not.toEqual(empty.timestamp);
  expect((await ann.getClusterCounter()).timestamp).toEqual(counter.timestamp);
  expect(await ann.getJobCounter(1)).toEqual({ 0: 0, 1: 1, 2: 1, 3: 0, 4: 0, 5: 0 });
});

test("ENV-1, ENV-2, ENV-3: cluster-wide variables are set, listed, deleted and bounded", async () => {
  const it = await cluster();
  const { admin, ann, engine } = it;
  await admin.setEnvironmentVariable("A", "1");
  await admin.setEnvironmentVariable("CCP_CLUSTER_NAME", "mine");
  await admin.setEnvironmentVariable("a", "2");
  expect(await ann.getEnvironmentVariables()).toEqual([
    { name: "CCP_CLUSTER_NAME", value: "CLUSTER" },
    { name: "A", value: "2" },
    { name: "CCP_CLUSTER_NAME", value: "mine" },
  ]);
  expect(engine.takeRequests().at(-1)).toMatchObject({
    kind: "configure",
    configuration: {
      variables: [
        ["A", "2"],
        ["CCP_CLUSTER_NAME", "mine"],
      ],
    },
  });
  await admin.setEnvironmentVariable("CCP_CLUSTER_NAME", null);
  await admin.setEnvironmentVariable("A", "");
  expect(await ann.getEnvironmentVariables()).toEqual([{ name: "CCP_CLUSTER_NAME", value: "CLUSTER" }]);
  await admin.setEnvironmentVariable("AB", "x".repeat(2046));
  const before = wholeState(it);
  await refusal(admin.setEnvironmentVariable("C", "x"), E_INVALIDARG);
  for (const name of ["", "A=B", "A\0"]) {
    await refusal(admin.setEnvironmentVariable(name, "x"), E_INVALIDARG);
  }
  await refusal(ann.setEnvironmentVariable("C", "x"), E_ACCESSDENIED);
  expect(wholeState(it)).toEqual(before);
});

test("ENV-4: a task is told its CCP-defined variables, its own beside them", async () => {
  const { ann, engine } = await cluster();
  const terms = task({
    name: "T",
    workDirectory: "/data",
    runtime: "00:01:00",
    environmentVariables: [{ name: "CCP_JOBID", value: "mine" }],
  });
  const id = await ann.queueJob(job({ name: "J", user: "CORP\\run" }, [terms]), nobody);
  const [request] = engine.takeRequests();
  if (request?.kind !== "submitJob") throw new Error("Not submitted.");
  const [sent] = request.job.tasks;
  expect(sent!.ccpVariables).toEqual({
    CCP_CLUSTER_NAME: "CLUSTER",
    CCP_SCHEDULER: "NODE01",
    CCP_JOBID: String(id),
    CCP_TASKID: "1",
    CCP_WORKDIR: "/data",
    CCP_JOBNAME: "J",
    CCP_TASKNAME: "T",
    CCP_OWNER: ANN,
    CCP_RUNTIME: "00:01:00",
    CCP_RETRY_COUNT: "0",
  });
  expect(sent).toMatchObject({ variables: [["CCP_JOBID", "mine"]], user: "CORP\\run" });
  engine.startJob(id);
  engine.startTask(id, 1);
  engine.endedFor(id, 1, "executor failed");
  const retry = engine.takeRequests().find(({ kind }) => kind === "addTasks");
  expect(retry).toMatchObject({
    tasks: [{ ccpVariables: { CCP_RETRY_COUNT: "1" } }],
  });
});

test("PAR-1: the parameters and their defaults", async () => {
  const { ann } = await cluster({ parameters: { taskretrycount: "1", Mine: "x" } });
  const parameters = Object.fromEntries((await ann.getParameters()).map(({ name, value }) => [name, value]));
  expect(parameters).toEqual({
    ActivationFilterProgram: "",
    ActivationFilterTimeout: "15",
    BackfillLookahead: "-1",
    EventLogLevel: "Information",
    HeartbeatInterval: "60",
    InactivityCount: "3",
    JobRetryCount: "3",
    JobRuntime: "Infinite",
    SpoolDir: expect.any(String),
    SubmissionFilterProgram: "",
    SubmissionFilterTimeout: "15",
    TaskRetryCount: "1",
    TTLCompletedJobs: "5",
    Mine: "x",
  });
  await expect(cluster({ parameters: { JobRetryCount: "many" } })).rejects.toMatchObject({
    hr: E_INVALIDARG,
  });
});

test("PAR-2, PAR-3: values are checked, names read without case, user parameters deleted by an empty value", async () => {
  const it = await cluster();
  const { admin, ann, engine } = it;
  const value = async (name: string) => (await ann.getParameters()).find((each) => each.name === name)?.value;
  await admin.setClusterParameter("BACKFILLLOOKAHEAD", "7");
  expect(await value("BackfillLookahead")).toBe("7");
  expect(engine.takeRequests()).toMatchObject([
    {
      kind: "configure",
      configuration: { backfillLookahead: 7, heartbeatInterval: 60, inactivityCount: 3 },
    },
  ]);
  await admin.setClusterParameter("Mine", "1");
  await admin.setClusterParameter("MINE", "2");
  expect(await value("Mine")).toBe("2");
  await admin.setClusterParameter("mine", "");
  await admin.setClusterParameter("SubmissionFilterProgram", "check.exe");
  await admin.setClusterParameter("SubmissionFilterProgram", null);
  expect(await value("SubmissionFilterProgram")).toBe("");
  const before = wholeState(it);
  for (const [name, wrong] of [
    ["", "x"],
    ["JobRetryCount", ""],
    ["JobRetryCount", null],
    ["TaskRetryCount", "-1"],
    ["HeartbeatInterval", "0"],
    ["InactivityCount", "1.5"],
    ["TTLCompletedJobs", "x"],
    ["JobRuntime", "1 hour"],
    ["EventLogLevel", "Loud"],
    ["ActivationFilterTimeout", "0"],
    ["SubmissionFilterTimeout", "2147483648"],
    ["BackfillLookahead", ""],
  ] as const) {
    await refusal(admin.setClusterParameter(name, wrong), E_INVALIDARG);
  }
  await refusal(ann.setClusterParameter("Mine", "1"), E_ACCESSDENIED);
  expect(wholeState(it)).toEqual(before);
});

test("PAR-1: the engine is configured at the start", async () => {
  const engine = new ManualEngine([node("NODE01")]);
  await HeadNode.open({
    name: "CLUSTER",
    engine,
    administrators: [],
    defaultUser: ANN,
    parameters: { HeartbeatInterval: "5" },
  });
  expect(engine.takeRequests()).toEqual([
    {
      kind: "configure",
      configuration: {
        heartbeatInterval: 5,
        inactivityCount: 3,
        backfillLookahead: -1,
        asksBeforeStart: false,
        variables: [],
      },
    },
  ]);
});
