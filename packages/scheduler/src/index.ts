export type { Allocation } from "./allocation.ts";
export type { NodeGroup } from "./demand.ts";
export type { Explanation, WaitReason } from "./explanation.ts";
export type { JobRequest } from "./job-request.ts";
export { Scheduler, type SchedulerOptions, type Start } from "./scheduler.ts";
export type { SchedulerNode } from "./scheduler-node.ts";
export { TaskPlacement, type TaskRequest, type TaskStart } from "./task-placement.ts";
