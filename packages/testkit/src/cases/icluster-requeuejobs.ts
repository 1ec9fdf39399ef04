import {
  COR_E_INVALIDOPERATION,
  DISP_E_TYPEMISMATCH,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  variantBstr,
  variantI4,
} from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { collection, idsOf, queue } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, statusesOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::RequeueJobs`. */
export const iclusterRequeuejobs: CasePage = page("icluster-requeuejobs", {
  "RQ-6: queues all, in order": async (bench) => {
    const { cluster, lines } = bench;
    const ids = [
      await queue(cluster, { tasks: [lines.exit(1)] }),
      await queue(cluster, { tasks: [lines.exit(1)] }),
    ];
    await bench.settle();
    const ends = await Promise.all(ids.map(async (id) => read(await getJob(cluster, id), "EndTime")));
    await ok(cluster, cluster.RequeueJobs(await idsOf(cluster, ids)));
    await bench.settle();
    same(await statusesOf(cluster, ids), ["Failed", "Failed"], "the jobs");
    const again = await Promise.all(ids.map(async (id) => read(await getJob(cluster, id), "EndTime")));
    demand(
      again.every((end, index) => end > (ends[index] ?? end)),
      "A job did not run again.",
    );
  },
  "RQ-6: stops at the first failure; the jobs before stay queued, those after are untouched": async (
    bench,
  ) => {
    const { cluster, lines, processors } = bench;
    const ids: number[] = [];
    for (const line of [lines.exit(1), lines.exit(1), lines.succeed, lines.exit(1), lines.exit(1)]) {
      ids.push(await queue(cluster, { tasks: [line] }));
    }
    await bench.settle();
    const blocker = await queue(cluster, {
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
      tasks: [bench.longTask],
    });
    await bench.untilJob(blocker, "Running");
    await refused(
      cluster,
      cluster.RequeueJobs(await idsOf(cluster, ids)),
      COR_E_INVALIDOPERATION,
      new RegExp(`\\b${ids[2]}\\b.*Finished`),
    );
    same(await statusesOf(cluster, ids), ["Queued", "Queued", "Finished", "Failed", "Failed"], "the jobs");
  },
  "RQ-6: the message tells how many were queued before the failure and how many were not tried": async (
    bench,
  ) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(1)] });
    await bench.settle();
    await refused(
      cluster,
      cluster.RequeueJobs(await idsOf(cluster, [id, 4711, 4712, 4713])),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /\b4711\b.*\b1\b.*\b2\b/,
    );
  },
  "RQ-7: an item of another type is DISP_E_TYPEMISMATCH, before anything is queued": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(1)] });
    await bench.settle();
    const mixed = await collection(cluster, [variantI4(id), variantBstr("2")]);
    await refused(cluster, cluster.RequeueJobs(mixed), DISP_E_TYPEMISMATCH, /2/);
    same(await statusOf(cluster, id), "Failed", "the job");
  },
  "RQ-7: an empty collection does nothing; an id twice fails the second time": async (bench) => {
    const { cluster, lines, processors } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(1)] });
    await bench.settle();
    await ok(cluster, cluster.RequeueJobs(await collection(cluster, [])));
    same(await statusOf(cluster, id), "Failed", "the job");
    const blocker = await queue(cluster, {
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
      tasks: [bench.longTask],
    });
    await bench.untilJob(blocker, "Running");
    await refused(
      cluster,
      cluster.RequeueJobs(await idsOf(cluster, [id, id])),
      COR_E_INVALIDOPERATION,
      /Queued/,
    );
    same(await statusOf(cluster, id), "Queued", "the job");
  },
});
