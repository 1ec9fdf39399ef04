import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_Stdin`. */
export const itaskPutStdin: CasePage = page("itask-put-stdin", {
  "TSK-15: takes a path": tasks.takes("Stdin", ["in.txt", "/a b/in", ""]),
  "GEN-5: refuses what is no string": tasks.refuses("Stdin", E_INVALIDARG, [7, "a\0b"]),
});
