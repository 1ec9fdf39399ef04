import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfFinishedTasks`. */
export const ijobcounterGetNumberoffinishedtasks: CasePage = page("ijobcounter-get-numberoffinishedtasks", {
  "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
    "NumberOfFinishedTasks",
    0,
    3,
  ),
});
