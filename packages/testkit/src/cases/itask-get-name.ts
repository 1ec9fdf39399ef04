import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Name`. */
export const itaskGetName: CasePage = page("itask-get-name", {
  "TT-1: of a new task is empty": tasks.startsAs("Name", ""),
  "TSK-6: the cluster keeps it": tasks.isKept("Name", ["", "mesh", "x".repeat(80)]),
});
