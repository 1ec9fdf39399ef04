import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::Clear`. */
export const ijobClear: CasePage = page("ijob-clear", {
  "TSK-2: takes all tasks out of a new job": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { tasks: [lines.succeed, lines.succeed] });
    mustWork(job.Clear());
    same(read(job, "TaskCount"), 0, "TaskCount");
  },
  "TSK-2: is COR_E_INVALIDOPERATION once the job is in the cluster": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { tasks: [lines.succeed] });
    await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    answers(job.Clear(), COR_E_INVALIDOPERATION, "Clear");
    same(read(job, "TaskCount"), 1, "TaskCount");
  },
});
