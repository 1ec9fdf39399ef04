import { DISP_E_TYPEMISMATCH, ERROR_NOT_FOUND, HRESULT_FROM_WIN32, variantBstr, variantI4 } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, collection, idsOf } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, statusesOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CancelJobs`. */
export const iclusterCanceljobs: CasePage = page("icluster-canceljobs", {
  "CXL-3: cancels all": async ({ cluster }) => {
    const ids = [await add(cluster), await add(cluster)];
    await ok(cluster, cluster.CancelJobs(await idsOf(cluster, ids), "stop"));
    same(await statusesOf(cluster, ids), ["Cancelled", "Cancelled"], "the jobs");
    same(read(await getJob(cluster, ids[1] ?? 0), "ErrorMessage"), "stop", "ErrorMessage");
  },
  "CXL-3: stops at the first failure; those before stay canceled, those after are untouched": async ({
    cluster,
  }) => {
    const [before, after] = [await add(cluster), await add(cluster)];
    await refused(
      cluster,
      cluster.CancelJobs(await idsOf(cluster, [before, 4711, after]), null),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /4711/,
    );
    same(await statusesOf(cluster, [before, after]), ["Cancelled", "NotSubmitted"], "the jobs");
  },
  "GEN-5: an item that is no VT_I4 is DISP_E_TYPEMISMATCH, before anything is canceled": async ({
    cluster,
  }) => {
    const id = await add(cluster);
    const mixed = await collection(cluster, [variantI4(id), variantBstr("2")]);
    await refused(cluster, cluster.CancelJobs(mixed, null), DISP_E_TYPEMISMATCH);
    same(await statusOf(cluster, id), "NotSubmitted", "the job");
  },
});
