import { same } from "../assertions.ts";
import { ask } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_Name`. */
export const iclusterGetName: CasePage = page("icluster-get-name", {
  "CON-3: is the cluster's display name": async ({ cluster, test }) => {
    same(await ask<string | null>(cluster, (slot) => cluster.get_Name(slot)), test.clusterName, "the name");
  },
  "GEN-4: before Connect is the empty string": async (bench) => {
    const cluster = bench.client();
    same(await ask<string | null>(cluster, (slot) => cluster.get_Name(slot)), "", "the name");
  },
});
