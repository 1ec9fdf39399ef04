import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { listJobIds } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListAllJobs`. */
export const iclusterListalljobs: CasePage = page("icluster-listalljobs", {
  "JOB-14: gives all jobs, a read-only collection; none is no error": async ({ cluster }) => {
    same(await listJobIds(cluster), [], "the jobs of an empty cluster");
    const ids = [await add(cluster), await add(cluster)];
    await ok(cluster, cluster.CancelJob(await add(cluster), null));
    same((await listJobIds(cluster)).slice(0, 2), ids, "the jobs");
    same((await listJobIds(cluster)).length, 3, "the number of jobs");
  },
});
