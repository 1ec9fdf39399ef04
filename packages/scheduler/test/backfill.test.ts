import { describe, expect, test } from "vitest";
import { Scheduler } from "../src/index.ts";
import { job, node, oneOn, schedulerOf, submitAll, text } from "./cluster.ts";

describe("a pool of processors", () => {
  test("SCH-5: a job goes ahead that is over by the reservation, at its very end too, and not one that is not", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 100 }));
    // The first one gets all 8 at 100.
    const ahead = [
      job(2, { minimum: 8 }),
      job(3, { limit: 101 }),
      job(4, { limit: 100 }),
      job(5, { limit: 90 }),
    ];
    expect(submitAll(pool, ...ahead)).toBe("4!: P1; 5!: P1");
  });

  test("SCH-5: a longer job goes ahead on what the reservation leaves, and uses that up", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 5, limit: 100 }));
    // At 100 all are idle; the first one leaves 2.
    const long = (id: number, minimum: number) => job(id, { minimum, limit: 1000 });
    const jobs = [job(2, { minimum: 6 }), long(3, 3), long(4, 1), long(5, 2), long(6, 1), long(7, 1)];
    expect(submitAll(pool, ...jobs)).toBe("4!: P1; 6!: P1");
    pool.remove(1);
    expect(text(pool.pass(50))).toBe("2: P6");
  });

  test("SCH-5: what comes free at the same time counts together", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 3, limit: 100 }), job(2, { minimum: 3, limit: 100 }));
    expect(submitAll(pool, job(3, { minimum: 5 }), job(4, { minimum: 2 }))).toBe("4!: P2");
  });

  test("SCH-5: without limits nothing ends, so nothing that fits can be in the way", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6 }));
    expect(submitAll(pool, job(2, { minimum: 8 }), job(3), job(4))).toBe("3!: P1; 4!: P1");
  });

  test("SCH-5: after a job outlived its limit, only what the reservation leaves is given", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 100 }));
    pool.submit(job(2, { minimum: 7 }));
    expect(text(pool.pass(150))).toBe("");
    pool.submit(job(3, { limit: 1 }));
    pool.submit(job(4, { limit: 1 }));
    expect(text(pool.pass(160))).toBe("3!: P1");
  });

  test("SCH-5: another limit of a running job changes the plan", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 100 }));
    expect(submitAll(pool, job(2, { minimum: 8 }), job(3, { limit: 150 }))).toBe("");
    pool.changeLimit(99, 5);
    expect(text(pool.pass(10))).toBe("");
    pool.changeLimit(1, 160);
    expect(text(pool.pass(10))).toBe("3!: P1");
  });

  test("SCH-5: a job of higher priority takes the reservation over", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 100 }));
    expect(submitAll(pool, job(2, { minimum: 8 }), job(3, { limit: 200 }))).toBe("");
    // The first one now needs 7 at 100: one processor is left, for as long as anybody wants.
    expect(submitAll(pool, job(4, { minimum: 7, priority: 3 }))).toBe("3!: P1");
    expect(pool.explain(2, 0)?.jobsAhead).toBe(1);
  });

  test("SCH-5: BackfillLookahead bounds how many jobs behind the first are looked at", () => {
    const wide = (id: number) => job(id, { minimum: 3 });
    const starts = [-1, 0, 1, 2, 3].map((lookahead) => {
      const pool = schedulerOf(lookahead, node("P", 8));
      submitAll(pool, job(1, { minimum: 6 }));
      return submitAll(pool, job(2, { minimum: 8 }), wide(3), job(4), job(5));
    });
    expect(starts).toEqual(["4!: P1; 5!: P1", "", "", "4!: P1", "4!: P1; 5!: P1"]);
  });

  test("SCH-5: another BackfillLookahead counts from the next pass on", () => {
    const pool = schedulerOf(0, node("P", 8));
    submitAll(pool, job(1, { minimum: 6 }));
    expect(submitAll(pool, job(2, { minimum: 8 }), job(3), job(4))).toBe("");
    pool.backfillLookahead = -1;
    expect(pool.backfillLookahead).toBe(-1);
    expect(text(pool.pass(1))).toBe("3!: P1; 4!: P1");
  });

  test("JT-8: what starts in its turn is no backfill, in the same pass and after", () => {
    const pool = schedulerOf(-1, node("P", 8));
    submitAll(pool, job(1, { minimum: 6, limit: 10 }));
    expect(submitAll(pool, job(2, { minimum: 1 }), job(3, { minimum: 4 }), job(4))).toBe("2: P1; 4!: P1");
    pool.remove(1);
    expect(text(pool.pass(10))).toBe("3: P4");
  });
});

