import { E_ACCESSDENIED, type IClusterEnumerable, JobPriority, out } from "@ccp/core";
import { same } from "../assertions.ts";
import { contentOf, makeJob, objectsOf } from "../bench/jobs.ts";
import { ask, refused } from "../bench/members.ts";
import { listJobIds, statusesOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::QueueJobs`. */
export const iclusterQueuejobs: CasePage = page("icluster-queuejobs", {
  "JOB-8: adds and submits all": async (bench) => {
    const { cluster } = bench;
    const jobs = [await makeJob(cluster, { tasks: [bench.lines.succeed] }), await makeJob(cluster)];
    const ids = contentOf<number>(
      await ask<IClusterEnumerable>(cluster, async (slot) =>
        cluster.QueueJobs(await objectsOf(cluster, jobs), null, null, true, 0, slot),
      ),
    );
    await bench.settle();
    same(await statusesOf(cluster, ids), ["Finished", "Finished"], "the jobs");
  },
  "JOB-8: all or nothing": async (bench) => {
    const other = await bench.as(bench.test.user);
    const jobs = [await makeJob(other), await makeJob(other, { Priority: JobPriority.Highest })];
    const slot = out<IClusterEnumerable>();
    await refused(
      other,
      other.QueueJobs(await objectsOf(other, jobs), null, null, true, 0, slot),
      E_ACCESSDENIED,
    );
    same(
      [slot.value, await listJobIds(bench.cluster)],
      [undefined, []],
      "the result and the jobs of the cluster",
    );
  },
});
