import { COR_E_INVALIDOPERATION, type ITask } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { contentOf, makeJob, makeTask } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::AddTask`. */
export const ijobAddtask: CasePage = page("ijob-addtask", {
  "TSK-2: adds to a new job, in order": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, {
      tasks: ["a", "b"].map((Name) => ({ Name, CommandLine: lines.succeed })),
    });
    same(
      contentOf<ITask>(job).map((task) => read(task, "Name")),
      ["a", "b"],
      "the tasks",
    );
  },
  "TSK-2: is COR_E_INVALIDOPERATION once the job is in the cluster": async ({ cluster, lines }) => {
    const job = await makeJob(cluster);
    await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    answers(job.AddTask(await makeTask(cluster, lines.succeed)), COR_E_INVALIDOPERATION, "AddTask");
    same(read(job, "TaskCount"), 0, "TaskCount");
  },
});
