import { E_ACCESSDENIED, JobPriority, out } from "@ccp/core";
import { demand, fails, same } from "../assertions.ts";
import { makeJob, queueJob } from "../bench/jobs.ts";
import { ask, lastError, read, refused } from "../bench/members.ts";
import { listJobIds, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::QueueJob`. */
export const iclusterQueuejob: CasePage = page("icluster-queuejob", {
  "JOB-8: adds and submits": async (bench) => {
    const { cluster } = bench;
    const job = await makeJob(cluster, { tasks: [bench.lines.succeed] });
    const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
    same(read(job, "Id"), id, "the id of the caller's object");
    await bench.settle();
    same(await statusOf(cluster, id), "Finished", "the job");
  },
  "JOB-8: leaves nothing behind when the submission is refused": async (bench) => {
    const other = await bench.as(bench.test.user);
    const job = await makeJob(other, { Priority: JobPriority.Highest, tasks: [bench.lines.succeed] });
    await refused(other, queueJob(other, job, out()), E_ACCESSDENIED);
    same(await listJobIds(bench.cluster), [], "the jobs of the cluster");
  },
  "CRD-4: a password is in no message": async (bench) => {
    const secret = "Kit-pass-0815!";
    const other = await bench.as(bench.test.user);
    const job = await makeJob(other, { Priority: JobPriority.Highest, tasks: [bench.lines.succeed] });
    fails(
      await other.QueueJob(job, bench.test.user, secret, true, 0, out()),
      "QueueJob above Normal priority",
    );
    demand(!(await lastError(other)).includes(secret), "The error message shows the password.");
  },
});
