import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_WorkDirectory`. */
export const itaskGetWorkdirectory: CasePage = page("itask-get-workdirectory", {
  "TT-1: of a new task is empty": tasks.startsAs("WorkDirectory", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("WorkDirectory", ["/tmp", "C:\\data"]),
});
