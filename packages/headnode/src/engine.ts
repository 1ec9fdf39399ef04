import type { JobExplanation, JobPriority, NodeAllocation, ResourceUsageInfo } from "@ccp/core";

/** Time as the engine has it, virtual or real: the head node has no other clock. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Calls `action` once `delay` milliseconds (0 and up) have gone by; the result cancels it. */
  schedule(delay: number, action: () => void): () => void;
  /**
   * Gives `outcome`, which a caller waits for and which only work and time can bring. A clock that stands still by
   * itself moves meanwhile, no further than needed.
   */
  waitFor<T>(outcome: Promise<T>): Promise<T>;
}

/** A compute node as the engine finds it. */
export interface EngineNode {
  readonly name: string;
  readonly processors: number;
  /** Megabytes. */
  readonly memory: number;
  /** MHz. */
  readonly speed: number;
  readonly architecture: string;
  /** The status in which the node joins the cluster. */
  readonly status: "Ready" | "Paused" | "Pending";
}

/**
 * One run of a task. A run is named by job id, task id and attempt: the same name always means the same run, so a
 * request may be repeated without harm.
 */
export interface TaskRef {
  readonly jobId: number;
  readonly taskId: number;
  /** Counts up each time the task is queued again. */
  readonly attempt: number;
}

/** A task to run. */
export interface EngineTask extends TaskRef {
  /** Task ids of the same job whose runs must be completed first; those not among the job's tasks are completed. */
  readonly after: readonly number[];
  readonly minimum: number;
  readonly maximum: number;
  readonly isExclusive: boolean;
  readonly requiredNodes: readonly string[];
  /** Wall-clock limit in milliseconds from its start, `Infinity` for none. */
  readonly limit: number;
  readonly commandLine: string;
  readonly workDirectory: string;
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  /** The task's own variables: they win over the cluster-wide ones (rule TSK-16). */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /**
   * The CCP-defined variables, which win over all others; `CCP_NODES` and `CCP_NUMCPUS`, which only the engine
   * can know, are added by it (rule ENV-4).
   */
  readonly ccpVariables: Readonly<Record<string, string>>;
  /** The user whose work it is. */
  readonly user: string;
}

/** One run of a job, named by job id and attempt. */
export interface JobRef {
  readonly jobId: number;
  /** Counts up each time the job is queued again. */
  readonly attempt: number;
}

/** One run of a command, named by the command's id and the node: each id is used once (rule CMD-1). */
export interface CommandRef {
  readonly commandId: number;
  /** The node's name as the engine gave it. */
  readonly node: string;
}

/** A command line to run on a node at once, outside the queue and beside the work of jobs (rule CMD-2). */
export interface EngineCommand extends CommandRef {
  readonly commandLine: string;
  readonly workDirectory: string;
  readonly stdin: string;
  /** The command's own variables: they win over the cluster-wide ones, as those of a task do (rule TSK-16). */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** As for a task: they win over all others, and `CCP_NODES` and `CCP_NUMCPUS` are added by the engine. */
  readonly ccpVariables: Readonly<Record<string, string>>;
  /** The user as whom it runs. */
  readonly user: string;
}

/** What decides when and where a job starts; all of it can change while the job waits. */
export interface EngineJobTerms {
  readonly priority: JobPriority;
  /** Place among jobs of equal priority: earlier first, then the lower id (rule SCH-1). Milliseconds since 1970. */
  readonly submitTime: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly isExclusive: boolean;
  /** The only nodes it may run on; empty means any. */
  readonly askedNodes: readonly string[];
  readonly licenses: readonly (readonly [name: string, count: number])[];
  /** Wall-clock limit in milliseconds from its start, `Infinity` for none. */
  readonly limit: number;
}

/** A job to run. */
export interface EngineJob extends JobRef, EngineJobTerms {
  /** In the order of rule TSK-9. */
  readonly tasks: readonly EngineTask[];
}

