import type { NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type { EngineJobTerms, EngineNode, EngineTask, JobRef, TaskRef } from "@ccp/headnode";
import type { JobRequest, NodeGroup, TaskPlacement } from "@ccp/scheduler";
import type { RunningTask, TaskExit } from "../executor/index.ts";

/** Something that happens once; the promise is made only where somebody waits. */
class Signal {
  #isResolved = false;
  #promise: Promise<void> | undefined;
  #resolve: () => void = nothing;

  /** Resolves when it happens; nothing once it has. */
  get promise(): Promise<void> | undefined {
    if (this.#isResolved) return undefined;
    this.#promise ??= new Promise((resolve) => {
      this.#resolve = resolve;
    });
    return this.#promise;
  }

  resolve(): void {
    this.#isResolved = true;
    this.#resolve();
  }
}

function nothing(): void {}

const nowhere: readonly never[] = [];

/** What runs of a job that has not started; nothing is ever put into it. */
const noTasks: Set<ActiveTask> = new Set();

/** A node of the cluster and what is on it. */
export class ActiveNode {
  readonly node: EngineNode;
  /** Gets no new work: paused, or not approved yet. */
  isPaused: boolean;
  /** `silent`: it failed and the cluster does not know yet. */
  condition: "up" | "silent" | "lost" = "up";
  cancelDetection: () => void = nothing;
  /** In the order in which they started. */
  readonly tasks: Set<ActiveTask> = new Set();
  readonly jobs: Set<ActiveJob> = new Set();

  constructor(node: EngineNode) {
    this.node = node;
    this.isPaused = node.status !== "Ready";
  }
}

/** With what a job could start. */
export interface Proposal {
  readonly number: number;
  readonly allocation: readonly NodeAllocation[];
  readonly isBackfill: boolean;
}

/** A run of a job that is not over. */
export class ActiveJob {
  readonly ref: JobRef;
  terms: EngineJobTerms;
  /** The scheduler's name of the run. */
  readonly schedulerId: number;
  /** `proposed`: it has processors, and waits for leave to start; `deferred`: it is out of the queue for a while. */
  state: "waiting" | "proposed" | "deferred" | "running" | "ending" = "waiting";
  /** The latest one; it holds while the job is `proposed`. */
  proposal: Proposal | undefined;
  cancelDeferral: () => void = nothing;
  /** Not a number until it starts. */
  startedAt: number = Number.NaN;
  /** There once it runs. */
  placement: TaskPlacement | undefined;
  nodes: readonly ActiveNode[] = nowhere;
  cancelLimit: () => void = nothing;
  isLimitTold = false;
  /** By task id, the run that waits or runs. */
  readonly tasks: Map<number, ActiveTask> = new Map();
  /** Made when it starts: most of what waits is never looked at meanwhile, and is to be small. */
  running: Set<ActiveTask> = noTasks;
  /** By task id, the latest attempt that is over; made for the first one. */
  #attemptsOver: Map<number, number> | undefined;
  #gone: Signal | undefined;

  constructor(ref: JobRef, terms: EngineJobTerms) {
    this.ref = { jobId: ref.jobId, attempt: ref.attempt };
    this.terms = terms;
    this.schedulerId = schedulerIdOf(ref);
  }

  /** It is out, and its processors are free. */
  get gone(): Signal {
    this.#gone ??= new Signal();
    return this.#gone;
  }

