import { E_NOTIMPL, type JobExplanation, JobStatus, ServiceError } from "@ccp/core";
import type { Engine } from "./engine.ts";
import type { JobRecord } from "./state/records.ts";
import { jobRef } from "./transitions/engine-requests.ts";
import { statusName } from "./transitions/refusals.ts";

/** Says why a job has not started: by its status, or as the engine sees it. */
export async function explainJob(job: JobRecord, engine: Engine): Promise<JobExplanation> {
  const { id, status, errorMessage } = job.facts;
  if (status === JobStatus.Queued) {
    if (engine.explainJob === undefined) {
      throw new ServiceError(
        E_NOTIMPL,
        `Nobody can say why job ${id} waits: the engine of this cluster does not tell.`,
      );
    }
    const explanation = await engine.explainJob(jobRef(job));
    if (explanation !== null) return explanation;
  }
  const sentence =
    status === JobStatus.NotSubmitted
      ? `Job ${id} is not in the queue: it was added, but not submitted. Submit it with SubmitJob.`
      : status === JobStatus.Queued
        ? // The activation filter left a message where it did not let the job start.
          errorMessage || `Job ${id} is about to start.`
        : `Job ${id} waits for nothing: it is ${statusName(job)}.`;
  return { jobId: id, jobsAhead: null, latestStart: null, reasons: [{ kind: "status", sentence }] };
}
