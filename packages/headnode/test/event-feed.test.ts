import { type ClusterEvent, JobStatus } from "@ccp/core";
import { expect, test } from "vitest";
import { cluster, job, nobody, type TestCluster, wait } from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";

/** Cancels each job as soon as it hears that it is queued. */
function cancelWhatIsQueued({ headNode, ann }: TestCluster): Promise<void>[] {
  const cancelled: Promise<void>[] = [];
  headNode.subscribe((event) => {
    if (event.kind === "job" && event.status === JobStatus.Queued) {
      cancelled.push(ann.cancelJob(event.jobId, null, wait));
    }
  });
  return cancelled;
}

test("CXL-1: the engine hears of a job before it hears that a listener canceled it, so that it does not run", async () => {
  const it = await cluster();
  const cancelled = cancelWhatIsQueued(it);
  await it.ann.queueJobs([job(), job()], nobody);
  await Promise.all(cancelled);
  expect(it.engine.takeKinds()).toEqual(["submitJob", "submitJob", "endJob", "endJob"]);
  expect(it.headNode.state.jobCounts).toEqual([0, 0, 0, 0, 0, 2]);
});

test("CXL-1: what a listener changes is told after what it listened to, to all listeners", async () => {
  const it = await cluster();
  cancelWhatIsQueued(it);
  const heard: ClusterEvent[] = [];
  it.headNode.subscribe((event) => heard.push(event));
  await it.ann.queueJobs([job(), job()], nobody);
  expect(heard.flatMap((event) => (event.kind === "job" ? [[event.jobId, event.status]] : []))).toEqual([
    [1, JobStatus.Queued],
    [2, JobStatus.Queued],
    [1, JobStatus.Cancelled],
    [2, JobStatus.Cancelled],
  ]);
});

test("subscribers learn that no more is told: of a head node that was closed, also those who come later", async () => {
  const { headNode, ann } = await cluster();
  const heard: string[] = [];
  const subscribe = (name: string) =>
    headNode.subscribe(({ kind }) => heard.push(`${name} ${kind}`), {
      onEnd: () => heard.push(`${name} ended`),
    });
  subscribe("first");
  const leave = subscribe("gone");
  leave();
  await ann.addJob(job({}, []), wait);
  headNode.close();
  subscribe("late");
  await new Promise(setImmediate);
  expect(heard).toEqual(["first job", "first ended", "late ended"]);
});

test("subscribers learn that no more is told where the store lost a change, after what it kept", async () => {
  const store = new KeptChanges();
  const { headNode, ann } = await cluster({ store });
  const heard: string[] = [];
  headNode.subscribe(({ kind }) => heard.push(kind), { onEnd: () => heard.push("ended") });
  store.before = () => Promise.resolve();
  await ann.addJob(job({}, []), wait);
  store.before = () => Promise.reject(new Error("disk full"));
  await expect(ann.addJob(job({}, []), wait)).rejects.toThrow("disk full");
  await new Promise(setImmediate);
  expect(heard).toEqual(["job", "ended"]);
});
