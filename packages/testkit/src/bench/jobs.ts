import {
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IDispatch,
  type IEnumVARIANT,
  type IJob,
  type ITask,
  type Out,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  VT_BSTR,
  VT_DISPATCH,
  VT_I4,
  variantDispatch,
  variantI4,
} from "@ccp/core";
import { answers, fail } from "../assertions.ts";
import { ask, type Puts, put, take } from "./members.ts";

/** A task by its command line alone, or by any of its properties. */
export type TaskSpec = string | Puts<ITask>;

/** A job by any of its properties, and its tasks. */
export type JobSpec = Puts<IJob> & { readonly tasks?: readonly TaskSpec[] };

/** Makes a task object. */
export async function makeTask(cluster: ICluster, spec: TaskSpec): Promise<ITask> {
  const task = await ask<ITask>(cluster, (slot) => cluster.CreateTask(slot));
  return put(task, typeof spec === "string" ? { CommandLine: spec } : spec);
}

/** Makes a job object with its tasks, none unless given. */
export async function makeJob(cluster: ICluster, { tasks = [], ...properties }: JobSpec = {}): Promise<IJob> {
  const job = put(await ask<IJob>(cluster, (slot) => cluster.CreateJob(slot)), properties);
  for (const spec of tasks) answers(job.AddTask(await makeTask(cluster, spec)), S_OK, "AddTask of IJob");
  return job;
}

/** Adds a job that must be accepted; gives its id. */
export async function add(cluster: ICluster, spec: JobSpec = {}): Promise<number> {
  const job = await makeJob(cluster, spec);
  return ask(cluster, (slot) => cluster.AddJob(job, slot));
}

/** Queues a job that must be accepted; gives its id. */
export async function queue(cluster: ICluster, spec: JobSpec = {}): Promise<number> {
  const job = await makeJob(cluster, spec);
  return ask(cluster, (slot) => queueJob(cluster, job, slot));
}

/** QueueJob as clients call it that give no credentials. */
export function queueJob(cluster: ICluster, job: IJob, slot: Out<number>): Promise<HRESULT> {
  return cluster.QueueJob(job, null, null, true, 0, slot);
}

/** SubmitJob as clients call it that give no credentials. */
export function submit(cluster: ICluster, jobId: number): Promise<HRESULT> {
  return cluster.SubmitJob(jobId, "", "", true);
}

/** A writable collection of these items. */
export async function collection(cluster: ICluster, items: readonly VARIANT[]): Promise<IClusterEnumerable> {
  const made = await ask<IClusterEnumerable>(cluster, (slot) => cluster.CreateClusterEnumerable(slot));
  for (const item of items) answers(made.Add(item), S_OK, "Add of IClusterEnumerable");
  return made;
}

/** A collection of ids. */
export function idsOf(cluster: ICluster, ids: readonly number[]): Promise<IClusterEnumerable> {
  return collection(cluster, ids.map(variantI4));
}

/** A collection of objects. */
export function objectsOf(cluster: ICluster, objects: readonly IDispatch[]): Promise<IClusterEnumerable> {
  return collection(cluster, objects.map(variantDispatch));
}

interface Enumerable {
  GetEnumerator(slot: Out<IEnumVARIANT>): HRESULT;
}

/** All items of a collection, as VARIANTs. */
function itemsOf(enumerable: Enumerable): readonly VARIANT[] {
  const enumerator = take<IEnumVARIANT>((slot) => enumerable.GetEnumerator(slot), "GetEnumerator");
  const items: VARIANT[] = [];
  for (;;) {
    const slot = out<VARIANT[]>();
    const hr = enumerator.Next(7, slot); // a size that most collections are no multiple of
    items.push(...(slot.value ?? []));
    if (hr === S_FALSE || slot.value?.length === 0) return items;
    answers(hr, S_OK, "Next of an enumerator");
  }
}

/** All numbers, strings or objects of a collection whose items are of one kind. */
export function contentOf<T extends number | string | IDispatch>(enumerable: Enumerable): T[] {
  return itemsOf(enumerable).map((item) => {
    if (item.vt === VT_I4) return item.lVal as T; // what the caller expects is its own claim
    if (item.vt === VT_BSTR) return item.bstrVal as T;
    if (item.vt === VT_DISPATCH) return item.pdispVal as unknown as T;
    return fail(`An item of a collection has the VARIANT type ${item.vt}.`);
  });
}
