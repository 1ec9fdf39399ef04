import {
  type CallMode,
  COR_E_INVALIDOPERATION,
  type CommandResultInfo,
  type Credentials,
  E_UNEXPECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  ServiceError,
  type TaskTerms,
} from "@ccp/core";
import type { CommandEvent, EngineCommand } from "../engine.ts";
import type { HeadNode } from "../head-node.ts";
import { type CallingUser, checkAdministrator } from "../transitions/refusals.ts";
import { Command } from "./command.ts";
import { CommandIds } from "./command-ids.ts";
import { checkCommand, commandNodes, engineCommand } from "./command-request.ts";

/** Bytes of UTF-8 that are kept of a command's output on one node where nothing else is said (rule CMD-6). */
const DEFAULT_OUTPUT_LIMIT = 16 * 2 ** 20;
/** The largest such limit: all that is kept of one node must fit a string. */
const LARGEST_OUTPUT_LIMIT = 2 ** 28;

/** Milliseconds after which a command that is done, and that nobody asked about, is forgotten. */
const IDLE_TIME = 10 * 60_000;
/** Commands of one user that are done and kept. */
const MOST_KEPT = 64;
/** UTF-16 code units of output that the kept commands of one user have together, but for the last one. */
const MOST_OUTPUT = 2 ** 28;

/** What the commands need of their head node. */
type CommandHost = Pick<HeadNode, "cluster" | "credentials" | "engine" | "state">;

/**
 * The commands that administrators run, and their results (rules CMD-1 to CMD-6).
 *
 * They live as long as the head node: no store keeps them. One that is done stays for at least ten minutes after it was
 * last asked about, unless its user has more than 64 newer ones or much output.
 */
export class Commands {
  readonly #headNode: CommandHost;
  readonly #outputLimit: number;
  readonly #ids = new CommandIds();
  readonly #running = new Map<number, Command>();
  /** The one that was of use longest ago first. */
  readonly #done = new Map<number, Command>();
  #closed: ServiceError | undefined;

  /** Throws a RangeError when the limit, in bytes of UTF-8 for each node, is none (rule CMD-6). */
  constructor(headNode: CommandHost, outputLimit: number = DEFAULT_OUTPUT_LIMIT) {
    if (!Number.isInteger(outputLimit) || outputLimit < 1 || outputLimit > LARGEST_OUTPUT_LIMIT) {
      throw new RangeError(
        `The limit of command output is ${String(outputLimit)}. Give whole bytes, 1 up to ${LARGEST_OUTPUT_LIMIT}.`,
      );
    }
    this.#headNode = headNode;
    this.#outputLimit = outputLimit;
  }

  /** An id was given out (rule CMD-1). */
  issued(commandId: number, caller: CallingUser): void {
    if (caller.isAdministrator) this.#ids.add(commandId);
  }

  /**
   * Runs a task on its nodes at once (rule CMD-2). With `wait` it gives the results once all nodes are done, else nothing
   * as soon as all have started (rule CMD-4). A page size makes the results paged (rule CMD-3).
   */
  async execute(
    caller: CallingUser,
    commandId: number,
    terms: TaskTerms,
    given: Credentials,
    mode: CallMode,
    pageSize?: number,
  ): Promise<readonly CommandResultInfo[]> {
    this.#enter(caller, "run commands");
    const { cluster, credentials, state } = this.#headNode;
    const found = credentials.commandUser(state, caller, given);
    const user = found instanceof Promise ? await found : found;
    this.#checkOpen();
    this.#ids.check(commandId, state.lastCommandId);
    const what = `command ${commandId}`;
    checkCommand(terms, what);
    const nodes = commandNodes(terms, state, what);
    this.#ids.use(commandId);
    const command = new Command(commandId, caller.user, nodes, this.#outputLimit);
    this.#running.set(commandId, command);
    const requests = nodes.map((node) =>
      this.#run(command, engineCommand(commandId, node, terms, cluster, caller, user)),
    );
    if (mode.wait) return this.#use(command, command.all(pageSize));
    await Promise.all(requests);
    return [];
  }

  /** Waits for further results of a command (rule CMD-4). */
  async waitFor(
    caller: CallingUser,
    commandId: number,
    pageSize?: number,
  ): Promise<readonly CommandResultInfo[]> {
    this.#enter(caller, "wait for commands");
    const command = this.#command(commandId);
    return this.#use(command, command.next(pageSize));
  }

  /** The next page of a command's output on a node (rule CMD-3). */
  read(caller: CallingUser, commandId: number, nodeName: string): string {
    this.#enter(caller, "read the output of commands");
    const command = this.#command(commandId);
    this.#touch(command);
    const page = command.readPage(nodeName);
    if (page === undefined) {
      throw new ServiceError(
        HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
        `Command ${commandId} did not run on node ${nodeName}. Pass a result that it gave.`,
        { nodeName },
      );
    }
    if (page === null) {
      throw new ServiceError(
        COR_E_INVALIDOPERATION,
        `Command ${commandId} still runs on node ${nodeName}. Wait for its result with WaitForCommandWithPaging.`,
        { nodeName },
      );
    }
    return page;
  }

  /** Terminates a command where it still runs, and waits until it is gone (rule CMD-5). */
  async end(caller: CallingUser, commandId: number): Promise<void> {
    this.#enter(caller, "end commands");
    const command = this.#command(commandId);
    const { engine } = this.#headNode;
    try {
      await this.#waitFor(
        Promise.all(command.runningOn.map((node) => engine.endCommand({ commandId, node }))),
      );
    } catch (reason) {
      throw new ServiceError(
        E_UNEXPECTED,
        `Command ${commandId} was not ended on every node: ${textOf(reason)} It may still run there; end it again.`,
      );
    }
  }

