import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_Stderr`. */
export const itaskPutStderr: CasePage = page("itask-put-stderr", {
  "TSK-15: takes a path": tasks.takes("Stderr", ["err.txt", "/a b/err", ""]),
  "GEN-5: refuses what is no string": tasks.refuses("Stderr", E_INVALIDARG, [7, "a\0b"]),
});
