import { TaskStatus } from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { JobEntry } from "../../src/state/job-entry.ts";
import type { JobRecord, TaskRecord } from "../../src/state/records.ts";
import { task } from "../cluster.ts";

function entry(): JobEntry {
  return new JobEntry({} as JobRecord, 1); // the entry looks at its tasks only
}

function record(id: number, completion: number, terms: Parameters<typeof task>[0] = {}): TaskRecord {
  const facts = {
    ...task(terms),
    id,
    jobId: 1,
    status: completion === 0 ? TaskStatus.Queued : TaskStatus.Finished,
    exitCode: 0,
    errorMessage: "",
    createTime: 0,
    submitTime: null,
    startTime: null,
    endTime: null,
    allocatedNodes: [],
  };
  return { facts, attempt: 1, retries: 0, stoppedWithJob: false, completion, usage: null };
}

test("TSK-14: nextCompletion gives the first completion that still counts, as a plain search does", () => {
  const step = fc.record({ id: fc.integer({ min: 1, max: 5 }), isCompleted: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const job = entry();
      const completions = new Map<number, number>();
      let last = 0;
      for (const { id, isCompleted } of steps) {
        const completion = isCompleted ? ++last : 0;
        job.putTask(record(id, completion), 2);
        completions.set(id, completion);
        for (let after = 0; after <= last; after++) {
          const [first] = [...completions.values()].filter((each) => each > after).sort((a, b) => a - b);
          expect(job.nextCompletion(after)?.completion).toBe(first);
        }
      }
    }),
  );
});

test("TSK-14: completions count in their order, whatever the order of the records", () => {
  const job = entry();
  for (const [id, completion] of [
    [1, 3],
    [2, 1],
    [3, 2],
  ] as const) {
    job.putTask(record(id, completion), 2);
  }
  expect([0, 1, 2, 3].map((after) => job.nextCompletion(after)?.facts.id)).toEqual([2, 3, 1, undefined]);
});

test("TSK-8, RQ-2: names, what waits for them and what must not run twice are counted once per task", () => {
  const job = entry();
  job.putTask(record(1, 0, { name: "a", isRerunnable: false }), 2);
  job.putTask(record(2, 0, { name: "a", depend: ["b"] }), 2);
  job.putTask(record(1, 1, { name: "a", isRerunnable: false }), 2);
  expect(job.idsByName("a")).toEqual([1, 2]);
  expect(job.idsByName("b")).toEqual([]);
  expect(job.isDependedOn("b")).toBe(true);
  expect(job.isDependedOn("a")).toBe(false);
  expect(job.notRerunnable).toBe(1);
  expect(job.counts).toEqual([0, 1, 0, 1, 0, 0]);
});
