import { same } from "../assertions.ts";
import { makeJob, makeTask } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { getTask, pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_ExtendedTaskTerms`. */
export const itaskGetExtendedtaskterms: CasePage = page("itask-get-extendedtaskterms", {
  "TT-1: a new task has none": async ({ cluster }) =>
    same(pairsOf(read(await makeTask(cluster, {}), "ExtendedTaskTerms")), [], "ExtendedTaskTerms"),
  "JT-9: the cluster keeps them in order": async ({ cluster, lines }) => {
    const task = await makeTask(cluster, lines.succeed);
    mustWork(task.SetExtendedTaskTerm("b", "1"), task.SetExtendedTaskTerm("a", "2"));
    const job = await makeJob(cluster);
    mustWork(job.AddTask(task));
    const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    same(pairsOf(read(await getTask(cluster, id), "ExtendedTaskTerms")), ["b=1", "a=2"], "ExtendedTaskTerms");
  },
});
