import { E_NOTIMPL, type JobExplanation } from "@ccp/core";
import { expect, test } from "vitest";
import type { JobRef } from "../src/index.ts";
import { cluster, job, nobody } from "./cluster.ts";

test("explainJob asks the engine about the run that waits, and answers as it does", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  const answer: JobExplanation = { jobId: id, jobsAhead: 3, latestStart: 7, reasons: [] };
  const asked: JobRef[] = [];
  const explainJob = async (ref: JobRef): Promise<JobExplanation | null> => {
    asked.push(ref);
    return asked.length === 1 ? answer : null;
  };
  Object.assign(engine, { explainJob });
  expect(await ann.explainJob?.(id)).toEqual(answer);
  // The engine has started it, and the head node has not heard of that yet.
  expect((await ann.explainJob?.(id))?.reasons).toEqual([
    { kind: "status", sentence: `Job ${id} is about to start.` },
  ]);
  expect(asked).toEqual([
    { jobId: id, attempt: 1 },
    { jobId: id, attempt: 1 },
  ]);
});

test("explainJob refuses where the engine cannot say why a job waits", async () => {
  const { ann } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  await expect(ann.explainJob?.(id)).rejects.toMatchObject({ hr: E_NOTIMPL });
});
