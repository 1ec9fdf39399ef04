import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand } from "../assertions.ts";
import { add, submit } from "../bench/jobs.ts";
import { ok, read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_SubmitTime`. */
export const itaskGetSubmittime: CasePage = page("itask-get-submittime", {
  "JT-7: of a new task is the last date": tasks.startsAs("SubmitTime", DATE_MAX),
  "JOB-6: is the time of the submission": async ({ cluster, lines, test }) => {
    const id = await add(cluster, { tasks: [lines.succeed] });
    const before = test.now();
    await ok(cluster, submit(cluster, id));
    const time = timeFromDate(read(await getTask(cluster, id), "SubmitTime"));
    demand(
      before <= time && time <= test.now(),
      `Submitted between ${before} and ${test.now()}, the task says ${time}.`,
    );
  },
});
