import type { CommandResultInfo } from "@ccp/core";
import type { CommandEvent } from "../engine.ts";
import { CommandOutput } from "./command-output.ts";

/** The exit code of a command that was ended or lost and left none but 0 (rule CMD-5). */
const NO_SUCCESS = 1;

/** What a command does on one node. */
interface NodeRun {
  readonly node: string;
  readonly output: CommandOutput;
  /** `undefined` while it runs. */
  exitCode: number | undefined;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** A command and what it does on its nodes, from its start on. */
export class Command {
  readonly id: number;
  /** Who started it. */
  readonly user: string;
  /** When it was last of use to somebody, milliseconds since 1970; kept by its owner. */
  lastUsed = 0;
  readonly #outputLimit: number;
  readonly #runs: ReadonlyMap<string, NodeRun>;
  /** In the order of completion. */
  readonly #done: NodeRun[] = [];
  /** How many of these were returned (rule CMD-4). */
  #returned = 0;
  #waiters: Waiter[] = [];

  /** @param outputLimit - Bytes of UTF-8 that are kept of each node's output (rule CMD-6). */
  constructor(id: number, user: string, nodes: readonly string[], outputLimit: number) {
    this.id = id;
    this.user = user;
    this.#outputLimit = outputLimit;
    this.#runs = new Map(
      nodes.map((node) => [
        node.toLowerCase(),
        { node, output: new CommandOutput(outputLimit), exitCode: undefined },
      ]),
    );
  }

  /** The nodes on which it still runs. */
  get runningOn(): readonly string[] {
    return [...this.#runs.values()].flatMap(({ node, exitCode }) => (exitCode === undefined ? [node] : []));
  }

  get isDone(): boolean {
    return this.#done.length === this.#runs.size;
  }

  /** How much output it keeps, in UTF-16 code units. */
  get size(): number {
    return [...this.#runs.values()].reduce((sum, { output }) => sum + output.text.length, 0);
  }

  /** Takes in what happened on a node; after its end there is nothing that could. */
  take(event: CommandEvent): void {
    const run = this.#runs.get(event.node.toLowerCase());
    if (run === undefined || run.exitCode !== undefined) return;
    if (event.kind === "command output") {
      run.output.append(
        event.text,
        () =>
          `The output of command ${this.id} on node ${run.node} was cut here: it is longer than the limit of ${this.#outputLimit} bytes.`,
      );
      return;
    }
    const { reason, exitCode, message } = event;
    if (reason !== "exited" && message !== "") run.output.remark(message);
    this.#finish(run, reason !== "exited" && exitCode === 0 ? NO_SUCCESS : exitCode);
  }

  /** The engine did not take it on a node. */
  fail(node: string, message: string): void {
    const run = this.#runs.get(node.toLowerCase());
    if (run === undefined || run.exitCode !== undefined) return;
    run.output.remark(message);
    this.#finish(run, NO_SUCCESS);
  }

  /** Everybody who waits gets the reason instead. */
  abandon(reason: Error): void {
    for (const { reject } of this.#waiters.splice(0)) reject(reason);
  }

  /** Waits for all nodes; gives all results in the order of completion, and they count as returned. */
  async all(pageSize?: number): Promise<readonly CommandResultInfo[]> {
    while (!this.isDone) await this.#change();
    this.#returned = this.#done.length;
    return this.#done.map((run) => this.#resultOf(run, pageSize));
  }

  /** Waits for at least one result that was not returned yet; gives nothing when all were (rule CMD-4). */
  async next(pageSize?: number): Promise<readonly CommandResultInfo[]> {
    while (this.#returned === this.#done.length && !this.isDone) await this.#change();
    const news = this.#done.slice(this.#returned);
    this.#returned = this.#done.length;
    return news.map((run) => this.#resultOf(run, pageSize));
  }

  /** The next page of a node's output; `undefined` when it does not run there, `null` while it runs. */
  readPage(node: string): string | null | undefined {
    const run = this.#runs.get(node.toLowerCase());
    if (run === undefined) return undefined;
    return run.exitCode === undefined ? null : run.output.nextPage();
  }

  #change(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  #finish(run: NodeRun, exitCode: number): void {
    run.exitCode = exitCode;
    this.#done.push(run);
    for (const { resolve } of this.#waiters.splice(0)) resolve();
  }

  #resultOf(
    { node, output, exitCode = NO_SUCCESS }: NodeRun,
    pageSize: number | undefined,
  ): CommandResultInfo {
    return {
      commandId: this.id,
      nodeName: node,
      exitCode,
      output: pageSize === undefined ? output.text : output.firstPage(pageSize),
    };
  }
}
