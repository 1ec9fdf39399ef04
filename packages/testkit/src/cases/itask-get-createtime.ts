import { DATE_MAX, timeFromDate } from "@ccp/core";
import { demand } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_CreateTime`. */
export const itaskGetCreatetime: CasePage = page("itask-get-createtime", {
  "JT-7: of a new task is the last date": tasks.startsAs("CreateTime", DATE_MAX),
  "JT-7: of a task of the cluster is when it was added": async ({ cluster, lines, test }) => {
    const before = test.now();
    const id = await add(cluster, { tasks: [lines.succeed] });
    const time = timeFromDate(read(await getTask(cluster, id), "CreateTime"));
    demand(
      before <= time && time <= test.now(),
      `Created between ${before} and ${test.now()}, the task says ${time}.`,
    );
  },
});
