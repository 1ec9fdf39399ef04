import {
  JobPriority,
  JobStatus,
  type JobTerms,
  type NameValuePair,
  parseBooleanTerm,
  parseIntegerTerm,
  parseNameList,
  parsePriorityTerm,
  sameName,
} from "@ccp/core";
import { checkJobTerms } from "../rules/job-rules.ts";
import { checkTaskFitsJob } from "../rules/task-rules.ts";
import { isCompletedJob } from "../state/cluster-state.ts";
import { type JobRecord, withJobFacts } from "../state/records.ts";
import { settleJob } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { engineJobTerms, jobRef } from "./engine-requests.ts";
import { resubmitJob } from "./queue.ts";
import {
  type CallingUser,
  checkOwner,
  refuseAccess,
  refuseArgument,
  refuseStatus,
  statusName,
} from "./refusals.ts";
import { jobTermsOf } from "./terms.ts";

/** Overwrites the terms of a job that waits; an empty name or user keeps the job's own (rule MOD-2). */
export function modifyJob(draft: Draft, caller: CallingUser, jobId: number, terms: JobTerms): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "modify");
  refuseCompleted(job);
  if (job.facts.status === JobStatus.Running) {
    refuseStatus(
      `Job ${jobId} was not modified: it is Running. Use ModifyJobTerm to change its Runtime, RunUntilCanceled or Project.`,
      { jobId },
    );
  }
  const { name, user } = job.facts;
  change(draft, caller, job, { ...jobTermsOf(terms), name: terms.name || name, user: terms.user || user });
}

/** Changes one term of a job: one of the ten known ones, else an extended term (rules MOD-3 to MOD-6). */
export function modifyJobTerm(
  draft: Draft,
  caller: CallingUser,
  jobId: number,
  name: string,
  value: string,
): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "modify");
  refuseCompleted(job);
  const known = readTerm(name, value);
  if (job.facts.status === JobStatus.Running) checkRunningTerm(job, name, known !== undefined);
  change(draft, caller, job, known ?? { extendedTerms: withTerm(job.facts.extendedTerms, name, value) });
}

function refuseCompleted(job: JobRecord): void {
  if (!isCompletedJob(job.facts.status)) return;
  refuseStatus(
    `Job ${job.facts.id} was not modified: it is ${statusName(job)}. Only a job that is not completed can be modified.`,
    { jobId: job.facts.id },
  );
}

/** A running job lets few of its terms change (rule MOD-4). */
function checkRunningTerm(job: JobRecord, name: string, isKnown: boolean): void {
  const { id, isBackfill } = job.facts;
  if (isKnown && name !== "Runtime" && name !== "RunUntilCanceled" && name !== "Project") {
    refuseStatus(
      `${name} of job ${id} was not changed: the job is Running. Of a running job only Runtime, RunUntilCanceled, Project and extended terms can change.`,
      { jobId: id },
    );
  }
  if (name === "Runtime" && isBackfill) {
    refuseStatus(
      `Runtime of job ${id} was not changed: the job runs ahead of its turn (backfill), which holds only for the runtime it started with.`,
      { jobId: id },
    );
  }
}

/** Checks the new terms as a whole, then puts them in place and tells the engine (rules MOD-6, MOD-8). */
function change(draft: Draft, caller: CallingUser, job: JobRecord, terms: Partial<JobTerms>): void {
  const { id, status, priority } = job.facts;
  const asked = withJobFacts(job, terms);
  checkJobTerms(asked.facts, draft.state, `job ${id}`);
  if (
    terms.minimumNumberOfProcessors !== undefined ||
    terms.maximumNumberOfProcessors !== undefined ||
    terms.askedNodes !== undefined
  ) {
    for (const { facts } of draft.tasks(id))
      checkTaskFitsJob(facts, asked.facts, `task ${facts.id} of job ${id}`);
  }
  const raised = asked.facts.priority;
  if (!caller.isAdministrator && raised > JobPriority.Normal && raised > priority) {
    refuseAccess(
      `User ${caller.user} may not raise job ${id} to priority ${JobPriority[raised]}: only administrators may go above Normal.`,
      { jobId: id },
    );
  }
  const modified = draft.putJob(draft.review(checkPasswordKept(job, asked)));
  if (status === JobStatus.NotSubmitted) return;
  const { name, user } = job.facts;
  if (modified.facts.name !== name || modified.facts.user !== user) {
    // Every task was given these: only a new run of the job can have others.
    draft.request({ kind: "end job", job: jobRef(job) });
    resubmitJob(draft, modified);
    return;
  }
  draft.request({ kind: "change job", job: jobRef(modified), terms: engineJobTerms(draft, modified) });
  if (status === JobStatus.Running) settleJob(draft, id);
}

/** A password belongs to one user: a job in the queue changes both or none, one that was not submitted loses it. */
function checkPasswordKept(job: JobRecord, modified: JobRecord): JobRecord {
  const { id, status, user } = job.facts;
  if (job.credential === null || sameName(user, modified.facts.user)) return modified;
  if (status === JobStatus.NotSubmitted) return { ...modified, credential: null };
  return refuseStatus(
    `The user of job ${id} was not changed: the job is ${statusName(job)} with the password of ${user}. Use SetJobCredentials to change the user together with the password.`,
    { jobId: id },
  );
}

/** Reads a known term, whose name must match to the letter (rules MOD-3, MOD-5); `undefined` for any other name. */
function readTerm(name: string, value: string): Partial<JobTerms> | undefined {
  switch (name) {
    case "AskedNodes":
      return { askedNodes: parseNameList(value) };
    case "IsExclusive":
      return { isExclusive: parseBooleanTerm(value) ?? refuseTerm(name, value, "True or False") };
    case "Name":
      return { name: value === "" ? refuseTerm(name, value, "1 to 80 characters") : value };
    case "SoftwareLicense":
      return { softwareLicense: value };
    case "MaximumNumberOfProcessors":
      return {
        maximumNumberOfProcessors: parseIntegerTerm(value) ?? refuseTerm(name, value, "a whole number"),
      };
    case "MinimumNumberOfProcessors":
      return {
        minimumNumberOfProcessors: parseIntegerTerm(value) ?? refuseTerm(name, value, "a whole number"),
      };
    case "Priority":
      return {
        priority:
          parsePriorityTerm(value) ??
          refuseTerm(name, value, "Lowest, BelowNormal, Normal, AboveNormal or Highest"),
      };
    case "Project":
      return { project: value };
    case "RunUntilCanceled":
      return { runUntilCanceled: parseBooleanTerm(value) ?? refuseTerm(name, value, "True or False") };
    case "Runtime":
      return { runtime: value };
    default:
      return undefined;
  }
}

function refuseTerm(name: string, value: string, expected: string): never {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  refuseArgument(`The job term ${name} cannot be "${shown}": it takes ${expected}.`);
}

/** The terms with one more, or with another value for the one of that name (rule JT-9). */
function withTerm(terms: readonly NameValuePair[], name: string, value: string): readonly NameValuePair[] {
  const index = terms.findIndex((term) => sameName(term.name, name));
  if (index < 0) return [...terms, { name, value }];
  return terms.with(index, { name: terms[index]?.name ?? name, value });
}
