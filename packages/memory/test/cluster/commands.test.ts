import {
  COR_E_INVALIDOPERATION,
  COR_E_TIMEOUT,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IExecutionResult,
  type ITask,
  out,
  RPC_S_SERVER_UNAVAILABLE,
} from "@ccp/core";
import { expect, test } from "vitest";
import type { MemoryBackendOptions, SimulatedResult, SimulatedTask } from "../../src/index.ts";
import { simulate } from "../../src/index.ts";
import {
  executeCommand,
  newId,
  pagesOf,
  resultsOf,
  run,
  short,
  start,
  waitFor,
  waitForAll,
} from "./commands.ts";
import { ALICE, type EmbeddedCluster, startCluster } from "./embedded-cluster.ts";
import { makeTask, queue } from "./jobs.ts";
import { ok, read, refused } from "./members.ts";
import { listTasks, statusOf } from "./views.ts";

const notFound = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const threeNodes = [{ name: "A" }, { name: "B" }, { name: "C" }];

/** A cluster of A, B and C in virtual time, where each command line does on a node what `behaviour` says. */
function clusterOf(
  behaviour: (node: string, task: SimulatedTask) => SimulatedResult,
  options: MemoryBackendOptions = {},
): EmbeddedCluster {
  const executor = simulate((task) => behaviour(task.allocation[0]?.node ?? "", task));
  return startCluster({ nodes: threeNodes, executor, ...options });
}

/** A runs one second, B two, C three; each says its name. */
const oneByOne = (node: string): SimulatedResult => ({
  runtime: 1000 * (1 + "ABC".indexOf(node)),
  output: `${node} was here`,
});

const startOf = ({ backend }: EmbeddedCluster) => {
  const from = backend.now;
  return () => backend.now - from;
};

test("CMD-1: ids are positive, and no two are the same", async () => {
  const { cluster, as } = clusterOf(oneByOne);
  const ids = await Promise.all([cluster, as(ALICE), cluster, as("LAB\\admin")].map(newId));
  expect(new Set(ids).size).toBe(4);
  expect(Math.min(...ids)).toBeGreaterThan(0);
});

test("CMD-1: an id is good for one command; one that was not given out for none", async () => {
  const { cluster, as } = clusterOf(oneByOne);
  const task = await makeTask(cluster, "hostname");
  const id = await newId(cluster);
  await ok(cluster, executeCommand(cluster, id, task));
  await refused(
    cluster,
    executeCommand(cluster, id, task),
    COR_E_INVALIDOPERATION,
    new RegExp(`id ${id} .*GetNewCommandId`),
  );
  const foreign = await newId(as(ALICE));
  await refused(cluster, executeCommand(cluster, foreign, task), COR_E_INVALIDOPERATION, /no administrator/);
  for (const never of [0, -1, foreign + 1, 2 ** 31 - 1]) {
    await refused(cluster, executeCommand(cluster, never, task), E_INVALIDARG, /was not given out/);
  }
});

test("CMD-1: a refused command does not use up its id", async () => {
  const { cluster } = clusterOf(oneByOne);
  const id = await newId(cluster);
  const empty = await makeTask(cluster, { Name: "no command line" });
  await refused(cluster, executeCommand(cluster, id, empty), E_INVALIDARG, /no command line/);
  const lost = await makeTask(cluster, { CommandLine: "hostname", RequiredNodes: "A,D" });
  await refused(cluster, executeCommand(cluster, id, lost), notFound, /node D/);
  await ok(cluster, executeCommand(cluster, id, await makeTask(cluster, "hostname")));
});

test("CMD-2: a command gives one result per node, with node, id, exit code and output", async () => {
  const { cluster } = clusterOf((node) => ({ ...oneByOne(node), exitCode: node === "B" ? 7 : 0 }));
  const results = await run(cluster, "hostname");
  expect(results.map(short)).toEqual(["A 0 A was here", "B 7 B was here", "C 0 C was here"]);
  expect(results.map((result) => read(result, "CommandId"))).toEqual([1, 1, 1]);
});

