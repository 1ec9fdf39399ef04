import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Runtime`. */
export const itaskGetRuntime: CasePage = page("itask-get-runtime", {
  "TT-1: of a new task is Infinite": tasks.startsAs("Runtime", "Infinite"),
  "TSK-6, TSK-12: the cluster keeps it, also above that of the job": tasks.isKept("Runtime", [
    "Infinite",
    "00:00:01",
    "30:00:00",
  ]),
});
