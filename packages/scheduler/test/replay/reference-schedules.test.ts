import { describe, expect, test } from "vitest";
import { measure, replay, type Schedule, type WorkloadJob } from "../../src/replay/index.ts";
import { archiveMissing, archiveTraces, jobsOf, ownTraces, policies, referenceStarts } from "./traces.ts";

const userMod5 = ({ user }: WorkloadJob): number => user % 5;

function replayOf(jobs: readonly WorkloadJob[], processors: number, policy: string): Schedule {
  return replay(jobs, {
    nodes: [{ name: "POOL", processors, memory: 0, speed: 0 }],
    policy: policy === "fcfs" ? "fcfs" : "easy",
    priority: policy === "prio5" ? userMod5 : undefined,
  });
}

/** The jobs that start at another time than in the reference schedule, the first few of them. */
function differences(trace: string, processors: number, policy: string): readonly string[] {
  const jobs = jobsOf(trace);
  const { starts } = replayOf(jobs, processors, policy);
  const reference = referenceStarts(trace, policy);
  expect(reference.size).toBe(jobs.length);
  return jobs
    .flatMap(({ id }, place) =>
      starts[place] === reference.get(id)
        ? []
        : [`job ${id} starts at ${starts[place]}, not ${reference.get(id)}`],
    )
    .slice(0, 5);
}

describe("schedules of an independent implementation", () => {
  for (const [trace, processors] of ownTraces) {
    test.each(policies)(`SCH-1, SCH-5: every start of ${trace} is the same, %s`, (policy) => {
      expect(differences(trace, processors, policy)).toEqual([]);
    });
  }

  for (const [trace, processors] of archiveTraces) {
    for (const policy of policies) {
      test(`SCH-1, SCH-5: every start of ${trace} is the same, ${policy}`, ({ skip }) => {
        if (archiveMissing !== undefined) return skip(archiveMissing);
        expect(differences(trace, processors, policy)).toEqual([]);
      });
    }
  }

  test("SCH-5: the figures of KTH-SP2 with backfill are those of the literature", ({ skip }) => {
    if (archiveMissing !== undefined) return skip(archiveMissing);
    const jobs = jobsOf("KTH-SP2");
    const figures = measure(jobs, replayOf(jobs, 100, "easy"), 100);
    expect(figures.averageWait.toFixed(2)).toBe("6834.59");
    expect(figures.averageBoundedSlowdown.toFixed(3)).toBe("92.688");
    expect(figures).toMatchObject({ jobs: 28_481, makespan: 29_363_626, backfilled: 17_092 });
  });

  test("SCH-4: a pool spread over nodes gives the same schedule, as long as jobs share and ask for no nodes", () => {
    const jobs = jobsOf("s1");
    const nodes = Array.from({ length: 16 }, (_, at) => ({
      name: `N${at}`,
      processors: 4,
      memory: 0,
      speed: 0,
    }));
    expect(replay(jobs, { nodes, policy: "easy" })).toEqual(replayOf(jobs, 64, "easy"));
  });
});
