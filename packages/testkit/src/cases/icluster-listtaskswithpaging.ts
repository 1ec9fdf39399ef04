import { same } from "../assertions.ts";
import { add, makeTask } from "../bench/jobs.ts";
import { ask } from "../bench/members.ts";
import { allPages, newCursor, nextPage, type PagedCall } from "../bench/paging.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::ListTasksWithPaging`. */
export const iclusterListtaskswithpaging: CasePage = page("icluster-listtaskswithpaging", {
  "PG-1: pages the tasks of a job in id order": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: Array.from({ length: 5 }, () => lines.succeed) });
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListTasksWithPaging(id, cursor.timestamp, cursor.version, size, slot);
    same(await allPages(cluster, call, newCursor(), 2), [[1, 2], [3, 4], [5]], "the pages");
  },
  "PG-6: a task added meanwhile does not appear": needing(["addingTasks"], async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed] });
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListTasksWithPaging(id, cursor.timestamp, cursor.version, size, slot);
    const cursor = newCursor();
    const first = await nextPage(cluster, call, cursor, 1);
    const task = await makeTask(cluster, lines.succeed);
    await ask<number>(cluster, (slot) => cluster.AddTask(id, task, slot));
    same([...first, ...(await allPages(cluster, call, cursor, 1)).flat()], [1, 2], "the ids");
  }),
});
