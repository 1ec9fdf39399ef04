import {
  type GUID,
  type ICluster,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type INameValueCollection,
  type IUnknown,
  out,
  S_OK,
  type VARIANT,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import { CHECK, CHECK_CLUSTER, written } from "./check.ts";

/** Makes a collection that the cluster's calls take, with these items. */
export async function makeCollection(
  pCluster: ICluster,
  items: readonly VARIANT[],
): Promise<IClusterEnumerable> {
  const pItems = out<IClusterEnumerable>();
  await CHECK_CLUSTER(pCluster, await pCluster.CreateClusterEnumerable(pItems), "CreateClusterEnumerable");
  for (const item of items) CHECK(written(pItems).Add(item), "IClusterEnumerable::Add");
  return written(pItems);
}

/** Takes the items out of a collection, one by one, to its end. */
function itemsOf(pItems: IClusterEnumerable | INameValueCollection): VARIANT[] {
  const pEnum = out<IEnumVARIANT>();
  CHECK(pItems.GetEnumerator(pEnum), "GetEnumerator");
  const items: VARIANT[] = [];
  const rgVar = out<VARIANT[]>();
  // S_FALSE is a success that says "no more": a loop over an enumerator asks for S_OK, everybody else for SUCCEEDED.
  while (written(pEnum).Next(1, rgVar) === S_OK) items.push(...written(rgVar));
  return items;
}

/** The ids in a collection of VT_I4 variants. */
export function idsOf(pIds: IClusterEnumerable): number[] {
  return itemsOf(pIds).flatMap((item) => (item.vt === VT_I4 ? [item.lVal] : []));
}

/** The objects in a collection of VT_DISPATCH variants, each asked for the interface wanted. */
export function objectsOf<T extends IUnknown>(
  pItems: IClusterEnumerable | INameValueCollection,
  riid: GUID,
): T[] {
  return itemsOf(pItems).flatMap((item) => {
    if (item.vt !== VT_DISPATCH || item.pdispVal === null) return [];
    const pObject = out<T>();
    CHECK(item.pdispVal.QueryInterface(riid, pObject), "QueryInterface");
    return [written(pObject)];
  });
}
