import { type JobInfo, JobStatus, ServiceError, writeJobXml } from "@ccp/core";
import type { EngineEvent } from "../engine.ts";
import type { HeadNode } from "../head-node.ts";
import { withJobFacts } from "../state/records.ts";
import type { Draft } from "../transitions/draft.ts";
import { numberParameter } from "../transitions/engine-requests.ts";
import type { FilterAnswer } from "./filter-runner.ts";

/** A job that could start now. */
export type Proposal = Extract<EngineEvent, { kind: "job may start" }>;

/** Milliseconds after which the filter is asked again about a job that it did not let start (rule SCH-9). */
const ASKED_AGAIN = 60_000;

/**
 * Asks the activation filter before a job starts (rule SCH-9). It is asked about one job after the other, so that a
 * filter that counts something sees all that was started before. What it leaves in the file is not read.
 */
export class ActivationFilter {
  readonly #headNode: HeadNode;
  #turn: Promise<void> | undefined;
  /** By job, the number of its last proposal that is not answered: the engine withdrew those before. */
  readonly #last = new Map<number, number>();

  constructor(headNode: HeadNode) {
    this.#headNode = headNode;
  }

  /** Takes a proposal of the engine; what comes of it the engine hears later. */
  take(proposal: Proposal): void {
    this.#last.set(proposal.jobId, proposal.proposal);
    const ask = () => this.#ask(proposal);
    // The first one is asked at once: virtual time must not go on before.
    const turn = this.#turn === undefined ? ask() : this.#turn.then(ask);
    this.#turn = turn;
    void turn.finally(() => {
      if (this.#turn === turn) this.#turn = undefined;
    });
  }

  async #ask(proposal: Proposal): Promise<void> {
    if (this.#isWithdrawn(proposal)) return;
    const answer = await this.#answer(proposal);
    if (this.#isWithdrawn(proposal)) return;
    this.#last.delete(proposal.jobId);
    this.#headNode.tryExecute((draft) => {
      if (answer === undefined || answer.kind === "accepted") approve(draft, proposal);
      else defer(draft, proposal, answer.reason);
    });
  }

  #isWithdrawn({ jobId, proposal }: Proposal): boolean {
    return this.#last.get(jobId) !== proposal;
  }

  /** What the filter says; `undefined` where nobody needs to be asked. */
  async #answer(proposal: Proposal): Promise<FilterAnswer | undefined> {
    const { state, runFilter } = this.#headNode;
    const program = state.parameters.get("ActivationFilterProgram") ?? "";
    const entry = state.job(proposal.jobId);
    if (program === "" || entry === undefined || !isWaiting(entry.job, proposal)) return undefined;
    const { facts } = entry.job;
    const job: JobInfo = {
      ...facts,
      errorMessage: "",
      isBackfill: proposal.isBackfill,
      allocatedNodes: proposal.allocation,
      tasks: Array.from(entry.tasks.values(), (task) => ({ ...task.facts, errorMessage: "" })),
    };
    try {
      return await runFilter({
        program,
        document: writeJobXml(job),
        spoolDir: state.parameters.get("SpoolDir") ?? "",
        timeout: numberParameter(state, "ActivationFilterTimeout") * 1000,
      });
    } catch (cause) {
      return { kind: "failed", reason: ServiceError.from(cause).message };
    }
  }
}

function isWaiting(
  job: { readonly attempt: number; readonly facts: { readonly status: JobStatus } } | undefined,
  { attempt }: Proposal,
): boolean {
  return job?.attempt === attempt && job.facts.status === JobStatus.Queued;
}

function approve(draft: Draft, { jobId, attempt, proposal }: Proposal): void {
  draft.request({ kind: "approve start", job: { jobId, attempt }, proposal });
}

/** The job stays Queued, and its message says why. */
function defer(draft: Draft, proposal: Proposal, reason: string): void {
  const { jobId, attempt } = proposal;
  const job = draft.findJob(jobId);
  if (job === undefined || !isWaiting(job, proposal)) return;
  const errorMessage = `The activation filter of the cluster did not let the job start yet: ${reason}`;
  if (job.facts.errorMessage !== errorMessage) draft.putJob(withJobFacts(job, { errorMessage }));
  draft.request({
    kind: "defer start",
    job: { jobId, attempt },
    proposal: proposal.proposal,
    delay: ASKED_AGAIN,
  });
}