test("CMD-2: the nodes run it at the same time, and results come in the order of completion", async () => {
  const it = clusterOf((node) => ({ runtime: { A: 3000, B: 1000, C: 2000 }[node], output: node }));
  const elapsed = startOf(it);
  expect((await run(it.cluster, "hostname")).map(short)).toEqual(["B 0 B", "C 0 C", "A 0 A"]);
  expect(elapsed()).toBe(3000);
});

test("CMD-2: two commands run at the same time, also on one node", async () => {
  const it = clusterOf(() => ({ runtime: 5000 }));
  const elapsed = startOf(it);
  await Promise.all([run(it.cluster, "one"), run(it.cluster, "two")]);
  expect(elapsed()).toBe(5000);
});

test("CMD-2: it runs on the required nodes, each once, by any case, or on those that are Ready or Paused", async () => {
  const { cluster } = startCluster({
    nodes: [...threeNodes, { name: "P", status: "Paused" }, { name: "N", status: "Pending" }],
    executor: simulate(),
  });
  const nodes = (results: IExecutionResult[]) => results.map((result) => read(result, "NodeName")).sort();
  expect(nodes(await run(cluster, "x"))).toEqual(["A", "B", "C", "P"]);
  expect(nodes(await run(cluster, { CommandLine: "x", RequiredNodes: "c,P,C" }))).toEqual(["C", "P"]);
  const pending = await makeTask(cluster, { CommandLine: "x", RequiredNodes: "A,N" });
  await refused(
    cluster,
    executeCommand(cluster, await newId(cluster), pending),
    COR_E_INVALIDOPERATION,
    /^Node N cannot run command \d+: it is PendingApproval\./,
  );
});

test("CMD-2: without any node that could run it, a command is refused", async () => {
  const { cluster } = startCluster({ nodes: [{ name: "N", status: "Pending" }] });
  const id = await newId(cluster);
  await refused(
    cluster,
    executeCommand(cluster, id, await makeTask(cluster, "x")),
    COR_E_INVALIDOPERATION,
    /no node to run command/,
  );
});

test("CMD-2: it waits in no queue and holds no processors", async () => {
  const { backend, cluster } = clusterOf((_, { jobId }) => ({ runtime: jobId > 0 ? 10_000 : 1000 }));
  const first = await queue(cluster, { MinimumNumberOfProcessors: 12, MaximumNumberOfProcessors: 12 });
  const second = await queue(cluster);
  await backend.advance(0);
  expect(await run(cluster, "hostname")).toHaveLength(3);
  expect([await statusOf(cluster, first), await statusOf(cluster, second)]).toEqual(["Running", "Queued"]);
  const id = await start(cluster, "hostname");
  await backend.advance(9000);
  expect(await statusOf(cluster, second)).toBe("Running");
  expect(await waitFor(cluster, id)).toHaveLength(3);
});

test("CMD-2: what stands in for it knows command, node and variables, and that it is no task", async () => {
  const seen: SimulatedTask[] = [];
  const { cluster } = clusterOf((_, task) => {
    seen.push(task);
    return {};
  });
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", "north"));
  await run(cluster, { CommandLine: "hostname", RequiredNodes: "B", Name: "n", WorkDirectory: "/w" });
  expect(seen).toEqual([
    {
      jobId: 0,
      taskId: 0,
      commandId: 1,
      attempt: 1,
      name: "",
      commandLine: "hostname",
      allocation: [{ node: "B", processors: 0 }],
      environment: {
        SITE: "north",
        CCP_CLUSTER_NAME: "CLUSTER",
        CCP_SCHEDULER: "A",
        CCP_WORKDIR: "/w",
        CCP_OWNER: "LAB\\admin",
        CCP_NODES: "1 B 0",
        CCP_NUMCPUS: "0",
      },
    },
  ]);
});

test("CMD-2, TSK-8: terms that are for tasks of jobs are ignored, also where no job could keep them", async () => {
  const { cluster } = clusterOf(oneByOne);
  const task: ITask = await makeTask(cluster, {
    CommandLine: "hostname",
    Depend: "nobody",
    MinimumNumberOfProcessors: 99,
    MaximumNumberOfProcessors: 100,
    Runtime: "00:00:01",
    IsExclusive: true,
    Stdout: "/no/such/file",
  });
  await ok(cluster, executeCommand(cluster, await newId(cluster), task));
});

