import type { ClusterEvent } from "@ccp/core";
import { z } from "zod";
import { jobStatus, long, nodeStatus, taskStatus, time } from "./wire-values.ts";

/** A change of status as it travels in `/v1/events`. */
export const clusterEvent: z.ZodType<ClusterEvent> = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("job"),
      time,
      jobId: long,
      before: jobStatus.nullable(),
      status: jobStatus.nullable(),
    }),
    z.strictObject({
      kind: z.literal("task"),
      time,
      jobId: long,
      taskId: long,
      before: taskStatus.nullable(),
      status: taskStatus,
    }),
    z.strictObject({
      kind: z.literal("node"),
      time,
      nodeName: z.string(),
      before: nodeStatus.nullable(),
      status: nodeStatus,
    }),
  ])
  .meta({ id: "ClusterEvent" });
