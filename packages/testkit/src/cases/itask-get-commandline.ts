import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_CommandLine`. */
export const itaskGetCommandline: CasePage = page("itask-get-commandline", {
  "TT-1: of a new task is empty": tasks.startsAs("CommandLine", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("CommandLine", ['run "a b" && c > d', "x".repeat(480)]),
});