test("CMD-2, TSK-13: commands are no tasks: no list of tasks shows them", async () => {
  const { backend, cluster } = clusterOf(() => ({ runtime: 5000 }));
  const job = await queue(cluster);
  await start(cluster, "hostname");
  await backend.advance(0);
  const onNode = await resultsOf(cluster, (slot) => cluster.ListTasksOnNode("A", slot));
  expect(onNode).toHaveLength(1);
  expect(await listTasks(cluster, job)).toHaveLength(1);
});

test("CMD-2: only administrators run, end, await and read commands", async () => {
  const { cluster, as } = clusterOf(oneByOne);
  const alice = as(ALICE);
  const id = await newId(cluster);
  const task = await makeTask(cluster, "hostname");
  const slot = out<IClusterEnumerable>();
  await refused(alice, executeCommand(alice, id, task, slot), E_ACCESSDENIED, /ALICE|alice/i);
  await refused(
    alice,
    alice.ExecuteCommandWithPaging(id, task, "", "", true, 0, 0, slot),
    E_ACCESSDENIED,
    /run/,
  );
  const [result] = await resultsOf(cluster, (each) => executeCommand(cluster, id, task, each));
  await refused(alice, alice.WaitForCommand(id, slot), E_ACCESSDENIED, /wait/);
  await refused(alice, alice.WaitForCommandWithPaging(id, 0, slot), E_ACCESSDENIED, /wait/);
  await refused(alice, alice.ReadExecutionResult(result!, out()), E_ACCESSDENIED, /read/);
  await refused(alice, alice.EndCommand(id), E_ACCESSDENIED, /end/);
  expect(slot.value).toBeUndefined();
});

test("CMD-2: an executor that breaks on a node gives that node a result that says so", async () => {
  const { cluster } = clusterOf((node) => {
    if (node === "B") throw new Error("out of toner");
    return { output: "fine" };
  });
  const results = (await run(cluster, "print")).map(short).sort();
  expect(results).toEqual([
    "A 0 fine",
    "B 1 [The simulation of command 1 on node B failed: out of toner]\n",
    "C 0 fine",
  ]);
});

test("CMD-3: pages come one by one, then nothing for ever; get_Output is the first page and reads nothing", async () => {
  const text = `${"a".repeat(2048)}${"b".repeat(2048)}c`;
  const { cluster } = clusterOf(() => ({ output: text }), { nodes: [{ name: "A" }] });
  const task = await makeTask(cluster, "x");
  const id = await newId(cluster);
  const [result] = await resultsOf(cluster, (slot) =>
    cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, 2048, slot),
  );
  expect(read(result!, "Output")).toBe("a".repeat(2048));
  expect(await pagesOf(cluster, result!)).toEqual(["a".repeat(2048), "b".repeat(2048), "c"]);
  expect(await pagesOf(cluster, result!)).toEqual([]);
  expect(await pagesOf(cluster, result!)).toEqual([]);
});

test("CMD-3: the call that gives a result says its pages; without one they are 20,480 long, and get_Output is all", async () => {
  const text = "x".repeat(50_000);
  const { cluster } = clusterOf(() => ({ output: text }), { nodes: [{ name: "A" }] });
  const [whole] = await run(cluster, "x");
  expect(read(whole!, "Output")).toBe(text);
  expect((await pagesOf(cluster, whole!)).map((page) => page.length)).toEqual([20_480, 20_480, 9_040]);
  const paged = await start(cluster, "x", 2048);
  const [awaited] = await waitFor(cluster, paged);
  expect(read(awaited!, "Output")).toBe(text);
  const plain = await start(cluster, "x");
  const [first] = await resultsOf(cluster, (slot) => cluster.WaitForCommandWithPaging(plain, 4096, slot));
  expect(read(first!, "Output")).toHaveLength(4096);
  expect((await pagesOf(cluster, first!))[0]).toHaveLength(4096);
});

