import { describe, expect, test } from "vitest";
import { Scheduler, type SchedulerNode } from "../src/index.ts";
import { job, node, oneOn, schedulerOf, submitAll, text } from "./cluster.ts";

/** In strict order: nothing goes ahead. */
function cluster(...nodes: readonly SchedulerNode[]): Scheduler {
  return schedulerOf(0, ...nodes);
}

describe("the queue", () => {
  test("SCH-1: highest priority first, then earliest submit time, then lowest id", () => {
    const order = submitAll(
      cluster(node("A", 8)),
      job(5, { submitTime: 10 }),
      job(4, { submitTime: 10 }),
      job(9, { submitTime: 3 }),
      job(7, { submitTime: 99, priority: 4 }),
      job(1, { submitTime: 0, priority: 0 }),
    );
    expect(order).toBe("7: A1; 9: A1; 4: A1; 5: A1; 1: A1");
  });

  test("SCH-1: while the first job does not fit, nothing behind it starts", () => {
    const scheduler = cluster(node("A", 4));
    expect(submitAll(scheduler, job(1, { minimum: 3 }), job(2, { minimum: 2 }), job(3))).toBe("1: A3");
    expect(scheduler.waitingCount).toBe(2);
    scheduler.remove(1);
    expect(text(scheduler.pass(1))).toBe("2: A2; 3: A1");
    expect(scheduler.waitingCount).toBe(0);
  });

  test("SCH-1: a running job is not preempted by one of higher priority", () => {
    const scheduler = cluster(node("A", 2));
    submitAll(scheduler, job(1, { minimum: 2, priority: 0 }));
    expect(submitAll(scheduler, job(2, { priority: 4 }))).toBe("");
    expect(scheduler.allocation(1)).toEqual([{ node: "A", processors: 2 }]);
  });

  test("JT-8: in strict order no start is a backfill", () => {
    const scheduler = cluster(node("A", 2));
    scheduler.submit(job(1));
    scheduler.submit(job(2));
    expect(scheduler.pass(0).map((start) => start.isBackfill)).toEqual([false, false]);
  });

  test("MOD-8: a changed priority moves a waiting job to its place at once", () => {
    const scheduler = cluster(node("A", 1));
    submitAll(scheduler, job(1), job(2), job(3));
    scheduler.change(job(3, { priority: 3 }));
    scheduler.remove(1);
    expect(text(scheduler.pass(1))).toBe("3: A1");
  });

  test("MOD-8: new terms let the first job start that did not fit", () => {
    const scheduler = cluster(node("A", 2));
    expect(submitAll(scheduler, job(1, { minimum: 3 }))).toBe("");
    scheduler.change(job(1, { minimum: 2 }));
    expect(text(scheduler.pass(1))).toBe("1: A2");
  });

  test("MOD-4: changing a running or unknown job does nothing", () => {
    const scheduler = cluster(node("A", 4));
    submitAll(scheduler, job(1));
    scheduler.change(job(1, { minimum: 4 }));
    scheduler.change(job(2));
    expect(scheduler.waitingCount).toBe(0);
    expect(scheduler.pass(1)).toEqual([]);
    expect(scheduler.allocation(1)).toEqual([{ node: "A", processors: 1 }]);
  });

  test("SCH-6: a job submitted again while it runs keeps its allocation, and is not queued", () => {
    const scheduler = cluster(node("A", 4));
    submitAll(scheduler, job(1));
    expect(submitAll(scheduler, job(1, { minimum: 3 }))).toBe("");
    expect(scheduler.waitingCount).toBe(0);
    expect(scheduler.idleProcessors("A")).toBe(3);
  });

  test("SCH-1: a job submitted again while it waits is there once, with its new terms", () => {
    const scheduler = cluster(node("A", 4));
    scheduler.submit(job(1, { minimum: 4 }));
    scheduler.submit(job(1, { minimum: 2 }));
    expect(scheduler.waitingCount).toBe(1);
    expect(text(scheduler.pass(0))).toBe("1: A2");
    expect(scheduler.pass(1)).toEqual([]);
  });

  test("RQ-5: a job that was taken out is queued anew by its new submit time", () => {
    const scheduler = cluster(node("A", 1));
    submitAll(scheduler, job(1), job(2));
    scheduler.remove(1);
    scheduler.submit(job(1, { submitTime: 50 }));
    expect(text(scheduler.pass(50))).toBe("2: A1");
    scheduler.remove(2);
    expect(text(scheduler.pass(60))).toBe("1: A1");
    expect(scheduler.startTime(1)).toBe(60);
  });

  test("SCH-1: a waiting job that is taken out no longer holds back the others", () => {
    const scheduler = cluster(node("A", 2));
    expect(submitAll(scheduler, job(1, { minimum: 3 }), job(2))).toBe("");
    scheduler.remove(1);
    scheduler.remove(77);
    expect(text(scheduler.pass(1))).toBe("2: A1");
  });
});

