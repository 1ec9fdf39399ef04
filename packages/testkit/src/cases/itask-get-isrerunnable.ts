import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_IsRerunnable`. */
export const itaskGetIsrerunnable: CasePage = page("itask-get-isrerunnable", {
  "TT-1: of a new task is true": tasks.startsAs("IsRerunnable", true),
  "TSK-6: the cluster keeps it": tasks.isKept("IsRerunnable", [true, false]),
});
