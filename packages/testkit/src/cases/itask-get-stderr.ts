import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Stderr`. */
export const itaskGetStderr: CasePage = page("itask-get-stderr", {
  "TT-1: of a new task is empty": tasks.startsAs("Stderr", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("Stderr", ["err.txt", "C:\\data\\err file.txt"]),
});