test("CMD-3: what is not there cannot be read", async () => {
  const { cluster } = clusterOf(oneByOne);
  const [result] = await run(cluster, { CommandLine: "x", RequiredNodes: "A" });
  const like = (commandId: number, node: string) =>
    Object.assign(Object.create(result!) as IExecutionResult, {
      get_CommandId: (slot: { value?: number }) => {
        slot.value = commandId;
        return 0;
      },
      get_NodeName: (slot: { value?: string | null }) => {
        slot.value = node;
        return 0;
      },
    });
  await refused(cluster, cluster.ReadExecutionResult(like(1, "B"), out()), notFound, /not run on node B/);
  await refused(cluster, cluster.ReadExecutionResult(like(9, "A"), out()), notFound, /no command 9/);
  const id = await start(cluster, "x");
  await refused(
    cluster,
    cluster.ReadExecutionResult(like(id, "a"), out()),
    COR_E_INVALIDOPERATION,
    /still runs/,
  );
});

test("CMD-4: an asynchronous command gives nothing at once; each wait gives what is new, in the end nothing", async () => {
  const it = clusterOf((node) => ({ ...oneByOne(node), runtime: node === "A" ? 1000 : 2500 }));
  const elapsed = startOf(it);
  const id = await start(it.cluster, "hostname");
  expect(elapsed()).toBe(0);
  const first = await waitFor(it.cluster, id);
  expect([first.map(short), elapsed()]).toEqual([["A 0 A was here"], 1000]);
  expect(await waitForAll(it.cluster, id)).toEqual([["B 0 B was here", "C 0 C was here"]]);
  expect(elapsed()).toBe(2500);
  expect(await waitFor(it.cluster, id)).toEqual([]);
});

test("CMD-4: a wait gives all that was done before it, and does not wait then", async () => {
  const it = clusterOf(oneByOne);
  const id = await start(it.cluster, "hostname");
  await it.backend.advance(2000);
  const elapsed = startOf(it);
  expect((await waitFor(it.cluster, id)).map(short)).toEqual(["A 0 A was here", "B 0 B was here"]);
  expect(elapsed()).toBe(0);
});

test("CMD-4: what a synchronous call gave is not given again", async () => {
  const { cluster } = clusterOf(oneByOne);
  const [result] = await run(cluster, "hostname");
  expect(await waitFor(cluster, read(result!, "CommandId"))).toEqual([]);
});

test("CMD-4: two who wait share the results: each is given once", async () => {
  const it = clusterOf(oneByOne);
  const id = await start(it.cluster, "hostname");
  const all = (await Promise.all([waitForAll(it.cluster, id), waitForAll(it.as("LAB\\admin"), id)])).flat(2);
  expect(all.sort()).toEqual(["A 0 A was here", "B 0 B was here", "C 0 C was here"]);
});

test("CMD-4: only a command that was started can be awaited", async () => {
  const { cluster } = clusterOf(oneByOne);
  const id = await newId(cluster);
  await refused(cluster, cluster.WaitForCommand(id, out()), notFound, new RegExp(`no command ${id}`));
  await refused(cluster, cluster.WaitForCommandWithPaging(77, 0, out()), notFound, /no command 77/);
});

test("CMD-4: while somebody waits, time moves to what is awaited and no further", async () => {
  const it = clusterOf((_, { commandLine }) => ({ runtime: Number(commandLine) }));
  const elapsed = startOf(it);
  const [short, long] = [run(it.cluster, "1000"), run(it.cluster, "60000")];
  await short;
  expect(elapsed()).toBe(1000);
  // What the first answer leads to happens before time moves on.
  await ok(it.cluster, it.cluster.EndCommand(2));
  expect((await long).map((result) => read(result, "ExitCode"))).toEqual([143, 143, 143]);
  expect(elapsed()).toBe(1000);
});

test("CMD-4, CON-4: a wait that nothing can end leaves time alone; a time limit ends it, and the next takes it up", async () => {
  const it = clusterOf((node, { jobId }) =>
    jobId > 0 || node === "A" ? { runtime: 1000 } : { runtime: Number.POSITIVE_INFINITY },
  );
  const id = await start(it.cluster, { CommandLine: "x", RequiredNodes: "B" });
  await ok(it.cluster, it.cluster.put_Timeout(20));
  await refused(it.cluster, it.cluster.WaitForCommand(id, out()), COR_E_TIMEOUT, /20 ms/);
  const job = await queue(it.cluster);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(await statusOf(it.cluster, job)).toBe("Queued");
  await ok(it.cluster, it.cluster.put_Timeout(0));
  await ok(it.cluster, it.cluster.EndCommand(id));
  expect(await waitForAll(it.cluster, id)).toEqual([["B 143 "]]);
});

