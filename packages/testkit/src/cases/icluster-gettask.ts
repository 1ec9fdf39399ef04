import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok, read } from "../bench/members.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::GetTask`. */
export const iclusterGettask: CasePage = page("icluster-gettask", {
  "TSK-13: gives a fresh snapshot": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [{ Name: "a", CommandLine: lines.succeed }] });
    const old = await getTask(cluster, id);
    await ok(cluster, cluster.CancelTask(id, 1, "no"));
    const task = await getTask(cluster, id);
    same(
      [read(old, "ErrorMessage"), read(task, "ErrorMessage"), read(task, "Name"), read(task, "Id")],
      ["", "no", "a", 1],
      "the task",
    );
  },
});
