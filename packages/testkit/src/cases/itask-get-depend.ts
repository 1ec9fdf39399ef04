import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Depend`. */
export const itaskGetDepend: CasePage = page("itask-get-depend", {
  "TT-1: of a new task is empty": tasks.startsAs("Depend", ""),
  "TSK-8: the cluster keeps it": async ({ cluster, lines }) => {
    const id = await add(cluster, {
      tasks: [
        { Name: "a", CommandLine: lines.succeed },
        { CommandLine: lines.succeed, Depend: "a" },
      ],
    });
    same(read(await getTask(cluster, id, 2), "Depend"), "a", "Depend");
  },
});
