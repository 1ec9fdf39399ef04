import {
  JobPriority_AboveNormal,
  JobPriority_BelowNormal,
  JobPriority_Highest,
  JobPriority_Lowest,
  variantI4,
} from "@ccp/core";
import { expect, test } from "vitest";
import { MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, collection, idsOf, queue, submit } from "./jobs.ts";
import { ok, read } from "./members.ts";
import { allocationOf, getJob, pictureOf, statusesOf, statusOf, tasksOf } from "./views.ts";

const oneProcessor = { nodes: [{ name: "A", processors: 1 }] };
const shared = { IsExclusive: false };

/** The ids in the order in which the jobs started. */
async function startOrder(cluster: Parameters<typeof getJob>[0], ids: readonly number[]): Promise<number[]> {
  const starts = await Promise.all(
    ids.map(async (id) => ({ id, start: read(await getJob(cluster, id), "StartTime") })),
  );
  return starts.toSorted((a, b) => a.start - b.start).map(({ id }) => id);
}

test("SCH-1: jobs start by priority, then by submit time, then by id; running ones are not preempted", async () => {
  const { backend, cluster } = startCluster(oneProcessor);
  const running = await queue(cluster, { tasks: ["run 5000"], Priority: JobPriority_Lowest });
  await backend.advance(SECOND);
  const low = await queue(cluster, { Priority: JobPriority_BelowNormal });
  const lateSubmitted = await add(cluster);
  const first = await queue(cluster);
  const second = await queue(cluster);
  await backend.advance(SECOND);
  const high = await queue(cluster, { Priority: JobPriority_Highest });
  const above = await queue(cluster, { Priority: JobPriority_AboveNormal });
  await ok(cluster, submit(cluster, lateSubmitted));
  expect(await statusOf(cluster, running)).toBe("Running");
  await backend.runUntilIdle();
  expect(await startOrder(cluster, [low, lateSubmitted, first, second, high, above, running])).toEqual([
    running,
    high,
    above,
    first,
    second,
    lateSubmitted,
    low,
  ]);
});

test("SCH-2: a job starts with its minimum of processors and gets up to its maximum", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 4 }] });
  const term = (minimum: number, maximum: number) => ({
    ...shared,
    MinimumNumberOfProcessors: minimum,
    MaximumNumberOfProcessors: maximum,
  });
  const task = (minimum: number, maximum: number) => ({
    MinimumNumberOfProcessors: minimum,
    MaximumNumberOfProcessors: maximum,
  });
  const three = await queue(cluster, { ...term(3, 3), tasks: [{ CommandLine: "run 5000", ...task(3, 3) }] });
  const rest = await queue(cluster, { ...term(1, 4), tasks: [{ CommandLine: "run 9000", ...task(1, 4) }] });
  const two = await queue(cluster, term(2, 4));
  await backend.advance(0);
  expect(await allocationOf(cluster, three)).toBe("A*3");
  expect(await allocationOf(cluster, rest)).toBe("A");
  expect(await statusOf(cluster, two)).toBe("Queued");
  await backend.advance(5 * SECOND);
  expect(await statusOf(cluster, two)).toBe("Running");
});

test("SCH-2: only the asked nodes count", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  const first = await queue(cluster, { AskedNodes: "b", tasks: ["run 5000"] });
  const second = await queue(cluster, { AskedNodes: "B", tasks: ["ok"] });
  await backend.advance(0);
  expect(await allocationOf(cluster, first)).toBe("B");
  expect(await statusOf(cluster, second)).toBe("Queued");
  await backend.runUntilIdle();
  expect(await allocationOf(cluster, second)).toBe("B");
});

test("SCH-3: an exclusive job shares its node with nothing; other jobs share among themselves", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 4 }] });
  const exclusive = await queue(cluster, { tasks: ["run 2000"] });
  const one = await queue(cluster, { ...shared, tasks: ["run 2000"] });
  const two = await queue(cluster, { ...shared, tasks: ["run 2000"] });
  const last = await queue(cluster, { tasks: ["ok"] });
  await backend.advance(0);
  expect(await statusesOf(cluster, [exclusive, one, two, last])).toEqual([
    "Running",
    "Queued",
    "Queued",
    "Queued",
  ]);
  await backend.advance(2 * SECOND);
  expect(await statusesOf(cluster, [exclusive, one, two, last])).toEqual([
    "Finished",
    "Running",
    "Running",
    "Queued",
  ]);
  await backend.advance(2 * SECOND);
  expect(await statusOf(cluster, last)).toBe("Running");
});

