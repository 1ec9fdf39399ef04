import { describe, expect, test } from "vitest";
import { Scheduler } from "../src/index.ts";
import { job, node, oneOn, schedulerOf, submitAll } from "./cluster.ts";

describe("why a job waits", () => {
  test("SCH-5: the first one: what it lacks, whose end it waits for, and until when at the latest", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 4, limit: 50 }), job(2, { minimum: 2, limit: 100 }), job(3));
    submitAll(pool, job(4, { minimum: 7 }));
    expect(pool.explain(4, 10)).toEqual({
      id: 4,
      jobsAhead: 0,
      latestStart: 100,
      reasons: [
        { kind: "processors", needed: 7, available: 1, isExclusive: false },
        { kind: "ends", jobs: [1, 2] },
      ],
    });
    expect(pool.explain(4, 120)?.latestStart).toBe(120);
    expect(pool.explain(1, 10)).toBeUndefined();
    expect(pool.explain(99, 10)).toBeUndefined();
  });

  test("SCH-5: nothing is promised when nothing that has a limit makes room", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 4 }), job(2, { minimum: 2, limit: 100 }));
    submitAll(pool, job(4, { minimum: 7 }));
    const reasons = [{ kind: "processors", needed: 7, available: 2, isExclusive: false }];
    expect(pool.explain(4, 10)).toEqual({ id: 4, jobsAhead: 0, latestStart: null, reasons });
  });

  test("SCH-5: only running jobs that hold something of what it lacks are named as those whose end it waits for", () => {
    const scheduler = new Scheduler({ licenses: new Map([["cad", 1]]) });
    for (const each of [node("A", 4), node("B", 4)]) scheduler.addNode(each, true);
    submitAll(
      scheduler,
      job(1, { nodes: ["B"], minimum: 4, limit: 10 }),
      job(2, { nodes: ["A"], limit: 20 }),
      job(3, { nodes: ["A"], licenses: [["CAD", 1]], limit: 30 }),
    );
    const endsFor = (more: Parameters<typeof job>[1]) => {
      scheduler.submit(job(4, more));
      const explanation = scheduler.explain(4, 0);
      return [explanation?.latestStart, explanation?.reasons.at(-1)];
    };
    const ends = (...jobs: readonly number[]) => ({ kind: "ends", jobs });
    expect(endsFor({ nodes: ["A"], minimum: 3 })).toEqual([20, ends(2)]);
    expect(endsFor({ licenses: [["cad", 1]] })).toEqual([30, ends(3)]);
    expect(endsFor({ requiredNodes: [{ node: "a", processors: 4 }] })).toEqual([30, ends(2, 3)]);
    expect(endsFor({ requiredGroups: [{ nodes: ["A", "B"], processors: 7 }] })).toEqual([20, ends(1, 2)]);
    expect(endsFor({ minimum: 6 })).toEqual([10, ends(1)]);
  });

  test("SCH-1: one that fits starts at the next pass", () => {
    const pool = schedulerOf(-1, node("P", 8));
    pool.submit(job(1));
    expect(pool.explain(1, 7)).toEqual({ id: 1, jobsAhead: 0, latestStart: 7, reasons: [] });
    pool.submit(job(2));
    expect(pool.explain(2, 7)).toMatchObject({ jobsAhead: 1, reasons: [{ kind: "order", first: 1 }] });
  });

  test("SCH-5: another one: what it lacks, or what it would delay", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 100 }));
    submitAll(pool, job(2, { minimum: 8 }), job(3, { minimum: 3 }), job(4, { limit: 101 }));
    const order = { kind: "order", first: 2 };
    expect(pool.explain(3, 0)).toEqual({
      id: 3,
      jobsAhead: 1,
      latestStart: null,
      reasons: [order, { kind: "processors", needed: 3, available: 2, isExclusive: false }],
    });
    expect(pool.explain(4, 0)).toEqual({
      id: 4,
      jobsAhead: 2,
      latestStart: null,
      reasons: [order, { kind: "reservation", first: 2, time: 100, kept: [{ node: "P", processors: 2 }] }],
    });
    pool.submit(job(5, { limit: 100 }));
    expect(pool.explain(5, 0)?.reasons).toEqual([]);
  });

  test("SCH-5: one that BackfillLookahead leaves out", () => {
    for (const [lookahead, reasons] of [
      [0, [{ kind: "order", first: 2 }]],
      [
        1,
        [
          { kind: "order", first: 2 },
          { kind: "lookahead", lookahead: 1 },
        ],
      ],
      [2, []],
    ] as const) {
      const pool = schedulerOf(lookahead, node("P", 8));
      submitAll(pool, job(1, { minimum: 6 }));
      for (const each of [job(2, { minimum: 8 }), job(3, { minimum: 4 }), job(4)]) pool.submit(each);
      expect(pool.explain(4, 0)?.reasons).toEqual(reasons);
    }
  });

  test("SCH-2, SCH-3, SCH-7, TSK-10: which nodes are in the way, and how", () => {
    const scheduler = schedulerOf(-1, node("A", 4), node("B", 4), node("C", 4));
    submitAll(scheduler, job(1, { nodes: ["A"] }));
    scheduler.setAccepting("B", false);
    const reasonsOf = (more: Parameters<typeof job>[1]) => {
      scheduler.submit(job(2, more));
      return scheduler.explain(2, 0)?.reasons;
    };
    const bad = (name: string, problem: string, needed: number, available: number) => ({
      kind: "node",
      node: name,
      problem,
      needed,
      available,
    });
    const tooFew = (needed: number, available: number, isExclusive = false) => ({
      kind: "processors",
      needed,
      available,
      isExclusive,
    });
    expect(reasonsOf({ nodes: ["B", "D", "A"], minimum: 4 })).toEqual([
      tooFew(4, 3),
      bad("B", "paused", 0, 0),
      bad("D", "unknown", 0, 0),
    ]);
    expect(reasonsOf({ minimum: 5, isExclusive: true })).toEqual([tooFew(5, 4, true)]);
    expect(reasonsOf({ requiredNodes: [{ node: "A", processors: 4 }, ...oneOn("D", "B")] })).toEqual([
      bad("D", "unknown", 1, 0),
      bad("A", "busy", 4, 3),
      bad("B", "paused", 1, 0),
    ]);
    expect(reasonsOf({ nodes: ["C"], requiredNodes: oneOn("A") })).toEqual([bad("A", "outside", 1, 3)]);
  });

  test("JT-6: which license is missing", () => {
    const scheduler = new Scheduler({ licenses: new Map([["Cad", 2]]) });
    scheduler.addNode(node("A", 4), true);
    submitAll(scheduler, job(1, { licenses: [["cad", 1]] }), job(2, { licenses: [["CAD", 2]] }));
    expect(scheduler.explain(2, 0)?.reasons).toEqual([
      { kind: "license", license: "cad", needed: 2, available: 1 },
    ]);
  });
});
