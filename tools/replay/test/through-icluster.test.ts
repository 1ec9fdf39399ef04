import { replay, type WorkloadJob } from "@ccp/scheduler/replay";
import { describe, expect, test } from "vitest";
import { cluster, priorities } from "../src/arguments.ts";
import { replayThroughCluster, withWholeMinutes } from "../src/through-icluster.ts";
import { jobsOf, kth, ownTrace } from "./traces.ts";

/** The jobs that start at another time, or go ahead in another way, than the scheduler alone decides. */
async function differences(
  jobs: readonly WorkloadJob[],
  processors: number,
  policy: "easy" | "fcfs" | "prio5",
): Promise<readonly number[]> {
  const options = {
    nodes: cluster(1, processors),
    policy: policy === "fcfs" ? policy : ("easy" as const),
    priority: policy === "prio5" ? priorities["user-mod-5"] : undefined,
  };
  const alone = replay(jobs, options);
  const through = await replayThroughCluster(jobs, options);
  return jobs.flatMap(({ id }, place) =>
    alone.starts[place] === through.starts[place] && alone.backfilled[place] === through.backfilled[place]
      ? []
      : [id],
  );
}

describe("the whole stack and the scheduler alone", () => {
  for (const trace of ["s1", "s2", "s3"]) {
    for (const policy of ["easy", "fcfs", "prio5"] as const) {
      test(`SCH-5, SCH-11, JT-8: agree on every start of ${trace}, ${policy}`, async () => {
        const jobs = withWholeMinutes(jobsOf(ownTrace(trace)));
        expect(await differences(jobs, 64, policy)).toEqual([]);
      });
    }
  }

  for (const policy of ["easy", "fcfs", "prio5"] as const) {
    test(`SCH-5, SCH-11, JT-8: agree on every start of KTH-SP2, ${policy}`, async ({ skip }) => {
      if (kth.missing !== undefined) return skip(kth.missing);
      const jobs = withWholeMinutes(jobsOf(kth.path));
      expect(await differences(jobs, 100, policy)).toEqual([]);
    });
  }

  test("SCH-1: priorities reach the queue of the cluster", async () => {
    const jobs = [3, 1, 4].map((user, id) => ({
      id,
      submit: 0,
      runtime: 60,
      processors: 1,
      limit: 60,
      user,
    }));
    const options = { nodes: cluster(1, 1), policy: "easy" as const, priority: priorities["user-mod-5"] };
    expect([...(await replayThroughCluster(jobs, options)).starts]).toEqual([60, 120, 0]);
  });
});
