import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_EndTime`. */
export const itaskGetEndtime: CasePage = page("itask-get-endtime", {
  "JT-7: of a new task is the last date": tasks.startsAs("EndTime", DATE_MAX),
  "JT-7: of a completed task is at least as long after its start as it ran": async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.lines.sleep(40)] });
    await bench.settle();
    const task = await getTask(bench.cluster, id);
    const ran = timeFromDate(read(task, "EndTime")) - timeFromDate(read(task, "StartTime"));
    demand(ran >= 39, `A task of 40 ms ran for ${ran} ms.`);
  },
});
