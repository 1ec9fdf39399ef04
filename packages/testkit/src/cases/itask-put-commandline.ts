import { E_INVALIDARG } from "@ccp/core";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_CommandLine`. */
export const itaskPutCommandline: CasePage = page("itask-put-commandline", {
  "TT-2: takes up to 480 characters": tasks.takes("CommandLine", ["a", "x".repeat(480)]),
  "TT-2: refuses more": tasks.refuses("CommandLine", E_INVALIDARG, ["x".repeat(481), 7, "a\0b"]),
});
