import { type Allocation, type JobRequest, Scheduler, type SchedulerNode, type Start } from "../src/index.ts";

export function node(name: string, processors: number, more: Partial<SchedulerNode> = {}): SchedulerNode {
  return { name, processors, memory: 1024, speed: 1000, ...more };
}

/** A shared job of one processor without a limit, unless said otherwise. */
export function job(id: number, more: Partial<JobRequest> = {}): JobRequest {
  return {
    id,
    priority: 2,
    submitTime: id,
    minimum: 1,
    maximum: more.minimum ?? 1,
    isExclusive: false,
    nodes: [],
    requiredNodes: [],
    licenses: [],
    limit: Infinity,
    ...more,
  };
}

/** A processor on each of these nodes. */
export function oneOn(...names: readonly string[]): readonly Allocation[] {
  return names.map((name) => ({ node: name, processors: 1 }));
}

/** A scheduler with these nodes that looks at so many jobs behind the first; 0 is strict order. */
export function schedulerOf(backfillLookahead: number, ...nodes: readonly SchedulerNode[]): Scheduler {
  const scheduler = new Scheduler({ backfillLookahead });
  for (const each of nodes) scheduler.addNode(each, true);
  return scheduler;
}

/** `1: A2 B1; 2!: B1` for two starts, the second of which goes ahead of another job. */
export function text(starts: readonly Start[]): string {
  return starts
    .map(({ id, allocation, isBackfill }) => {
      const on = allocation.map((piece) => piece.node + piece.processors).join(" ");
      return `${id}${isBackfill ? "!" : ""}: ${on}`;
    })
    .join("; ");
}

/** Submits jobs and makes a pass at time 0. */
export function submitAll(scheduler: Scheduler, ...jobs: readonly JobRequest[]): string {
  for (const each of jobs) scheduler.submit(each);
  return text(scheduler.pass(0));
}
