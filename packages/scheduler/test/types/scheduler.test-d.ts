import { expectTypeOf, test } from "vitest";
import {
  type Allocation,
  type JobRequest,
  Scheduler,
  type Start,
  TaskPlacement,
  type WaitReason,
} from "../../src/index.ts";
import { type Metrics, measure, parseSwf, replay, type SchedulerNode } from "../../src/replay/index.ts";

test("a scheduler takes numbers and gives decisions", () => {
  expectTypeOf(Scheduler).toBeConstructibleWith();
  expectTypeOf(Scheduler).toBeConstructibleWith({
    backfillLookahead: undefined,
    licenses: new Map([["a", 1]]),
  });
  expectTypeOf<Scheduler["submit"]>().toEqualTypeOf<(job: JobRequest) => void>();
  expectTypeOf<Scheduler["pass"]>().toEqualTypeOf<(now: number) => readonly Start[]>();
  expectTypeOf<Scheduler["allocation"]>().returns.toEqualTypeOf<readonly Allocation[] | undefined>();
  expectTypeOf(TaskPlacement).toBeConstructibleWith([{ node: "A", processors: 4 }]);
  const change = (scheduler: Scheduler) => {
    scheduler.backfillLookahead = 5;
    // @ts-expect-error how many run is for the scheduler to say
    scheduler.runningCount = 5;
    // @ts-expect-error a job says all of its terms, since nothing here has defaults
    scheduler.submit({ id: 1, minimum: 1, maximum: 1 });
  };
  expectTypeOf(change).returns.toBeVoid();
});

test("reasons to wait are told apart by their kind", () => {
  expectTypeOf<WaitReason["kind"]>().toEqualTypeOf<
    "processors" | "node" | "license" | "order" | "lookahead" | "reservation" | "ends"
  >();
  expectTypeOf<Extract<WaitReason, { kind: "license" }>["license"]>().toEqualTypeOf<string>();
  // @ts-expect-error only a node has a problem
  expectTypeOf<Extract<WaitReason, { kind: "order" }>["problem"]>();
});

test("a trace is parsed, replayed under a named policy, and measured", () => {
  const run = (text: string, nodes: readonly SchedulerNode[]) => {
    const { jobs } = parseSwf(text);
    // @ts-expect-error there is no such policy
    replay(jobs, { nodes, policy: "lifo" });
    return measure(jobs, replay(jobs, { nodes, policy: "easy" }), 128);
  };
  expectTypeOf(run).returns.toEqualTypeOf<Metrics>();
});
