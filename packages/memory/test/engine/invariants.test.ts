import type { EngineEvent } from "@ccp/headnode";
import fc from "fast-check";
import { expect, test } from "vitest";
import { job, node, TestCluster, task } from "./cluster.ts";

const names = ["NODE01", "NODE02", "NODE03"];
const processors = new Map([
  ["NODE01", 4],
  ["NODE02", 2],
  ["NODE03", 1],
]);

type Command =
  | {
      kind: "submit";
      jobId: number;
      attempt: number;
      minimum: number;
      more: number;
      isExclusive: boolean;
      limit: number;
      tasks: TaskSpec[];
    }
  | { kind: "add"; jobId: number; attempt: number; taskAttempt: number; tasks: TaskSpec[] }
  | { kind: "end job"; jobId: number; attempt: number }
  | { kind: "end task"; jobId: number; taskId: number; attempt: number }
  | { kind: "change"; jobId: number; attempt: number; priority: 0 | 2 | 4; limit: number }
  | { kind: "fail" | "recover" | "pause" | "resume"; node: string }
  | { kind: "advance"; delay: number };

interface TaskSpec {
  runtime: number;
  minimum: number;
  more: number;
  isExclusive: boolean;
  limit: number;
  after: number[];
  requiredNodes: string[];
}

const limit = fc.constantFrom(Number.POSITIVE_INFINITY, 20, 100_000);
const jobId = fc.integer({ min: 1, max: 4 });
const attempt = fc.integer({ min: 1, max: 2 });
const taskSpec: fc.Arbitrary<TaskSpec> = fc.record({
  runtime: fc.constantFrom(0, 10, 20, 50_000, Number.POSITIVE_INFINITY),
  minimum: fc.integer({ min: 1, max: 3 }),
  more: fc.nat(2),
  isExclusive: fc.boolean(),
  limit,
  after: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  requiredNodes: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 1 }),
});
const tasks = fc.array(taskSpec, { maxLength: 4 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("submit"),
      jobId,
      attempt,
      minimum: fc.integer({ min: 1, max: 4 }),
      more: fc.nat(3),
      isExclusive: fc.boolean(),
      limit,
      tasks,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("add"), jobId, attempt, taskAttempt: attempt, tasks }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("end job"), jobId, attempt }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("end task"),
      jobId,
      taskId: fc.integer({ min: 1, max: 4 }),
      attempt,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("change"),
      jobId,
      attempt,
      priority: fc.constantFrom(0, 2, 4),
      limit,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("fail", "recover", "pause", "resume"),
      node: fc.constantFrom(...names),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("advance"),
      delay: fc.constantFrom(0, 10, 20, 30_000, 200_000),
    }),
  },
);

/** Recounts from the events alone who holds what, and complains at the first event that cannot be. */
class Ledger {
  readonly jobs = new Map<string, { isExclusive: boolean; share: Map<string, number>; runs: Set<string> }>();
  readonly runs = new Map<
    string,
    { job: string; allocation: readonly { node: string; processors: number }[] }
  >();
  readonly over = new Set<string>();
  /** What each run of a job asked for. */
  readonly isExclusive = new Map<string, boolean>();

  see(event: EngineEvent): void {
    switch (event.kind) {
      case "job started": {
        const name = `${event.jobId}/${event.attempt}`;
        expect(this.jobs.has(name)).toBe(false);
        const share = new Map(event.allocation.map((each) => [each.node, each.processors]));
        this.jobs.set(name, { isExclusive: this.isExclusive.get(name) ?? false, share, runs: new Set() });
        this.checkNodes();
        break;
      }
      case "task started": {
        const name = `${event.jobId}.${event.taskId}.${event.attempt}`;
        expect(this.runs.has(name) || this.over.has(name)).toBe(false);
        this.runs.set(name, { job: String(event.jobId), allocation: event.allocation });
        break;
      }
      case "task ended": {
        const name = `${event.jobId}.${event.taskId}.${event.attempt}`;
        expect(this.runs.delete(name)).toBe(true);
        this.over.add(name);
        break;
      }
      case "node lost":
        for (const { share } of this.jobs.values()) share.delete(event.node);
        break;
      default:
    }
  }

