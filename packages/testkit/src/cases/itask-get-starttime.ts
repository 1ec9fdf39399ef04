import { DATE_MAX } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { listTasks } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_StartTime`. */
export const itaskGetStarttime: CasePage = page("itask-get-starttime", {
  "JT-7: of a new task is the last date": tasks.startsAs("StartTime", DATE_MAX),
  "TSK-9: tasks of a job start in the order they were added": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.succeed, lines.succeed, lines.succeed] });
    await bench.settle();
    const starts = (await listTasks(cluster, id)).map((task) => read(task, "StartTime"));
    same(
      starts,
      starts.toSorted((a, b) => a - b),
      "the start times",
    );
    demand(
      starts.every((start) => start < DATE_MAX),
      "A task never started.",
    );
  },
});
