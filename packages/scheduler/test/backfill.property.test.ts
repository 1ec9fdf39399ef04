import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JobRequest, Scheduler, type SchedulerNode } from "../src/index.ts";
import { ReferenceScheduler } from "./reference-scheduler.ts";

/** A job with the time that it really takes, which is within its limit. */
interface Run {
  readonly request: JobRequest;
  readonly runtime: number;
}

const nodeNames = ["N0", "N1", "N2", "N3", "N4"];

const clusters: fc.Arbitrary<readonly SchedulerNode[]> = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => sizes.map((processors, at) => ({ name: nodeNames[at]!, processors, memory: 1, speed: 1 })));

const someNames = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...nodeNames), { maxLength: most }) },
  );

/** Runs of equal priority, in the order of their submission. */
function runs(isPlain: boolean): fc.Arbitrary<readonly Run[]> {
  const run = fc.record({
    wait: fc.integer({ min: 0, max: 3 }),
    minimum: fc.integer({ min: 1, max: 12 }),
    more: isPlain ? fc.constant(0) : fc.integer({ min: 0, max: 4 }),
    isExclusive: isPlain ? fc.constant(false) : fc.boolean(),
    nodes: isPlain ? fc.constant([]) : someNames(4),
    required: isPlain ? fc.constant([]) : someNames(2),
    needed: fc.integer({ min: 1, max: 3 }),
    group: isPlain ? fc.constant([]) : someNames(3),
    together: fc.integer({ min: 1, max: 8 }),
    licenses: isPlain ? fc.constant(0) : fc.integer({ min: 0, max: 2 }),
    limit: fc.integer({ min: 1, max: 20 }),
    part: fc.integer({ min: 1, max: 4 }),
  });
  return fc.array(run, { maxLength: 30 }).map((all) => {
    let submitTime = 0;
    return all.map(({ wait, more, required, needed, group, together, licenses, part, ...rest }, at) => {
      submitTime += wait;
      return {
        runtime: Math.ceil((rest.limit * part) / 4),
        request: {
          ...rest,
          id: at + 1,
          priority: 0,
          submitTime,
          maximum: rest.minimum + more,
          requiredNodes: required.map((node) => ({ node, processors: needed })),
          requiredGroups: group.length === 0 ? [] : [{ nodes: group, processors: together }],
          licenses: licenses === 0 ? [] : [["cad", licenses] as const],
        },
      };
    });
  });
}

/** Lets time run until nothing runs any more and nothing is still to come; `check` sees each instant after its pass. */
function live(
  nodes: readonly SchedulerNode[],
  jobs: readonly Run[],
  schedulers: readonly Pick<Scheduler, "addNode" | "submit" | "remove" | "pass">[],
  check: (now: number, starts: readonly unknown[]) => void,
): void {
  for (const node of nodes) for (const scheduler of schedulers) scheduler.addNode(node, true);
  const ends = new Map<number, number>();
  for (let now = 0, left = jobs.length; left > 0 || ends.size > 0; now += 1) {
    for (const [id, end] of ends) {
      if (end > now) continue;
      ends.delete(id);
      for (const scheduler of schedulers) scheduler.remove(id);
    }
    for (const { request } of jobs) {
      if (request.submitTime !== now) continue;
      left -= 1;
      for (const scheduler of schedulers) scheduler.submit(request);
    }
    const starts = schedulers.map((scheduler) => scheduler.pass(now));
    for (const { id } of starts[0]!) ends.set(id, now + jobs[id - 1]!.runtime);
    check(now, starts);
  }
}

const licenses = new Map([["cad", 3]]);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe("random workloads that keep their limits", () => {
  test("SCH-5: the first job never starts later than it was first promised", () => {
    fc.assert(
      fc.property(clusters, runs(false), (nodes, jobs) => {
        const scheduler = new Scheduler({ licenses });
        const promised = new Map<number, number>();
        live(nodes, jobs, [scheduler], (now) => {
          for (const { request } of jobs) {
            const latest = scheduler.explain(request.id, now)?.latestStart ?? null;
            if (latest !== null && !promised.has(request.id)) promised.set(request.id, latest);
            const promise = promised.get(request.id) ?? Infinity;
            const isWaiting = scheduler.explain(request.id, now) !== undefined;
            const start = isWaiting ? now : scheduler.startTime(request.id);
            if (start !== undefined) expect(start).toBeLessThanOrEqual(promise);
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  test("SCH-5: no job waits that fits and is over in time, or leaves enough, counted in processors alone", () => {
    fc.assert(
      fc.property(clusters, runs(true), (nodes, jobs) => {
        const scheduler = new Scheduler();
        const all = sum(nodes.map(({ processors }) => processors));
        live(nodes, jobs, [scheduler], (now) => {
          const running = jobs.filter(({ request: { id } }) => scheduler.allocation(id) !== undefined);
          const waiting = jobs.filter(({ request: { id } }) => scheduler.explain(id, now) !== undefined);
          const idle = all - sum(running.map(({ request }) => request.minimum));
          expect(sum(nodes.map(({ name }) => scheduler.idleProcessors(name)))).toBe(idle);
          const [first, ...behind] = waiting;
          if (first === undefined) return;
          expect(first.request.minimum).toBeGreaterThan(idle);
          const ends = running.map(({ request }) => ({
            at: scheduler.startTime(request.id)! + request.limit,
            processors: request.minimum,
          }));
          const idleAt = (time: number): number =>
            idle + sum(ends.filter(({ at }) => at <= time).map(({ processors }) => processors));
          const times = ends.map(({ at }) => at).sort((a, b) => a - b);
          const time = times.find((at) => idleAt(at) >= first.request.minimum) ?? Infinity;
          const extra = idleAt(time) - first.request.minimum;
          for (const { request } of behind) {
            const isHarmless = now + request.limit <= time || request.minimum <= extra;
            expect(request.minimum <= idle && isHarmless).toBe(false);
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  test("SCH-1 to SCH-6, JT-6, JT-8, SCH-10: a scheduler that works everything out from nothing agrees", () => {
    fc.assert(
      fc.property(clusters, runs(false), fc.constantFrom(-1, 1, 3), (nodes, jobs, backfillLookahead) => {
        const scheduler = new Scheduler({ licenses, backfillLookahead });
        const reference = new ReferenceScheduler({ licenses, backfillLookahead });
        live(nodes, jobs, [scheduler, reference], (now, [starts, others]) => {
          expect(JSON.stringify(starts)).toBe(JSON.stringify(others));
          // Asking changes nothing.
          for (const { request } of jobs) scheduler.explain(request.id, now);
        });
      }),
      { numRuns: 600 },
    );
  });
});