  /** The latest attempt of a task that there was; 0 where there was none. */
  latestAttempt(taskId: number): number {
    const task = this.tasks.get(taskId);
    const latest = (task?.next ?? task)?.ref.attempt ?? 0;
    return Math.max(latest, this.#attemptsOver?.get(taskId) ?? 0);
  }

  /** A run of a task is over, or will never be. */
  forget({ ref: { taskId, attempt } }: ActiveTask): void {
    this.#attemptsOver ??= new Map();
    this.#attemptsOver.set(taskId, Math.max(attempt, this.#attemptsOver.get(taskId) ?? 0));
  }

  /**
   * Drops what it ran with, once it is out. A run that waited long lies among the old objects, and the collector of the
   * young ones takes what an old one names for alive: without this, all of it would be copied once more.
   */
  letGo(): void {
    this.placement = undefined;
    this.nodes = nowhere;
    this.running = noTasks;
    this.cancelLimit = nothing;
    this.#attemptsOver = undefined;
  }

  /** What it asks of the scheduler as it is now. */
  request(): JobRequest {
    const { priority, submitTime, minimum, maximum, isExclusive, askedNodes, licenses, limit } = this.terms;
    return {
      id: this.schedulerId,
      priority,
      submitTime,
      minimum,
      maximum,
      isExclusive,
      nodes: askedNodes.length === 0 ? nowhere : [...askedNodes],
      requiredNodes: this.#requiredNodes(),
      requiredGroups: this.#requiredGroups(),
      licenses,
      limit,
    };
  }

  /**
   * What its tasks need of the only node that they require: all of a task's minimum (rule TSK-10). Of tasks that
   * require the same node the largest need counts, since they can run in turn.
   */
  #requiredNodes(): readonly NodeAllocation[] {
    let needs: Map<string, NodeAllocation> | undefined;
    for (const { request } of this.tasks.values()) {
      const { requiredNodes, minimum } = request;
      const [node] = requiredNodes;
      if (node === undefined || requiredNodes.length > 1) continue;
      needs ??= new Map();
      const key = node.toLowerCase();
      if ((needs.get(key)?.processors ?? 0) < minimum) needs.set(key, { node, processors: minimum });
    }
    return needs === undefined ? nowhere : [...needs.values()];
  }

  /** The same where a task requires several nodes: of all of them together its minimum. */
  #requiredGroups(): JobRequest["requiredGroups"] {
    let needs: Map<string, NodeGroup> | undefined;
    for (const { request } of this.tasks.values()) {
      const { requiredNodes: nodes, minimum: processors } = request;
      if (nodes.length < 2) continue;
      needs ??= new Map();
      const key = nodes.join().toLowerCase();
      if ((needs.get(key)?.processors ?? 0) < processors) needs.set(key, { nodes, processors });
    }
    return needs === undefined ? nowhere : [...needs.values()];
  }
}

/** A run of a task that is not over. */
export class ActiveTask {
  readonly job: ActiveJob;
  readonly request: EngineTask;
  readonly ref: TaskRef;
  state: "waiting" | "running" | "over" = "waiting";
  allocation: readonly NodeAllocation[] = nowhere;
  nodes: readonly ActiveNode[] = nowhere;
  /** Not a number until it starts. */
  startedAt: number = Number.NaN;
  process: RunningTask | undefined;
  cancelLimit: () => void = nothing;
  /** Whether "task started" was told. */
  isAnnounced = false;
  /** Why it is being ended. */
  endReason: "killed" | "limit" | undefined;
  /** The head node asked for its end, and does not wait for a silent node. */
  isEndAsked = false;
  /** How and when it ended, also while a silent node keeps that back. */
  exit: TaskExit | undefined;
  exitAt: number = Number.NaN;
  /** The next run of the same task, which waits until this one is gone. */
  next: ActiveTask | undefined;
  #gone: Signal | undefined;

  constructor(job: ActiveJob, request: EngineTask) {
    const { jobId, taskId, attempt } = request;
    this.job = job;
    this.request = request;
    this.ref = { jobId, taskId, attempt };
  }

  /** Its processes are gone, and its end was told. */
  get gone(): Signal {
    this.#gone ??= new Signal();
    return this.#gone;
  }

  /** Drops what it ran with, once its processes are gone; as for a job. */
  letGo(): void {
    this.process = undefined;
    this.cancelLimit = nothing;
  }

  /** A node of it failed and the cluster does not know yet: nothing it does is seen. */
  get isSilent(): boolean {
    return !this.isEndAsked && this.nodes.some(({ condition }) => condition === "silent");
  }

  /** Nothing is known of what it used. */
  noUsage(): ResourceUsageInfo {
    return {
      allocatedNodes: this.allocation,
      processes: [],
      kernelProcessorTime: 0,
      userProcessorTime: 0,
      workingSet: 0,
    };
  }
}

/**
 * The scheduler's number for a run of a job. It orders runs as their job ids do, which decides between equal jobs
 * (rule SCH-1), and stays a safe integer: job ids are below 2^31, and attempts far below 2^21.
 */
function schedulerIdOf({ jobId, attempt }: JobRef): number {
  return jobId * ATTEMPTS + attempt;
}

/** The run of a job that a scheduler's number stands for. */
export function jobRefOf(schedulerId: number): JobRef {
  return { jobId: Math.floor(schedulerId / ATTEMPTS), attempt: schedulerId % ATTEMPTS };
}

const ATTEMPTS = 2 ** 21;
