import type { ICluster } from "@ccp/core";
import { same } from "../assertions.ts";
import { ask } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::IsAdmin`. */
export const iclusterIsadmin: CasePage = page("icluster-isadmin", {
  "CON-6: is true for an administrator and false for another user": async (bench) => {
    const isAdmin = (cluster: ICluster) => ask<boolean>(cluster, (slot) => cluster.IsAdmin(slot));
    const other = await bench.as(bench.test.user);
    same([await isAdmin(bench.cluster), await isAdmin(other)], [true, false], "IsAdmin");
  },
});