  /** Takes in what a command did; one of an earlier head node is nobody's. */
  take(event: CommandEvent): void {
    const command = this.#running.get(event.commandId);
    if (command === undefined) return;
    command.take(event);
    this.#settle(command);
  }

  /** From now on every call gets the reason, and so does everybody who waits. */
  close(reason: ServiceError): void {
    this.#closed ??= reason;
    for (const command of this.#running.values()) command.abandon(reason);
    this.#running.clear();
    this.#done.clear();
  }

  /** Forgets the commands whose time is over. */
  expire(now: number): void {
    for (const { id, lastUsed } of this.#done.values()) {
      if (now - lastUsed < IDLE_TIME) return;
      this.#done.delete(id);
    }
  }

  async #run(command: Command, request: EngineCommand): Promise<void> {
    try {
      await this.#headNode.engine.runCommand(request);
    } catch (reason) {
      const why = `Command ${command.id} was not started on node ${request.node}: ${textOf(reason)}`;
      command.fail(request.node, why);
      this.#settle(command);
    }
  }

  #checkOpen(): void {
    if (this.#closed !== undefined) throw this.#closed;
  }

  #enter(caller: CallingUser, action: string): void {
    this.#checkOpen();
    checkAdministrator(caller, action);
    this.expire(this.#headNode.engine.clock.now());
  }

  #command(commandId: number): Command {
    const command = this.#running.get(commandId) ?? this.#done.get(commandId);
    if (command !== undefined) return command;
    throw new ServiceError(
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      `There is no command ${commandId}: none with that id was started, or its results were forgotten, ten minutes after they were last asked for or to make room.`,
    );
  }

  /** Gives what a command gives once it is there, unless the head node is closed first; time moves meanwhile. */
  async #use<T>(command: Command, outcome: Promise<T>): Promise<T> {
    const value = await this.#waitFor(outcome);
    this.#touch(command);
    return value;
  }

  #waitFor<T>(outcome: Promise<T>): Promise<T> {
    return this.#headNode.engine.clock.waitFor(outcome);
  }

  #settle(command: Command): void {
    if (!command.isDone || !this.#running.delete(command.id)) return;
    this.#done.set(command.id, command);
    this.#touch(command);
    this.#makeRoom(command.user);
  }

  #touch(command: Command): void {
    command.lastUsed = this.#headNode.engine.clock.now();
    if (this.#done.delete(command.id)) this.#done.set(command.id, command);
  }

  #makeRoom(user: string): void {
    let count = 0;
    let output = 0;
    for (const command of [...this.#done.values()].reverse()) {
      if (command.user !== user) continue;
      count++;
      output += command.size;
      if (count > 1 && (count > MOST_KEPT || output > MOST_OUTPUT)) this.#done.delete(command.id);
    }
  }
}

/** What went wrong, as a sentence. */
function textOf(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
