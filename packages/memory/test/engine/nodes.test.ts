import { describe, expect, test } from "vitest";
import { job, node, TestCluster, task } from "./cluster.ts";

const ref = (jobId: number) => ({ jobId, attempt: 1 });
const twoNodes = () => [node("NODE01"), node("NODE02")];

describe("pausing", () => {
  test("SCH-7: a paused node starts nothing new, what runs there goes on, and a resumed one takes work", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1), task(2)]));
    await cluster.clock.advance(0);
    await cluster.engine.pauseNode("node01");
    await cluster.engine.submitJob(job(2, []));
    await cluster.engine.pauseNode("unknown");
    await cluster.clock.runUntilIdle();
    expect(cluster.told().slice(2)).toEqual([
      "1000 task 1.1 ended exited 0",
      "1000 task 1.2 started NODE01:1",
      "2000 task 1.2 ended exited 0",
    ]);
    await cluster.engine.resumeNode("Node01");
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["2000 job 2 started NODE01:1"]);
  });

  test("SCH-7: a node that joins takes work only when it is resumed", async () => {
    const cluster = new TestCluster([
      node("NODE01", { status: "Paused" }),
      node("NODE02", { status: "Pending" }),
    ]);
    await cluster.engine.submitJob(job(1, []));
    cluster.engine.addNode(node("NODE03"));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 NODE03 joined Pending"]);
    await cluster.engine.pauseNode("NODE03");
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([]);
    await cluster.engine.resumeNode("NODE03");
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE03:1"]);
  });

  test("NOD-1: node names are unique without case", () => {
    const cluster = new TestCluster();
    expect(() => cluster.engine.addNode(node("node01"))).toThrow(/Node node01 was not added/);
    expect(() => new TestCluster([node("A"), node("a")])).toThrow(/Node a was not added/);
    expect(() => cluster.engine.failNode("NODE09")).toThrow(
      "There is no node NODE09 in the cluster. Its nodes are NODE01.",
    );
  });
});

