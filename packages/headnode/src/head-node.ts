import {
  type Caller,
  type ClusterBackend,
  type ClusterService,
  E_UNEXPECTED,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
  sameName,
} from "@ccp/core";
import type { Engine } from "./engine.ts";
import { HeadNodeService } from "./head-node-service.ts";
import { Outbox } from "./outbox.ts";
import { reconcile } from "./reconcile.ts";
import { checkParameter, initialParameters } from "./rules/parameters.ts";
import type { Change } from "./state/change.ts";
import { ClusterState, isCompletedJob, type StateView } from "./state/cluster-state.ts";
import type { Store } from "./store.ts";
import { type ClusterFacts, Draft } from "./transitions/draft.ts";
import type { Effect } from "./transitions/effect.ts";
import { joinNode, takeEvent } from "./transitions/engine-events.ts";
import { engineConfiguration } from "./transitions/engine-requests.ts";
import { hasExpired, removeOldest } from "./transitions/expire.ts";
import { retryJob } from "./transitions/system-errors.ts";

/** What a head node is made of. */
export interface HeadNodeOptions {
  /** The cluster's display name, under which clients connect too. */
  readonly name: string;
  readonly engine: Engine;
  /** Users with the administrator's rights, `DOMAIN\user`, compared without case. */
  readonly administrators: readonly string[];
  /** The calling user where a caller names none. */
  readonly defaultUser: string;
  /** Parameters that differ from their defaults at the start (rule PAR-1). */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /**
   * `trust` takes callers at their word; `require` asks for credentials before work is queued (rule CRD-1), which
   * is not available yet: submitting then answers `E_NOTIMPL`. Default `trust`.
   */
  readonly credentials?: "trust" | "require" | undefined;
  /** Where the state is kept; left out, it lives as long as the head node. */
  readonly store?: Store | undefined;
}

/** What a transition gave, and when all that it asked of the engine is done. */
export interface Outcome<T> {
  readonly value: T;
  /** Resolves when the changes are kept. */
  readonly kept: Promise<void> | undefined;
  /** Resolves when the engine has done what followed, so that what was terminated has ended (rule CON-5). */
  readonly settled: Promise<void>;
}

/**
 * The cluster service: owns the state, and changes it in one place, {@link execute}. Each call and each event of the
 * engine is one transition, decided on a draft, applied as a whole, kept in the store, and only then acted upon.
 */
export class HeadNode implements ClusterBackend {
  readonly localHeadNode = "localhost";
  readonly cluster: ClusterFacts;
  readonly credentials: "trust" | "require";
  readonly #engine: Engine;
  readonly #state = new ClusterState();
  readonly #store: Store | undefined;
  readonly #outbox: Outbox;
  readonly #administrators: ReadonlySet<string>;
  readonly #defaultUser: string;

  /** Makes a head node of its options, with an empty state or with what its store kept. */
  static async open(options: HeadNodeOptions): Promise<HeadNode> {
    const kept = (await options.store?.load()) ?? [];
    const inventory = kept.length > 0 ? await options.engine.inventory() : undefined;
    const headNode = new HeadNode(options, kept);
    if (inventory !== undefined) headNode.execute((draft) => reconcile(draft, inventory));
    return headNode;
  }

  /** Makes a head node from `kept`, the changes that its store holds. {@link open} is the way in with a store. */
  constructor(options: HeadNodeOptions, kept: readonly Change[] = []) {
    this.#engine = options.engine;
    this.#store = options.store;
    this.#outbox = new Outbox(options.engine, (effect, reason) => this.#refused(effect, reason));
    this.#administrators = new Set(options.administrators.map((user) => user.toLowerCase()));
    this.#defaultUser = options.defaultUser;
    this.credentials = options.credentials ?? "trust";
    const parameters = startParameters(options.parameters);
    const nodes = options.engine.start((event) => {
      this.execute((draft) => takeEvent(draft, event));
    });
    this.cluster = { name: options.name, headNode: headNodeOf(options.name, nodes) };
    this.#state.apply(kept);
    this.execute((draft) => {
      for (const node of nodes) joinNode(draft, node);
      if (kept.length > 0) return;
      for (const [name, value] of parameters) draft.change({ kind: "parameter", name, value });
    });
    const { parameters: kinds, variables } = this.#state;
    this.#outbox.send([{ kind: "configure", configuration: engineConfiguration(kinds, variables) }]);
  }

  /** What is so now; reading never changes it. Completed jobs past their time are not in it (rule JOB-15). */
  get state(): StateView {
    this.#expire();
    return this.#state;
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Gives the service as one caller sees it (rule CON-1). */
  async connect(headNode: string, caller: Caller): Promise<ClusterService> {
    if (!this.#answersTo(headNode)) {
      throw new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        `There is no head node ${headNode} here. The head node of this cluster is ${this.cluster.headNode}; connect to that name, or to localhost.`,
        { nodeName: headNode },
      );
    }
    const user = caller.user === undefined || caller.user === "" ? this.#defaultUser : caller.user;
    const isAdministrator = this.#administrators.has(user.toLowerCase());
    return new HeadNodeService(this, { user, isAdministrator });
  }

  /**
   * Takes one step: `decide` looks at the state and notes on the draft what is to change. If it throws, nothing has
   * happened; else everything it noted is applied at once.
   */
  execute<T>(decide: (draft: Draft) => T): Outcome<T> {
    this.#expire();
    return this.#step(decide);
  }

  #step<T>(decide: (draft: Draft) => T): Outcome<T> {
    const draft = new Draft(this.#state, this.cluster, this.#engine.clock.now());
    const value = decide(draft);
    const { changes, effects } = draft;
    if (changes.length > 0) this.#state.apply(changes);
    const kept = changes.length > 0 ? this.#store?.commit(changes) : undefined;
    return { value, kept, settled: this.#outbox.send(effects, kept) };
  }

  /** Removes the completed jobs whose time is over (rule JOB-15), each once and without a timer. */
  #expire(): void {
    const now = this.#engine.clock.now();
    while (hasExpired(this.#state, now)) this.#step(removeOldest);
  }

  /** Work that the engine did not take was stopped by a system error (rule JOB-17). */
  #refused(effect: Effect, reason: unknown): void {
    if (effect.kind !== "submit job" && effect.kind !== "add tasks") return;
    const { jobId, attempt } = effect.job;
    this.execute((draft) => {
      const job = draft.findJob(jobId);
      if (job?.attempt !== attempt || isCompletedJob(job.facts.status)) return;
      retryJob(draft, job, `The engine did not take the work: ${ServiceError.from(reason).message}`);
    });
  }

  #answersTo(name: string): boolean {
    const { name: display, headNode } = this.cluster;
    const [host = ""] = name.split(".");
    return (
      [display, headNode].some((own) => sameName(own, name) || sameName(own, host)) ||
      sameName(name, "localhost")
    );
  }
}

/** The node that bears the cluster's name, else the first one: it is a node like the others (rule NOD-1). */
function headNodeOf(name: string, nodes: readonly { readonly name: string }[]): string {
  const node = nodes.find((candidate) => sameName(candidate.name, name)) ?? nodes[0];
  if (node === undefined)
    throw new ServiceError(E_UNEXPECTED, "A cluster has at least one node: its head node.");
  return node.name;
}

function startParameters(given: Readonly<Record<string, string>> | undefined): Map<string, string> {
  const parameters = initialParameters();
  for (const [name, value] of Object.entries(given ?? {})) {
    const parameter = checkParameter(name, value, parameters.keys());
    if (parameter.value !== null) parameters.set(parameter.name, parameter.value);
  }
  return parameters;
}
