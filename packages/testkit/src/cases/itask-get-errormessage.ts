import { matches } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_ErrorMessage`. */
export const itaskGetErrormessage: CasePage = page("itask-get-errormessage", {
  "TSK-1: of a new task is empty": tasks.startsAs("ErrorMessage", ""),
  "TSK-11: of a failed task says the exit code": async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.lines.exit(42)] });
    await bench.settle();
    matches(read(await getTask(bench.cluster, id), "ErrorMessage"), /42/, "ErrorMessage");
  },
});
