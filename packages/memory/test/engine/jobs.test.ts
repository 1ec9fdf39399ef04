import { describe, expect, test } from "vitest";
import { VIRTUAL_START } from "../../src/clock/index.ts";
import { job, node, TestCluster, task } from "./cluster.ts";

const ref = (jobId: number, attempt = 1) => ({ jobId, attempt });

const strictOrder = {
  heartbeatInterval: 60,
  inactivityCount: 3,
  backfillLookahead: 0,
  asksBeforeStart: false,
  variables: [],
};

describe("queue", () => {
  test("SCH-2: a job starts at the end of the instant, not within the call", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1)]));
    expect(cluster.told()).toEqual([]);
    void cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:1", "0 task 1.1 started NODE01:1"]);
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual(["1000 task 1.1 ended exited 0"]);
  });

  test("SCH-1: what is submitted at one instant starts by priority, submit time and job id", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 1 })]);
    cluster.onEvent = (event) => {
      if (event.kind === "task ended") void cluster.engine.endJob(ref(event.jobId));
    };
    await cluster.engine.submitJob(job(300, [task(1)]));
    await cluster.engine.submitJob(job(2, [task(1)], { attempt: 4 }));
    await cluster.engine.submitJob(job(5, [task(1)], { submitTime: VIRTUAL_START - 1 }));
    await cluster.engine.submitJob(job(4, [task(1)], { priority: 4 }));
    void cluster.clock.advance(0);
    await cluster.engine.endJob(ref(4));
    await cluster.clock.advance(0);
    await cluster.engine.endJob(ref(5));
    await cluster.clock.advance(0);
    await cluster.engine.endJob(ref(2, 4));
    await cluster.clock.advance(0);
    expect(cluster.told().filter((line) => / job /.test(line))).toEqual([
      "0 job 4 started NODE01:1",
      "0 job 5 started NODE01:1",
      "0 job 2 again started NODE01:1",
      "0 job 300 started NODE01:1",
    ]);
  });

  test("MOD-8: a waiting job that changes moves to its new place", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 1 })]);
    for (const id of [1, 2, 3]) await cluster.engine.submitJob(job(id, [task(1)]));
    await cluster.engine.changeJob(ref(3), job(3, [], { priority: 3 }));
    await cluster.engine.changeJob(ref(9), job(9, [], { priority: 4 }));
    await cluster.clock.advance(0);
    expect(cluster.told()[0]).toBe("0 job 3 started NODE01:1");
  });

  test("SCH-6: a job keeps its processors after its last task until it is taken out", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 1 })]);
    await cluster.engine.submitJob(job(1, [task(1)]));
    await cluster.engine.submitJob(job(2, []));
    await cluster.clock.runUntilIdle();
    await cluster.clock.advance(5000);
    cluster.told();
    const ended = cluster.engine.endJob(ref(1));
    expect(cluster.told()).toEqual([]);
    await ended;
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["6000 job 2 started NODE01:1"]);
  });

  test("JT-6: a job waits until its licenses are free", async () => {
    const cluster = new TestCluster([node("NODE01")], undefined, new Map([["Solver", 2]]));
    await cluster.engine.submitJob(job(1, [], { licenses: [["solver", 2]] }));
    await cluster.engine.submitJob(job(2, [], { licenses: [["SOLVER", 1]] }));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:1"]);
    await cluster.engine.endJob(ref(1));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 2 started NODE01:1"]);
  });

  test("TSK-10: a job gets the nodes that its tasks require, also those of tasks that come while it waits", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 8 }), node("NODE02"), node("NODE03")]);
    await cluster.engine.submitJob(
      job(1, [task(1, { requiredNodes: ["node02"] })], { minimum: 2, maximum: 2 }),
    );
    await cluster.engine.addTasks(ref(1), [task(2, { requiredNodes: ["NODE03"] })]);
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([
      "0 job 1 started NODE02:1,NODE03:1",
      "0 task 1.1 started NODE02:1",
      "0 task 1.2 started NODE03:1",
    ]);
  });
});

describe("backfill", () => {
  const wide = (id: number, minimum: number, limit = Number.POSITIVE_INFINITY) =>
    job(id, [], { minimum, maximum: minimum, limit });

  test("SCH-5, JT-8: a job goes ahead that delays nobody, and is told apart", async () => {
    const cluster = new TestCluster();
    for (const each of [wide(1, 3, 60_000), wide(2, 4), wide(3, 1, 61_000), wide(4, 1, 60_000)]) {
      await cluster.engine.submitJob(each);
    }
    await cluster.clock.advance(0);
    const starts = cluster.events.map((event) =>
      event.kind === "job started" ? [event.jobId, event.isBackfill] : [],
    );
    expect(starts).toEqual([
      [1, false],
      [4, true],
    ]);
  });

  test("SCH-5: another limit of a running job changes the plan at once", async () => {
    const cluster = new TestCluster();
    for (const each of [wide(1, 3, 60_000), wide(2, 4), wide(3, 1, 61_000)]) {
      await cluster.engine.submitJob(each);
    }
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:3"]);
    await cluster.engine.changeJob(ref(1), wide(1, 3, 90_000));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 3 started NODE01:1"]);
  });

  test("SCH-5: BackfillLookahead counts from the moment at which it is set", async () => {
    const cluster = new TestCluster();
    await cluster.engine.configure(strictOrder);
    for (const each of [wide(1, 3), wide(2, 4), wide(3, 1)]) await cluster.engine.submitJob(each);
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:3"]);
    await cluster.engine.configure({ ...strictOrder, backfillLookahead: 1 });
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 3 started NODE01:1"]);
  });
});

