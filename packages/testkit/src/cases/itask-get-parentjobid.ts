import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_ParentJobId`. */
export const itaskGetParentjobid: CasePage = page("itask-get-parentjobid", {
  "TSK-1: of a new task is 0": tasks.startsAs("ParentJobId", 0),
  "JOB-2: of a task of the cluster is its job": async ({ cluster, lines }) => {
    await add(cluster);
    const id = await add(cluster, { tasks: [lines.succeed] });
    same(read(await getTask(cluster, id), "ParentJobId"), id, "ParentJobId");
  },
});