describe("how much a job gets", () => {
  test("SCH-2: it starts with its minimum when no more is idle, and takes up to its maximum", () => {
    const scheduler = cluster(node("A", 4), node("B", 2));
    expect(submitAll(scheduler, job(1, { minimum: 2, maximum: 5 }))).toBe("1: A4 B1");
    expect(submitAll(scheduler, job(2, { minimum: 2, maximum: 5 }))).toBe("");
    expect(submitAll(scheduler, job(2, { minimum: 1, maximum: 5 }))).toBe("2: B1");
    expect(scheduler.idleProcessors("A") + scheduler.idleProcessors("B")).toBe(0);
  });

  test("SCH-2: asked nodes say where, not how many, and compare without case", () => {
    const scheduler = cluster(node("A", 8), node("B", 2), node("C", 2));
    expect(submitAll(scheduler, job(1, { minimum: 3, nodes: ["c", "b", "B", "nowhere"] }))).toBe("1: B2 C1");
    expect(submitAll(scheduler, job(2, { minimum: 1, nodes: ["B", "C"] }))).toBe("2: C1");
    expect(submitAll(scheduler, job(3, { minimum: 1, nodes: ["B", "C"] }))).toBe("");
  });

  test("SCH-2: a job whose asked nodes are unknown waits until one is added", () => {
    const scheduler = cluster(node("A", 8));
    expect(submitAll(scheduler, job(1, { nodes: ["B"] }))).toBe("");
    scheduler.addNode(node("B", 1), true);
    expect(text(scheduler.pass(1))).toBe("1: B1");
  });

  test("SCH-6: what a job holds stays held until it is taken out", () => {
    const scheduler = cluster(node("A", 3));
    submitAll(scheduler, job(1, { minimum: 3 }), job(2));
    expect(scheduler.pass(1e12)).toEqual([]);
    scheduler.remove(1);
    expect(scheduler.allocation(1)).toBeUndefined();
    expect(scheduler.startTime(1)).toBeUndefined();
    expect(scheduler.idleProcessors("A")).toBe(3);
    expect(scheduler.runningCount).toBe(0);
  });
});

describe("exclusive jobs", () => {
  test("SCH-3: one takes whole nodes, but its tasks use no more than its maximum", () => {
    const scheduler = cluster(node("A", 4), node("B", 4), node("C", 4));
    expect(submitAll(scheduler, job(1, { minimum: 6, isExclusive: true }))).toBe("1: A4 B2");
    expect([..."ABC"].map((name) => scheduler.idleProcessors(name))).toEqual([0, 0, 4]);
    expect(submitAll(scheduler, job(2, { maximum: 9 }))).toBe("2: C4");
  });

  test("SCH-3: one does not start on a node where a shared job holds a processor", () => {
    const scheduler = cluster(node("A", 4), node("B", 2));
    submitAll(scheduler, job(1));
    expect(submitAll(scheduler, job(2, { minimum: 3, isExclusive: true }))).toBe("");
    scheduler.change(job(2, { isExclusive: true }));
    expect(text(scheduler.pass(1))).toBe("2: B1");
    scheduler.remove(1);
    expect(submitAll(scheduler, job(3, { minimum: 4, isExclusive: true }))).toBe("3: A4");
  });

  test("SCH-3: shared jobs share a node; when the exclusive one ends, its nodes are whole again", () => {
    const scheduler = cluster(node("A", 4));
    expect(submitAll(scheduler, job(1, { isExclusive: true }), job(2), job(3))).toBe("1: A1");
    scheduler.remove(1);
    expect(text(scheduler.pass(1))).toBe("2: A1; 3: A1");
    expect(scheduler.idleProcessors("A")).toBe(2);
  });
});