describe("the end of a job", () => {
  test("CXL-1: a waiting job is forgotten, and what it blocked may start", async () => {
    const cluster = new TestCluster();
    await cluster.engine.configure(strictOrder);
    await cluster.engine.submitJob(job(1, [task(1)], { minimum: 5, maximum: 5 }));
    await cluster.engine.submitJob(job(2, []));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([]);
    await cluster.engine.endJob(ref(1));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 2 started NODE01:1"]);
    expect(await cluster.engine.inventory()).toEqual({ jobs: [ref(2)], tasks: [] });
  });

  test("CXL-1: the running tasks of a job are killed, the waiting ones forgotten", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1), task(2), task(3)], { minimum: 2, maximum: 2 }));
    await cluster.clock.advance(10);
    cluster.told();
    await cluster.engine.endJob(ref(1));
    expect(cluster.told()).toEqual(["10 task 1.1 ended killed 143", "10 task 1.2 ended killed 143"]);
    await cluster.engine.endJob(ref(1));
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([]);
    expect(await cluster.engine.inventory()).toEqual({ jobs: [], tasks: [] });
  });

  test("CXL-1: a listener may take out a job of the pass that is under way", async () => {
    const cluster = new TestCluster();
    cluster.onEvent = (event) => {
      if (event.kind === "job started" && event.jobId === 1) void cluster.engine.endJob(ref(2));
      if (event.kind === "task started" && event.taskId === 1) {
        void cluster.engine.endTask({ jobId: 1, taskId: 2, attempt: 1 });
        void cluster.engine.addTasks(ref(1), [task(2, { attempt: 2 })]);
        void cluster.engine.endTask({ jobId: 1, taskId: 1, attempt: 1 });
      }
    };
    await cluster.engine.submitJob(job(1, [task(1), task(2)], { minimum: 2, maximum: 2 }));
    await cluster.engine.submitJob(job(2, [task(1)]));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([
      "0 job 1 started NODE01:2",
      "0 task 1.1 started NODE01:1",
      "0 task 1.1 ended killed 143",
      "0 task 1.2 again started NODE01:1",
    ]);
  });
});

describe("repeated requests", () => {
  test("RQ-4: the same names mean the same runs, and what is over stays over", async () => {
    const cluster = new TestCluster();
    const same = job(1, [task(1), task(2)], { minimum: 2, maximum: 2 });
    await cluster.engine.submitJob(same);
    await cluster.engine.submitJob(same);
    await cluster.engine.addTasks(ref(1), same.tasks);
    await cluster.clock.runUntilIdle();
    await cluster.engine.addTasks(ref(1), same.tasks);
    await cluster.engine.addTasks(ref(7), same.tasks);
    await cluster.engine.submitJob(same);
    await cluster.engine.endTask({ jobId: 1, taskId: 1, attempt: 1 });
    await cluster.engine.endTask({ jobId: 1, taskId: 9, attempt: 1 });
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([
      "0 job 1 started NODE01:2",
      "0 task 1.1 started NODE01:1",
      "0 task 1.2 started NODE01:1",
      "1000 task 1.1 ended exited 0",
      "1000 task 1.2 ended exited 0",
    ]);
  });
});

describe("limit", () => {
  test("JT-5: a job that outlives its limit is told of once, and what follows is not the engine's decision", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1, { commandLine: "Infinity" })], { limit: 60_000 }));
    await cluster.clock.runUntilIdle();
    expect(cluster.told().slice(2)).toEqual(["60000 job 1 limit reached"]);
    await cluster.engine.changeJob(ref(1), job(1, [], { limit: 90_000 }));
    await cluster.clock.advance(100_000);
    expect(cluster.told()).toEqual([]);
  });

  test("JT-5: a job that ends exactly at its limit has kept it", async () => {
    const cluster = new TestCluster();
    cluster.onEvent = (event) => {
      if (event.kind === "task ended") void cluster.engine.endJob(ref(1));
    };
    await cluster.engine.submitJob(job(1, [task(1)], { limit: 1000 }));
    await cluster.clock.runUntilIdle();
    expect(cluster.told().slice(2)).toEqual(["1000 task 1.1 ended exited 0"]);
  });

  test("MOD-4: a limit changed on a running job still counts from its start", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [], { limit: 60_000 }));
    await cluster.clock.advance(20_000);
    await cluster.engine.changeJob(ref(1), job(1, [], { limit: 30_000, minimum: 4 }));
    await cluster.clock.advance(9_999);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:1"]);
    await cluster.clock.advance(1);
    expect(cluster.told()).toEqual(["30000 job 1 limit reached"]);
  });

  test("MOD-4: a limit that is over when it is set is reached at once", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, []));
    await cluster.clock.advance(50_000);
    await cluster.engine.changeJob(ref(1), job(1, [], { limit: 30_000 }));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual(["0 job 1 started NODE01:1", "50000 job 1 limit reached"]);
  });
});

describe("close", () => {
  test("CXL-5: everything is ended, nothing more is told, and no work is taken", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1)], { limit: 5000 }));
    await cluster.engine.submitJob(job(2, [task(1)], { minimum: 9 }));
    await cluster.clock.advance(0);
    cluster.engine.failNode("NODE01");
    cluster.told();
    await cluster.engine.close();
    await cluster.engine.close();
    const end = cluster.clock.now();
    await cluster.clock.runUntilIdle();
    expect(cluster.clock.now()).toBe(end);
    expect(cluster.told()).toEqual([]);
    expect(await cluster.engine.inventory()).toEqual({ jobs: [], tasks: [] });
    expect(() => cluster.engine.submitJob(job(3, []))).toThrow(/was closed/);
  });
});
