import { same } from "../assertions.ts";
import { ask } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_Timeout`. */
export const iclusterGetTimeout: CasePage = page("icluster-get-timeout", {
  "CON-4: is 0 by default": async (bench) => {
    const cluster = bench.client();
    same(await ask<number>(cluster, (slot) => cluster.get_Timeout(slot)), 0, "the time-out");
  },
});
