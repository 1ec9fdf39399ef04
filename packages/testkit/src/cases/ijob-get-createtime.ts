import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, makeJob, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_CreateTime`. */
export const ijobGetCreatetime: CasePage = page("ijob-get-createtime", {
  "JT-7: is the time of AddJob in UTC, exact to the millisecond": async (bench) => {
    await queue(bench.cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    const before = bench.test.now();
    const id = await add(bench.cluster);
    const time = timeFromDate(read(await getJob(bench.cluster, id), "CreateTime"));
    demand(
      before <= time && time <= bench.test.now(),
      `Created between ${before} and ${bench.test.now()}, the job says ${time}.`,
    );
  },
  "JT-7: of a new job is the last date": async ({ cluster }) =>
    same(read(await makeJob(cluster), "CreateTime"), DATE_MAX, "CreateTime"),
});
