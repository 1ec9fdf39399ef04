import * as fc from "fast-check";
import type { JobRequest, Scheduler, SchedulerNode } from "../src/index.ts";

/** Something that a scheduler is told. */
export type Event =
  | { readonly kind: "submit" | "change"; readonly job: JobRequest }
  | { readonly kind: "remove"; readonly id: number }
  | { readonly kind: "changeLimit"; readonly id: number; readonly limit: number }
  | { readonly kind: "addNode"; readonly node: SchedulerNode; readonly accepting: boolean }
  | { readonly kind: "setAccepting"; readonly name: string; readonly accepting: boolean }
  | { readonly kind: "removeNode"; readonly name: string };

/** What can be told events. */
type Told = Pick<
  Scheduler,
  "submit" | "change" | "remove" | "changeLimit" | "addNode" | "setAccepting" | "removeNode"
>;

export function tell(scheduler: Told, event: Event): void {
  switch (event.kind) {
    case "submit":
      scheduler.submit(event.job);
      break;
    case "change":
      scheduler.change(event.job);
      break;
    case "remove":
      scheduler.remove(event.id);
      break;
    case "changeLimit":
      scheduler.changeLimit(event.id, event.limit);
      break;
    case "addNode":
      scheduler.addNode(event.node, event.accepting);
      break;
    case "setAccepting":
      scheduler.setAccepting(event.name, event.accepting);
      break;
    case "removeNode":
      scheduler.removeNode(event.name);
      break;
  }
}

/** Few names, in two spellings of each, so that they meet. */
const nodeName = fc.constantFrom("N1", "n1", "N2", "n2", "N3", "N4", "n5");
const names = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(nodeName, { maxLength: 4 }));
const needs = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.array(fc.record({ node: nodeName, processors: fc.integer({ min: 1, max: 2 }) }), { maxLength: 3 }),
);
const groups = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.array(
    fc.record({
      nodes: fc.array(nodeName, { minLength: 1, maxLength: 3 }),
      processors: fc.integer({ min: 1, max: 7 }),
    }),
    { maxLength: 2 },
  ),
);
const limits = fc.oneof(
  { weight: 1, arbitrary: fc.constant(Infinity) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 15 }) },
);
const license = fc.tuple(fc.constantFrom("cad", "CAD", "sim", "none"), fc.integer({ min: 1, max: 3 }));

const id = fc.integer({ min: 1, max: 12 });

const jobs: fc.Arbitrary<JobRequest> = fc
  .record({
    id,
    priority: fc.integer({ min: 0, max: 4 }),
    submitTime: fc.integer({ min: 0, max: 3 }),
    minimum: fc.integer({ min: 1, max: 6 }),
    more: fc.integer({ min: 0, max: 6 }),
    isExclusive: fc.boolean(),
    nodes: names,
    requiredNodes: needs,
    requiredGroups: groups,
    limit: limits,
    licenses: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(license, { maxLength: 3 })),
  })
  .map(({ more, ...rest }) => ({ ...rest, maximum: rest.minimum + more }));

const nodes: fc.Arbitrary<SchedulerNode> = fc.record({
  name: nodeName,
  processors: fc.integer({ min: 1, max: 6 }),
  memory: fc.integer({ min: 1, max: 2 }),
  speed: fc.integer({ min: 1, max: 2 }),
});

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("submit" as const), job: jobs }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("change" as const), job: jobs }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("remove" as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("changeLimit" as const), id, limit: limits }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("addNode" as const), node: nodes, accepting: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("setAccepting" as const),
      name: nodeName,
      accepting: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("removeNode" as const), name: nodeName }) },
);

/** Instants, each with its events; the first ones bring nodes. */
export const histories: fc.Arbitrary<readonly (readonly Event[])[]> = fc
  .tuple(
    fc.array(
      fc.record({ kind: fc.constant("addNode" as const), node: nodes, accepting: fc.constant(true) }),
      { minLength: 2, maxLength: 5 },
    ),
    fc.array(fc.array(events, { maxLength: 6 }), { maxLength: 25 }),
  )
  .map(([first, rest]) => [first, ...rest]);

/** The license table that goes with them. */
export const licenseTable: ReadonlyMap<string, number> = new Map([
  ["Cad", 3],
  ["SIM", 4],
]);
