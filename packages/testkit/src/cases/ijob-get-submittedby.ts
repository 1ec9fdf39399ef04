import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_SubmittedBy`. */
export const ijobGetSubmittedby: CasePage = page("ijob-get-submittedby", {
  "JOB-1: of a new job is empty": jobs.startsAs("SubmittedBy", ""),
  "JOB-2: is who added the job": async (bench) => {
    const other = await bench.as(bench.test.user);
    const job = await getJob(bench.cluster, await add(other));
    same(read(job, "SubmittedBy")?.toLowerCase(), bench.test.user.toLowerCase(), "SubmittedBy");
  },
});
