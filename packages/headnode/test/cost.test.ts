import { expect, test } from "vitest";
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
