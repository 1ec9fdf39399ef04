import { setMaxListeners } from "node:events";
import { hostname, tmpdir, userInfo } from "node:os";
import type {
  Caller,
  CallKey,
  ClusterBackend,
  ClusterEvent,
  ClusterService,
  HRESULT,
  SubscribeOptions,
} from "@ccp/core";
import {
  type FilterAnswer,
  type FilterRequest,
  HeadNode,
  type HeadNodeOptions,
  runFilterProgram,
  type Store,
} from "@ccp/headnode";
import { type EngineClock, RealClock, VirtualClock } from "./clock/index.ts";
import { LocalEngine } from "./engine/index.ts";
import { HandedOver, simulate } from "./executor/index.ts";
import { FaultInjection } from "./fault-injection.ts";
import { heldStore, latestTime } from "./held-store.ts";
import { engineNode, type MemoryBackendOptions, type MemoryNode } from "./memory-backend-options.ts";

/**
 * A whole cluster inside this process: head node, scheduler and compute nodes. In virtual time it is a simulator for
 * tests; in real time and with `runProcesses()` it runs real work on this machine.
 *
 * Pass it to `createCluster`. The methods here are the controls of a test: they stand for what happens to a cluster,
 * not for what a client asks of it.
 */
export class MemoryBackend implements ClusterBackend {
  readonly localHeadNode = "localhost";
  readonly #clock: EngineClock;
  readonly #engine: LocalEngine;
  readonly #headNode: Promise<HeadNode>;
  readonly #faults = new FaultInjection();
  /** Ends the filter programs that run when the cluster is closed. */
  readonly #filters = new AbortController();
  readonly #store: Store | undefined;
  #closing: Promise<void> | undefined;

