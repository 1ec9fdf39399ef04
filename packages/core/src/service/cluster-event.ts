import type { JobStatus, NodeStatus, TaskStatus } from "../port/enumerations.ts";

/**
 * One change of status in the cluster. Times are milliseconds since 1970-01-01 UTC; `null` as a status means that there
 * is none: before, the thing was not in the cluster; now, it has left it (rule JOB-15).
 */
export type ClusterEvent =
  | {
      readonly kind: "job";
      readonly time: number;
      readonly jobId: number;
      readonly before: JobStatus | null;
      readonly status: JobStatus | null;
    }
  | {
      readonly kind: "task";
      readonly time: number;
      readonly jobId: number;
      readonly taskId: number;
      readonly before: TaskStatus | null;
      readonly status: TaskStatus;
    }
  | {
      readonly kind: "node";
      readonly time: number;
      readonly nodeName: string;
      readonly before: NodeStatus | null;
      readonly status: NodeStatus;
    };
