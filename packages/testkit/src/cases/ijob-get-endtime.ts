import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_EndTime`. */
export const ijobGetEndtime: CasePage = page("ijob-get-endtime", {
  "JT-7: of a job that has not ended is the last date": async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.longTask] });
    await bench.untilJob(id, "Running");
    same(read(await getJob(bench.cluster, id), "EndTime"), DATE_MAX, "EndTime");
  },
  "JOB-10, JT-7: of a completed job is not before its start": async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    const job = await getJob(bench.cluster, id);
    const [start, end] = [timeFromDate(read(job, "StartTime")), timeFromDate(read(job, "EndTime"))];
    demand(start <= end && end <= bench.test.now(), `The job started at ${start} and ended at ${end}.`);
  },
});
