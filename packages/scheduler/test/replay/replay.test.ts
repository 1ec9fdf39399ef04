import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EndHeap } from "../../src/replay/end-heap.ts";
import { measure, replay, type WorkloadJob } from "../../src/replay/index.ts";

const pool = (processors: number) => [{ name: "POOL", processors, memory: 0, speed: 0 }];

function job(id: number, submit: number, runtime: number, processors: number, limit = runtime): WorkloadJob {
  return { id, submit, runtime, processors, limit, user: id };
}

describe("a replay", () => {
  test("SCH-5: one pass at each instant, after its ends and submissions", () => {
    const jobs = [job(1, 0, 10, 4), job(2, 5, 10, 4), job(3, 10, 5, 2), job(4, 10, 3, 2)];
    const { starts, backfilled } = replay(jobs, { nodes: pool(4), policy: "easy" });
    expect([...starts]).toEqual([0, 10, 20, 20]);
    expect([...backfilled]).toEqual([0, 0, 0, 0]);
  });

  test("SCH-1: among jobs of one instant the lower id goes first, whatever their order in the trace", () => {
    const jobs = [job(9, 0, 10, 4), job(2, 0, 10, 4), job(5, 0, 10, 4)];
    expect([...replay(jobs, { nodes: pool(4), policy: "fcfs" }).starts]).toEqual([20, 0, 10]);
  });

  test("JT-5: a job that would outlive its limit is ended by it", () => {
    const jobs = [job(1, 0, 100, 4, 10), job(2, 0, 5, 4)];
    const schedule = replay(jobs, { nodes: pool(4), policy: "easy" });
    expect([...schedule.starts]).toEqual([0, 10]);
    expect(measure(jobs, schedule, 4)).toEqual({
      jobs: 2,
      averageWait: 5,
      averageBoundedSlowdown: (1 + 1.5) / 2,
      makespan: 15,
      utilization: 1,
      backfilled: 0,
    });
  });

  test("a job that takes no time makes room at the same instant", () => {
    const jobs = [job(1, 3, 0, 4), job(2, 3, 7, 4)];
    expect([...replay(jobs, { nodes: pool(4), policy: "easy" }).starts]).toEqual([3, 3]);
  });

  test("a job that can never start is told, not waited for", () => {
    expect(() => replay([job(1, 0, 1, 9)], { nodes: pool(8), policy: "easy" })).toThrow(
      "Job 1 asks for 9 processors, and the cluster has 8",
    );
  });

  test("a workload without jobs has figures of 0", () => {
    const none = replay([], { nodes: pool(1), policy: "easy" });
    expect(Object.values(measure([], none, 1))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("the heap of ends gives jobs by their time", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 30 }))), (steps) => {
        const heap = new EndHeap();
        let plain: [time: number, job: number][] = [];
        for (const [job, time] of steps.entries()) {
          const next = Math.min(...plain.map(([each]) => each));
          expect(heap.nextTime).toBe(next);
          if (time === null) {
            const taken = heap.take();
            if (plain.length === 0) expect(taken).toBe(-1);
            else expect(plain).toContainEqual([next, taken]);
            plain = plain.filter(([, each]) => each !== taken);
          } else {
            heap.add(time, job);
            plain.push([time, job]);
          }
        }
      }),
    );
  });
});
