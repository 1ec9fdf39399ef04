import { expect, test } from "vitest";
import type { Change } from "../src/index.ts";
import { ClusterState } from "../src/state/cluster-state.ts";
import type { TaskTable } from "../src/state/task-table.ts";
import { cluster, job, nobody, type TestCluster, task, tasks } from "./cluster.ts";

/** Counts from now on how often all tasks of a job are walked over, or shared, for which the next change copies them. */
function countWalks({ headNode }: TestCluster, jobId: number): () => number {
  const table = headNode.state.job(jobId)!.tasks as TaskTable; // what the entry itself sees
  let walks = 0;
  for (const name of [Symbol.iterator, "values", "shared"] as const) {
    const walk = table[name].bind(table);
    Object.defineProperty(table, name, {
      value: () => {
        walks++;
        return walk();
      },
    });
  }
  return () => walks;
}

test("COL-4: no task event and no call on one task walks over the tasks of its job", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await ann.queueJob(job({}, tasks(1000, { name: "t" })), nobody);
  engine.startJob(id);
  const walks = countWalks(it, id);
  for (const taskId of [1, 2, 3]) engine.startTask(id, taskId);
  engine.endedTask(id, 1, 0);
  engine.endedTask(id, 2, 1);
  engine.endedFor(id, 3, "executor failed");
  await ann.requeueTask(id, 2);
  await ann.cancelTask(id, 4, null);
  await ann.addTask(id, task({ name: "u" }), { wait: true });
  await ann.addTask(id, task({ depend: ["u"] }), { wait: true });
  await ann.checkAnyTask(id, null);
  await ann.getTask(id, 5);
  await ann.getJobCounter(id);
  await ann.getClusterCounter();
  await ann.modifyJobTerm(id, "Project", "P");
  expect(walks()).toBe(0);
  await ann.listTasks(id);
  expect(walks()).toBe(1);
});

test("TSK-8: a job in which thousands wait for thousands is told to the engine without a list for each", async () => {
  const { ann, engine } = await cluster();
  const first = tasks(5000, { name: "first" });
  const second = tasks(5000, { name: "second", depend: ["first"] });
  await ann.queueJob(job({}, [...first, ...second]), nobody);
  const [request] = engine.takeRequests();
  if (request?.kind !== "submitJob") throw new Error("Not submitted.");
  const lists = new Set(request.job.tasks.map(({ after }) => after));
  expect([...lists].map(({ length }) => length)).toEqual([0, 5000]);
});

/** A number that counts how often numbers of its make are compared. */
function countingComparisons(): { readonly of: (value: number) => number; readonly count: () => number } {
  let count = 0;
  const of = (value: number) => {
    const number = {
      valueOf: () => {
        count++;
        return value;
      },
    };
    return number as unknown as number; // compares as one does
  };
  return { of, count: () => count };
}

/** The changes that a store of another head node gives of one job with its tasks, in the order of their ids. */
async function keptOf(taskCount: number): Promise<readonly [Extract<Change, { kind: "job" }>, ...Change[]]> {
  const { ann, engine, headNode } = await cluster();
  await ann.queueJob(job({}, tasks(taskCount)), nobody);
  engine.run(1, Array<number>(taskCount).fill(0));
  const entry = headNode.state.job(1)!;
  return [
    { kind: "job", job: entry.job },
    ...Array.from(entry.tasks.values(), (record): Change => ({ kind: "task", task: record })),
  ];
}

test("JOB-15: jobs that ended in another order than that of their ids are read from a store without comparing all with all", async () => {
  const [{ job: record }] = await keptOf(1);
  const { of, count } = countingComparisons();
  const state = new ClusterState();
  const jobs = 2000;
  state.apply(
    Array.from({ length: jobs }, (_, index) => {
      const endTime = of((index + jobs / 2) % jobs); // the lower half of the ids was used again
      return { kind: "job", job: { ...record, facts: { ...record.facts, id: index + 1, endTime } } };
    }),
  );
  const removed: number[] = [];
  for (let oldest = state.oldestCompleted(); oldest !== undefined; oldest = state.oldestCompleted()) {
    removed.push(oldest.facts.id);
    state.apply([{ kind: "job removed", jobId: oldest.facts.id, lastAttempt: 1 }]);
  }
  expect(removed).toEqual(Array.from({ length: jobs }, (_, index) => ((index + jobs / 2) % jobs) + 1));
  expect(count()).toBeLessThan(50 * jobs);
});

test("TSK-14: tasks that were completed in another order than that of their ids are read without comparing all with all", async () => {
  const taskCount = 2000;
  const [kept, ...others] = await keptOf(taskCount);
  const { of, count } = countingComparisons();
  const state = new ClusterState();
  state.apply([kept]);
  for (const change of others) {
    if (change.kind !== "task") throw new Error(change.kind);
    const completion = of(1 + ((change.task.facts.id - 1 + taskCount / 2) % taskCount));
    state.apply([{ kind: "task", task: { ...change.task, completion } }]);
  }
  const ids = Array.from({ length: taskCount }, (_, after) => state.job(1)!.nextCompletion(after)?.facts.id);
  expect(ids).toEqual(
    Array.from({ length: taskCount }, (_, index) => ((index + taskCount / 2) % taskCount) + 1),
  );
  expect(count()).toBeLessThan(50 * taskCount);
});