describe("the order of nodes", () => {
  test("SCH-4: most processors, most memory, fastest, then name without case; one is filled before the next", () => {
    const scheduler = cluster(
      node("b", 1),
      node("C", 1),
      node("A", 1),
      node("fast", 1, { speed: 2000 }),
      node("roomy", 1, { memory: 2048 }),
      node("big", 2, { memory: 1, speed: 1 }),
    );
    expect(submitAll(scheduler, job(1, { minimum: 7 }))).toBe("1: big2 roomy1 fast1 A1 b1 C1");
    scheduler.remove(1);
    expect(submitAll(scheduler, job(2), job(3), job(4))).toBe("2: big1; 3: big1; 4: roomy1");
  });

  test("SCH-4: it does not depend on the order in which nodes came", () => {
    const nodes = [node("A", 2), node("B", 2), node("C", 4)];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map((order) => submitAll(cluster(...order.map((at) => nodes[at]!)), job(1, { minimum: 8 })));
    expect(orders).toEqual(Array(3).fill("1: C4 A2 B2"));
  });

  test("SCH-4: idle processors of many nodes are found past the full ones", () => {
    const scheduler = cluster(
      ...Array.from({ length: 200 }, (_, at) => node(String(at).padStart(3, "0"), 1)),
    );
    submitAll(scheduler, job(1, { minimum: 130, maximum: 130 }));
    expect(submitAll(scheduler, job(2, { minimum: 2 }))).toBe("2: 1301 1311");
    scheduler.remove(1);
    expect(submitAll(scheduler, job(3))).toBe("3: 0001");
    expect(submitAll(scheduler, job(4, { nodes: ["199", "198"] }))).toBe("4: 1981");
  });
});

describe("required nodes", () => {
  test("TSK-10: the job starts with a processor on each of them, filling them first", () => {
    const scheduler = cluster(node("A", 4), node("B", 2), node("C", 2));
    expect(submitAll(scheduler, job(1, { minimum: 5, requiredNodes: oneOn("C", "b") }))).toBe("1: A1 B2 C2");
  });

  test("TSK-10: a processor is kept for each before the first is filled", () => {
    const scheduler = cluster(node("A", 4), node("B", 4));
    expect(submitAll(scheduler, job(1, { minimum: 4, requiredNodes: oneOn("A", "B") }))).toBe("1: A3 B1");
  });

  test("TSK-10: their number is the maximum when that is smaller", () => {
    const scheduler = cluster(node("A", 4), node("B", 4), node("C", 4));
    expect(submitAll(scheduler, job(1, { requiredNodes: oneOn("A", "B", "C") }))).toBe("1: A1 B1 C1");
  });

  test("TSK-10: the job waits while one of them is full, paused, shared or unknown", () => {
    const scheduler = cluster(node("A", 4), node("B", 1));
    submitAll(scheduler, job(1, { nodes: ["B"] }));
    expect(submitAll(scheduler, job(2, { requiredNodes: oneOn("A", "B"), minimum: 2 }))).toBe("");
    scheduler.remove(1);
    scheduler.setAccepting("B", false);
    expect(scheduler.pass(1)).toEqual([]);
    scheduler.change(job(2, { requiredNodes: oneOn("A", "D"), minimum: 2 }));
    expect(scheduler.pass(2)).toEqual([]);
    scheduler.addNode(node("D", 1), true);
    expect(text(scheduler.pass(3))).toBe("2: A1 D1");
    expect(submitAll(scheduler, job(3, { requiredNodes: oneOn("A"), isExclusive: true }))).toBe("");
  });

  test("TSK-10: it gets at least so many processors as it needs on each, and no other node does instead", () => {
    const scheduler = cluster(node("A", 4), node("B", 4), node("C", 2));
    submitAll(scheduler, job(1, { nodes: ["B"] }));
    const each4 = ["A", "B"].map((name) => ({ node: name, processors: 4 }));
    expect(submitAll(scheduler, job(2, { requiredNodes: each4 }))).toBe("");
    scheduler.remove(1);
    expect(text(scheduler.pass(1))).toBe("2: A4 B4");
    scheduler.remove(2);
    const uneven = [
      { node: "A", processors: 1 },
      { node: "b", processors: 3 },
    ];
    expect(submitAll(scheduler, job(3, { minimum: 5, requiredNodes: uneven }))).toBe("3: A2 B3");
    expect(submitAll(scheduler, job(4, { requiredNodes: [{ node: "C", processors: 3 }] }))).toBe("");
  });

  test("TSK-5: a job that requires a node outside its asked nodes waits", () => {
    const scheduler = cluster(node("A", 4), node("B", 4));
    expect(submitAll(scheduler, job(1, { nodes: ["A"], requiredNodes: oneOn("B") }))).toBe("");
  });
});

