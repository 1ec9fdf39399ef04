import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../../src/executor/index.ts";
import { job, node, TestCluster, task } from "./cluster.ts";

const ref = { jobId: 1, attempt: 1 };
const two = { minimum: 2, maximum: 2 };
const taskRef = (taskId: number, attempt = 1) => ({ jobId: 1, taskId, attempt });
const lines = (cluster: TestCluster) => cluster.told().filter((line) => !line.includes(" job "));

describe("order and place", () => {
  test("TSK-9: tasks start in order as processors come free, and one that does not fit holds back later ones", async () => {
    const cluster = new TestCluster();
    const tasks = [task(1), task(2, { commandLine: "400" }), task(3, two), task(4, { commandLine: "100" })];
    await cluster.engine.submitJob(job(1, tasks, two));
    await cluster.clock.runUntilIdle();
    expect(lines(cluster)).toEqual([
      "0 task 1.1 started NODE01:1",
      "0 task 1.2 started NODE01:1",
      "400 task 1.2 ended exited 0",
      "1000 task 1.1 ended exited 0",
      "1000 task 1.3 started NODE01:2",
      "2000 task 1.3 ended exited 0",
      "2000 task 1.4 started NODE01:1",
      "2100 task 1.4 ended exited 0",
    ]);
  });

  test("TSK-10: tasks that end at the same instant leave their processors together", async () => {
    const cluster = new TestCluster();
    const tasks = [task(1), task(2), task(3, { minimum: 1, maximum: 2 })];
    await cluster.engine.submitJob(job(1, tasks, two));
    await cluster.clock.advance(1000);
    expect(lines(cluster).at(-1)).toBe("1000 task 1.3 started NODE01:2");
  });

  test("TSK-8: a task waits until those before it are completed, however they end", async () => {
    const cluster = new TestCluster();
    const tasks = [
      task(1, { after: [2, 3, 99] }),
      task(2, { commandLine: "10 1" }),
      task(3, { commandLine: "Infinity" }),
      task(4),
    ];
    await cluster.engine.submitJob(job(1, tasks, { minimum: 4, maximum: 4 }));
    await cluster.clock.advance(20);
    await cluster.engine.endTask(taskRef(3));
    await cluster.clock.advance(0);
    expect(lines(cluster)).toEqual([
      "0 task 1.2 started NODE01:1",
      "0 task 1.3 started NODE01:1",
      "0 task 1.4 started NODE01:1",
      "10 task 1.2 ended exited 1",
      "20 task 1.3 ended killed 143",
      "20 task 1.1 started NODE01:1",
    ]);
  });

  test("TSK-10: a job starts with as much on the nodes that a task requires together as that task needs", async () => {
    const cluster = new TestCluster([node("A"), node("B", { processors: 2 }), node("C", { processors: 2 })]);
    const three = { minimum: 3, maximum: 3 };
    const onBoth = task(1, { ...three, requiredNodes: ["A", "B"] });
    await cluster.engine.submitJob(job(1, [onBoth, task(2, { requiredNodes: ["C"] })], three));
    await cluster.clock.runUntilIdle();
    expect(lines(cluster)).toEqual([
      "0 task 1.1 started A:2,B:1",
      "0 task 1.2 started C:1",
      "1000 task 1.1 ended exited 0",
      "1000 task 1.2 ended exited 0",
    ]);
    await cluster.engine.endJob(ref);
    // Of A and B two processors are idle: C cannot stand in for the third.
    await cluster.engine.submitJob(job(2, [task(1)], { minimum: 3, maximum: 3, askedNodes: ["A"] }));
    await cluster.engine.submitJob(job(3, [task(1)], { askedNodes: ["B"] }));
    await cluster.clock.advance(0);
    await cluster.engine.submitJob(job(4, [onBoth], three));
    await cluster.clock.advance(0);
    expect(lines(cluster).filter((line) => line.includes(" 4."))).toEqual([]);
    const why = await cluster.engine.explainJob({ jobId: 4, attempt: 1 });
    expect(why?.reasons.map(({ sentence }) => sentence)).toEqual([
      "It needs at least 3 processors of nodes A, B together; 2 can be had there now.",
    ]);
    await cluster.engine.endJob({ jobId: 2, attempt: 1 });
    await cluster.clock.advance(0);
    expect(lines(cluster)).toContain("1000 task 4.1 started A:2,B:1");
  });

  test("TSK-10: whatever nodes its tasks require, a job that started runs all of them", async () => {
    const sizes = { A: 4, B: 2, C: 2 };
    const names = ["A", "B", "C"] as const;
    const upTo = (max: number) => fc.integer({ min: 1, max });
    const terms = fc.record({
      minimum: upTo(6),
      more: fc.nat(3),
      isExclusive: fc.boolean(),
      tasks: fc.array(
        fc.record({
          minimum: upTo(6),
          requiredNodes: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
          isExclusive: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(terms, { minLength: 1, maxLength: 4 }), async (all) => {
        const cluster = new TestCluster(names.map((name) => node(name, { processors: sizes[name] })));
        const left = new Map<number, number>();
        cluster.onEvent = (event) => {
          if (event.kind === "task ended") left.set(event.jobId, left.get(event.jobId)! - 1);
          if (event.kind === "job started") left.set(event.jobId, all[event.jobId - 1]!.tasks.length);
        };
        for (const [index, { minimum, more, isExclusive, tasks }] of all.entries()) {
          const maximum = minimum + more;
          const works = tasks.map((each, at) => {
            const room = each.requiredNodes.reduce((sum, name) => sum + sizes[name], 0) || 8;
            const least = Math.min(each.minimum, minimum, room);
            return task(at + 1, { ...each, minimum: least, maximum: Math.min(maximum, least + 1) });
          });
          cluster.engine.submitJob(job(index + 1, works, { minimum, maximum, isExclusive }));
        }
        await cluster.clock.runUntilIdle();
        for (const count of left.values()) expect(count).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("TSK-9: forgetting a task that held others back lets them start", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1), task(2, two), task(3)], two));
    await cluster.clock.advance(0);
    cluster.told();
    await cluster.engine.endTask(taskRef(2));
    await cluster.clock.advance(0);
    expect(lines(cluster)).toEqual(["0 task 1.3 started NODE01:1"]);
  });

  test("TSK-3: a task added to a running job starts at the end of the instant", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [], two));
    await cluster.clock.advance(5);
    await cluster.engine.addTasks(ref, [task(1)]);
    expect(lines(cluster)).toEqual([]);
    await cluster.clock.advance(0);
    expect(lines(cluster)).toEqual(["5 task 1.1 started NODE01:1"]);
  });
});

