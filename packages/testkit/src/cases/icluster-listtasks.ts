import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { listTasks } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListTasks`. */
export const iclusterListtasks: CasePage = page("icluster-listtasks", {
  "TSK-13: gives all tasks in id order": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed, lines.succeed] });
    same(
      (await listTasks(cluster, id)).map((task) => read(task, "Id")),
      [1, 2, 3],
      "the ids",
    );
    same((await listTasks(cluster, await add(cluster))).length, 0, "the tasks of an empty job");
  },
});
