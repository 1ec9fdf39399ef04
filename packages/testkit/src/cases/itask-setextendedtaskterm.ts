import { E_INVALIDARG, S_OK } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { makeTask } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::SetExtendedTaskTerm`. */
export const itaskSetextendedtaskterm: CasePage = page("itask-setextendedtaskterm", {
  "JT-9: adds a term; setting it again without case replaces its value": async ({ cluster }) => {
    const task = await makeTask(cluster, {});
    mustWork(
      task.SetExtendedTaskTerm("Color", "red"),
      task.SetExtendedTaskTerm("size", "5"),
      task.SetExtendedTaskTerm("COLOR", "blue"),
    );
    same(pairsOf(read(task, "ExtendedTaskTerms")), ["Color=blue", "size=5"], "ExtendedTaskTerms");
  },
  "TT-2: refuses a name above 80 and a value above 1,024 characters": async ({ cluster }) => {
    const task = await makeTask(cluster, {});
    answers(task.SetExtendedTaskTerm("x".repeat(80), "y".repeat(1024)), S_OK, "the longest term");
    answers(task.SetExtendedTaskTerm("x".repeat(81), "y"), E_INVALIDARG, "a name of 81 characters");
    answers(task.SetExtendedTaskTerm("x", "y".repeat(1025)), E_INVALIDARG, "a value of 1,025 characters");
  },
});
