import { beforeEach, expect, test } from "vitest";
import { job, node, TestCluster, task } from "./cluster.ts";

const asking = {
  heartbeatInterval: 60,
  inactivityCount: 3,
  backfillLookahead: 0,
  asksBeforeStart: true,
  variables: [],
};
const ref = (jobId: number) => ({ jobId, attempt: 1 });

let cluster: TestCluster;

beforeEach(async () => {
  cluster = new TestCluster([node("NODE01")]);
  await cluster.engine.configure(asking);
});

test("SCH-9: a job is proposed, keeps its processors meanwhile, and starts when it may", async () => {
  await cluster.engine.submitJob(job(1, [task(1)], { minimum: 3, maximum: 3 }));
  await cluster.engine.submitJob(job(2, [task(1)], { minimum: 2, maximum: 2 }));
  await cluster.clock.advance(500);
  expect(cluster.told()).toEqual(["0 job 1 may start 1"]);
  await cluster.engine.approveStart(ref(1), 1);
  await cluster.clock.runUntilIdle();
  expect(cluster.told()).toEqual([
    "500 job 1 started NODE01:3",
    "500 task 1.1 started NODE01:1",
    "1500 task 1.1 ended exited 0",
  ]);
  await cluster.engine.approveStart(ref(1), 1);
  expect(cluster.told()).toEqual([]);
});

test("SCH-9: a job that may not start lets others go first, and is proposed again later, at its place", async () => {
  const whole = { minimum: 4, maximum: 4 };
  await cluster.engine.submitJob(job(1, [task(1)], whole));
  await cluster.engine.submitJob(job(2, [task(1, { commandLine: "70000" })], whole));
  await cluster.engine.submitJob(job(3, [task(1)], whole));
  await cluster.clock.runUntilIdle();
  await cluster.engine.deferStart(ref(1), 1, 60_000);
  await cluster.clock.runUntilIdle();
  expect(cluster.told()).toEqual(["0 job 1 may start 1", "0 job 2 may start 2"]);
  await cluster.engine.approveStart(ref(2), 2);
  await cluster.clock.runUntilIdle();
  await cluster.engine.endJob(ref(2));
  await cluster.clock.runUntilIdle();
  expect(cluster.told().at(-1)).toBe("70000 job 1 may start 3");
  await cluster.engine.approveStart(ref(1), 3);
  await cluster.clock.runUntilIdle();
  expect(cluster.told()).toContain("70000 job 1 started NODE01:4");
});

test("SCH-9: being put off again and again does not keep virtual time running", async () => {
  cluster.onEvent = (event) => {
    if (event.kind === "job may start") void cluster.engine.deferStart(event, event.proposal, 60_000);
  };
  await cluster.engine.submitJob(job(1, [task(1)]));
  await cluster.clock.runUntilIdle();
  expect(cluster.told()).toEqual(["0 job 1 may start 1"]);
  await cluster.clock.advance(120_000);
  expect(cluster.told()).toEqual(["60000 job 1 may start 2", "120000 job 1 may start 3"]);
});

test("SCH-9: what changes in a proposed job withdraws the proposal, and brings up another one", async () => {
  await cluster.engine.submitJob(job(1, [task(1)]));
  await cluster.clock.runUntilIdle();
  const terms = job(1, [], { minimum: 2, maximum: 2 });
  await cluster.engine.changeJob(ref(1), terms);
  await cluster.engine.approveStart(ref(1), 1);
  await cluster.clock.runUntilIdle();
  await cluster.engine.addTasks(ref(1), [task(2)]);
  await cluster.clock.runUntilIdle();
  await cluster.engine.deferStart(ref(1), 2, 1);
  expect(cluster.told()).toEqual(["0 job 1 may start 1", "0 job 1 may start 2", "0 job 1 may start 3"]);
  await cluster.engine.approveStart(ref(1), 3);
  await cluster.clock.runUntilIdle();
  expect(cluster.told()[0]).toBe("0 job 1 started NODE01:2");
});

test("SCH-9, SCH-7: a node that is paused or lost withdraws the proposals on it", async () => {
  cluster = new TestCluster([node("BIG", { processors: 8 }), node("SMALL")]);
  await cluster.engine.configure(asking);
  await cluster.engine.submitJob(job(1, [task(1)]));
  await cluster.clock.runUntilIdle();
  await cluster.engine.pauseNode("BIG");
  await cluster.engine.approveStart(ref(1), 1);
  await cluster.clock.runUntilIdle();
  expect(cluster.events.at(-1)).toMatchObject({
    proposal: 2,
    allocation: [{ node: "SMALL", processors: 1 }],
  });
  cluster.engine.failNode("SMALL");
  await cluster.clock.advance(600_000);
  await cluster.engine.approveStart(ref(1), 2);
  await cluster.engine.resumeNode("BIG");
  await cluster.clock.runUntilIdle();
  expect(cluster.events.at(-1)).toMatchObject({ proposal: 3, allocation: [{ node: "BIG", processors: 1 }] });
});

test("SCH-9: a job that is ended while it is proposed or put off is gone, and its processors are free", async () => {
  await cluster.engine.submitJob(job(1, [task(1)], { minimum: 4, maximum: 4 }));
  await cluster.clock.runUntilIdle();
  await cluster.engine.endJob(ref(1));
  await cluster.engine.approveStart(ref(1), 1);
  await cluster.engine.submitJob(job(2, [task(1)], { minimum: 4, maximum: 4 }));
  await cluster.clock.runUntilIdle();
  await cluster.engine.deferStart(ref(2), 2, 1000);
  await cluster.engine.endJob(ref(2));
  await cluster.clock.advance(5000);
  expect(cluster.told()).toEqual(["0 job 1 may start 1", "0 job 2 may start 2"]);
  expect(await cluster.engine.inventory()).toEqual({ jobs: [], tasks: [] });
});

test("SCH-9: a head node that takes over is asked again", async () => {
  await cluster.engine.submitJob(job(1, [task(1)]));
  await cluster.clock.runUntilIdle();
  const events: string[] = [];
  cluster.engine.start(({ kind }) => events.push(kind));
  await cluster.clock.runUntilIdle();
  expect(events).toEqual(["job may start"]);
});
