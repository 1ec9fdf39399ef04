import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  inOut,
  out,
  type VARIANT,
  variantBstr,
  variantI4,
  variantNull,
} from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok, refused } from "../bench/members.ts";
import { allPages, listAll, newCursor, nextPage, type PagedCall } from "../bench/paging.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListAllJobsWithPaging`. */
export const iclusterListalljobswithpaging: CasePage = page("icluster-listalljobswithpaging", {
  "PG-1: gives page after page in id order, then empty pages": async ({ cluster }) => {
    const ids: number[] = [];
    for (let index = 0; index < 5; index++) ids.push(await add(cluster));
    const cursor = newCursor();
    same(
      await allPages(cluster, listAll(cluster), cursor, 2),
      [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)],
      "the pages",
    );
    same(await nextPage(cluster, listAll(cluster), cursor, 2), [], "the page after the last");
  },
  "PG-6: jobs added or changed meanwhile neither appear nor shift a page": async ({ cluster }) => {
    const ids: number[] = [];
    for (let index = 0; index < 4; index++) ids.push(await add(cluster));
    const cursor = newCursor();
    const pages = [await nextPage(cluster, listAll(cluster), cursor, 2)];
    await add(cluster);
    await ok(cluster, cluster.CancelJob(ids[3] ?? 0, null));
    pages.push(...(await allPages(cluster, listAll(cluster), cursor, 2)));
    same(pages.flat(), ids, "the ids on all pages");
  },
  "PG-2: without Version, a new snapshot of what was added or changed since": async ({ cluster }) => {
    const [kept, changed] = [await add(cluster), await add(cluster)];
    const cursor = newCursor();
    same(await nextPage(cluster, listAll(cluster), cursor, 100), [kept, changed], "the first snapshot");
    const added = await add(cluster);
    await ok(cluster, cluster.CancelJob(changed, null));
    cursor.version.value = variantNull;
    const ids = (await allPages(cluster, listAll(cluster), cursor, 100)).flat();
    same(ids, [changed, added], "the second snapshot");
  },
  "PG-3: without Timestamp, the same snapshot from its beginning": async ({ cluster }) => {
    const ids = [await add(cluster), await add(cluster), await add(cluster)];
    const cursor = newCursor();
    await nextPage(cluster, listAll(cluster), cursor, 2);
    await add(cluster);
    cursor.timestamp.value = variantNull;
    same((await allPages(cluster, listAll(cluster), cursor, 2)).flat(), ids, "the ids");
  },
  "PG-4: a page size outside 1 … 10,000 means 10,000": async ({ cluster }) => {
    const ids = [await add(cluster), await add(cluster), await add(cluster)];
    for (const size of [0, -1, 10_001])
      same(await nextPage(cluster, listAll(cluster), newCursor(), size), ids, `the page of size ${size}`);
  },
  "PG-5: withTasks leaves out jobs that have no tasks": async ({ cluster, lines }) => {
    await add(cluster);
    const id = await add(cluster, { tasks: [lines.succeed] });
    const call: PagedCall = (cursor, size, slot) =>
      cluster.ListAllJobsWithPaging(true, cursor.timestamp, cursor.version, size, slot);
    same((await allPages(cluster, call, newCursor(), 1)).flat(), [id], "the ids");
  },
  "PG-7: values that this cluster did not issue are E_INVALIDARG": async ({ cluster }) => {
    const cursor = {
      timestamp: inOut<VARIANT>(variantBstr("forged")),
      version: inOut<VARIANT>(variantBstr("forged")),
    };
    await refused(cluster, listAll(cluster)(cursor, 10, out()), E_INVALIDARG);
    same(
      [cursor.timestamp.value, cursor.version.value],
      [variantBstr("forged"), variantBstr("forged")],
      "the references",
    );
    const mistyped = { timestamp: inOut<VARIANT>(variantI4(1)), version: inOut<VARIANT>(variantI4(1)) };
    await refused(cluster, listAll(cluster)(mistyped, 10, out()), DISP_E_TYPEMISMATCH);
  },
});
