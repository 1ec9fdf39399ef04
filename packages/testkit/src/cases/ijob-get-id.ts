import { same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Id`. */
export const ijobGetId: CasePage = page("ijob-get-id", {
  "JOB-1: of a new job is 0": jobs.startsAs("Id", 0),
  "JOB-2: AddJob tells the caller's own object, and the cluster's snapshot has the same": async ({
    cluster,
  }) => {
    const job = await makeJob(cluster);
    const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    same([read(job, "Id"), read(await getJob(cluster, id), "Id")], [id, id], "Id");
  },
});
