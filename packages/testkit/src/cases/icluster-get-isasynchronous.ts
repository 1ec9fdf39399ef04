import { same } from "../assertions.ts";
import { ask } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_IsAsynchronous`. */
export const iclusterGetIsasynchronous: CasePage = page("icluster-get-isasynchronous", {
  "CON-5: is false by default": async (bench) => {
    const cluster = bench.client();
    same(await ask<boolean>(cluster, (slot) => cluster.get_IsAsynchronous(slot)), false, "IsAsynchronous");
  },
});
