import { JobStatus } from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { allPages, newCursor, nextPage, type PagedCall } from "../bench/paging.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListJobsWithPaging`. */
export const iclusterListjobswithpaging: CasePage = page("icluster-listjobswithpaging", {
  "PG-1, JOB-14: pages the jobs of a user in a status": async (bench) => {
    const { cluster, test } = bench;
    const other = await bench.as(test.user);
    await add(cluster);
    const ids = [await add(other), await add(other), await add(other)];
    await ok(cluster, cluster.CancelJob(ids[2] ?? 0, null));
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListJobsWithPaging(
        test.user.toUpperCase(),
        JobStatus.NotSubmitted,
        false,
        cursor.timestamp,
        cursor.version,
        size,
        slot,
      );
    same(
      await allPages(cluster, call, newCursor(), 1),
      ids.slice(0, 2).map((id) => [id]),
      "the pages",
    );
  },
  "PG-6: a job that leaves the status meanwhile still appears once": async ({ cluster }) => {
    const ids = [await add(cluster), await add(cluster), await add(cluster)];
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListJobsWithPaging(
        null,
        JobStatus.NotSubmitted,
        false,
        cursor.timestamp,
        cursor.version,
        size,
        slot,
      );
    const cursor = newCursor();
    const first = await nextPage(cluster, call, cursor, 1);
    await ok(cluster, cluster.CancelJob(ids[0] ?? 0, null));
    same([...first, ...(await allPages(cluster, call, cursor, 1)).flat()], ids, "the ids");
  },
  "PG-4, PG-5: withTasks leaves out jobs that have no tasks; a size outside 1 … 10,000 means 10,000": async ({
    cluster,
    lines,
  }) => {
    await add(cluster);
    const ids = [
      await add(cluster, { tasks: [lines.succeed] }),
      await add(cluster, { tasks: [lines.succeed] }),
    ];
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListJobsWithPaging(
        null,
        JobStatus.NotSubmitted,
        true,
        cursor.timestamp,
        cursor.version,
        size,
        slot,
      );
    for (const size of [0, 10_001]) {
      same(await allPages(cluster, call, newCursor(), size), [ids], `the pages of size ${size}`);
    }
  },
});
