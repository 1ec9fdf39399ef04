import { same } from "../assertions.ts";
import { makeJob, makeTask } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { getTask, pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_EnvironmentVariables`. */
export const itaskGetEnvironmentvariables: CasePage = page("itask-get-environmentvariables", {
  "TT-1: a new task has none": async ({ cluster }) =>
    same(pairsOf(read(await makeTask(cluster, {}), "EnvironmentVariables")), [], "EnvironmentVariables"),
  "TSK-6: the cluster keeps them in order": async ({ cluster, lines }) => {
    const task = await makeTask(cluster, lines.succeed);
    mustWork(task.SetEnvironmentVariable("B", "1"), task.SetEnvironmentVariable("A", "x=y"));
    const job = await makeJob(cluster);
    mustWork(job.AddTask(task));
    const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    same(
      pairsOf(read(await getTask(cluster, id), "EnvironmentVariables")),
      ["B=1", "A=x=y"],
      "EnvironmentVariables",
    );
  },
});
