import { demand, same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { tasks } from "../bench/property-cases.ts";
import { tasksOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ITask::put_Stdout`. */
export const itaskPutStdout: CasePage = page("itask-put-stdout", {
  "TSK-15: takes a path": tasks.takes("Stdout", ["out.txt", "/a b/out", ""]),
  "TSK-15: what the task prints is in that file of its work directory, from its beginning": needing(
    ["files"],
    async (bench) => {
      const { files } = bench.test;
      demand(files !== undefined, "supports.files is true, but the backend names no folder in files.");
      for (const text of ["one two three", "four"]) {
        const task = {
          CommandLine: bench.lines.print(text),
          Stdout: "kit-out.txt",
          WorkDirectory: files.folder,
        };
        const id = await queue(bench.cluster, { tasks: [task] });
        await bench.settle();
        same(await tasksOf(bench.cluster, id), ["Finished"], "the task");
        same((await files.read("kit-out.txt")).trim(), text, "the file");
      }
    },
  ),
});
