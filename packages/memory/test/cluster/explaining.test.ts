import { type ClusterService, type JobExplanation, JobStatus } from "@ccp/core";
import { expect, test } from "vitest";
import { ADMIN, MINUTE, startCluster } from "./embedded-cluster.ts";
import { add, type JobSpec, queue } from "./jobs.ts";
import { statusOf } from "./views.ts";

const oneNode = { nodes: [{ name: "A", processors: 4 }] };

function size(processors: number, more: JobSpec = {}): JobSpec {
  return {
    IsExclusive: false,
    MinimumNumberOfProcessors: processors,
    MaximumNumberOfProcessors: processors,
    tasks: ["run forever"],
    ...more,
  };
}

async function explain(service: ClusterService, jobId: number): Promise<JobExplanation> {
  const explanation = await service.explainJob?.(jobId);
  if (explanation === undefined) throw new Error("The cluster does not explain.");
  return explanation;
}

const sentences = ({ reasons }: JobExplanation): readonly string[] => reasons.map(({ sentence }) => sentence);

test("SCH-5: explainJob says what a job lacks, who is before it, and until when it waits at the latest", async () => {
  const { backend, cluster } = startCluster(oneNode);
  const service = await backend.connect("localhost", { user: ADMIN });
  const running = await queue(cluster, size(3, { Runtime: "00:00:10" }));
  const first = await queue(cluster, size(4));
  const tooLong = await queue(cluster, size(1, { Runtime: "00:00:20" }));
  const tooWide = await queue(cluster, size(2));
  await backend.advance(MINUTE);
  const end = backend.now + 9 * MINUTE;
  expect(await explain(service, first)).toEqual({
    jobId: first,
    jobsAhead: 0,
    latestStart: end,
    reasons: [
      {
        kind: "processors",
        sentence: "It needs at least 4 processors; 1 can be had now where it may run.",
        needed: 4,
        available: 1,
      },
      { kind: "ends", sentence: `It waits for the end of job ${running}.`, jobIds: [running] },
    ],
  });
  const order = `Job ${first} is first in the queue and goes first.`;
  const other = await explain(service, tooLong);
  expect(other).toMatchObject({ jobId: tooLong, jobsAhead: 1, latestStart: null });
  expect(other.reasons[1]).toMatchObject({ kind: "reservation", jobIds: [first], time: end });
  expect(sentences(other)).toEqual([
    order,
    `It could still run at 2006-08-01T00:10:00Z, when job ${first} needs what it would take of what is idle now: 1 of A. A shorter Runtime would let it go ahead.`,
  ]);
  expect(sentences(await explain(service, tooWide))).toEqual([
    order,
    "It needs at least 2 processors; 1 can be had now where it may run.",
  ]);
  await backend.advance(9 * MINUTE);
  expect(await statusOf(cluster, first)).toBe("Running");
});

test("SCH-7, JT-6, TSK-10: explainJob names nodes and licenses", async () => {
  const { backend, cluster } = startCluster({
    nodes: [
      { name: "A", processors: 4 },
      { name: "B", processors: 4, status: "Paused" },
    ],
    licenses: { cad: 1 },
    parameters: { BackfillLookahead: "1" },
  });
  const service = await backend.connect("localhost", { user: ADMIN });
  await queue(cluster, size(1, { SoftwareLicense: "cad:1" }));
  const onPaused = await queue(cluster, size(1, { AskedNodes: "B" }));
  const licensed = await queue(cluster, size(1, { SoftwareLicense: "cad:1" }));
  const required = await queue(cluster, {
    ...size(4),
    tasks: [
      {
        CommandLine: "ok",
        RequiredNodes: "A",
        MinimumNumberOfProcessors: 4,
        MaximumNumberOfProcessors: 4,
      },
    ],
  });
  const exclusive = await queue(cluster, { ...size(1), IsExclusive: true });
  await backend.advance(0);
  const order = `Job ${onPaused} is first in the queue and goes first.`;
  const lookahead = "BackfillLookahead lets only the next 1 behind the first job go ahead.";
  expect(sentences(await explain(service, onPaused))).toEqual([
    "It needs at least 1 processor; 0 can be had now where it may run.",
    "It asks for node B, which takes no new work: it is paused or not approved.",
  ]);
  expect(sentences(await explain(service, licensed))).toEqual([
    order,
    "It needs 1 of license cad; 0 can be had now.",
  ]);
  expect(sentences(await explain(service, required))).toEqual([
    order,
    lookahead,
    "It needs 4 processors of node A; 3 can be had now.",
    "It needs at least 4 processors; 3 can be had now where it may run.",
  ]);
  expect(sentences(await explain(service, exclusive))).toContain(
    "It needs at least 1 processor; 0 can be had now on nodes that nobody else uses.",
  );
});

test("explainJob of a job that is not in the queue says so", async () => {
  const { backend, cluster } = startCluster(oneNode);
  const service = await backend.connect("localhost", { user: ADMIN });
  const id = await add(cluster, size(1));
  const notSubmitted = await explain(service, id);
  expect(notSubmitted).toMatchObject({ jobId: id, jobsAhead: null, latestStart: null });
  expect(sentences(notSubmitted)).toEqual([
    `Job ${id} is not in the queue: it was added, but not submitted. Submit it with SubmitJob.`,
  ]);
  const queued = await queue(cluster, size(1));
  expect(await explain(service, queued)).toMatchObject({
    jobsAhead: 0,
    latestStart: backend.now,
    reasons: [],
  });
  await backend.advance(0);
  expect((await service.getJob(queued)).status).toBe(JobStatus.Running);
  expect(sentences(await explain(service, queued))).toEqual([
    `Job ${queued} waits for nothing: it is Running.`,
  ]);
  await expect(explain(service, 99)).rejects.toThrow(/99/);
});
