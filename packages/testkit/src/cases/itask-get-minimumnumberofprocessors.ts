import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_MinimumNumberOfProcessors`. */
export const itaskGetMinimumnumberofprocessors: CasePage = page("itask-get-minimumnumberofprocessors", {
  "TT-1: of a new task is 1": tasks.startsAs("MinimumNumberOfProcessors", 1),
  "TSK-6: the cluster keeps it": tasks.isKept("MinimumNumberOfProcessors", [1, 2], {
    MaximumNumberOfProcessors: 2,
  }),
});
