import { demand, matches, same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask, tasksOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ITask::put_WorkDirectory`. */
export const itaskPutWorkdirectory: CasePage = page("itask-put-workdirectory", {
  "TSK-15: takes a path": tasks.takes("WorkDirectory", ["/tmp", "C:\\a b", ""]),
  "TSK-15: one that cannot be opened fails the task, and the message names it": needing(
    ["files"],
    async (bench) => {
      const { files } = bench.test;
      demand(files !== undefined, "supports.files is true, but the backend names no folder in files.");
      const folder = `${files.folder}/kit-no-such-folder`;
      const id = await queue(bench.cluster, {
        tasks: [{ CommandLine: bench.lines.succeed, WorkDirectory: folder }],
      });
      await bench.settle();
      same(await tasksOf(bench.cluster, id), ["Failed"], "the task");
      matches(read(await getTask(bench.cluster, id), "ErrorMessage"), /kit-no-such-folder/, "ErrorMessage");
    },
  ),
});
