import {
  COR_E_INVALIDOPERATION,
  DISP_E_TYPEMISMATCH,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  variantBstr,
  variantI4,
} from "@ccp/core";
import { same } from "../assertions.ts";
import { add, collection, idsOf } from "../bench/jobs.ts";
import { ok, refused } from "../bench/members.ts";
import { statusesOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::SubmitJobs`. */
export const iclusterSubmitjobs: CasePage = page("icluster-submitjobs", {
  "JOB-7: submits all": async (bench) => {
    const { cluster } = bench;
    const ids = [await add(cluster, { tasks: [bench.lines.succeed] }), await add(cluster)];
    await ok(cluster, cluster.SubmitJobs(await idsOf(cluster, ids), null, null, true));
    await bench.settle();
    same(await statusesOf(cluster, ids), ["Finished", "Finished"], "the jobs");
  },
  "JOB-7: an unknown id, or a status that forbids it, refuses the whole call": async ({ cluster }) => {
    const good = await add(cluster);
    const canceled = await add(cluster);
    await ok(cluster, cluster.CancelJob(canceled, null));
    await refused(
      cluster,
      cluster.SubmitJobs(await idsOf(cluster, [good, 4711]), null, null, true),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /4711/,
    );
    await refused(
      cluster,
      cluster.SubmitJobs(await idsOf(cluster, [good, canceled]), null, null, true),
      COR_E_INVALIDOPERATION,
      new RegExp(String(canceled)),
    );
    same(await statusOf(cluster, good), "NotSubmitted", "the job that could have been submitted");
  },
  "GEN-5: an item that is no VT_I4 is DISP_E_TYPEMISMATCH": async ({ cluster }) => {
    const good = await add(cluster);
    const mixed = await collection(cluster, [variantI4(good), variantBstr("2")]);
    await refused(cluster, cluster.SubmitJobs(mixed, null, null, true), DISP_E_TYPEMISMATCH, /2/);
    same(await statusOf(cluster, good), "NotSubmitted", "the job");
  },
});
