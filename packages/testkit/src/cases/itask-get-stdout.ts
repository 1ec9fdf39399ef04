import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Stdout`. */
export const itaskGetStdout: CasePage = page("itask-get-stdout", {
  "TT-1: of a new task is empty": tasks.startsAs("Stdout", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("Stdout", ["out.txt", "C:\\data\\out file.txt"]),
});
