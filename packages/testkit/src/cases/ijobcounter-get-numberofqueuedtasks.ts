import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfQueuedTasks`. */
export const ijobcounterGetNumberofqueuedtasks: CasePage = page("ijobcounter-get-numberofqueuedtasks", {
  "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
    "NumberOfQueuedTasks",
    0,
    5,
  ),
});
