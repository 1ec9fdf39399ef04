import {
  type ICluster,
  type IClusterCounter,
  type IClusterEnumerable,
  type IJob,
  type INameValue,
  type INameValueCollection,
  type INode,
  type IResourceUsage,
  type ITask,
  JobStatus,
  NodeStatus,
  TaskStatus,
} from "@ccp/core";
import { contentOf } from "./jobs.ts";
import { ask, read } from "./members.ts";

/** A fresh snapshot of a job. */
export function getJob(cluster: ICluster, jobId: number): Promise<IJob> {
  return ask(cluster, (slot) => cluster.GetJob(jobId, slot));
}

/** A fresh snapshot of a task. */
export function getTask(cluster: ICluster, jobId: number, taskId = 1): Promise<ITask> {
  return ask(cluster, (slot) => cluster.GetTask(jobId, taskId, slot));
}

/** All jobs, by the ids. */
export async function listJobIds(cluster: ICluster): Promise<number[]> {
  const jobs = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
  return contentOf<IJob>(jobs).map((job) => read(job, "Id"));
}

/** The tasks of a job. */
export async function listTasks(cluster: ICluster, jobId: number): Promise<ITask[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListTasks(jobId, slot)));
}

/** The nodes of the cluster. */
export async function listNodes(cluster: ICluster): Promise<INode[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, (slot) => cluster.get_ComputeNodes(slot)));
}

/** A node by its name. */
export async function getNode(cluster: ICluster, name: string): Promise<INode | undefined> {
  return (await listNodes(cluster)).find((node) => read(node, "Name") === name);
}

/** The status of a node by its name. */
export async function nodeStatus(cluster: ICluster, name: string): Promise<string> {
  const node = await getNode(cluster, name);
  return node === undefined ? "not there" : NodeStatus[read(node, "Status")];
}

/** The counters of the cluster. */
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

/** The statuses of the tasks of a job by their names. */
export async function tasksOf(cluster: ICluster, jobId: number): Promise<string[]> {
  return (await listTasks(cluster, jobId)).map((task) => TaskStatus[read(task, "Status")]);
}

/** The names and values of a collection, `name=value`. */
export function pairsOf(collection: INameValueCollection): string[] {
  return contentOf<INameValue>(collection).map((pair) => `${read(pair, "Name")}=${read(pair, "Value")}`);
}

/** What a job uses. */
export function jobUsage(cluster: ICluster, jobId: number): Promise<IResourceUsage> {
  return ask(cluster, (slot) => cluster.GetJobResourceUsage(jobId, slot));
}

/** The value of a cluster parameter; `undefined` when there is none of that name. */
export async function parameter(cluster: ICluster, name: string): Promise<string | undefined> {
  const pairs = await ask<INameValueCollection>(cluster, (slot) => cluster.get_Parameters(slot));
  const pair = pairsOf(pairs).find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}=`));
  return pair?.slice(name.length + 1);
}
