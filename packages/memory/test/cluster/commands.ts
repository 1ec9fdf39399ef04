import {
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IExecutionResult,
  type ITask,
  type Out,
  out,
} from "@ccp/core";
import { contentOf, makeTask, type TaskSpec } from "./jobs.ts";
import { ask, ok, read } from "./members.ts";

/** A result, short: `NODE01 0 what it wrote`. */
export function short(result: IExecutionResult): string {
  return `${read(result, "NodeName")} ${read(result, "ExitCode")} ${read(result, "Output")}`;
}

export function newId(cluster: ICluster): Promise<number> {
  return ask(cluster, (slot) => cluster.GetNewCommandId(slot));
}

/** ExecuteCommand as clients call it that need no credentials. */
export function executeCommand(
  cluster: ICluster,
  id: number,
  task: ITask,
  slot: Out<IClusterEnumerable> = out(),
): Promise<HRESULT> {
  return cluster.ExecuteCommand(id, task, null, null, true, 0, slot);
}

/** Runs a command that must be accepted, with a new id; gives its results. */
export async function run(cluster: ICluster, spec: TaskSpec): Promise<IExecutionResult[]> {
  const [id, task] = [await newId(cluster), await makeTask(cluster, spec)];
  return resultsOf(cluster, (slot) => executeCommand(cluster, id, task, slot));
}

/** Starts a command that must be accepted, without waiting for it; gives its id. */
export async function start(cluster: ICluster, spec: TaskSpec, pageSize?: number): Promise<number> {
  const [id, task] = [await newId(cluster), await makeTask(cluster, spec)];
  await ok(cluster, cluster.put_IsAsynchronous(true));
  const results = await resultsOf(cluster, (slot) =>
    pageSize === undefined
      ? executeCommand(cluster, id, task, slot)
      : cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, pageSize, slot),
  );
  if (results.length > 0) throw new Error("An asynchronous command gave results");
  await ok(cluster, cluster.put_IsAsynchronous(false));
  return id;
}

export async function resultsOf(
  cluster: ICluster,
  call: (slot: Out<IClusterEnumerable>) => Promise<HRESULT>,
): Promise<IExecutionResult[]> {
  return contentOf(await ask<IClusterEnumerable>(cluster, call));
}

/** What WaitForCommand gives. */
export function waitFor(cluster: ICluster, id: number): Promise<IExecutionResult[]> {
  return resultsOf(cluster, (slot) => cluster.WaitForCommand(id, slot));
}

/** All results that are still to come, one array for each wait. */
export async function waitForAll(cluster: ICluster, id: number): Promise<string[][]> {
  const all: string[][] = [];
  for (;;) {
    const results = await waitFor(cluster, id);
    if (results.length === 0) return all;
    all.push(results.map(short));
  }
}

/** All pages that are still to come. */
export async function pagesOf(cluster: ICluster, result: IExecutionResult): Promise<string[]> {
  const pages: string[] = [];
  for (;;) {
    const page = await ask<string | null>(cluster, (slot) => cluster.ReadExecutionResult(result, slot));
    if (page === null || page === "") return pages;
    pages.push(page);
  }
}
