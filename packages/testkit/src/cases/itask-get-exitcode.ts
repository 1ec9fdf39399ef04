import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { listTasks, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_ExitCode`. */
export const itaskGetExitcode: CasePage = page("itask-get-exitcode", {
  "TSK-1: of a new task is 0": tasks.startsAs("ExitCode", 0),
  "TSK-11: is that of the program": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.succeed, lines.exit(7), lines.exit(127)] });
    await bench.settle();
    same(
      (await listTasks(cluster, id)).map((task) => read(task, "ExitCode")),
      [0, 7, 127],
      "the exit codes",
    );
    same(await tasksOf(cluster, id), ["Finished", "Failed", "Failed"], "the tasks");
  },
});
