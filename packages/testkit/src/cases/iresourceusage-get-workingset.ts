import { demand, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobUsage } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IResourceUsage::get_WorkingSet`. */
export const iresourceusageGetWorkingset: CasePage = page("iresourceusage-get-workingset", {
  "COL-5: of what did not start is 0, and never below": needing(["resourceUsage"], async (bench) => {
    const added = await jobUsage(bench.cluster, await add(bench.cluster));
    same(read(added, "WorkingSet"), 0, "WorkingSet of a job that did not start");
    const id = await queue(bench.cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    demand(read(await jobUsage(bench.cluster, id), "WorkingSet") >= 0, "WorkingSet is below 0.");
  }),
});
