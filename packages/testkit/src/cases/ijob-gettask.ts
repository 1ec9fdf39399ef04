import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32, type ITask, out } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { add, makeJob } from "../bench/jobs.ts";
import { read, take } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::GetTask`. */
export const ijobGettask: CasePage = page("ijob-gettask", {
  "TSK-2: before the job is added, 0 gives the first task": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, {
      tasks: [
        { Name: "a", CommandLine: lines.succeed },
        { Name: "b", CommandLine: lines.succeed },
      ],
    });
    same(
      read(
        take<ITask>((slot) => job.GetTask(0, slot)),
        "Name",
      ),
      "a",
      "the name of task 0",
    );
  },
  "JOB-18: gives a task of the snapshot by its id; ERROR_NOT_FOUND for another": async ({
    cluster,
    lines,
  }) => {
    const tasks = ["a", "b"].map((Name) => ({ Name, CommandLine: lines.succeed }));
    const job = await getJob(cluster, await add(cluster, { tasks }));
    same(
      read(
        take<ITask>((slot) => job.GetTask(2, slot)),
        "Name",
      ),
      "b",
      "the name of task 2",
    );
    const slot = out<ITask>();
    answers(job.GetTask(3, slot), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), "GetTask(3)");
    same(slot.value, undefined, "the reference");
  },
});
