import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfFailedTasks`. */
export const ijobcounterGetNumberoffailedtasks: CasePage = page("ijobcounter-get-numberoffailedtasks", {
  "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
    "NumberOfFailedTasks",
    0,
    2,
  ),
});
