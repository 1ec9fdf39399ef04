import { CLSID_ClusterEnumerable, type IClusterEnumerable, IID_IClusterEnumerable } from "@ccp/core";
import type { ClusterEnumerable } from "../managed/cluster-enumerable.gen.ts";
import { run } from "./calls.ts";
import { create } from "./managed-object.ts";
import { toVariant, type Value } from "./values.ts";

/** Several jobs, tasks or ids for one call: a collection of the port, or any list such as an array. */
export type Items<T extends Value> = Iterable<T> | ClusterEnumerable;

/** The collection that the port takes for a list. Anything but a list is left to the checks of the port. */
export function collectionOf<T extends Value>(items: Items<T>): IClusterEnumerable {
  const given: unknown = items;
  if (typeof given !== "object" || given === null) return items as unknown as IClusterEnumerable;
  if ("raw" in items) return items.raw;
  if (!(Symbol.iterator in given)) return items as unknown as IClusterEnumerable;
  const collection = create<IClusterEnumerable>(CLSID_ClusterEnumerable, IID_IClusterEnumerable);
  for (const item of items) run(() => collection.Add(toVariant(item)));
  return collection;
}
