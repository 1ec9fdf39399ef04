import type { NodeAllocation } from "@ccp/core";
import type { EngineEvent, EngineTask, TaskEndReason } from "@ccp/headnode";
import type { EngineClock } from "../clock/index.ts";
import type { Executor, TaskExit, TaskRun } from "../executor/index.ts";
import type { ActiveNode, ActiveTask } from "./active-work.ts";
import { scheduleLimit } from "./limit.ts";
import { taskEnvironment } from "./task-environment.ts";

/** The exit code of a run of which none is known. */
const UNKNOWN_CODE = 1;

/**
 * Carries the runs of tasks from their start to their end, and tells of both: at once, or, of a node that fell
 * silent, when it answers again or is lost.
 */
export class TaskRunner {
  /** The cluster-wide variables, for tasks that start from now on. */
  clusterVariables: readonly (readonly [name: string, value: string])[] = [];
  readonly #clock: EngineClock;
  readonly #executor: Executor;
  readonly #emit: (event: EngineEvent) => void;
  readonly #left: (task: ActiveTask) => void;
  /** What is still dying though its node was lost. */
  readonly #remains = new Set<Promise<void>>();

  /** @param left - Called when a run is over, before its end is told. */
  constructor(
    clock: EngineClock,
    executor: Executor,
    emit: (event: EngineEvent) => void,
    left: (task: ActiveTask) => void,
  ) {
    this.#clock = clock;
    this.#executor = executor;
    this.#emit = emit;
    this.#left = left;
  }

  start(task: ActiveTask, allocation: readonly NodeAllocation[], nodes: readonly ActiveNode[]): void {
    task.state = "running";
    task.allocation = allocation;
    task.nodes = nodes;
    task.startedAt = this.#clock.now();
    task.job.running.add(task);
    for (const node of nodes) node.tasks.add(task);
    task.cancelLimit = scheduleLimit(this.#clock, task.request.limit, () => void this.end(task, "limit"));
    const run = new Run(task.request, allocation, this.clusterVariables);
    try {
      task.process = this.#executor.start(run, this.#clock, (exit) => this.#exited(task, exit));
    } catch (error) {
      this.#exited(task, failure(task, error));
    }
    this.tell(task);
  }

  /** Ends a run; resolves when its processes are gone and its end was told, and is nothing when they are already. */
  end(task: ActiveTask, reason: "killed" | "limit"): Promise<void> | undefined {
    if (reason === "killed") task.isEndAsked = true;
    if (task.exit !== undefined) {
      // It ended on a node that fell silent: how and when is not known here, and not waited for.
      task.endReason = reason;
      task.exit = { reason: "exited", exitCode: UNKNOWN_CODE, message: "", usage: task.noUsage() };
      task.exitAt = this.#clock.now();
      this.tell(task);
    } else {
      task.endReason ??= reason;
      task.process?.kill().catch((error: unknown) => this.#exited(task, failure(task, error)));
    }
    return task.gone.promise;
  }

  /** Tells what is not told yet of a run, if it can be seen. */
  tell(task: ActiveTask): void {
    if (task.state !== "running" || task.isSilent) return;
    this.#announce(task);
    // The listener may have ended it, which told all.
    if (task.exit === undefined || task.state !== "running") return;
    const { exit, exitAt, endReason } = task;
    const reason = endReason ?? exit.reason;
    this.#finish(task, reason, exitAt, { ...exit, message: messageOf(task, exit) });
    task.gone.resolve();
  }

  /** A run is lost with its node; what is left of it is ended behind the scenes. */
  lose(task: ActiveTask, node: string): void {
    if (task.state !== "running") return;
    this.#announce(task);
    if (task.state !== "running") return;
    const message = `Node ${node}, on which it ran, was lost: it no longer answers.`;
    this.#finish(task, "node lost", this.#clock.now(), {
      exitCode: UNKNOWN_CODE,
      message,
      usage: task.noUsage(),
    });
    if (task.exit !== undefined) {
      task.gone.resolve();
      return;
    }
    const ended = this.end(task, "killed");
    if (ended === undefined) return;
    const dying = ended.finally(() => this.#remains.delete(dying));
    this.#remains.add(dying);
  }

  /** Resolves when what was left of lost runs is gone. */
  async remains(): Promise<void> {
    await Promise.all(this.#remains);
  }

  #exited(task: ActiveTask, exit: TaskExit): void {
    if (task.exit !== undefined) return;
    task.exit = exit;
    task.exitAt = this.#clock.now();
    task.cancelLimit();
    task.letGo();
    if (task.state === "over") task.gone.resolve();
    else this.tell(task);
  }

  #announce(task: ActiveTask): void {
    if (task.isAnnounced) return;
    task.isAnnounced = true;
    const { startedAt: at, allocation, ref } = task;
    this.#emit({ kind: "task started", at, ...ref, allocation });
  }

  #finish(
    task: ActiveTask,
    reason: TaskEndReason,
    at: number,
    { exitCode, message, usage }: Pick<TaskExit, "exitCode" | "message" | "usage">,
  ): void {
    task.state = "over";
    task.cancelLimit();
    task.job.running.delete(task);
    for (const node of task.nodes) node.tasks.delete(task);
    this.#left(task);
    this.#emit({ kind: "task ended", at, ...task.ref, reason, exitCode, message, usage });
  }
}

/** What the executor is told of a run. The variables are put together once it asks: a simulation may not. */
class Run implements TaskRun {
  readonly task: EngineTask;
  readonly allocation: readonly NodeAllocation[];
  readonly #clusterVariables: TaskRunner["clusterVariables"];
  #environment: TaskRun["environment"] | undefined;

  constructor(
    task: EngineTask,
    allocation: readonly NodeAllocation[],
    clusterVariables: TaskRunner["clusterVariables"],
  ) {
    this.task = task;
    this.allocation = allocation;
    this.#clusterVariables = clusterVariables;
  }

  get environment(): TaskRun["environment"] {
    this.#environment ??= taskEnvironment(this.task, this.#clusterVariables, this.allocation);
    return this.#environment;
  }
}

function messageOf({ endReason, request }: ActiveTask, { message }: TaskExit): string {
  switch (endReason) {
    case undefined:
      return message;
    case "limit":
      return `It was still running at its limit of ${request.limit / 1000} seconds and was ended.`;
    default:
      return "";
  }
}

function failure(task: ActiveTask, error: unknown): TaskExit {
  const why = error instanceof Error ? error.message : String(error);
  return {
    reason: "executor failed",
    exitCode: UNKNOWN_CODE,
    message: `The executor failed on task ${task.ref.taskId} of job ${task.ref.jobId}: ${why}`,
    usage: task.noUsage(),
  };
}
