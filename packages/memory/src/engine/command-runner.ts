import type {
  CommandEndReason,
  CommandRef,
  EngineCommand,
  EngineConfiguration,
  EngineEvent,
} from "@ccp/headnode";
import type { EngineClock } from "../clock/index.ts";
import type { Executor, RunningTask, TaskExit } from "../executor/index.ts";
import type { ActiveNode } from "./active-work.ts";
import { taskEnvironment } from "./task-environment.ts";

/** The exit code of a run of which none is known. */
const UNKNOWN_CODE = 1;

/** A run of a command on a node that is not over. */
class ActiveCommand {
  readonly ref: CommandRef;
  readonly node: ActiveNode;
  process: RunningTask | undefined;
  /** What a silent node keeps back. */
  untold: string[] = [];
  /** How and when it ended, also while a silent node keeps that back. */
  exit: Pick<TaskExit, "reason" | "exitCode" | "message"> | undefined;
  exitAt = 0;
  /** The head node asked for its end, and does not wait for a silent node. */
  isEndAsked = false;
  /** Its end was told. */
  isOver = false;

  constructor({ commandId }: EngineCommand, node: ActiveNode) {
    this.ref = { commandId, node: node.node.name };
    this.node = node;
  }

  get isSilent(): boolean {
    return !this.isEndAsked && this.node.condition === "silent";
  }
}

/**
 * Runs commands on nodes, beside and independent of the tasks there, and tells what they write and how they end: at
 * once, or, of a node that fell silent, when it answers again or is lost.
 */
export class CommandRunner {
  /** The cluster-wide variables, for commands that start from now on. */
  clusterVariables: EngineConfiguration["variables"] = [];
  readonly #clock: EngineClock;
  readonly #executor: Executor;
  readonly #emit: (event: EngineEvent) => void;
  readonly #commands = new Map<string, ActiveCommand>();
  /** What is being ended. */
  readonly #dying = new Set<Promise<void>>();

  constructor(clock: EngineClock, executor: Executor, emit: (event: EngineEvent) => void) {
    this.#clock = clock;
    this.#executor = executor;
    this.#emit = emit;
  }

  start(request: EngineCommand, node: ActiveNode): void {
    const key = keyOf(request);
    if (this.#commands.has(key)) return;
    const command = new ActiveCommand(request, node);
    this.#commands.set(key, command);
    if (node.condition === "lost") {
      this.#finishLost(command);
      return;
    }
    const allocation = [{ node: node.node.name, processors: 0 }];
    const environment = taskEnvironment(request, this.clusterVariables, allocation);
    try {
      command.process = this.#executor.startCommand(
        { command: request, allocation, environment },
        this.#clock,
        (text) => this.#wrote(command, text),
        (exit) => this.#exited(command, exit),
      );
    } catch (error) {
      this.#exited(command, failure(error));
    }
  }

  /** Ends a command; resolves when its processes are gone and its end was told. */
  async end(ref: CommandRef): Promise<void> {
    const command = this.#commands.get(keyOf(ref));
    if (command === undefined) return;
    command.isEndAsked = true;
    if (command.exit !== undefined) {
      // It ended on a node that fell silent: how and when is not known here, and not waited for.
      command.exit = { reason: "exited", exitCode: UNKNOWN_CODE, message: "" };
      command.exitAt = this.#clock.now();
      command.untold = [];
      this.#tell(command);
    } else {
      await this.#kill(command);
    }
  }

  /** Ends all commands; resolves when nothing is left, also of those on lost nodes. */
  async endAll(): Promise<void> {
    await Promise.all(Array.from(this.#commands.values(), ({ ref }) => this.end(ref)));
    await Promise.all(this.#dying);
  }

  /** A node that was silent answers again: tells what was kept back. */
  tellAll(node: ActiveNode): void {
    for (const command of this.#on(node)) this.#tell(command);
  }

  /** The commands of a node are lost with it; what is left of them is ended behind the scenes. */
  loseAll(node: ActiveNode): void {
    for (const command of this.#on(node)) {
      const isRunning = command.exit === undefined;
      this.#finishLost(command);
      if (isRunning) void this.#kill(command);
    }
  }

  #on(node: ActiveNode): readonly ActiveCommand[] {
    return [...this.#commands.values()].filter((command) => command.node === node);
  }

  #kill(command: ActiveCommand): Promise<void> {
    const dying = (command.process?.kill() ?? Promise.resolve())
      .catch((error: unknown) => this.#exited(command, failure(error)))
      .finally(() => this.#dying.delete(dying));
    this.#dying.add(dying);
    return dying;
  }

  #wrote(command: ActiveCommand, text: string): void {
    if (command.isOver) return;
    command.untold.push(text);
    this.#tell(command);
  }

  #exited(command: ActiveCommand, { reason, exitCode, message }: Omit<TaskExit, "usage">): void {
    if (command.isOver || command.exit !== undefined) return;
    command.exit = { reason, exitCode, message };
    command.exitAt = this.#clock.now();
    this.#tell(command);
  }

  /** Tells what is not told yet of a command, if it can be seen. */
  #tell(command: ActiveCommand): void {
    if (command.isOver || command.isSilent) return;
    const at = this.#clock.now();
    for (const text of command.untold.splice(0)) {
      this.#emit({ kind: "command output", at, ...command.ref, text });
    }
    const { exit, exitAt, isEndAsked } = command;
    if (exit === undefined) return;
    if (isEndAsked && exit.reason === "exited") this.#finish(command, "killed", exitAt, exit.exitCode, "");
    else this.#finish(command, exit.reason, exitAt, exit.exitCode, exit.message);
  }

  #finishLost(command: ActiveCommand): void {
    const message = `Node ${command.ref.node}, on which it ran, was lost: it no longer answers.`;
    this.#finish(command, "node lost", this.#clock.now(), UNKNOWN_CODE, message);
  }

  #finish(
    command: ActiveCommand,
    reason: CommandEndReason,
    at: number,
    exitCode: number,
    message: string,
  ): void {
    command.isOver = true;
    this.#commands.delete(keyOf(command.ref));
    this.#emit({ kind: "command ended", at, ...command.ref, reason, exitCode, message });
  }
}

function keyOf({ commandId, node }: CommandRef): string {
  return `${commandId} ${node.toLowerCase()}`;
}

function failure(error: unknown): Omit<TaskExit, "usage"> {
  const why = error instanceof Error ? error.message : String(error);
  return { reason: "executor failed", exitCode: UNKNOWN_CODE, message: `The executor failed: ${why}` };
}
