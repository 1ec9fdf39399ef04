import { same } from "../assertions.ts";
import { contentOf, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobUsage } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IResourceUsage::get_NumberOfProcesses`. */
export const iresourceusageGetNumberofprocesses: CasePage = page("iresourceusage-get-numberofprocesses", {
  "COL-5: is that of Processes, and 0 once the job is completed": needing(
    ["resourceUsage"],
    async (bench) => {
      const id = await queue(bench.cluster, { tasks: [bench.lines.succeed] });
      await bench.settle();
      const usage = await jobUsage(bench.cluster, id);
      same(
        [read(usage, "NumberOfProcesses"), contentOf<string>(read(usage, "Processes")).length],
        [0, 0],
        "the processes",
      );
    },
  ),
});
