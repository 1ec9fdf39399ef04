import { demand, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobUsage } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IResourceUsage::get_UserProcessorTime`. */
export const iresourceusageGetUserprocessortime: CasePage = page("iresourceusage-get-userprocessortime", {
  "COL-5: of what did not start is 0, and never below": needing(["resourceUsage"], async (bench) => {
    const added = await jobUsage(bench.cluster, await add(bench.cluster));
    same(read(added, "UserProcessorTime"), 0n, "UserProcessorTime of a job that did not start");
    const id = await queue(bench.cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    demand(
      read(await jobUsage(bench.cluster, id), "UserProcessorTime") >= 0n,
      "UserProcessorTime is below 0.",
    );
  }),
});
