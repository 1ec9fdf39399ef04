import { COR_E_NOTSUPPORTED, type IClusterEnumerable, variantI4 } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { contentOf, idsOf } from "../bench/jobs.ts";
import { ask } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterEnumerable::Add`. */
export const iclusterenumerableAdd: CasePage = page("iclusterenumerable-add", {
  "COL-1: appends, duplicates too": async ({ cluster }) => {
    const items = await idsOf(cluster, [2, 1, 2]);
    same(contentOf<number>(items), [2, 1, 2], "the items");
  },
  "COL-1: is COR_E_NOTSUPPORTED on what the API returned": async ({ cluster }) => {
    const jobs = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListAllJobs(slot));
    answers(jobs.Add(variantI4(1)), COR_E_NOTSUPPORTED, "Add");
  },
});
