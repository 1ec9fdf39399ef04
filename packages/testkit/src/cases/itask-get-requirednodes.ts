import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_RequiredNodes`. */
export const itaskGetRequirednodes: CasePage = page("itask-get-requirednodes", {
  "TT-1: of a new task is null": tasks.startsAs("RequiredNodes", null),
  "TSK-6: the cluster keeps it": tasks.isKept("RequiredNodes", ({ test: { nodes } }) => [
    null,
    nodes[0].name,
    `${nodes[0].name},${nodes[1].name}`,
  ]),
});
