import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, idsOf } from "../bench/jobs.ts";
import { ok, refused } from "../bench/members.ts";
import { tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CancelTasks`. */
export const iclusterCanceltasks: CasePage = page("icluster-canceltasks", {
  "CXL-4: stops at the first failure; those before stay canceled, those after are untouched": async ({
    cluster,
    lines,
  }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed, lines.succeed] });
    await refused(
      cluster,
      cluster.CancelTasks(id, await idsOf(cluster, [1, 77, 3]), null),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /77/,
    );
    same(await tasksOf(cluster, id), ["Cancelled", "NotSubmitted", "NotSubmitted"], "the tasks");
  },
  "CXL-4: cancels all": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed] });
    await ok(cluster, cluster.CancelTasks(id, await idsOf(cluster, [2, 1]), "stop"));
    same(await tasksOf(cluster, id), ["Cancelled", "Cancelled"], "the tasks");
  },
});
