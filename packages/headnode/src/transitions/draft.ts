import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32, ServiceError } from "@ccp/core";
import type { Change } from "../state/change.ts";
import type { StateView } from "../state/cluster-state.ts";
import type { StatusCounts } from "../state/job-entry.ts";
import { mapEntry } from "../state/map-entry.ts";
import type { JobRecord, NodeRecord, TaskRecord } from "../state/records.ts";
import type { TaskTableView } from "../state/task-table.ts";
import type { Effect } from "./effect.ts";

/** Facts about the cluster that no call changes. */
export interface ClusterFacts {
  /** The cluster's display name. */
  readonly name: string;
  /** The computer name of the head node. */
  readonly headNode: string;
}

/**
 * One transition in the making: reads go to the state and see what was already decided; writes are noted as changes
 * and effects, and nothing else happens. Thrown away, it leaves no trace; that makes every refused call harmless.
 */
export class Draft {
  readonly cluster: ClusterFacts;
  /** The instant of the transition, milliseconds since 1970. */
  readonly now: number;
  /**
   * Looks at each job that a caller's call is about to queue or to modify, and gives it as it is to be (rule SCH-8).
   * Whoever takes the step may put something here that does more than to let all pass.
   */
  review: (job: JobRecord) => JobRecord = (job) => job;
  readonly #state: StateView;
  /** By id, what is put of each job. */
  readonly #jobs = new Map<number, DraftedJob>();
  readonly #others: Change[] = [];
  readonly #effects: Effect[] = [];
  #idsTaken: readonly number[] = [];

  constructor(state: StateView, cluster: ClusterFacts, now: number) {
    this.#state = state;
    this.cluster = cluster;
    this.now = now;
  }

  /** The state before the transition. */
  get state(): StateView {
    return this.#state;
  }

  findJob(jobId: number): JobRecord | undefined {
    return this.#jobs.get(jobId)?.job ?? this.#state.job(jobId)?.job;
  }

  /** The job; `ERROR_NOT_FOUND` if there is none. */
  job(jobId: number): JobRecord {
    return (
      this.findJob(jobId) ??
      notFound(`There is no job ${jobId} in the cluster. ListAllJobs gives the jobs that are.`, { jobId })
    );
  }

  findTask(jobId: number, taskId: number): TaskRecord | undefined {
    return this.#jobs.get(jobId)?.tasks?.get(taskId) ?? this.#state.job(jobId)?.tasks.get(taskId);
  }

  /** The task; `ERROR_NOT_FOUND` if there is none. */
  task(jobId: number, taskId: number): TaskRecord {
    this.job(jobId);
    return (
      this.findTask(jobId, taskId) ??
      notFound(`Job ${jobId} has no task ${taskId}. ListTasks gives the ids of its tasks.`, { jobId, taskId })
    );
  }

  /** The tasks of a job in id order. */
  tasks(jobId: number): Iterable<TaskRecord> {
    const changed = this.#jobs.get(jobId)?.tasks;
    const known = this.#state.job(jobId)?.tasks;
    if (changed === undefined) return known?.values() ?? noTasks;
    return known === undefined ? changed.values() : bothTasks(known, changed);
  }

  /** How many tasks of the job are in each status. */
  taskCounts(jobId: number): Readonly<StatusCounts> {
    const known = this.#state.job(jobId)?.counts ?? noCounts;
    const delta = this.#jobs.get(jobId)?.delta;
    if (delta === undefined) return known;
    const [a, b, c, d, e, f] = known;
    return [a + delta[0], b + delta[1], c + delta[2], d + delta[3], e + delta[4], f + delta[5]];
  }

  /** The ids of the job's tasks that bear a name (rule TSK-8). */
  taskIdsByName(jobId: number, name: string): readonly number[] {
    const known = this.#state.job(jobId)?.idsByName(name) ?? [];
    const added = this.#jobs.get(jobId)?.newNames?.get(name);
    return added === undefined ? known : [...known, ...added];
  }

  /** The node; `ERROR_NOT_FOUND` if there is none. */
  node(name: string): NodeRecord {
    return (
      this.#state.node(name)?.node ??
      notFound(`There is no node ${name} in the cluster. ComputeNodes gives the names of its nodes.`, {
        nodeName: name,
      })
    );
  }

  /** The smallest ids that no job bears, ascending (rule JOB-3). One transition may ask once. */
  takeJobIds(count: number): readonly number[] {
    if (this.#idsTaken.length > 0) throw new Error("A transition takes its job ids at once.");
    this.#idsTaken = this.#state.freeJobIds(count);
    return this.#idsTaken;
  }

  putJob(job: JobRecord): JobRecord {
    this.#drafted(job.facts.id).job = job;
    return job;
  }

  putTask(task: TaskRecord): TaskRecord {
    const { id, jobId, status } = task.facts;
    const drafted = this.#drafted(jobId);
    drafted.delta ??= [0, 0, 0, 0, 0, 0];
    const old = drafted.tasks?.get(id) ?? this.#state.job(jobId)?.tasks.get(id);
    if (old === undefined) noteName(drafted, task.facts.name, id);
    else drafted.delta[old.facts.status]--;
    drafted.delta[status]++;
    drafted.tasks ??= new Map();
    drafted.tasks.set(id, task);
    return task;
  }

  #drafted(jobId: number): DraftedJob {
    return mapEntry(this.#jobs, jobId, newDraftedJob);
  }

  /** Notes a change of something other than a job or a task. */
  change(change: Exclude<Change, { kind: "job" | "task" }>): void {
    this.#others.push(change);
  }

  /** Notes a request to the engine. */
  request(effect: Effect): void {
    this.#effects.push(effect);
  }

  get effects(): readonly Effect[] {
    return this.#effects;
  }

  /** What was decided, in an order in which it can be applied. */
  get changes(): readonly Change[] {
    const changes: Change[] = [];
    for (const { job } of this.#jobs.values()) if (job !== undefined) changes.push({ kind: "job", job });
    for (const { tasks } of this.#jobs.values()) {
      if (tasks !== undefined) for (const task of tasks.values()) changes.push({ kind: "task", task });
    }
    for (const change of this.#others) changes.push(change);
    return changes;
  }
}

/** What a transition puts of one job; what it does not put is not made. */
interface DraftedJob {
  job: JobRecord | undefined;
  /** By id. */
  tasks: Map<number, TaskRecord> | undefined;
  /** How many more tasks are in each status than before. */
  delta: StatusCounts | undefined;
  /** The ids of the tasks that are added, by their names. */
  newNames: Map<string, number[]> | undefined;
}

const noTasks: readonly TaskRecord[] = [];
const noCounts: Readonly<StatusCounts> = [0, 0, 0, 0, 0, 0];

function newDraftedJob(): DraftedJob {
  return { job: undefined, tasks: undefined, delta: undefined, newNames: undefined };
}

function noteName(drafted: DraftedJob, name: string, taskId: number): void {
  if (name === "") return; // no task waits for one without a name
  drafted.newNames ??= new Map();
  mapEntry(drafted.newNames, name, () => []).push(taskId);
}

/** The known tasks, those that are changed as they will be, then those that are new. */
function* bothTasks(known: TaskTableView, changed: ReadonlyMap<number, TaskRecord>): Generator<TaskRecord> {
  for (const [id, task] of known) yield changed.get(id) ?? task;
  for (const [id, task] of changed) if (!known.has(id)) yield task;
}

function notFound(message: string, subject: { jobId?: number; taskId?: number; nodeName?: string }): never {
  throw new ServiceError(HRESULT_FROM_WIN32(ERROR_NOT_FOUND), message, subject);
}