  checkNodes(): void {
    for (const name of names) {
      const there = [...this.jobs.values()].filter(({ share }) => share.has(name));
      const sum = there.reduce((total, { share }) => total + share.get(name)!, 0);
      expect(sum).toBeLessThanOrEqual(processors.get(name)!);
      if (there.some(({ isExclusive }) => isExclusive)) expect(there).toHaveLength(1);
    }
    for (const name of names) {
      const used = [...this.runs.values()]
        .flatMap(({ allocation }) => allocation)
        .filter((each) => each.node === name)
        .reduce((total, each) => total + each.processors, 0);
      expect(used).toBeLessThanOrEqual(processors.get(name)!);
    }
  }
}

const engineTasks = (id: number, attempt: number, specs: readonly TaskSpec[]) =>
  specs.map(({ runtime, more, ...spec }, index) =>
    task(index + 1, {
      ...spec,
      jobId: id,
      attempt,
      maximum: spec.minimum + more,
      commandLine: String(runtime),
    }),
  );

async function play(commands: readonly Command[]): Promise<EngineEvent[]> {
  const cluster = new TestCluster(names.map((name) => node(name, { processors: processors.get(name)! })));
  const ledger = new Ledger();
  const submitted = new Set<string>();
  cluster.onEvent = (event) => ledger.see(event);
  for (const each of commands) {
    switch (each.kind) {
      case "submit": {
        const name = `${each.jobId}/${each.attempt}`;
        // A head node names each run of a job once, and each run of its tasks too.
        if (submitted.has(name)) break;
        submitted.add(name);
        ledger.isExclusive.set(name, each.isExclusive);
        const { minimum, isExclusive, limit } = each;
        const terms = { minimum, maximum: minimum + each.more, isExclusive, limit, attempt: each.attempt };
        await cluster.engine.submitJob(
          job(each.jobId, engineTasks(each.jobId, each.attempt * 10, each.tasks), terms),
        );
        break;
      }
      case "add":
        await cluster.engine.addTasks(
          each,
          engineTasks(each.jobId, each.attempt * 10 + each.taskAttempt, each.tasks),
        );
        break;
      case "end job": {
        await cluster.engine.endJob(each);
        ledger.jobs.delete(`${each.jobId}/${each.attempt}`);
        break;
      }
      case "end task":
        await cluster.engine.endTask({ ...each, attempt: each.attempt * 10 });
        break;
      case "change":
        await cluster.engine.changeJob(
          each,
          job(each.jobId, [], {
            priority: each.priority,
            limit: each.limit,
            isExclusive: ledger.isExclusive.get(`${each.jobId}/${each.attempt}`) ?? false,
          }),
        );
        break;
      case "fail":
        cluster.engine.failNode(each.node);
        break;
      case "recover":
        cluster.engine.recoverNode(each.node);
        break;
      case "pause":
        await cluster.engine.pauseNode(each.node);
        break;
      case "resume":
        await cluster.engine.resumeNode(each.node);
        break;
      case "advance":
        await cluster.clock.advance(each.delay);
    }
    ledger.checkNodes();
  }
  for (const name of names) cluster.engine.recoverNode(name);
  const { jobs } = await cluster.engine.inventory();
  for (const ref of jobs) await cluster.engine.endJob(ref);
  expect([...ledger.runs]).toEqual([]);
  expect(await cluster.engine.inventory()).toEqual({ jobs: [], tasks: [] });
  const before = cluster.clock.now();
  await cluster.clock.runUntilIdle();
  expect(cluster.clock.now()).toBe(before);
  return cluster.events;
}

test("SCH-2, SCH-3, SCH-6: whatever is asked, no processor is used twice, no exclusive node is shared, each run ends once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => void (await play(commands))),
    {
      numRuns: 400,
    },
  );
});

test("SCH-10: the same requests in virtual time give the same events, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 30 }), async (commands) => {
      expect(JSON.stringify(await play(commands))).toBe(JSON.stringify(await play(commands)));
    }),
    { numRuns: 50 },
  );
});