describe("reservations on nodes", () => {
  test("SCH-5: a reservation for an exclusive job keeps whole nodes, and leaves the others", () => {
    const nodes = schedulerOf(-1, node("A", 4), node("B", 4), node("C", 4));
    submitAll(nodes, job(1, { nodes: ["A"], minimum: 4, limit: 100 }));
    // 8 processors on two whole nodes: A, which comes free at 100, and C, the last one that is whole now.
    const first = job(2, { minimum: 8, isExclusive: true, nodes: ["A", "C"] });
    expect(submitAll(nodes, first, job(3, { minimum: 6, limit: 1000 }))).toBe("");
    expect(submitAll(nodes, job(4, { minimum: 3, limit: 1000 }))).toBe("4!: B3");
    expect(submitAll(nodes, job(5, { minimum: 4, limit: 100, isExclusive: true }))).toBe("5!: C4");
  });

  test("SCH-5: what comes free by then is reserved before what is idle now", () => {
    const nodes = schedulerOf(-1, node("A", 4), node("B", 4));
    submitAll(nodes, job(1, { nodes: ["B"], minimum: 3, limit: 100 }));
    expect(submitAll(nodes, job(2, { minimum: 6 }), job(3, { minimum: 2, limit: 1000 }))).toBe("3!: A2");
    expect(submitAll(nodes, job(4, { limit: 1000 }))).toBe("");
  });

  test("SCH-5: a job takes more than its minimum only where that delays nothing", () => {
    const nodes = schedulerOf(-1, node("A", 8));
    submitAll(nodes, job(1, { minimum: 4, limit: 100 }));
    const first = job(2, { minimum: 6 });
    expect(submitAll(nodes, first, job(3, { minimum: 1, maximum: 4, limit: 1000 }))).toBe("3!: A2");
    expect(submitAll(nodes, job(4, { minimum: 1, maximum: 4, limit: 100 }))).toBe("4!: A2");
  });

  test("SCH-5: a required node is kept as far as it is needed", () => {
    const nodes = schedulerOf(-1, node("A", 4), node("B", 4));
    submitAll(nodes, job(1, { nodes: ["A"], minimum: 4, limit: 100 }));
    const first = job(2, { minimum: 4, requiredNodes: [...oneOn("A"), { node: "B", processors: 3 }] });
    expect(submitAll(nodes, first, job(3, { minimum: 2, limit: 1000 }))).toBe("");
    expect(submitAll(nodes, job(4, { limit: 1000 }))).toBe("4!: B1");
    expect(submitAll(nodes, job(5, { limit: 100 }))).toBe("5!: B1");
  });

  test("SCH-5: a claim moves on to what is over in time, so that what was first kept need not wait", () => {
    const nodes = schedulerOf(-1, node("A", 8), node("B", 4), node("C", 4));
    submitAll(nodes, job(1, { nodes: ["A"], minimum: 8, limit: 100 }));
    // The first one needs A at 100 and 4 more: C, the last in the order. Once B is over in time as well, that will do.
    const asksForC = job(3, { nodes: ["C"], minimum: 4, limit: 1000 });
    const jobs = [job(2, { minimum: 12 }), asksForC, job(4, { minimum: 4, limit: 100 })];
    expect(submitAll(nodes, ...jobs)).toBe("4!: B4; 3!: C4");
  });

  test("SCH-5: a claim that moves on for a new job lets an older one go ahead too", () => {
    const nodes = schedulerOf(-1, node("A", 8), node("B", 4), node("C", 4));
    submitAll(nodes, job(1, { nodes: ["A"], minimum: 8, limit: 100 }));
    const asksForC = job(3, { nodes: ["C"], minimum: 4, limit: 1000 });
    expect(submitAll(nodes, job(2, { minimum: 12 }), asksForC)).toBe("");
    expect(submitAll(nodes, job(4, { minimum: 4, limit: 100 }))).toBe("4!: B4; 3!: C4");
  });

  test("SCH-7: a paused or lost node is not counted on", () => {
    for (const change of ["pause", "lose"]) {
      const nodes = schedulerOf(-1, node("A", 4), node("B", 4));
      submitAll(nodes, job(1, { nodes: ["A"], minimum: 4, limit: 100 }));
      expect(submitAll(nodes, job(2, { minimum: 8 }), job(3, { limit: 1000 }))).toBe("");
      if (change === "pause") nodes.setAccepting("A", false);
      else nodes.removeNode("A");
      // The first one cannot start as far as can be seen: nobody is in its way.
      expect(text(nodes.pass(1))).toBe("3!: B1");
      expect(nodes.explain(2, 1)?.latestStart).toBeNull();
      if (change === "pause") nodes.setAccepting("A", true);
      else nodes.addNode(node("A", 4), true);
      nodes.remove(1);
      nodes.remove(3);
      expect(text(nodes.pass(2))).toBe("2: A4 B4");
    }
  });

  test("JT-6: a reservation waits for licenses, and keeps them", () => {
    const scheduler = new Scheduler({ licenses: new Map([["cad", 3]]) });
    scheduler.addNode(node("A", 9), true);
    submitAll(scheduler, job(1, { licenses: [["cad", 2]], limit: 100 }));
    const cad = (id: number, count: number, limit: number) => job(id, { licenses: [["CAD", count]], limit });
    // At 100 there are 3; the first one needs 2 and leaves 1.
    expect(submitAll(scheduler, cad(2, 2, 10), cad(3, 2, 10), cad(4, 1, 1000))).toBe("4!: A1");
    expect(scheduler.explain(2, 0)?.latestStart).toBe(100);
    expect(submitAll(scheduler, job(5, { minimum: 7 }))).toBe("5!: A7");
  });

  test("JT-6: licenses that the reservation needs are lent for as long as they are over in time", () => {
    const scheduler = new Scheduler({ licenses: new Map([["cad", 2]]) });
    scheduler.addNode(node("A", 9), true);
    submitAll(scheduler, job(1, { licenses: [["cad", 1]], limit: 100 }));
    const cad = (id: number, count: number, limit: number) => job(id, { licenses: [["cad", count]], limit });
    expect(submitAll(scheduler, cad(2, 2, 10), cad(3, 1, 101), cad(4, 1, 100))).toBe("4!: A1");
  });
});
