import {
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IDispatch,
  type IJob,
  type InOut,
  type ITask,
  inOut,
  type Out,
  type VARIANT,
  variantEmpty,
} from "@ccp/core";
import { contentOf } from "./jobs.ts";
import { ask, read } from "./members.ts";

/** The place of a reader in a paged list. */
export interface Cursor {
  readonly timestamp: InOut<VARIANT>;
  readonly version: InOut<VARIANT>;
}

/** A cursor that begins a new snapshot (rule PG-1). */
export function newCursor(): Cursor {
  return { timestamp: inOut<VARIANT>(variantEmpty), version: inOut<VARIANT>(variantEmpty) };
}

/** One of the three paged lists, as a call that differs in nothing else. */
export type PagedCall = (cursor: Cursor, pageSize: number, slot: Out<IClusterEnumerable>) => Promise<HRESULT>;

/** The ids on the next page. */
export async function nextPage(
  cluster: ICluster,
  call: PagedCall,
  cursor: Cursor,
  pageSize: number,
): Promise<number[]> {
  const page = await ask<IClusterEnumerable>(cluster, (slot) => call(cursor, pageSize, slot));
  // Jobs and tasks both have an id; which of them the list holds makes no difference here.
  return contentOf<IDispatch>(page).map((each) => read(each as IJob | ITask, "Id"));
}

/** The ids page by page, up to the empty page that ends the list. */
export async function allPages(
  cluster: ICluster,
  call: PagedCall,
  cursor: Cursor,
  pageSize: number,
): Promise<number[][]> {
  const pages: number[][] = [];
  for (;;) {
    const ids = await nextPage(cluster, call, cursor, pageSize);
    if (ids.length === 0) return pages;
    pages.push(ids);
  }
}

/** ListAllJobsWithPaging of jobs with and without tasks. */
export function listAll(cluster: ICluster): PagedCall {
  return (cursor, pageSize, slot) =>
    cluster.ListAllJobsWithPaging(false, cursor.timestamp, cursor.version, pageSize, slot);
}
