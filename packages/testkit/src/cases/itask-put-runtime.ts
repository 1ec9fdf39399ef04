import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_Runtime`. */
export const itaskPutRuntime: CasePage = page("itask-put-runtime", {
  "TT-3: takes Infinite and dd:hh:mm": tasks.takes("Runtime", ["00:00:01", "01:02:03", "Infinite"]),
  "TT-3: refuses everything else": tasks.refuses("Runtime", E_INVALIDARG, [
    "00:00:00",
    "00:24:00",
    "00:00:60",
    "1:00:00",
    "infinite",
    "",
  ]),
});
