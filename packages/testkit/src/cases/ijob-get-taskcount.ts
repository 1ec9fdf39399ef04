import { same } from "../assertions.ts";
import { add, makeJob, makeTask } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IJob::get_TaskCount`. */
export const ijobGetTaskcount: CasePage = page("ijob-get-taskcount", {
  "JOB-18: counts the tasks of the object": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { tasks: [lines.succeed, lines.succeed] });
    same([read(await makeJob(cluster), "TaskCount"), read(job, "TaskCount")], [0, 2], "TaskCount");
  },
  "JOB-18: of a snapshot does not see tasks that come later": needing(
    ["addingTasks"],
    async ({ cluster, lines }) => {
      const id = await add(cluster, { tasks: [lines.succeed] });
      const snapshot = await getJob(cluster, id);
      const task = await makeTask(cluster, lines.succeed);
      await ask<number>(cluster, (slot) => cluster.AddTask(id, task, slot));
      same([read(snapshot, "TaskCount"), read(await getJob(cluster, id), "TaskCount")], [1, 2], "TaskCount");
    },
  ),
});
