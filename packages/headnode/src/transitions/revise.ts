import { JobStatus, type JobTerms, sameName } from "@ccp/core";
import { checkJobTerms } from "../rules/job-rules.ts";
import { checkTaskFitsJob } from "../rules/task-rules.ts";
import { type JobRecord, withJobFacts } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { refuseArgument } from "./refusals.ts";

/**
 * Gives a job that is about to be queued or modified the terms that the submission filter left (rule SCH-8). An empty
 * name or user keeps the job's own. They are checked as a whole; of a running job only those may differ that can
 * change while it runs (rule MOD-4). The filter is the administrator's: it may raise the priority for anybody.
 */
export function reviseJob(draft: Draft, job: JobRecord, terms: JobTerms): JobRecord {
  const { id, status, name, user, isBackfill, runtime } = job.facts;
  const what = draft.state.job(id) === undefined ? "the job" : `job ${id}`;
  const revised = withJobFacts(job, { ...terms, name: terms.name || name, user: terms.user || user });
  checkJobTerms(revised.facts, draft.state, what);
  for (const { facts } of draft.tasks(id))
    checkTaskFitsJob(facts, revised.facts, `task ${facts.id} of ${what}`);
  if (status === JobStatus.Running) {
    const { runtime: newRuntime, project, runUntilCanceled, extendedTerms } = revised.facts;
    const allowed = withJobFacts(job, { runtime: newRuntime, project, runUntilCanceled, extendedTerms });
    const isFixed = isBackfill && newRuntime !== runtime;
    if (isFixed || JSON.stringify(allowed.facts) !== JSON.stringify(revised.facts)) {
      refuseArgument(
        `The submission filter changed terms of ${what} that cannot change while it is Running. Ask the administrator of the cluster.`,
        { jobId: id },
      );
    }
  }
  if (job.credential !== null && !sameName(user, revised.facts.user)) {
    refuseArgument(
      `The submission filter changed the user of ${what}, which has the password of ${user}. Ask the administrator of the cluster.`,
    );
  }
  return revised;
}
