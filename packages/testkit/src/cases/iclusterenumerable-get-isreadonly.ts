import type { IClusterEnumerable } from "@ccp/core";
import { same } from "../assertions.ts";
import { collection } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterEnumerable::get_IsReadOnly`. */
export const iclusterenumerableGetIsreadonly: CasePage = page("iclusterenumerable-get-isreadonly", {
  "COL-1: what CreateClusterEnumerable makes is writable, what the API returns is not": async ({
    cluster,
  }) => {
    const own = await collection(cluster, []);
    const returned = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
    same([read(own, "IsReadOnly"), read(returned, "IsReadOnly")], [false, true], "IsReadOnly");
  },
});