test("SCH-4: nodes are filled in order: most processors, most memory, fastest, then by name", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "D", processors: 2, memory: 1024, speed: 1000 },
      { name: "C", processors: 2, memory: 1024, speed: 1000 },
      { name: "FAST", processors: 2, memory: 1024, speed: 3000 },
      { name: "LARGE", processors: 2, memory: 4096, speed: 1000 },
      { name: "WIDE", processors: 3, memory: 1024, speed: 1000 },
    ],
  });
  const tasks = Array.from({ length: 11 }, () => "run 5000");
  const id = await queue(cluster, {
    ...shared,
    MinimumNumberOfProcessors: 11,
    MaximumNumberOfProcessors: 11,
    tasks,
  });
  await backend.advance(0);
  const places = await Promise.all(tasks.map((_, index) => allocationOf(cluster, id, index + 1)));
  expect(places.join(" ")).toBe("WIDE WIDE WIDE LARGE LARGE FAST FAST C C D D");
});

test("SCH-6: a running job keeps its processors until it is completed", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 2 }] });
  const first = await queue(cluster, {
    ...shared,
    MaximumNumberOfProcessors: 2,
    tasks: ["run 9000", "run 1000"],
  });
  const second = await queue(cluster, shared);
  await backend.advance(5 * SECOND);
  expect(await tasksOf(cluster, first)).toEqual(["Running", "Finished"]);
  expect(await statusOf(cluster, second)).toBe("Queued");
  await backend.advance(4 * SECOND);
  expect(await statusesOf(cluster, [first, second])).toEqual(["Finished", "Running"]);
});

test("SCH-7: a paused node starts nothing new, and what runs there goes on", async () => {
  const { backend, cluster } = startCluster(oneProcessor);
  const running = await queue(cluster, { tasks: ["run 2000"] });
  await backend.advance(0);
  await ok(cluster, cluster.PauseNode("A"));
  const waiting = await queue(cluster);
  await backend.advance(MINUTE);
  expect(await statusesOf(cluster, [running, waiting])).toEqual(["Finished", "Queued"]);
  await ok(cluster, cluster.ResumeNode("A"));
  await backend.runUntilIdle();
  expect(await statusOf(cluster, waiting)).toBe("Finished");
});

test("SCH-7: a pending node takes part only after it was approved and resumed", async () => {
  const { backend, cluster } = startCluster(oneProcessor);
  await queue(cluster, { tasks: ["run forever"] });
  const waiting = await queue(cluster);
  backend.addNode({ name: "NEW", processors: 1 });
  await backend.advance(MINUTE);
  expect(await statusOf(cluster, waiting)).toBe("Queued");
  await ok(cluster, cluster.ApproveNode("NEW"));
  await backend.advance(MINUTE);
  expect(await statusOf(cluster, waiting)).toBe("Queued");
  await ok(cluster, cluster.ResumeNode("NEW"));
  await backend.advance(0);
  expect(await allocationOf(cluster, waiting)).toBe("NEW");
});

test("SCH-10: the same inputs give the same history, byte for byte", async () => {
  const run = async () => {
    const { backend, cluster } = startCluster({
      nodes: [
        { name: "A", processors: 2 },
        { name: "B", processors: 3 },
      ],
    });
    const pictures: string[] = [];
    for (let index = 0; index < 8; index++) {
      await queue(cluster, {
        IsExclusive: index % 3 === 0,
        MaximumNumberOfProcessors: 1 + (index % 4),
        tasks: ["run 700", "fail 2 once", `run ${index * 400}`],
      });
      await backend.advance(300);
      pictures.push(await pictureOf(cluster));
    }
    backend.failNode("B");
    await backend.advance(10 * MINUTE);
    backend.recoverNode("B");
    pictures.push(await pictureOf(cluster));
    await cluster.RequeueJobs(await idsOf(cluster, [1, 2, 3]));
    await cluster.CancelJobs(await collection(cluster, [variantI4(4)]), "no");
    await backend.runUntilIdle();
    pictures.push(await pictureOf(cluster));
    return pictures.join("\n\n");
  };
  const first = await run();
  expect(await run()).toBe(first);
  expect(first.length).toBeGreaterThan(10_000);
});

