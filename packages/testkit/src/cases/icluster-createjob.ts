import { JobStatus } from "@ccp/core";
import { same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { listJobIds } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateJob`. */
export const iclusterCreatejob: CasePage = page("icluster-createjob", {
  "JOB-1, JT-1: gives a local job with the defaults": async ({ cluster }) => {
    const job = await makeJob(cluster);
    same(
      [read(job, "Id"), read(job, "TaskCount"), JobStatus[read(job, "Status")], read(job, "Name")],
      [0, 0, "NotSubmitted", ""],
      "the job",
    );
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  },
  "GEN-1: each call makes an object of its own": async ({ cluster }) => {
    const [first, second] = [await makeJob(cluster, { Name: "a" }), await makeJob(cluster)];
    same([read(first, "Name"), read(second, "Name")], ["a", ""], "the names");
  },
});
