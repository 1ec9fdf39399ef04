import { E_INVALIDARG, type IClusterEnumerable, type IJob, JobStatus, out } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, contentOf } from "../bench/jobs.ts";
import { ask, ok, read, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListJobs`. */
export const iclusterListjobs: CasePage = page("icluster-listjobs", {
  "JOB-14: filters by user, without case, and by status": async (bench) => {
    const { cluster, test } = bench;
    const other = await bench.as(test.user);
    const [mine, theirs] = [await add(cluster), await add(other)];
    const canceled = await add(other);
    await ok(cluster, cluster.CancelJob(canceled, null));
    const list = async (user: string | null, status: JobStatus) =>
      contentOf<IJob>(
        await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListJobs(user, status, slot)),
      ).map((job) => read(job, "Id"));
    same(await list(null, JobStatus.NotSubmitted), [mine, theirs], "of any user, NotSubmitted");
    same(await list("", JobStatus.Cancelled), [canceled], "of any user, Cancelled");
    same(await list(test.user.toUpperCase(), JobStatus.NotSubmitted), [theirs], "of one user, NotSubmitted");
    same(await list(test.user.toLowerCase(), JobStatus.Finished), [], "of one user, Finished");
    same(await list("LAB\\nobody", JobStatus.NotSubmitted), [], "of an unknown user");
  },
  "GEN-5: a status that is none is E_INVALIDARG": async ({ cluster }) => {
    // What a caller in plain JavaScript passes by mistake.
    await refused(cluster, cluster.ListJobs(null, 6 as JobStatus, out()), E_INVALIDARG, /Status/);
  },
});