  /** Throws a RangeError that says what is wrong with the options. */
  constructor(options: MemoryBackendOptions = {}) {
    const { name = "CLUSTER", clock = "virtual", executor = simulate(), licenses, store } = options;
    if (name.trim() === "") throw new RangeError("A cluster cannot have an empty name.");
    if (clock !== "virtual" && clock !== "real") {
      throw new RangeError(`The clock is "virtual" or "real"; it cannot be ${JSON.stringify(clock)}.`);
    }
    const nodes = (options.nodes ?? [{ name }]).map(engineNode);
    if (nodes.length === 0)
      throw new RangeError("A cluster has at least one node: its head node. Name one in nodes.");
    setMaxListeners(0, this.#filters.signal); // as many filters may run at once as there are calls
    const runner = new HandedOver(executor);
    const virtual = clock === "virtual" ? new VirtualClock() : undefined;
    this.#clock = virtual ?? new RealClock();
    this.#engine = new LocalEngine({
      nodes,
      clock: this.#clock,
      executor: runner,
      licenses: licenses === undefined ? undefined : new Map(Object.entries(licenses)),
    });
    this.#store = store;
    const user = currentUser();
    const headNodeOptions: HeadNodeOptions = {
      name,
      engine: this.#engine,
      administrators: options.administrators ?? [user],
      defaultUser: user,
      parameters: { SpoolDir: tmpdir(), ...options.parameters },
      credentials: options.credentials,
      credentialKey: options.credentialKey,
      verifyCredentials: options.verifyCredentials,
      runFilter: (request) => this.#runFilter(request),
      commandOutputLimit: options.commandOutputLimit,
      store:
        store &&
        heldStore(store, this.#clock, async (changes) => {
          await endLeftovers(runner, store);
          virtual?.goOnFrom(latestTime(changes));
        }),
    };
    if (store === undefined) {
      this.#headNode = Promise.resolve(new HeadNode(headNodeOptions));
    } else {
      const release = this.#clock.hold();
      this.#headNode = HeadNode.open(headNodeOptions).finally(release);
      this.#headNode.catch(() => {}); // whoever connects is told
    }
  }

  /** The cluster's time, milliseconds since 1970-01-01 UTC. */
  get now(): number {
    return this.#clock.now();
  }

  async connect(headNode: string, caller: Caller): Promise<ClusterService> {
    await this.#faults.pass("connect");
    return this.#faults.wrap(await (await this.#headNode).connect(headNode, caller));
  }

  /** Holds across restarts with the same store; of all keys, the latest 250,000 are remembered. */
  async connectForCall(headNode: string, caller: Caller, call: CallKey): Promise<ClusterService> {
    return this.#faults.wrap(await (await this.#headNode).connectForCall(headNode, caller, call));
  }

  subscribe(listener: (event: ClusterEvent) => void, options?: SubscribeOptions | undefined): () => void {
    let isEnded = false;
    let end = () => {
      isEnded = true;
    };
    this.#headNode.then(
      (headNode) => {
        if (!isEnded) end = headNode.subscribe(listener, options);
      },
      () => {
        if (!isEnded) options?.onEnd?.(); // why, whoever connects is told
      },
    );
    return () => end();
  }

  /** While somebody waits, virtual time moves by itself as far as there is work, unless a test is moving it. */
  waitFor<T>(outcome: Promise<T>): Promise<T> {
    return this.#clock.waitFor(outcome);
  }

  /**
   * Moves virtual time on by `ms` milliseconds, 0 and up; 0 lets happen what is due now. Where a task is a real
   * process, time waits for it. On a real clock it rejects.
   */
  advance(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }

  /** Moves virtual time on until nothing more happens by itself; on a real clock, waits for that. */
  runUntilIdle(): Promise<void> {
    return this.#clock.runUntilIdle();
  }

  /**
   * Calls `action` when virtual time gets there: what a client does at an instant that is still to come. Whatever it
   * asks of the cluster belongs to that instant, so one scheduling pass sees it together with all that ends then (rule
   * SCH-11); an `advance` to that time and a call after it come a pass later.
   *
   * Time stands still until the promise that it gives is settled; the action must not move time itself. Where it throws
   * or rejects, so does the call that moved time, or that waited while it moved by itself. Actions for the same time are called in the order in which they were
   * given, and may be under way together.
   *
   * Throws a RangeError for a time that is over, and an Error on a real clock.
   *
   * @param time - Milliseconds since 1970-01-01 UTC, {@link MemoryBackend.now} and up.
   */
  at(time: number, action: () => void | Promise<void>): void {
    const now = this.#clock.now();
    if (!(time >= now && time < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `at was given ${String(time)}; the cluster's time is ${now} already. Give that or more, such as backend.now + 1000.`,
      );
    }
    this.#clock.act(time - now, action);
  }

  /**
   * Lets a node fall silent. After `InactivityCount` heartbeats it is Unreachable and its tasks are lost (rules
   * NOD-4, JOB-17). Throws if there is no such node.
   */
  failNode(name: string): void {
    this.#engine.failNode(name);
  }

  /** Lets a node that failed answer again: it is Ready (rule NOD-4). Throws if there is no such node. */
  recoverNode(name: string): void {
    this.#engine.recoverNode(name);
  }

  /** Lets a node join; it is Pending until ApproveNode (rule SCH-7). Throws if its name is taken. */
  addNode(node: Omit<MemoryNode, "status">): void {
    this.#engine.addNode(engineNode(node));
  }

  /**
   * Makes the next call of a member of ICluster fail, by any client, before it reaches the cluster. Asked for more
   * than once, the failures come one after the other.
   *
   * @param member - A member that reaches the cluster, such as `RequeueJobs` or `get_ComputeNodes`, or `Connect`.
   * @param hr - The failure that the call answers.
   * @param message - What `get_ErrorMessage` then says.
   */
  failNext(member: string, hr: HRESULT, message: string): void {
    this.#faults.add(member, hr, message);
  }

  /**
   * Makes the next call of a member of ICluster slow, by any client: it waits before it reaches the cluster. So a test
   * sees what its program does meanwhile, and when its time-out runs out (rule CON-4).
   *
   * The time is real time, as that of `put_Timeout` is, whatever the clock of the cluster; the fake timers of a test
   * runner move both. Asked for more than once, the delays come one after the other. A call that is also to fail by
   * {@link MemoryBackend.failNext} fails when its delay is over.
   *
   * @param member - A member that reaches the cluster, such as `RequeueJobs` or `get_ComputeNodes`, or `Connect`.
   * @param milliseconds - From 0 to 2,147,483,647, counted from the call. Left out, the call waits until it is let go.
   * @returns Lets the call go on, also before it was made. `advance(0)` gives it the time to get there.
   */
  delayNext(member: string, milliseconds?: number): () => void {
    return this.#faults.delay(member, milliseconds);
  }

  /**
   * Ends all tasks and commands and lets go of everything, the store too; waits for commands, and calls that come later,
   * answer `RPC_S_SERVER_UNAVAILABLE`. In the store, the jobs stay as they were: the next head node takes what ran as
   * stopped by a system error (rule JOB-17).
   */
  close(): Promise<void> {
    this.#faults.close();
    this.#filters.abort();
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  /** Virtual time stands still while a filter program runs, and the cluster is not idle. */
  async #runFilter(request: FilterRequest): Promise<FilterAnswer> {
    const release = this.#clock.hold();
    try {
      return await runFilterProgram(request, this.#filters.signal);
    } finally {
      release();
    }
  }

  async #shutDown(): Promise<void> {
    const closed = this.#engine.close();
    // One that could not be opened has nobody who waits.
    await this.#headNode.then(
      (headNode) => headNode.close(),
      () => {},
    );
    await closed;
    await this.#store?.close?.();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Ends what an earlier head node with the store left running. */
async function endLeftovers(runner: HandedOver, { folder }: Store): Promise<void> {
  if (folder !== undefined) await runner.inherit(folder);
}

/** The user who runs this process, `HOST\user`. */
function currentUser(): string {
  const domain = hostname().split(".")[0]?.toUpperCase() ?? "";
  return `${domain}\\${accountName()}`;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return "user"; // an account without an entry in the password file has no name
  }
}
