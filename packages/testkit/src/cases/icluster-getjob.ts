import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32, JobStatus, out } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, listJobIds, statusOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::GetJob`. */
export const iclusterGetjob: CasePage = page("icluster-getjob", {
  "JOB-13: gives a fresh snapshot, which does not change by itself": async ({ cluster }) => {
    const id = await add(cluster, { Name: "a" });
    const old = await getJob(cluster, id);
    await ok(cluster, cluster.CancelJob(id, null));
    same(
      [JobStatus[read(old, "Status")], await statusOf(cluster, id)],
      ["NotSubmitted", "Cancelled"],
      "the snapshots",
    );
  },
  "JOB-17: a job that lost its node goes back to the queue and runs again": needing(
    ["nodeFailure"],
    async (bench) => {
      const { cluster, test } = bench;
      demand(
        test.failNode !== undefined && test.recoverNode !== undefined,
        "supports.nodeFailure is true, but the backend has no failNode or recoverNode.",
      );
      const { name } = test.nodes[1];
      const id = await queue(cluster, { AskedNodes: name, tasks: [bench.lines.sleep(200_000)] });
      await bench.untilTasks(id, ["Running"]);
      await test.failNode(name);
      await bench.untilJob(id, "Queued");
      await test.recoverNode(name);
      await bench.untilTasks(id, ["Running"]);
    },
  ),
  "JOB-15: a completed job stays for five days, and is then removed; others stay": needing(
    ["virtualTime"],
    async (bench) => {
      const { cluster } = bench;
      const done = await queue(cluster);
      const kept = await add(cluster);
      await bench.settle();
      await bench.pass(4 * 86_400_000);
      same(await statusOf(cluster, done), "Finished", "the job after four days");
      await bench.test.until(async () => !(await listJobIds(cluster)).includes(done));
      await refused(cluster, cluster.GetJob(done, out()), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
      same(await statusOf(cluster, kept), "NotSubmitted", "the job that was never submitted");
    },
  ),
});