describe("another run", () => {
  test("RQ-8: a task may run again in its running job, and those after it wait for that run", async () => {
    const cluster = new TestCluster([node("NODE01", { processors: 1 })]);
    await cluster.engine.submitJob(job(1, [task(1, { commandLine: "10 1" }), task(2, { after: [1] })]));
    cluster.onEvent = (event) => {
      if (event.kind === "task ended" && event.exitCode === 1) {
        void cluster.engine.addTasks(ref, [task(1, { attempt: 2 })]);
      }
    };
    await cluster.clock.runUntilIdle();
    expect(lines(cluster)).toEqual([
      "0 task 1.1 started NODE01:1",
      "10 task 1.1 ended exited 1",
      "10 task 1.1 again started NODE01:1",
      "1010 task 1.1 again ended exited 0",
      "1010 task 1.2 started NODE01:1",
      "2010 task 1.2 ended exited 0",
    ]);
  });

  test("RQ-4: a new run of a task and of its job wait until the dying ones are gone", async () => {
    const dying: (() => void)[] = [];
    const cluster = new TestCluster([node("NODE01", { processors: 1 })], {
      ...simulate(),
      start: ({ allocation }, clock, ended) => {
        const release = clock.hold();
        const usage = {
          allocatedNodes: allocation,
          processes: [],
          kernelProcessorTime: 0,
          userProcessorTime: 0,
          workingSet: 0,
        };
        let resolve = () => {};
        const gone = new Promise<void>((done) => {
          resolve = done;
        });
        const die = () => {
          ended({ reason: "exited", exitCode: 9, message: "", usage });
          release();
          resolve();
        };
        return {
          kill: () => {
            dying.push(die);
            return gone;
          },
          usage: async () => usage,
        };
      },
    });
    await cluster.engine.submitJob(job(1, [task(1)]));
    await cluster.clock.advance(0);
    void cluster.engine.endTask(taskRef(1));
    await cluster.engine.addTasks(ref, [task(1, { attempt: 2 })]);
    await cluster.clock.advance(0);
    expect(lines(cluster)).toEqual(["0 task 1.1 started NODE01:1"]);
    dying.shift()?.();
    await cluster.clock.advance(0);
    expect(lines(cluster)).toEqual(["0 task 1.1 ended killed 9", "0 task 1.1 again started NODE01:1"]);

    const ended = cluster.engine.endJob(ref);
    await cluster.engine.submitJob(job(1, [task(1, { attempt: 3 })], { attempt: 2 }));
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([]);
    expect((await cluster.engine.inventory()).jobs).toEqual([ref, { jobId: 1, attempt: 2 }]);
    dying.shift()?.();
    await ended;
    await cluster.clock.advance(0);
    expect(cluster.told()).toEqual([
      "0 task 1.1 again ended killed 9",
      "0 job 1 again started NODE01:1",
      "0 task 1.1 again started NODE01:1",
    ]);
  });
});

