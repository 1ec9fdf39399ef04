import { matches, same } from "../assertions.ts";
import { add, contentOf, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobUsage } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IResourceUsage::get_Processes`. */
export const iresourceusageGetProcesses: CasePage = page("iresourceusage-get-processes", {
  "COL-5: of what did not start is empty, and read-only": needing(["resourceUsage"], async ({ cluster }) => {
    const processes = read(await jobUsage(cluster, await add(cluster)), "Processes");
    same([contentOf<string>(processes), read(processes, "IsReadOnly")], [[], true], "Processes");
  }),
  "COL-5: of what runs is node, shell and process": needing(["resourceUsage"], async (bench) => {
    const id = await queue(bench.cluster, { tasks: [bench.longTask] });
    await bench.untilTasks(id, ["Running"]);
    const usage = await jobUsage(bench.cluster, id);
    for (const text of contentOf<string>(read(usage, "Processes")))
      matches(text, /^\S+, \d+ \d+$/, "a process");
  }),
});
