import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_Name`. */
export const itaskPutName: CasePage = page("itask-put-name", {
  "TT-2: takes up to 80 characters": tasks.takes("Name", ["a", "x".repeat(80), ""]),
  "TT-2: refuses more": tasks.refuses("Name", E_INVALIDARG, ["x".repeat(81)]),
});
