import type { ITask } from "@ccp/core";
import { same } from "../assertions.ts";
import { contentOf, makeJob } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Id`. */
export const itaskGetId: CasePage = page("itask-get-id", {
  "TSK-1: of a new task is 0": tasks.startsAs("Id", 0),
  "JOB-2: AddJob tells the caller's own tasks: 1, 2, 3 …": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { tasks: [lines.succeed, lines.succeed] });
    await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    same(
      contentOf<ITask>(job).map((task) => read(task, "Id")),
      [1, 2],
      "the ids",
    );
  },
});
