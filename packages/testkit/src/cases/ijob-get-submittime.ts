import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, submit } from "../bench/jobs.ts";
import { ok, read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_SubmitTime`. */
export const ijobGetSubmittime: CasePage = page("ijob-get-submittime", {
  "JT-7: of a job that was not submitted is the last date": async ({ cluster }) => {
    same(read(await getJob(cluster, await add(cluster)), "SubmitTime"), DATE_MAX, "SubmitTime");
  },
  "JOB-6: is the time of the submission": async ({ cluster, test }) => {
    const id = await add(cluster);
    const before = test.now();
    await ok(cluster, submit(cluster, id));
    const time = timeFromDate(read(await getJob(cluster, id), "SubmitTime"));
    demand(
      before <= time && time <= test.now(),
      `Submitted between ${before} and ${test.now()}, the job says ${time}.`,
    );
  },
});
