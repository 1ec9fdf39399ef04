import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfCancelledTasks`. */
export const ijobcounterGetNumberofcancelledtasks: CasePage = page("ijobcounter-get-numberofcancelledtasks", {
  "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
    "NumberOfCancelledTasks",
    0,
    4,
  ),
});
