import { type IClusterEnumerable, type IEnumVARIANT, out, S_FALSE, S_OK, type VARIANT } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { add, collection, contentOf } from "../bench/jobs.ts";
import { ask, read, take } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateClusterEnumerable`. */
export const iclusterCreateclusterenumerable: CasePage = page("icluster-createclusterenumerable", {
  "COL-1: makes an empty, writable collection": async ({ cluster }) => {
    const items = await collection(cluster, []);
    same([contentOf<number>(items), read(items, "IsReadOnly")], [[], false], "the collection");
  },
  "COL-2: through the cluster too, Next gives S_FALSE at the end": async ({ cluster }) => {
    await add(cluster);
    const jobs = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
    const enumerator = take<IEnumVARIANT>((slot) => jobs.GetEnumerator(slot));
    answers(enumerator.Next(1, out<VARIANT[]>()), S_OK, "Next(1) of one job");
    answers(enumerator.Next(1, out<VARIANT[]>()), S_FALSE, "Next(1) at the end");
  },
});
