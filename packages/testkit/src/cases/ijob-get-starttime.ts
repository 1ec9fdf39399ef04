import { DATE_MAX } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_StartTime`. */
export const ijobGetStarttime: CasePage = page("ijob-get-starttime", {
  "JT-7: of a job that has not started is the last date": async ({ cluster }) => {
    same(read(await getJob(cluster, await add(cluster)), "StartTime"), DATE_MAX, "StartTime");
  },
  "JT-7: of a job that has, is not before its submission": async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    const job = await getJob(bench.cluster, id);
    demand(read(job, "SubmitTime") <= read(job, "StartTime"), "The job started before it was submitted.");
    demand(read(job, "StartTime") < DATE_MAX, "The job never started.");
  },
});