describe("loss", () => {
  test("NOD-4: a node is lost when it missed its heartbeats, which come at multiples of the interval", async () => {
    for (const [failedAt, lostAt] of [
      [0, 180_000],
      [1, 180_000],
      [59_999, 180_000],
      [60_000, 240_000],
    ] as const) {
      const cluster = new TestCluster();
      await cluster.clock.advance(failedAt);
      cluster.engine.failNode("NODE01");
      cluster.engine.failNode("NODE01");
      await cluster.clock.advance(lostAt - failedAt - 1);
      expect(cluster.told()).toEqual([]);
      await cluster.clock.advance(1);
      expect(cluster.told()).toEqual([`${lostAt} NODE01 lost`]);
    }
  });

  test("NOD-4: new heartbeat settings hold for nodes that fail later", async () => {
    const cluster = new TestCluster(twoNodes());
    cluster.engine.failNode("NODE01");
    await cluster.engine.configure({
      heartbeatInterval: 7,
      inactivityCount: 2,
      backfillLookahead: -1,
      asksBeforeStart: false,
      variables: [],
    });
    await cluster.clock.advance(8000);
    cluster.engine.failNode("NODE02");
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual(["21000 NODE02 lost", "180000 NODE01 lost"]);
  });

  test("JOB-17, NOD-4: the node's loss is told first, then that of each task there, and of no other", async () => {
    const cluster = new TestCluster([node("NODE01"), node("NODE02"), node("NODE03")]);
    const long = { commandLine: "Infinity" };
    const tasks = [
      task(1, { ...long, minimum: 4, maximum: 4 }),
      task(2, { ...long, minimum: 3, maximum: 3 }),
      task(3, long),
    ];
    await cluster.engine.submitJob(job(1, tasks.slice(0, 1), { minimum: 2, maximum: 4 }));
    await cluster.engine.submitJob(
      job(2, [{ ...tasks[1]!, minimum: 6, maximum: 6 }], { minimum: 6, maximum: 6 }),
    );
    await cluster.engine.submitJob(job(3, [task(1), tasks[2]!], { minimum: 2, maximum: 2 }));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([
      "0 job 1 started NODE01:4",
      "0 job 2 started NODE02:4,NODE03:2",
      "0 job 3 started NODE03:2",
      "0 task 1.1 started NODE01:4",
      "0 task 2.2 started NODE02:4,NODE03:2",
      "0 task 3.1 started NODE03:1",
      "0 task 3.3 started NODE03:1",
    ]);
    cluster.engine.failNode("NODE03");
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([
      "180000 NODE03 lost",
      "180000 task 2.2 ended node lost 1",
      "180000 task 3.1 ended node lost 1",
      "180000 task 3.3 ended node lost 1",
    ]);
    for (const id of [1, 2, 3]) await cluster.engine.endJob(ref(id));
    await cluster.engine.submitJob(job(4, [], { minimum: 9, maximum: 9 }));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["180000 task 1.1 ended killed 143"]);
    cluster.engine.recoverNode("NODE03");
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["180000 NODE03 back", "180000 job 4 started NODE01:4,NODE02:4,NODE03:1"]);
  });

  test("NOD-4: a running job places no more tasks on a node that it lost", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 1 }), node("NODE02", { processors: 1 })]);
    const long = { commandLine: "400000" };
    await cluster.engine.submitJob(
      job(1, [task(1, long), task(2, long), task(3)], { minimum: 2, maximum: 2 }),
    );
    await cluster.clock.advance(0);
    cluster.told();
    cluster.engine.failNode("NODE01");
    await cluster.clock.advance(180_000);
    cluster.engine.recoverNode("NODE01");
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([
      "180000 NODE01 lost",
      "180000 task 1.1 ended node lost 1",
      "180000 NODE01 back",
      "400000 task 1.2 ended exited 0",
      "400000 task 1.3 started NODE02:1",
      "401000 task 1.3 ended exited 0",
    ]);
  });

  test("NOD-4: work sent to a silent node does not report, and is lost with it", async () => {
    const cluster = new TestCluster();
    cluster.engine.failNode("NODE01");
    await cluster.engine.submitJob(job(1, [task(1)]));
    await cluster.clock.advance(100_000);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:1"]);
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([
      "180000 NODE01 lost",
      "0 task 1.1 started NODE01:1",
      "180000 task 1.1 ended node lost 1",
    ]);
  });

  test("NOD-4: a node that answers before it is lost goes on as if nothing had happened", async () => {
    const cluster = new TestCluster();
    const tasks = [
      task(1),
      task(2, { commandLine: "150000" }),
      task(3, { commandLine: "500000", limit: 60_000 }),
    ];
    await cluster.engine.submitJob(job(1, tasks, { minimum: 3, maximum: 3 }));
    await cluster.clock.advance(0);
    cluster.engine.failNode("NODE01");
    await cluster.clock.advance(100_000);
    expect(cluster.told().slice(4)).toEqual([]);
    cluster.engine.recoverNode("NODE01");
    cluster.engine.recoverNode("NODE01");
    expect(cluster.told()).toEqual(["1000 task 1.1 ended exited 0", "60000 task 1.3 ended limit 143"]);
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual(["150000 task 1.2 ended exited 0"]);
  });

  test("NOD-4: a node paused while it was lost takes no work when it is back", async () => {
    const cluster = new TestCluster();
    cluster.engine.failNode("NODE01");
    await cluster.clock.runUntilIdle();
    await cluster.engine.pauseNode("NODE01");
    cluster.engine.recoverNode("NODE01");
    await cluster.engine.submitJob(job(1, []));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["180000 NODE01 lost", "180000 NODE01 back"]);
    await cluster.engine.resumeNode("NODE01");
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["180000 job 1 started NODE01:1"]);
  });

  test("CXL-4: what the head node ends on a silent node is not waited for", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(
      job(1, [task(1), task(2, { commandLine: "Infinity" })], { minimum: 2, maximum: 2 }),
    );
    await cluster.clock.advance(0);
    cluster.engine.failNode("NODE01");
    await cluster.clock.advance(2000);
    cluster.told();
    await cluster.engine.endTask({ jobId: 1, taskId: 1, attempt: 1 });
    await cluster.engine.endJob(ref(1));
    expect(cluster.told()).toEqual(["2000 task 1.1 ended killed 1", "2000 task 1.2 ended killed 143"]);
  });

  test("JOB-17: a job whose tasks were lost may be put back at once", async () => {
    const cluster = new TestCluster(twoNodes());
    cluster.onEvent = (event) => {
      if (event.kind !== "task ended" || event.reason !== "node lost") return;
      void cluster.engine.endJob(ref(1));
      void cluster.engine.submitJob(job(1, [task(1, { attempt: 2 })], { attempt: 2 }));
    };
    await cluster.engine.submitJob(job(1, [task(1), task(2)], { minimum: 2, maximum: 2 }));
    await cluster.clock.advance(500);
    cluster.engine.failNode("NODE01");
    await cluster.clock.runUntilIdle();
    expect(cluster.told().slice(3)).toEqual([
      "180000 NODE01 lost",
      "180000 task 1.1 ended node lost 1",
      "180000 task 1.2 ended killed 1",
      "180000 job 1 again started NODE02:1",
      "180000 task 1.1 again started NODE02:1",
      "181000 task 1.1 again ended exited 0",
    ]);
  });
});
