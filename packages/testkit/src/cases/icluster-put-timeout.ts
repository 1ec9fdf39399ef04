import { E_INVALIDARG } from "@ccp/core";
import { same } from "../assertions.ts";
import { ask, ok, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::put_Timeout`. */
export const iclusterPutTimeout: CasePage = page("icluster-put-timeout", {
  "CON-4: takes -1, 0 and milliseconds": async ({ cluster }) => {
    for (const timeout of [5000, 0, -1]) {
      await ok(cluster, cluster.put_Timeout(timeout));
      same(await ask<number>(cluster, (slot) => cluster.get_Timeout(slot)), timeout, "the time-out");
    }
  },
  "CON-4: refuses what is below -1 or no long": async ({ cluster }) => {
    await ok(cluster, cluster.put_Timeout(7));
    for (const timeout of [-2, 1.5, 2 ** 31])
      await refused(cluster, cluster.put_Timeout(timeout), E_INVALIDARG, /timeout/i);
    same(await ask<number>(cluster, (slot) => cluster.get_Timeout(slot)), 7, "the time-out");
  },
});
