import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Stdin`. */
export const itaskGetStdin: CasePage = page("itask-get-stdin", {
  "TT-1: of a new task is empty": tasks.startsAs("Stdin", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("Stdin", ["in.txt", "C:\\data\\in file.txt"]),
});