/** What the engine needs to know of the cluster's parameters and variables. */
export interface EngineConfiguration {
  /** Seconds between two heartbeats of a node (rule NOD-4). */
  readonly heartbeatInterval: number;
  /** Heartbeats missed in a row that make a node unreachable. */
  readonly inactivityCount: number;
  /** Jobs behind the first that backfill looks at: negative all, 0 none (rule SCH-5). */
  readonly backfillLookahead: number;
  /** Whether a job is proposed, and waits for `approveStart`, before it starts (rule SCH-9). */
  readonly asksBeforeStart: boolean;
  /** The cluster-wide variables (rule ENV-1). */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** Why a run ended. */
export type TaskEndReason =
  /** The process ended by itself, with an exit code. */
  | "exited"
  /** The head node asked for it. */
  | "killed"
  /** It outlived its own limit. */
  | "limit"
  /** Its node was lost: a system error (rule JOB-17). */
  | "node lost"
  /** The executor broke: a system error (rule JOB-17). */
  | "executor failed"
  /** The task cannot run as it is: a file or directory it names cannot be opened (rule TSK-15). */
  | "could not start";

/** Why a command ended on a node: the reasons of a task, but for the limit, which a command does not have. */
export type CommandEndReason = Exclude<TaskEndReason, "limit">;

/** What a command does on a node. Delivered exactly once, in order for each node; `at` is the engine's time. */
export type CommandEvent =
  /** More of what it writes, standard output and error in order of arrival; never half a character. */
  | ({ readonly kind: "command output"; readonly at: number; readonly text: string } & CommandRef)
  | ({
      readonly kind: "command ended";
      readonly at: number;
      readonly reason: CommandEndReason;
      /** The exit code of the process; of one that gave none, a non-zero code. */
      readonly exitCode: number;
      /** A sentence for a person where the reason needs one, else empty. */
      readonly message: string;
    } & CommandRef);

/**
 * What happens in the engine. Delivered at least once, in order for each task; `at` is the engine's time. What commands
 * do is told exactly once.
 */
export type EngineEvent =
  /**
   * With `asksBeforeStart`: the job could start with these processors, which are kept for it until `approveStart` or
   * `deferStart`. Where it or its nodes change before, the proposal is withdrawn in silence, and another one follows.
   */
  | ({
      readonly kind: "job may start";
      readonly at: number;
      /** Tells the proposals of the engine apart. */
      readonly proposal: number;
      readonly allocation: readonly NodeAllocation[];
      readonly isBackfill: boolean;
    } & JobRef)
  | ({
      readonly kind: "job started";
      readonly at: number;
      /** The processors its tasks may use, node by node, in the order of rule SCH-4. */
      readonly allocation: readonly NodeAllocation[];
      readonly isBackfill: boolean;
    } & JobRef)
  /** The job outlived its limit; what follows is the head node's decision (rule JT-5). */
  | ({ readonly kind: "job limit reached"; readonly at: number } & JobRef)
  | ({
      readonly kind: "task started";
      readonly at: number;
      readonly allocation: readonly NodeAllocation[];
    } & TaskRef)
  | ({
      readonly kind: "task ended";
      readonly at: number;
      readonly reason: TaskEndReason;
      /** The exit code of the process; of one that gave none, a non-zero code. */
      readonly exitCode: number;
      /** A sentence for a person where the reason needs one, else empty. */
      readonly message: string;
      readonly usage: ResourceUsageInfo;
    } & TaskRef)
  /** A node fell silent for good or answers again (rule NOD-4). */
  | { readonly kind: "node lost" | "node back"; readonly at: number; readonly node: string }
  /** A node joined the cluster. */
  | { readonly kind: "node joined"; readonly at: number; readonly node: EngineNode }
  | CommandEvent;

/** What the engine still knows of the work, for a head node that was restarted. */
export interface EngineInventory {
  readonly jobs: readonly JobRef[];
  readonly tasks: readonly TaskRef[];
}

/**
 * Decides where and when tasks run, and runs them. The head node owns what a job is; the engine owns its
 * processors. It may be another process on another machine: every request is asynchronous, may fail, and may be
 * repeated; an engine that has carried one out within the call returns nothing, so that nobody waits. A request about a
 * job or run that the engine does not know, or that is over, does nothing.
 */
export interface Engine {
  readonly clock: Clock;
  /**
   * Starts the engine: gives the nodes, and from now on calls `listener` with each event. Commands of an earlier head
   * node are ended, since nobody waits for them any more.
   */
  start(listener: (event: EngineEvent) => void): readonly EngineNode[];
  configure(configuration: EngineConfiguration): Promise<void> | undefined;
  /** Queues a job. It starts at a later pass, never within this call. */
  submitJob(job: EngineJob): Promise<void> | undefined;
  /** Gives a queued or running job more tasks, or a task of it another run. */
  addTasks(job: JobRef, tasks: readonly EngineTask[]): Promise<void> | undefined;
  /** Changes a waiting job; of a running one only the limit counts (still from its start). */
  changeJob(job: JobRef, terms: EngineJobTerms): Promise<void> | undefined;
  /** Forgets a waiting run, or terminates a running one ("killed"); resolves when its processes are gone. */
  endTask(task: TaskRef): Promise<void> | undefined;
  /**
   * Takes a job out: out of the queue, or terminates its running tasks ("killed") and then frees its processors.
   * Resolves when its processes are gone and its processors are free.
   */
  endJob(job: JobRef): Promise<void> | undefined;
  /** Starts a job that was proposed; of a proposal that was withdrawn it does nothing. */
  approveStart(job: JobRef, proposal: number): Promise<void> | undefined;
  /**
   * Leaves a job that was proposed in the queue: its processors are free for others, and it is proposed again no
   * sooner than `delay` milliseconds from now, at its place.
   */
  deferStart(job: JobRef, proposal: number, delay: number): Promise<void> | undefined;
  /** Gives a node no new work (rule SCH-7). */
  pauseNode(name: string): Promise<void> | undefined;
  resumeNode(name: string): Promise<void> | undefined;
  /**
   * Runs a command on one node, at once, whatever the node is doing; resolves when the engine has taken it. One that
   * runs already is not started again. On a node that is lost it ends at once ("node lost").
   */
  runCommand(command: EngineCommand): Promise<void>;
  /** Terminates a command on one node ("killed"); resolves when its processes are gone. */
  endCommand(command: CommandRef): Promise<void>;
  /** What a running task uses now; `null` when it is not running. */
  usage(task: TaskRef): Promise<ResourceUsageInfo | null>;
  /** Why a waiting job does not start; `null` when it does not wait. Left out by an engine that cannot say. */
  explainJob?(job: JobRef): Promise<JobExplanation | null>;
  inventory(): Promise<EngineInventory>;
  /** Ends everything at once and releases what the engine holds. */
  close(): Promise<void>;
}
