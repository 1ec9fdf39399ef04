import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_AskedNodes`. */
export const ijobGetAskednodes: CasePage = page("ijob-get-askednodes", {
  "JT-1: a new job asks for no nodes": jobs.startsAs("AskedNodes", ""),
  "JOB-2: a job of the cluster has the nodes it asked for": jobs.isKept(
    "AskedNodes",
    ({ test: { nodes } }) => [nodes[0].name, `${nodes[0].name},${nodes[1].name}`],
  ),
});
