import { JobStatus } from "@ccp/core";
import type { Change, StepAnswer } from "./change.ts";
import { type CachedCredential, CredentialCache } from "./credential-cache.ts";
import { IdPool } from "./id-pool.ts";
import { JobEntry, type StatusCounts } from "./job-entry.ts";
import { NodeEntry } from "./node-entry.ts";
import type { JobFacts, JobRecord, NodeRecord, TaskRecord } from "./records.ts";
import { RememberedAnswers } from "./remembered-answers.ts";

/** What a transition may read of the state. */
export interface StateView {
  job(jobId: number): Readonly<Pick<JobEntry, ReadableEntry>> | undefined;
  readonly jobIds: Iterable<number>;
  readonly jobs: Iterable<Readonly<Pick<JobEntry, ReadableEntry>>>;
  jobIdsByStatus(status: JobStatus): Iterable<number>;
  /** Names compare without case (rule NOD-1). */
  node(name: string): Readonly<Pick<NodeEntry, "node" | "held" | "jobIds">> | undefined;
  readonly nodes: Iterable<Readonly<Pick<NodeEntry, "node" | "held" | "jobIds">>>;
  readonly parameters: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  /** What a user has in the cache, by the lower case names of the users that it is for (rule CRD-2). */
  cachedCredentials(owner: string): ReadonlyMap<string, CachedCredential>;
  /** What all users have in their caches. */
  readonly credentials: Iterable<CachedCredential>;
  readonly jobCounts: Readonly<StatusCounts>;
  readonly taskCounts: Readonly<StatusCounts>;
  /** Counts the changes applied so far. */
  readonly version: number;
  /** The `count` smallest free job ids (rule JOB-3). */
  freeJobIds(count: number): readonly number[];
  /**
   * The highest attempt among all runs that bore the id before; 0 for a fresh id. A job that takes over an id counts on
   * from there, so that the name of a run never comes twice.
   */
  lastAttempt(jobId: number): number;
  /** The id of a command that was given out last, 0 before the first (rule CMD-1). */
  readonly lastCommandId: number;
  /** What the step with that key gave; `undefined` when it was not taken or is forgotten. */
  answer(key: string): StepAnswer | undefined;
  /** How many answers are remembered. */
  readonly answerCount: number;
  /** The keys of the answers, the oldest first, with the instants until which they are remembered. */
  answers(): Iterable<readonly [key: string, until: number]>;
  /** The completed job that ended first, or `undefined`. */
  oldestCompleted(): JobRecord | undefined;
}

type ReadableEntry =
  | "job"
  | "addedAt"
  | "changedAt"
  | "taskChangedAt"
  | "view"
  | "tasks"
  | "counts"
  | "notRerunnable"
  | "idsByName"
  | "isDependedOn"
  | "nextCompletion";

/**
 * Everything the head node knows. It changes in one place, {@link apply}; all indexes and counters are kept up to
 * date there, so that no call costs a walk over all jobs unless it lists them all.
 */
export class ClusterState implements StateView {
  readonly #jobs = new Map<number, JobEntry>();
  readonly #nodes = new Map<string, NodeEntry>();
  readonly #parameters = new Map<string, string>();
  readonly #variables = new Map<string, string>();
  readonly #credentials = new CredentialCache();
  readonly #answers = new RememberedAnswers();
  readonly #jobIds = new IdPool();
  readonly #lastAttempts = new Map<number, number>();
  readonly #byStatus = [0, 1, 2, 3, 4, 5].map(() => new Set<number>());
  readonly #taskCounts: StatusCounts = [0, 0, 0, 0, 0, 0];
  /** Ids of jobs in the order of their end times, once it is sorted; those that run again or are gone are skipped. */
  #completed: { readonly jobId: number; readonly endTime: number }[] = [];
  #completedFrom = 0;
  /** Not where a store gave the jobs in another order, or a clock was set back. */
  #isCompletedSorted = true;
  #lastCommandId = 0;
  #version = 0;

  job(jobId: number): JobEntry | undefined {
    return this.#jobs.get(jobId);
  }

  get jobIds(): Iterable<number> {
    return this.#jobs.keys();
  }

  get jobs(): Iterable<JobEntry> {
    return this.#jobs.values();
  }

  jobIdsByStatus(status: JobStatus): Iterable<number> {
    return this.#byStatus[status] ?? [];
  }

  node(name: string): NodeEntry | undefined {
    return this.#nodes.get(name.toLowerCase());
  }

  get nodes(): Iterable<NodeEntry> {
    return this.#nodes.values();
  }

  get parameters(): ReadonlyMap<string, string> {
    return this.#parameters;
  }

  get variables(): ReadonlyMap<string, string> {
    return this.#variables;
  }

  cachedCredentials(owner: string): ReadonlyMap<string, CachedCredential> {
    return this.#credentials.of(owner);
  }

  get credentials(): Iterable<CachedCredential> {
    return this.#credentials.all();
  }

  get jobCounts(): Readonly<StatusCounts> {
    const [a, b, c, d, e, f] = this.#byStatus.map((ids) => ids.size);
    return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
  }

  get taskCounts(): Readonly<StatusCounts> {
    return this.#taskCounts;
  }

  get lastCommandId(): number {
    return this.#lastCommandId;
  }

