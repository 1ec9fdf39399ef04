import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ask, ok, refused } from "../bench/members.ts";
import { statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::put_IsAsynchronous`. */
export const iclusterPutIsasynchronous: CasePage = page("icluster-put-isasynchronous", {
  "CON-5: takes both values": async ({ cluster }) => {
    for (const value of [true, false]) {
      await ok(cluster, cluster.put_IsAsynchronous(value));
      same(await ask<boolean>(cluster, (slot) => cluster.get_IsAsynchronous(slot)), value, "IsAsynchronous");
    }
  },
  "CON-5: a refusal is reported in asynchronous mode too": async ({ cluster }) => {
    await ok(cluster, cluster.put_IsAsynchronous(true));
    await refused(cluster, cluster.CancelJob(4711, null), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /4711/);
    const id = await add(cluster);
    await ok(cluster, cluster.CancelJob(id, null));
    same(await statusOf(cluster, id), "Cancelled", "the job");
  },
});
