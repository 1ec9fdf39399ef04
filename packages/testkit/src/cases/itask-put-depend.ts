import { E_INVALIDARG, out } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { makeJob, queue } from "../bench/jobs.ts";
import { read, refused } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask, listJobIds, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_Depend`. */
export const itaskPutDepend: CasePage = page("itask-put-depend", {
  "TSK-8: takes names separated by commas": tasks.takes("Depend", ["a", "a,b", ""]),
  "TSK-8: a task starts after all that it names are completed, failed ones too": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, {
      MaximumNumberOfProcessors: bench.widest.processors,
      tasks: [
        { Name: "a", CommandLine: lines.sleep(40) },
        { Name: "b", CommandLine: lines.exit(2) },
        { Name: "c", CommandLine: lines.succeed, Depend: "a,b" },
      ],
    });
    await bench.settle();
    same(await tasksOf(cluster, id), ["Finished", "Failed", "Finished"], "the tasks");
    const [a, b, c] = await Promise.all([1, 2, 3].map((taskId) => getTask(cluster, id, taskId)));
    demand(a !== undefined && b !== undefined && c !== undefined, "A task is missing.");
    const start = read(c, "StartTime");
    demand(
      start >= read(a, "EndTime") && start >= read(b, "EndTime"),
      "The task started before those it depends on had ended.",
    );
  },
  "TSK-8: an unknown name and a circle are refused, and named": async ({ cluster, lines }) => {
    const unknown = await makeJob(cluster, { tasks: [{ CommandLine: lines.succeed, Depend: "ghost" }] });
    await refused(cluster, cluster.AddJob(unknown, out()), E_INVALIDARG, /ghost/);
    const circle = await makeJob(cluster, {
      tasks: [
        { Name: "here", CommandLine: lines.succeed, Depend: "there" },
        { Name: "there", CommandLine: lines.succeed, Depend: "here" },
      ],
    });
    await refused(cluster, cluster.AddJob(circle, out()), E_INVALIDARG, /here.*there|there.*here/);
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  },
});