  get version(): number {
    return this.#version;
  }

  freeJobIds(count: number): readonly number[] {
    return this.#jobIds.smallest(count);
  }

  lastAttempt(jobId: number): number {
    return this.#lastAttempts.get(jobId) ?? 0;
  }

  answer(key: string): StepAnswer | undefined {
    return this.#answers.get(key);
  }

  get answerCount(): number {
    return this.#answers.size;
  }

  answers(): Iterable<readonly [key: string, until: number]> {
    return this.#answers.keys();
  }

  oldestCompleted(): JobRecord | undefined {
    if (!this.#isCompletedSorted) {
      this.#completed = this.#completed.slice(this.#completedFrom).sort((a, b) => a.endTime - b.endTime);
      this.#completedFrom = 0;
      this.#isCompletedSorted = true;
    }
    for (; this.#completedFrom < this.#completed.length; this.#completedFrom++) {
      const entry = this.#completed[this.#completedFrom];
      const job = entry && this.#jobs.get(entry.jobId)?.job;
      if (job && isCompletedJob(job.facts.status) && job.facts.endTime === entry.endTime) return job;
    }
    this.#completed = [];
    this.#completedFrom = 0;
    return undefined;
  }

  /** Takes the step. The changes must come from a transition decided on this very state. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#version++;
      this.#apply(change);
    }
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case "job":
        this.#putJob(change.job);
        break;
      case "task":
        this.#putTask(change.task);
        break;
      case "job removed":
        this.#removeJob(change.jobId);
        this.#lastAttempts.set(change.jobId, change.lastAttempt);
        break;
      case "node":
        this.#putNode(change.node);
        break;
      case "parameter":
        put(this.#parameters, change.name, change.value);
        break;
      case "variable":
        put(this.#variables, change.name, change.value);
        break;
      case "answer":
        this.#answers.put(change.key, change.until, change.answer);
        break;
      case "credential":
        this.#credentials.put(change.owner, change.user, change.sealed);
        break;
      case "command id":
        this.#lastCommandId = change.last;
        break;
    }
  }

  #putJob(job: JobRecord): void {
    const { id, status, endTime } = job.facts;
    let entry = this.#jobs.get(id);
    if (entry === undefined) {
      this.#jobIds.take(id);
      entry = new JobEntry(job, this.#version);
      this.#jobs.set(id, entry);
      if (isCompletedJob(status)) this.#noteCompleted(id, endTime);
    } else {
      const old = entry.job.facts;
      entry.putJob(job, this.#version);
      if (old.status === status && old.allocatedNodes === job.facts.allocatedNodes) return;
      this.#byStatus[old.status]?.delete(id);
      this.#release(old);
      if (isCompletedJob(status) && !isCompletedJob(old.status)) this.#noteCompleted(id, endTime);
    }
    this.#byStatus[status]?.add(id);
    this.#hold(job.facts);
  }

  #noteCompleted(jobId: number, endTime: number | null): void {
    if (endTime !== null) {
      if ((this.#completed.at(-1)?.endTime ?? 0) > endTime) this.#isCompletedSorted = false;
      this.#completed.push({ jobId, endTime });
    }
    if (this.#completedFrom > 1024 && this.#completedFrom > this.#completed.length / 2) {
      this.#completed = this.#completed.slice(this.#completedFrom);
      this.#completedFrom = 0;
    }
  }

  #putTask(task: TaskRecord): void {
    const entry = this.#jobs.get(task.facts.jobId);
    if (entry === undefined)
      throw new Error(`Job ${task.facts.jobId} has no record, its task cannot have one.`);
    const old = entry.tasks.get(task.facts.id);
    if (old !== undefined) this.#taskCounts[old.facts.status]--;
    this.#taskCounts[task.facts.status]++;
    entry.putTask(task, this.#version);
  }

  #removeJob(jobId: number): void {
    const entry = this.#jobs.get(jobId);
    if (entry === undefined) return;
    entry.counts.forEach((count, status) => {
      this.#taskCounts[status as JobStatus] -= count; // an index of the six counters
    });
    this.#release(entry.job.facts);
    this.#byStatus[entry.job.facts.status]?.delete(jobId);
    this.#jobs.delete(jobId);
    this.#jobIds.giveBack(jobId);
  }

  #putNode(node: NodeRecord): void {
    const entry = this.node(node.name);
    if (entry === undefined) this.#nodes.set(node.name.toLowerCase(), new NodeEntry(node));
    else entry.node = node;
  }

  #hold(job: JobFacts): void {
    if (job.status !== JobStatus.Running) return;
    for (const { node, processors } of job.allocatedNodes) {
      const entry = this.node(node);
      entry?.hold(job.id, job.isExclusive ? entry.node.processors : processors);
    }
  }

  #release(job: JobFacts): void {
    if (job.status !== JobStatus.Running) return;
    for (const { node } of job.allocatedNodes) this.node(node)?.release(job.id);
  }
}

/** Whether a job with this status is over: Finished, Failed or Cancelled. */
export function isCompletedJob(status: JobStatus): boolean {
  return status === JobStatus.Finished || status === JobStatus.Failed || status === JobStatus.Cancelled;
}

function put(map: Map<string, string>, name: string, value: string | null): void {
  if (value === null) map.delete(name);
  else map.set(name, value);
}
