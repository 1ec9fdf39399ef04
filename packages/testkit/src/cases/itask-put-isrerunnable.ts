import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_IsRerunnable`. */
export const itaskPutIsrerunnable: CasePage = page("itask-put-isrerunnable", {
  "TT-1: takes both values": tasks.takes("IsRerunnable", [false, true]),
  "GEN-5: refuses what is no VARIANT_BOOL": tasks.refuses("IsRerunnable", E_INVALIDARG, ["True", 7, null]),
});
