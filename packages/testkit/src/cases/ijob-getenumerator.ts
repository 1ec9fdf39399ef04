import { type IEnumVARIANT, type ITask, out, S_FALSE, type VARIANT } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { add, contentOf, makeJob, makeTask } from "../bench/jobs.ts";
import { read, take } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::GetEnumerator`. */
export const ijobGetenumerator: CasePage = page("ijob-getenumerator", {
  "JOB-18: goes through the tasks of the snapshot in order": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed, lines.succeed] });
    same(
      contentOf<ITask>(await getJob(cluster, id)).map((task) => read(task, "Id")),
      [1, 2, 3],
      "the ids",
    );
  },
  "COL-2: sees the tasks as they were when it was made": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { tasks: [lines.succeed] });
    const enumerator = take<IEnumVARIANT>((slot) => job.GetEnumerator(slot));
    mustWork(job.AddTask(await makeTask(cluster, lines.succeed)));
    const items = out<VARIANT[]>();
    answers(enumerator.Next(5, items), S_FALSE, "Next(5) of one task");
    same(items.value?.length, 1, "the number of tasks");
  },
});
