import {
  DATE_MAX,
  type ICluster,
  type IClusterCounter,
  type IClusterEnumerable,
  type IJob,
  type INameValue,
  type INode,
  type IResourceUsage,
  type ITask,
  JobStatus,
  NodeStatus,
  TaskStatus,
} from "@ccp/core";
import { contentOf } from "./jobs.ts";
import { ask, read } from "./members.ts";

export function getJob(cluster: ICluster, jobId: number): Promise<IJob> {
  return ask(cluster, (slot) => cluster.GetJob(jobId, slot));
}

export function getTask(cluster: ICluster, jobId: number, taskId = 1): Promise<ITask> {
  return ask(cluster, (slot) => cluster.GetTask(jobId, taskId, slot));
}

export async function listTasks(cluster: ICluster, jobId: number): Promise<ITask[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListTasks(jobId, slot)));
}

export async function listJobs(cluster: ICluster): Promise<IJob[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot)));
}

export async function listNodes(cluster: ICluster): Promise<INode[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, (slot) => cluster.get_ComputeNodes(slot)));
}

export function counterOf(cluster: ICluster): Promise<IClusterCounter> {
  return ask(cluster, (slot) => cluster.get_ClusterCounter(slot));
}

/** The status of a job by its name. */
export async function statusOf(cluster: ICluster, jobId: number): Promise<string> {
  return JobStatus[read(await getJob(cluster, jobId), "Status")];
}

/** The statuses of some jobs by their names. */
export function statusesOf(cluster: ICluster, jobIds: readonly number[]): Promise<string[]> {
  return Promise.all(jobIds.map((id) => statusOf(cluster, id)));
}

/** The statuses of the tasks of a job by their names, in id order. */
export async function tasksOf(cluster: ICluster, jobId: number): Promise<string[]> {
  return (await listTasks(cluster, jobId)).map((task) => TaskStatus[read(task, "Status")]);
}

export async function nodeStatus(cluster: ICluster, name: string): Promise<string> {
  const node = (await listNodes(cluster)).find((candidate) => read(candidate, "Name") === name);
  return node === undefined ? "not there" : NodeStatus[read(node, "Status")];
}

/** The processors that a task has or had, such as `A*2 B`. */
export async function allocationOf(cluster: ICluster, jobId: number, taskId = 1): Promise<string> {
  const usage = await ask<IResourceUsage>(cluster, (slot) =>
    cluster.GetTaskResourceUsage(jobId, taskId, slot),
  );
  return contentOf<INameValue>(read(usage, "AllocatedNodes"))
    .map((pair) => `${read(pair, "Name")}*${read(pair, "Value")}`.replace(/\*1$/, ""))
    .join(" ");
}

/** The names of all properties of jobs and tasks whose values are plain. */
const jobProperties = [
  "Id",
  "Status",
  "Name",
  "Project",
  "Priority",
  "User",
  "SubmittedBy",
  "AskedNodes",
  "IsExclusive",
  "IsBackfill",
  "MinimumNumberOfProcessors",
  "MaximumNumberOfProcessors",
  "Runtime",
  "RunUntilCanceled",
  "SoftwareLicense",
  "CreateTime",
  "SubmitTime",
  "StartTime",
  "EndTime",
  "ErrorMessage",
  "TaskCount",
] as const;

const taskProperties = [
  "Id",
  "ParentJobId",
  "Status",
  "Name",
  "CommandLine",
  "Depend",
  "ExitCode",
  "ErrorMessage",
  "RequiredNodes",
  "IsRerunnable",
  "CreateTime",
  "SubmitTime",
  "StartTime",
  "EndTime",
] as const;

/** Everything that a client can see of the jobs and nodes of a cluster, as text: equal texts, equal states. */
export async function pictureOf(cluster: ICluster): Promise<string> {
  const lines: string[] = [];
  for (const job of await listJobs(cluster)) {
    lines.push(`job ${jobProperties.map((name) => show(read(job, name))).join(" ")}`);
    for (const task of contentOf<ITask>(job)) {
      lines.push(`  task ${taskProperties.map((name) => show(read(task, name))).join(" ")}`);
    }
  }
  for (const node of await listNodes(cluster)) {
    lines.push(`node ${read(node, "Name")} ${read(node, "Status")} ${read(node, "NumberOfIdleProcessors")}`);
  }
  return lines.join("\n");
}

function show(value: unknown): string {
  return value === DATE_MAX ? "-" : JSON.stringify(value);
}
