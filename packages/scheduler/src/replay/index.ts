export type { SchedulerNode } from "../scheduler-node.ts";
export { type Metrics, measure, runOf } from "./metrics.ts";
export { type ReplayOptions, replay, type Schedule } from "./replay.ts";
export { parseSwf, type Workload, type WorkloadJob } from "./swf.ts";
