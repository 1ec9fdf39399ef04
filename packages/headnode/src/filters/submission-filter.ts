import {
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_UNEXPECTED,
  type JobInfo,
  JobStatus,
  type JobTerms,
  readJobXml,
  ServiceError,
  writeJobXml,
} from "@ccp/core";
import type { StateView } from "../state/cluster-state.ts";
import type { JobRecord } from "../state/records.ts";
import type { Draft } from "../transitions/draft.ts";
import { numberParameter } from "../transitions/engine-requests.ts";
import { refuseStatus } from "../transitions/refusals.ts";
import { reviseJob } from "../transitions/revise.ts";
import { jobTermsOf, taskTermsOf } from "../transitions/terms.ts";
import type { FilterRunner } from "./filter-runner.ts";

/** What the filter needs of a head node. */
interface Host {
  readonly state: StateView;
  readonly runFilter: FilterRunner;
  /** A draft that is thrown away. */
  rehearse(): Draft;
}

/** A job that a call is about to queue or to modify. */
interface Candidate {
  /** What there is of it before the call; `undefined` for a new one. */
  readonly before: JobRecord | undefined;
  readonly document: string;
}

/**
 * Lets the submission filter, if there is one, look at each job that a decision is about to queue or to modify (rule
 * SCH-8), and gives the decision as it is to be taken then: with the terms that the filter left.
 *
 * The decision is rehearsed first. So a call that is refused anyhow runs no filter, and one that concerns several jobs
 * does nothing unless the filter accepts them all. A job that others change while the filter looks at it is refused.
 */
export function throughFilter<T>(
  host: Host,
  decide: (draft: Draft) => T,
): ((draft: Draft) => T) | Promise<(draft: Draft) => T> {
  const program = host.state.parameters.get("SubmissionFilterProgram") ?? "";
  return program === "" ? decide : filtered(host, program, decide);
}

async function filtered<T>(
  host: Host,
  program: string,
  decide: (draft: Draft) => T,
): Promise<(draft: Draft) => T> {
  const candidates = rehearse(host, decide);
  const revised: (JobTerms | undefined)[] = [];
  for (const candidate of candidates) revised.push(await ask(host, program, candidate));
  return (draft) => {
    let index = 0;
    draft.review = (job) => {
      const terms = revised[index];
      const candidate = candidates[index++];
      if (candidate === undefined || !isAsBefore(draft.state.job(job.facts.id)?.job, candidate.before)) {
        refuseStatus(
          `Job ${job.facts.id} was changed while the submission filter looked at it. Look at it again, and repeat the call.`,
          { jobId: job.facts.id },
        );
      }
      return terms === undefined ? job : reviseJob(draft, job, terms);
    };
    return decide(draft);
  };
}

/** Whether nobody changed a job since. What its tasks do while it runs is no change of it: they end by themselves. */
function isAsBefore(now: JobRecord | undefined, before: JobRecord | undefined): boolean {
  if (now === before) return true;
  if (now === undefined || now.facts.status !== JobStatus.Running) return false;
  return now.facts === before?.facts && now.nextTaskId === before.nextTaskId;
}

function rehearse(host: Host, decide: (draft: Draft) => unknown): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const draft = host.rehearse();
  draft.review = (job) => {
    const before = draft.state.job(job.facts.id)?.job;
    candidates.push({ before, document: writeJobXml(shown(draft, job, before === undefined)) });
    return job;
  };
  decide(draft);
  return candidates;
}

/** What a filter is shown of a job: a new one has no id yet. */
function shown(draft: Draft, job: JobRecord, isNew: boolean): JobInfo {
  const tasks = Array.from(draft.tasks(job.facts.id), ({ facts }) => ({ ...facts, errorMessage: "" }));
  return { ...job.facts, id: isNew ? 0 : job.facts.id, errorMessage: "", tasks };
}

/** The terms that the filter wants the job to have, `undefined` for those it has. */
async function ask(host: Host, program: string, candidate: Candidate): Promise<JobTerms | undefined> {
  const { before, document } = candidate;
  const answer = await host.runFilter({
    program,
    document,
    spoolDir: host.state.parameters.get("SpoolDir") ?? "",
    timeout: numberParameter(host.state, "SubmissionFilterTimeout") * 1000,
  });
  const subject = { jobId: before?.facts.id };
  const which = before === undefined ? "The job" : `Job ${before.facts.id}`;
  if (answer.kind !== "accepted") {
    const hr = answer.kind === "refused" ? E_ACCESSDENIED : E_UNEXPECTED;
    throw new ServiceError(
      hr,
      sentence(`${which} was refused by the submission filter of the cluster: ${answer.reason}`),
      subject,
    );
  }
  if (answer.document === document) return undefined;
  try {
    return await readTerms(answer.document, document);
  } catch (cause) {
    throw new ServiceError(
      E_INVALIDARG,
      `${which} was refused: what the submission filter "${program}" made of it cannot be used. ${ServiceError.from(cause).message} Ask the administrator of the cluster.`,
      subject,
    );
  }
}

async function readTerms(document: string, given: string): Promise<JobTerms> {
  const [job, before] = [await readJobXml(document), await readJobXml(given)];
  if (JSON.stringify(job.tasks.map(taskTermsOf)) !== JSON.stringify(before.tasks.map(taskTermsOf))) {
    throw new ServiceError(
      E_INVALIDARG,
      "It changed the tasks; a filter may change the terms of a job, but not its tasks.",
    );
  }
  return jobTermsOf(job);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
