import {
  type ClusterCounterInfo,
  type CommandResultInfo,
  type Credentials,
  defaultJobTerms,
  defaultTaskTerms,
  type JobExplanation,
  type JobInfo,
  type JobSpec,
  type JobTerms,
  type NameValuePair,
  type NodeAllocation,
  type NodeInfo,
  type ResourceUsageInfo,
  type TaskCounts,
  type TaskInfo,
  type TaskTerms,
} from "@ccp/core";
import { z } from "zod";
import { bigText, bytes, jobPriority, jobStatus, long, nodeStatus, taskStatus, time } from "./wire-values.ts";

const text = z.string();
const names = z.array(text);
const count = z.int().nonnegative();

export const nameValuePair: z.ZodType<NameValuePair> = z.strictObject({ name: text, value: text });

export const credentials: z.ZodType<Credentials> = z.strictObject({
  user: text.nullable().default(null),
  password: text.nullable().default(null),
});

/** A term that was left out takes its default. */
const taskTermFields = {
  name: text.default(defaultTaskTerms.name),
  commandLine: text.default(defaultTaskTerms.commandLine),
  depend: names.default([]),
  isExclusive: z.boolean().default(defaultTaskTerms.isExclusive),
  isRerunnable: z.boolean().default(defaultTaskTerms.isRerunnable),
  minimumNumberOfProcessors: long.default(defaultTaskTerms.minimumNumberOfProcessors),
  maximumNumberOfProcessors: long.default(defaultTaskTerms.maximumNumberOfProcessors),
  requiredNodes: names.default([]),
  runtime: text.default(defaultTaskTerms.runtime),
  stdin: text.default(defaultTaskTerms.stdin),
  stdout: text.default(defaultTaskTerms.stdout),
  stderr: text.default(defaultTaskTerms.stderr),
  workDirectory: text.default(defaultTaskTerms.workDirectory),
  environmentVariables: z.array(nameValuePair).default([]),
  extendedTerms: z.array(nameValuePair).default([]),
};

const jobTermFields = {
  name: text.default(defaultJobTerms.name),
  project: text.default(defaultJobTerms.project),
  priority: jobPriority.default(defaultJobTerms.priority),
  askedNodes: names.default([]),
  isExclusive: z.boolean().default(defaultJobTerms.isExclusive),
  minimumNumberOfProcessors: long.default(defaultJobTerms.minimumNumberOfProcessors),
  maximumNumberOfProcessors: long.default(defaultJobTerms.maximumNumberOfProcessors),
  runtime: text.default(defaultJobTerms.runtime),
  runUntilCanceled: z.boolean().default(defaultJobTerms.runUntilCanceled),
  softwareLicense: text.default(defaultJobTerms.softwareLicense),
  user: text.default(defaultJobTerms.user),
  extendedTerms: z.array(nameValuePair).default([]),
};

export const taskTerms: z.ZodType<TaskTerms> = z.strictObject(taskTermFields).meta({ id: "TaskTerms" });

export const jobTerms: z.ZodType<JobTerms> = z.strictObject(jobTermFields).meta({ id: "JobTerms" });

export const jobSpec: z.ZodType<JobSpec> = z
  .strictObject({ ...jobTermFields, tasks: z.array(taskTerms).default([]) })
  .meta({ id: "JobSpec" });

const allocation: z.ZodType<NodeAllocation> = z.strictObject({ node: text, processors: count });

const times = {
  createTime: time,
  submitTime: time.nullable(),
  startTime: time.nullable(),
  endTime: time.nullable(),
};

export const taskInfo: z.ZodType<TaskInfo> = z
  .strictObject({
    ...taskTermFields,
    id: long,
    jobId: long,
    status: taskStatus,
    exitCode: long,
    errorMessage: text,
    ...times,
    allocatedNodes: z.array(allocation),
  })
  .meta({ id: "Task" });

export const jobInfo: z.ZodType<JobInfo> = z
  .strictObject({
    ...jobTermFields,
    id: long,
    status: jobStatus,
    submittedBy: text,
    errorMessage: text,
    isBackfill: z.boolean(),
    ...times,
    allocatedNodes: z.array(allocation),
    tasks: z.array(taskInfo),
  })
  .meta({ id: "Job" });

export const nodeInfo: z.ZodType<NodeInfo> = z
  .strictObject({
    name: text,
    status: nodeStatus,
    processors: count,
    idleProcessors: count,
    memory: count,
    speed: count,
    architecture: text,
  })
  .meta({ id: "Node" });

const countsByName = z.strictObject({
  NotSubmitted: count,
  Queued: count,
  Running: count,
  Finished: count,
  Failed: count,
  Cancelled: count,
});

/** How many jobs or tasks are in each status: by name on the wire, by number in the service. */
export const taskCounts: z.ZodType<TaskCounts> = z.codec(
  countsByName,
  z.custom<TaskCounts>((value) => typeof value === "object" && value !== null),
  {
    decode: ({ NotSubmitted, Queued, Running, Finished, Failed, Cancelled }) => ({
      0: NotSubmitted,
      1: Queued,
      2: Running,
      3: Finished,
      4: Failed,
      5: Cancelled,
    }),
    encode: (counts) => ({
      NotSubmitted: counts[0],
      Queued: counts[1],
      Running: counts[2],
      Finished: counts[3],
      Failed: counts[4],
      Cancelled: counts[5],
    }),
  },
);

export const clusterCounter: z.ZodType<ClusterCounterInfo> = z
  .strictObject({
    jobs: taskCounts,
    tasks: taskCounts,
    nodes: z.strictObject({ ready: count, paused: count, unreachable: count, pending: count, idle: count }),
    processors: z.strictObject({ idle: count, busy: count, unreachable: count, pending: count }),
    timestamp: bytes,
  })
  .meta({ id: "ClusterCounter" });

export const resourceUsage: z.ZodType<ResourceUsageInfo> = z
  .strictObject({
    allocatedNodes: z.array(allocation),
    processes: z.array(z.strictObject({ node: text, shellPid: count, pids: z.array(count) })),
    kernelProcessorTime: bigText,
    userProcessorTime: bigText,
    workingSet: bigText,
  })
  .meta({ id: "ResourceUsage" });

export const commandResult: z.ZodType<CommandResultInfo> = z
  .strictObject({ commandId: long, nodeName: text, exitCode: long, output: text })
  .meta({ id: "CommandResult" });

export const jobExplanation: z.ZodType<JobExplanation> = z
  .strictObject({
    jobId: long,
    jobsAhead: count.nullable(),
    latestStart: time.nullable(),
    reasons: z.array(
      z.strictObject({
        kind: z.enum([
          "status",
          "processors",
          "node",
          "license",
          "order",
          "lookahead",
          "reservation",
          "ends",
        ]),
        sentence: text,
        jobIds: z.array(long).optional(),
        nodeName: text.optional(),
        license: text.optional(),
        needed: count.optional(),
        available: count.optional(),
        time: time.optional(),
      }),
    ),
  })
  .meta({ id: "JobExplanation" });
