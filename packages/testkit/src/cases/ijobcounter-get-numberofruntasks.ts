import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfRunningTasks`. */
export const ijobcounterGetNumberofruntasks: CasePage = page("ijobcounter-get-numberofruntasks", {
  "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
    "NumberOfRunningTasks",
    0,
    1,
  ),
});
