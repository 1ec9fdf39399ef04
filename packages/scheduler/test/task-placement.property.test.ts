import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Allocation, TaskPlacement, type TaskRequest, type TaskStart } from "../src/index.ts";

type Event =
  | { readonly kind: "add"; readonly task: TaskRequest }
  | { readonly kind: "remove"; readonly id: number }
  | { readonly kind: "removeNode"; readonly name: string };

const id = fc.integer({ min: 1, max: 10 });
const node = fc.constantFrom("A", "B", "C", "D");

const task: fc.Arbitrary<TaskRequest> = fc
  .record({
    id,
    minimum: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 0, max: 3 }),
    isExclusive: fc.boolean(),
    requiredNodes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(node, { maxLength: 3 })),
    after: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, fc.array(id, { maxLength: 3 })),
  })
  .map(({ more, ...rest }) => ({ ...rest, maximum: rest.minimum + more }));

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("add" as const), task }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("remove" as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("removeNode" as const), name: node }) },
);

const allocation: fc.Arbitrary<readonly Allocation[]> = fc.uniqueArray(
  fc.record({ node, processors: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, selector: (piece) => piece.node },
);

const instants = fc.array(fc.array(event, { maxLength: 5 }), { maxLength: 25 });

/** The rules written down once more, the plainest way: every answer is worked out from nothing. */
class ReferencePlacement {
  nodes: readonly Allocation[];
  waiting: TaskRequest[] = [];
  running: { readonly task: TaskRequest; readonly on: readonly Allocation[] }[] = [];

  constructor(nodes: readonly Allocation[]) {
    this.nodes = nodes;
  }

  tell(event: Event): void {
    switch (event.kind) {
      case "add":
        if (this.running.some(({ task }) => task.id === event.task.id)) return;
        this.waiting = [...this.waiting.filter((other) => other.id !== event.task.id), event.task];
        return;
      case "remove":
        this.waiting = this.waiting.filter((other) => other.id !== event.id);
        this.running = this.running.filter((other) => other.task.id !== event.id);
        return;
      case "removeNode":
        this.nodes = this.nodes.filter((piece) => piece.node !== event.name);
    }
  }

  place(): readonly TaskStart[] {
    const starts: TaskStart[] = [];
    for (const task of [...this.waiting].sort((a, b) => a.id - b.id)) {
      const living = [...this.waiting, ...this.running.map((one) => one.task)].map((one) => one.id);
      if (task.after.some((other) => living.includes(other))) continue;
      const on = this.choose(task);
      if (on === undefined) break;
      this.waiting = this.waiting.filter((other) => other !== task);
      this.running.push({ task, on });
      starts.push({ id: task.id, allocation: on });
    }
    return starts;
  }

  choose(task: TaskRequest): readonly Allocation[] | undefined {
    const required = new Set(task.requiredNodes);
    const usable = this.nodes
      .filter((piece) => required.size === 0 || required.has(piece.node))
      .map((piece) => ({ node: piece.node, processors: this.usable(piece, task.isExclusive) }))
      .filter((piece) => piece.processors > 0);
    if (required.size > usable.length) return undefined;
    const floor = required.size > 0 ? 1 : 0;
    let left = Math.max(task.maximum, required.size) - floor * usable.length;
    const on: Allocation[] = [];
    for (const piece of usable) {
      const more = Math.min(left, piece.processors - floor);
      left -= more;
      if (floor + more > 0) on.push({ node: piece.node, processors: floor + more });
    }
    return on.reduce((sum, piece) => sum + piece.processors, 0) < task.minimum ? undefined : on;
  }

  usable(piece: Allocation, isExclusive: boolean): number {
    const here = this.running.flatMap(({ task, on }) =>
      on.filter((other) => other.node === piece.node).map((other) => ({ task, ...other })),
    );
    if (here.some(({ task }) => task.isExclusive)) return 0;
    if (isExclusive && here.length > 0) return 0;
    return piece.processors - here.reduce((sum, other) => sum + other.processors, 0);
  }
}

function tell(placement: TaskPlacement, event: Event): void {
  if (event.kind === "add") placement.add(event.task);
  else if (event.kind === "remove") placement.remove(event.id);
  else placement.removeNode(event.name);
}

describe("random histories of one job's tasks", () => {
  test("TSK-8 to TSK-10: a placement that works everything out from nothing agrees", () => {
    fc.assert(
      fc.property(allocation, instants, (nodes, history) => {
        const placement = new TaskPlacement(nodes);
        const reference = new ReferencePlacement(nodes);
        for (const events of history) {
          for (const event of events) {
            tell(placement, event);
            reference.tell(event);
          }
          expect(placement.place()).toEqual(reference.place());
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("TSK-10: no processor runs two tasks, and an exclusive task shares no node", () => {
    fc.assert(
      fc.property(allocation, instants, (nodes, history) => {
        const placement = new TaskPlacement(nodes);
        const terms = new Map<number, TaskRequest>();
        const running = new Map<number, TaskStart>();
        for (const events of history) {
          for (const event of events) {
            tell(placement, event);
            if (event.kind === "remove") running.delete(event.id);
            if (event.kind === "add" && !running.has(event.task.id)) terms.set(event.task.id, event.task);
          }
          for (const start of placement.place()) running.set(start.id, start);
          for (const { node, processors } of nodes) {
            const here = [...running.values()].flatMap(({ id, allocation }) =>
              allocation.filter((piece) => piece.node === node).map((piece) => ({ id, ...piece })),
            );
            expect(here.reduce((sum, piece) => sum + piece.processors, 0)).toBeLessThanOrEqual(processors);
            if (here.some((piece) => terms.get(piece.id)!.isExclusive)) expect(here).toHaveLength(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
