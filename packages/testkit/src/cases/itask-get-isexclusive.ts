import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_IsExclusive`. */
export const itaskGetIsexclusive: CasePage = page("itask-get-isexclusive", {
  "TT-1: of a new task is false": tasks.startsAs("IsExclusive", false),
  "TSK-6: the cluster keeps it": tasks.isKept("IsExclusive", [true, false]),
});