describe("limit", () => {
  test("TSK-12: a task that outlives its limit is ended, and its message names the limit", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1, { commandLine: "Infinity", limit: 60_000 })]));
    await cluster.clock.runUntilIdle();
    const [, , ended] = cluster.events;
    expect(ended).toMatchObject({ kind: "task ended", reason: "limit", exitCode: 143 });
    expect(ended).toMatchObject({
      message: "It was still running at its limit of 60 seconds and was ended.",
    });
  });

  test("TSK-12: a task that ends exactly at its limit has kept it", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1, { limit: 1000 })]));
    await cluster.clock.runUntilIdle();
    expect(lines(cluster).at(-1)).toBe("1000 task 1.1 ended exited 0");
    await cluster.clock.advance(5000);
    expect(lines(cluster)).toEqual([]);
  });
});

describe("what a task is given", () => {
  test("ENV-4, TSK-16: own variables win over the cluster's, the CCP-defined over both; nodes and processors are added", async () => {
    const seen: Readonly<Record<string, string>>[] = [];
    const executor = simulate(({ environment }) => {
      seen.push(environment);
      return {};
    });
    const cluster = new TestCluster(
      [node("NODE01", { processors: 3 }), node("NODE02", { processors: 2 })],
      executor,
    );
    const configuration = {
      heartbeatInterval: 60,
      inactivityCount: 3,
      backfillLookahead: -1,
      asksBeforeStart: false,
    };
    const variables = (...pairs: [string, string][]) => pairs;
    await cluster.engine.configure({
      ...configuration,
      variables: variables(["A", "c"], ["B", "c"], ["CCP_JOBID", "c"]),
    });
    const first = task(1, {
      minimum: 5,
      maximum: 5,
      variables: variables(["B", "own"], ["CCP_NODES", "own"], ["__proto__", "own"]),
      ccpVariables: { CCP_JOBID: "1" },
    });
    await cluster.engine.submitJob(job(1, [first, task(2)], { minimum: 5, maximum: 5 }));
    await cluster.clock.advance(0);
    await cluster.engine.configure({ ...configuration, variables: variables(["A", "later"]) });
    await cluster.clock.runUntilIdle();
    expect(Object.entries(seen[0]!)).toEqual([
      ["A", "c"],
      ["B", "own"],
      ["CCP_JOBID", "1"],
      ["CCP_NODES", "2 NODE01 3 NODE02 2"],
      ["__proto__", "own"],
      ["CCP_NUMCPUS", "5"],
    ]);
    expect(seen[1]).toEqual({ A: "later", CCP_NODES: "1 NODE01 1", CCP_NUMCPUS: "1" });
  });

  test("COL-5: what a task uses is told while it runs and when it ends", async () => {
    const cluster = new TestCluster();
    await cluster.engine.submitJob(job(1, [task(1, { maximum: 2 })], two));
    expect(await cluster.engine.usage(taskRef(1))).toBeNull();
    await cluster.clock.advance(300);
    expect(await cluster.engine.usage(taskRef(1))).toEqual({
      allocatedNodes: [{ node: "NODE01", processors: 2 }],
      processes: [],
      kernelProcessorTime: 0,
      userProcessorTime: 600,
      workingSet: 0,
    });
    await cluster.clock.runUntilIdle();
    expect(await cluster.engine.usage(taskRef(1))).toBeNull();
    expect(cluster.events.at(-1)).toMatchObject({ usage: { userProcessorTime: 2000 } });
  });
});

describe("a broken executor", () => {
  const failing = {
    ...simulate(),
    start: () => {
      throw new Error("out of luck");
    },
  };

  test("JOB-17: one that throws ends the run with a system error", async () => {
    const cluster = new TestCluster([node("NODE01")], failing);
    await cluster.engine.submitJob(job(1, [task(1)]));
    await cluster.clock.runUntilIdle();
    expect(cluster.events.slice(1)).toMatchObject([
      { kind: "task started" },
      {
        kind: "task ended",
        reason: "executor failed",
        message: "The executor failed on task 1 of job 1: out of luck",
      },
    ]);
    await cluster.engine.endJob(ref);
  });
});