describe("nodes that come and go", () => {
  test("SCH-7: a paused node starts nothing new; what runs there goes on", () => {
    const scheduler = cluster(node("A", 4), node("B", 2));
    submitAll(scheduler, job(1));
    scheduler.setAccepting("a", false);
    expect(scheduler.allocation(1)).toEqual([{ node: "A", processors: 1 }]);
    expect(submitAll(scheduler, job(2, { maximum: 9 }))).toBe("2: B2");
    expect(submitAll(scheduler, job(3))).toBe("");
    scheduler.remove(1);
    expect(scheduler.pass(1)).toEqual([]);
    scheduler.setAccepting("A", true);
    expect(text(scheduler.pass(2))).toBe("3: A1");
  });

  test("SCH-7: a node that joins without accepting takes part once it is resumed", () => {
    const scheduler = new Scheduler();
    scheduler.addNode(node("A", 1), false);
    expect(submitAll(scheduler, job(1))).toBe("");
    scheduler.addNode(node("a", 9), true);
    expect(text(scheduler.pass(1))).toBe("1: A1");
    expect(scheduler.idleProcessors("A")).toBe(0);
  });

  test("SCH-7: a lost node leaves allocations at once, and comes back empty", () => {
    const scheduler = cluster(node("A", 2), node("B", 2));
    submitAll(scheduler, job(1, { minimum: 4, isExclusive: true }));
    scheduler.removeNode("a");
    scheduler.removeNode("nowhere");
    expect(scheduler.allocation(1)).toEqual([{ node: "B", processors: 2 }]);
    expect(scheduler.idleProcessors("A")).toBe(0);
    scheduler.addNode(node("A", 2), true);
    expect(scheduler.allocation(1)).toEqual([{ node: "B", processors: 2 }]);
    expect(submitAll(scheduler, job(2, { minimum: 2 }))).toBe("2: A2");
    scheduler.remove(1);
    expect(scheduler.idleProcessors("A")).toBe(0);
    expect(scheduler.idleProcessors("B")).toBe(2);
  });

  test("SCH-7: a job that lost all its nodes runs on with nothing, until it is taken out", () => {
    const scheduler = cluster(node("A", 2));
    submitAll(scheduler, job(1));
    scheduler.removeNode("A");
    expect(scheduler.allocation(1)).toEqual([]);
    expect(scheduler.runningCount).toBe(1);
    scheduler.remove(1);
    expect(scheduler.runningCount).toBe(0);
  });
});

describe("licenses", () => {
  const withLicenses = (): Scheduler => {
    const scheduler = new Scheduler({ licenses: new Map([["Cad", 2]]), backfillLookahead: 0 });
    scheduler.addNode(node("A", 8), true);
    return scheduler;
  };

  test("JT-6: a job starts only when its licenses are free, and holds back those after it", () => {
    const scheduler = withLicenses();
    const two = job(2, { licenses: [["CAD", 2]] });
    expect(submitAll(scheduler, job(1, { licenses: [["cad", 1]] }), two, job(3))).toBe("1: A1");
    expect(scheduler.idleProcessors("A")).toBe(7);
    scheduler.remove(1);
    expect(text(scheduler.pass(1))).toBe("2: A1; 3: A1");
  });

  test("JT-6: a license named twice counts twice", () => {
    const licenses = [
      ["cad", 1],
      ["CAD", 2],
    ] as const;
    expect(submitAll(withLicenses(), job(1, { licenses }))).toBe("");
  });

  test("JT-6: a license that is not in the table has no copies", () => {
    expect(submitAll(withLicenses(), job(1, { licenses: [["sim", 1]] }))).toBe("");
  });

  test("JT-6: licenses are not taken by a job that does not fit", () => {
    const scheduler = withLicenses();
    expect(submitAll(scheduler, job(1, { minimum: 9, licenses: [["cad", 2]] }))).toBe("");
    scheduler.remove(1);
    expect(submitAll(scheduler, job(2, { licenses: [["cad", 2]] }))).toBe("2: A1");
  });

  test("JT-6: without a table they are not looked at", () => {
    expect(submitAll(cluster(node("A", 1)), job(1, { licenses: [["cad", 99]] }))).toBe("1: A1");
  });
});