test("SCH-5, JT-8: a job that delays nobody goes ahead, and says so for good; BackfillLookahead 0 keeps the order", async () => {
  for (const parameters of [{}, { BackfillLookahead: "0" }]) {
    const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 4 }], parameters });
    const size = (processors: number) => ({
      ...shared,
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
    });
    const running = await queue(cluster, { ...size(3), Runtime: "00:00:10", tasks: ["run 300000"] });
    const first = await queue(cluster, { ...size(4), Runtime: "00:00:10" });
    const tooLong = await queue(cluster, { ...size(1), Runtime: "00:00:11" });
    const short = await queue(cluster, { ...size(1), Runtime: "00:00:10", tasks: ["run 60000"] });
    await backend.runUntilIdle();
    const isStrict = "BackfillLookahead" in parameters;
    const order = isStrict ? [running, first, tooLong, short] : [running, short, first, tooLong];
    expect(await startOrder(cluster, [running, first, tooLong, short])).toEqual(order);
    const ahead = await Promise.all(order.map(async (id) => read(await getJob(cluster, id), "IsBackfill")));
    expect(ahead).toEqual(isStrict ? [false, false, false, false] : [false, true, false, false]);
  }
});

test("TSK-10: a job of one task for each node, as wide as the node, starts only when it has those nodes whole", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }, { name: "C" }] });
  const other = await queue(cluster, { ...shared, AskedNodes: "B", tasks: ["run 5000"] });
  const wholeNode = (RequiredNodes: string) => ({
    CommandLine: "ok",
    RequiredNodes,
    MinimumNumberOfProcessors: 4,
    MaximumNumberOfProcessors: 4,
  });
  const terms = { ...shared, MinimumNumberOfProcessors: 8, MaximumNumberOfProcessors: 8 };
  const wide = await queue(cluster, { ...terms, tasks: ["A", "B"].map(wholeNode) });
  await backend.advance(0);
  expect(await statusOf(cluster, wide)).toBe("Queued");
  await backend.advance(5 * SECOND);
  expect([await allocationOf(cluster, wide, 1), await allocationOf(cluster, wide, 2)]).toEqual([
    "A*4",
    "B*4",
  ]);
  expect(await statusOf(cluster, other)).toBe("Finished");
  await backend.runUntilIdle();
  expect(await statusOf(cluster, wide)).toBe("Finished");
});

test("SCH-11: what a client asks for at an instant and what ends then are seen by one pass", async () => {
  const { backend, cluster } = startCluster(oneProcessor);
  await queue(cluster, { tasks: ["run 10000"] });
  const waiting = await queue(cluster);
  let late = 0;
  backend.at(backend.now + 10 * SECOND, async () => {
    late = await queue(cluster, { Priority: JobPriority_Highest });
  });
  await backend.runUntilIdle();
  expect(late).toBe(3);
  expect(await startOrder(cluster, [waiting, late])).toEqual([late, waiting]);
});

test("SCH-11: a store that takes its time splits no instant", async () => {
  let commits = 0;
  const { backend, cluster } = startCluster({
    nodes: [{ name: "A", processors: 2 }],
    store: {
      load: async () => [],
      commit: async () => {
        // Each one comes back in a turn of its own.
        for (let turns = commits++ % 7; turns >= 0; turns--) await new Promise((next) => setImmediate(next));
      },
    },
  });
  const narrow = { ...shared, tasks: ["run 10000"] };
  await queue(cluster, narrow);
  await queue(cluster, narrow);
  await backend.advance(SECOND);
  const whole = await queue(cluster);
  const behind = await queue(cluster, narrow);
  await backend.runUntilIdle();
  // Were it not for the other one that ends then, the job behind would go ahead: nothing that runs has a limit.
  expect(await startOrder(cluster, [behind, whole])).toEqual([whole, behind]);
});

test("SCH-11, GEN-5: an instant that is over, or never comes, is refused, and so is one of a real clock", async () => {
  const { backend } = startCluster();
  await backend.advance(SECOND);
  for (const time of [backend.now - 1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => backend.at(time, () => {})).toThrow(RangeError);
  }
  const { backend: real } = startCluster({ clock: "real" });
  expect(() => real.at(real.now + SECOND, () => {})).toThrow('at needs clock: "virtual"');
  await real.close();
});
