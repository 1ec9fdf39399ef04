import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_User`. */
export const ijobGetUser: CasePage = page("ijob-get-user", {
  "JT-1: of a new job is empty": jobs.startsAs("User", ""),
  "JOB-2: of a job added without one is the caller": async (bench) => {
    const job = await getJob(bench.cluster, await add(bench.cluster));
    same(read(job, "User")?.toLowerCase(), bench.test.administrator.toLowerCase(), "User");
  },
});
