import { countsTasksOfJob } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJobCounter::get_NumberOfNotSubmittedTasks`. */
export const ijobcounterGetNumberofnotsubmittedtasks: CasePage = page(
  "ijobcounter-get-numberofnotsubmittedtasks",
  {
    "JOB-10, COL-4: counts the job's tasks, whatever their status": countsTasksOfJob(
      "NumberOfNotSubmittedTasks",
      15,
      0,
    ),
  },
);
