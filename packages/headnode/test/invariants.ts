import { JobStatus, TaskStatus } from "@ccp/core";
import { expect } from "vitest";
import { ClusterState } from "../src/state/cluster-state.ts";
import { type TestCluster, wholeState } from "./cluster.ts";
import { type EngineModel, job as jobName, task as taskName } from "./engine-model.ts";
import type { KeptChanges } from "./kept-changes.ts";

const active: readonly number[] = [TaskStatus.Queued, TaskStatus.Running];

/** Counts everything again from the lists, and looks for what must never be. */
export async function checkInvariants({ ann, headNode }: TestCluster, model: EngineModel): Promise<void> {
  const jobs = await ann.listAllJobs();
  const jobCounts = [0, 0, 0, 0, 0, 0];
  const taskCounts = [0, 0, 0, 0, 0, 0];
  const held = new Map<string, number>();
  const inHand: [string, string[]][] = [];
  for (const {
    id,
    status,
    tasks,
    allocatedNodes,
    isExclusive,
    runUntilCanceled,
    endTime,
    startTime,
  } of jobs) {
    jobCounts[status]!++;
    const counts = [0, 0, 0, 0, 0, 0];
    for (const task of tasks) {
      counts[task.status]!++;
      taskCounts[task.status]!++;
      expect(task.endTime === null).toBe(task.status <= TaskStatus.Running);
      if (task.status === TaskStatus.Failed) expect(task.exitCode).not.toBe(0);
      if (task.status === TaskStatus.Failed) expect(task.errorMessage).not.toBe("");
    }
    expect(Object.values(await ann.getJobCounter(id))).toEqual(counts);
    expect(tasks.map((each) => each.id)).toEqual(tasks.map((_, index) => index + 1));
    const [notSubmitted, queued, running] = counts as [number, number, number];
    expect(endTime === null).toBe(status <= JobStatus.Running);
    if (status === JobStatus.NotSubmitted) expect(queued + running).toBe(0);
    if (status === JobStatus.Queued) expect([notSubmitted, running, startTime]).toEqual([0, 0, null]);
    if (status > JobStatus.Running) expect(notSubmitted + queued + running).toBe(0);
    if (status === JobStatus.Running) {
      expect(notSubmitted).toBe(0);
      if (!runUntilCanceled) expect(queued + running).toBeGreaterThan(0);
      for (const { node, processors } of allocatedNodes) {
        const all = headNode.state.node(node)!.node.processors;
        held.set(node, (held.get(node) ?? 0) + (isExclusive ? all : processors));
      }
    }
    if (active.includes(status)) {
      const entry = headNode.state.job(id)!;
      const runs = [...entry.tasks.values()].filter(({ facts }) => active.includes(facts.status));
      inHand.push([
        jobName({ jobId: id, attempt: entry.job.attempt }),
        runs.map(({ facts, attempt }) => taskName({ taskId: facts.id, attempt })).sort(),
      ]);
    }
  }
  const counter = await ann.getClusterCounter();
  expect(Object.values(counter.jobs)).toEqual(jobCounts);
  expect(Object.values(counter.tasks)).toEqual(taskCounts);
  for (const { node, held: counted } of headNode.state.nodes) expect(counted).toBe(held.get(node.name) ?? 0);
  const ids = jobs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const free = Array.from({ length: ids.length + 3 }, (_, index) => index + 1).filter(
    (id) => !ids.includes(id),
  );
  expect(headNode.state.freeJobIds(3)).toEqual(free.slice(0, 3));
  expect(model.contents).toEqual(inHand.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A new state made of all changes that were kept equals the state. */
export function checkReplay(it: TestCluster, store: KeptChanges): void {
  const replayed = new ClusterState();
  replayed.apply(structuredClone(store.changes));
  expect(wholeState({ headNode: { state: replayed } })).toEqual(wholeState(it));
}
