import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_ClusterCounter`. */
export const iclusterGetClustercounter: CasePage = page("icluster-get-clustercounter", {
  "COL-4: is a snapshot, whose totals are the sums of their parts": async ({ cluster, lines }) => {
    const before = await counterOf(cluster);
    await add(cluster, { tasks: [lines.succeed] });
    same(read(before, "TotalNumberOfJobs"), 0, "TotalNumberOfJobs of the old snapshot");
    const after = await counterOf(cluster);
    const jobs = ["NotSubmitted", "Queued", "Running", "Finished", "Failed", "Cancelled"] as const;
    same(
      jobs.reduce((sum, status) => sum + read(after, `NumberOf${status}Jobs`), 0),
      read(after, "TotalNumberOfJobs"),
      "jobs",
    );
    same(
      jobs.reduce((sum, status) => sum + read(after, `NumberOf${status}Tasks`), 0),
      read(after, "TotalNumberOfTasks"),
      "tasks",
    );
    const nodes = ["Ready", "Paused", "Unreachable", "Pending"] as const;
    same(
      nodes.reduce((sum, status) => sum + read(after, `NumberOf${status}Nodes`), 0),
      read(after, "TotalNumberOfNodes"),
      "nodes",
    );
    const processors = ["Busy", "Idle", "Unreachable", "Pending"] as const;
    same(
      processors.reduce((sum, status) => sum + read(after, `NumberOf${status}Processors`), 0),
      read(after, "TotalNumberOfProcessors"),
      "processors",
    );
  },
});