test("CMD-5: ending stops what still runs, with a code that is not 0; what was done keeps its result", async () => {
  const it = clusterOf(oneByOne);
  const id = await start(it.cluster, "hostname");
  await it.backend.advance(1000);
  await ok(it.cluster, it.cluster.EndCommand(id));
  expect((await waitFor(it.cluster, id)).map(short)).toEqual([
    "A 0 A was here",
    "B 143 B was here",
    "C 143 C was here",
  ]);
  const elapsed = startOf(it);
  await it.backend.runUntilIdle();
  expect(elapsed()).toBe(0);
});

test("CMD-5: ending wakes those who wait; ending again, or what is done, is no error", async () => {
  const { cluster } = clusterOf(() => ({ runtime: Number.POSITIVE_INFINITY }));
  const id = await start(cluster, "x");
  const waiting = waitFor(cluster, id);
  await ok(cluster, cluster.EndCommand(id));
  expect(await waiting).toHaveLength(3);
  await ok(cluster, cluster.EndCommand(id));
});

test("CMD-5: an unknown command cannot be ended", async () => {
  const { cluster } = clusterOf(oneByOne);
  await refused(cluster, cluster.EndCommand(5), notFound, /no command 5/);
  await refused(cluster, cluster.EndCommand(await newId(cluster)), notFound, /no command 1/);
});

test("CMD-6: output past the limit is cut, and the cut is said", async () => {
  const { cluster } = clusterOf((node) => ({ output: node === "A" ? "0123456789" : "0123456789€" }), {
    nodes: [{ name: "A" }, { name: "B" }],
    commandOutputLimit: 12,
  });
  expect((await run(cluster, "x")).map(short)).toEqual([
    "A 0 0123456789",
    "B 0 0123456789\n[The output of command 1 on node B was cut here: it is longer than the limit of 12 bytes.]\n",
  ]);
});

test("CMD-6: the limit is 16 MiB where nothing else is said", async () => {
  const limit = 16 * 1024 * 1024;
  const { cluster } = clusterOf((node) => ({ output: "x".repeat(node === "A" ? limit : limit + 1) }), {
    nodes: [{ name: "A" }, { name: "B" }],
  });
  const [a, b] = (await run(cluster, "x")).map((result) => read(result, "Output") ?? "");
  expect(a).toHaveLength(limit);
  expect(b?.slice(0, limit + 2)).toBe(`${a}\n[`);
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 28 + 1])("CMD-6: a limit of %s is refused", (commandOutputLimit) => {
  expect(() => startCluster({ commandOutputLimit })).toThrow(/limit of command output/);
});

test("CMD-2, NOD-4: a node that is lost meanwhile gives a result that says so", async () => {
  const it = clusterOf((node) => (node === "B" ? { runtime: 600_000, output: "never" } : oneByOne(node)));
  const id = await start(it.cluster, "x");
  it.backend.failNode("B");
  expect(await waitForAll(it.cluster, id)).toEqual([
    ["A 0 A was here"],
    ["C 0 C was here"],
    ["B 1 [Node B, on which it ran, was lost: it no longer answers.]\n"],
  ]);
  expect(await run(it.cluster, "x")).toHaveLength(2);
  const required = await makeTask(it.cluster, { CommandLine: "x", RequiredNodes: "B" });
  await refused(
    it.cluster,
    executeCommand(it.cluster, await newId(it.cluster), required),
    COR_E_INVALIDOPERATION,
    /Node B .* Unreachable/,
  );
});

test("CMD-4, GEN-5: closing the cluster lets go of everybody who waits", async () => {
  const { backend, cluster } = clusterOf(() => ({ runtime: Number.POSITIVE_INFINITY }));
  const id = await start(cluster, "x");
  const gone = HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE);
  const task = await makeTask(cluster, "y");
  const next = await newId(cluster);
  const calls = [cluster.WaitForCommand(id, out()), executeCommand(cluster, next, task)];
  await new Promise((resolve) => setImmediate(resolve));
  await backend.close();
  expect(await Promise.all(calls)).toEqual([gone, gone]);
  await refused(cluster, cluster.WaitForCommand(id, out()), gone, /closed/);
});
