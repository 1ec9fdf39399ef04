import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_MaximumNumberOfProcessors`. */
export const itaskGetMaximumnumberofprocessors: CasePage = page("itask-get-maximumnumberofprocessors", {
  "TT-1: of a new task is 1": tasks.startsAs("MaximumNumberOfProcessors", 1),
  "TSK-6: the cluster keeps it": tasks.isKept("MaximumNumberOfProcessors", [1, 2]),
});
