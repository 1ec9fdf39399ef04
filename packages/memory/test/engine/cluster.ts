import type { EngineEvent, EngineJob, EngineNode, EngineTask } from "@ccp/headnode";
import { VIRTUAL_START, VirtualClock } from "../../src/clock/index.ts";
import { LocalEngine } from "../../src/engine/index.ts";
import { type Executor, simulate } from "../../src/executor/index.ts";

/** A node of four processors. */
export function node(name: string, more: Partial<EngineNode> = {}): EngineNode {
  return { name, processors: 4, memory: 8192, speed: 2400, architecture: "x64", status: "Ready", ...more };
}

/** A task of one processor. Its command line is how many milliseconds it runs, then its exit code. */
export function task(taskId: number, more: Partial<EngineTask> = {}): EngineTask {
  return {
    jobId: 1,
    taskId,
    attempt: 1,
    after: [],
    minimum: 1,
    maximum: 1,
    isExclusive: false,
    requiredNodes: [],
    limit: Number.POSITIVE_INFINITY,
    commandLine: "1000 0",
    workDirectory: "",
    stdin: "",
    stdout: "",
    stderr: "",
    variables: [],
    ccpVariables: {},
    user: "DOMAIN\\user",
    ...more,
  };
}

/** A job of one processor that shares its nodes. */
export function job(jobId: number, tasks: readonly EngineTask[], more: Partial<EngineJob> = {}): EngineJob {
  return {
    jobId,
    attempt: 1,
    priority: 2,
    submitTime: VIRTUAL_START,
    minimum: 1,
    maximum: 1,
    isExclusive: false,
    askedNodes: [],
    licenses: [],
    limit: Number.POSITIVE_INFINITY,
    tasks: tasks.map((each) => ({ ...each, jobId })),
    ...more,
  };
}

/** Runs what {@link task} describes. */
const byCommandLine: Executor = simulate(({ commandLine }) => {
  const [runtime, exitCode] = commandLine.split(" ");
  return { runtime: Number(runtime), exitCode: Number(exitCode ?? 0) };
});

/** An engine in virtual time, with all that it tells. */
export class TestCluster {
  readonly clock = new VirtualClock();
  readonly engine: LocalEngine;
  readonly events: EngineEvent[] = [];
  /** What a head node would do with an event. */
  onEvent: (event: EngineEvent) => void = () => {};

  constructor(
    nodes: readonly EngineNode[] = [node("NODE01")],
    executor: Executor = byCommandLine,
    licenses?: ReadonlyMap<string, number>,
  ) {
    this.engine = new LocalEngine({ nodes, clock: this.clock, executor, licenses });
    this.engine.start((event) => {
      this.events.push(event);
      this.onEvent(event);
    });
  }

  /** The events so far, short: `0 job 1 started NODE01:4`; forgets them. */
  told(): string[] {
    return this.events.splice(0).map((event) => `${event.at - VIRTUAL_START} ${short(event)}`);
  }
}

function short(event: EngineEvent): string {
  switch (event.kind) {
    case "job started":
    case "task started": {
      const where = event.allocation.map(({ node, processors }) => `${node}:${processors}`).join(",");
      return `${nameOf(event)} started ${where}`;
    }
    case "job may start":
      return `${nameOf(event)} may start ${event.proposal}`;
    case "job limit reached":
      return `${nameOf(event)} limit reached`;
    case "task ended":
      return `${nameOf(event)} ended ${event.reason} ${event.exitCode}`;
    case "node joined":
      return `${event.node.name} joined ${event.node.status}`;
    default:
      return `${event.node} ${event.kind.slice("node ".length)}`;
  }
}

function nameOf({ jobId, taskId, attempt }: { jobId: number; taskId?: number; attempt: number }): string {
  const name = taskId === undefined ? `job ${jobId}` : `task ${jobId}.${taskId}`;
  return attempt === 1 ? name : `${name} again`;
}
