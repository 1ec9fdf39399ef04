import {
  type Caller,
  type CallKey,
  type ClusterBackend,
  type ClusterEvent,
  type ClusterService,
  E_INVALIDARG,
  E_UNEXPECTED,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
  type SubscribeOptions,
  sameName,
} from "@ccp/core";
import { Commands } from "./commands/commands.ts";
import { type CredentialOptions, CredentialPolicy } from "./credentials/credential-policy.ts";
import type { Engine, EngineEvent } from "./engine.ts";
import { EventFeed } from "./event-feed.ts";
import { ActivationFilter } from "./filters/activation-filter.ts";
import type { FilterRunner } from "./filters/filter-runner.ts";
import { runFilterProgram } from "./filters/run-filter-program.ts";
import { HeadNodeService } from "./head-node-service.ts";
import { answeringWhatIsKept } from "./kept-answers.ts";
import { OnceOnlyCall } from "./once-only-call.ts";
import { Outbox, quiet } from "./outbox.ts";
import { PageSnapshots } from "./paging/page-snapshots.ts";
import { reconcile } from "./reconcile.ts";
import { checkParameter, initialParameters } from "./rules/parameters.ts";
import type { Change } from "./state/change.ts";
import { ClusterState, type StateView } from "./state/cluster-state.ts";
import type { Store } from "./store.ts";
import { forgetAnswers, hasOldAnswer } from "./transitions/answers.ts";
import { type ClusterFacts, Draft } from "./transitions/draft.ts";
import type { Effect } from "./transitions/effect.ts";
import { joinNode, missNodes, takeEvent } from "./transitions/engine-events.ts";
import { engineConfiguration } from "./transitions/engine-requests.ts";
import { hasExpired, removeOldest } from "./transitions/expire.ts";
import type { CallingUser } from "./transitions/refusals.ts";
import { refuseJob, refuseTasks } from "./transitions/system-errors.ts";

/** What a head node is made of. */
export interface HeadNodeOptions extends CredentialOptions {
  /** The cluster's display name, under which clients connect too. */
  readonly name: string;
  readonly engine: Engine;
  /** Users with the administrator's rights, `DOMAIN\user`, compared without case. */
  readonly administrators: readonly string[];
  /** The calling user where a caller names none. */
  readonly defaultUser: string;
  /** Parameters that differ from their defaults at the start (rule PAR-1). */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Runs the filter programs (rules SCH-8, SCH-9). Default: as processes of this computer. */
  readonly runFilter?: FilterRunner | undefined;
  /** Bytes of UTF-8 that are kept of a command's output on each node; 1 to 2^28, default 16 MiB (rule CMD-6). */
  readonly commandOutputLimit?: number | undefined;
  /** Where the state is kept; left out, it lives as long as the head node. */
  readonly store?: Store | undefined;
}

/** What a transition gave, and when all that it asked of the engine is done. */
export interface Outcome<T> {
  readonly value: T;
  /** Resolves when the changes are kept, or those that left nothing to change; nothing where they are already. */
  readonly kept: Promise<void> | undefined;
  /**
   * Resolves when the engine has done what followed, so that what was terminated has ended (rule CON-5); nothing where it
   * has already. Rejects with a `ServiceError` where it refused; nobody has to listen.
   */
  readonly settled: Promise<void> | undefined;
}

/**
 * The cluster service: owns the state, and changes it in one place, {@link execute}. Each call and each event of the
 * engine is one transition, decided on a draft, applied as a whole, kept in the store, and only then acted upon.
 *
 * A head node that can no longer vouch for its state (its store lost a change, or it could not take in an event of the
 * engine) stops: it answers reads from memory, refuses all changes with `E_UNEXPECTED` and a sentence that says why, and
 * ignores the engine. Opened again with its store, it finds out from the engine what is still so.
 */
export class HeadNode implements ClusterBackend {
  readonly localHeadNode = "localhost";
  readonly cluster: ClusterFacts;
  /** The snapshots behind the paging methods. */
  readonly pages: PageSnapshots;
  readonly credentials: CredentialPolicy;
  readonly runFilter: FilterRunner;
  readonly commands: Commands;
  readonly #engine: Engine;
  readonly #activationFilter = new ActivationFilter(this);
  readonly #state = new ClusterState();
  readonly #store: Store | undefined;
  readonly #outbox: Outbox;
  readonly #events = new EventFeed();
  readonly #administrators: ReadonlySet<string>;
  readonly #defaultUser: string;
  /** Why it takes no more changes. */
  #stopped: ServiceError | undefined;

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
    this.pages = new PageSnapshots(options.engine.clock);
    this.#store = options.store;
    this.#outbox = new Outbox(options.engine, (effect, reason) => this.#refused(effect, reason));
    this.#administrators = new Set(options.administrators.map((user) => user.toLowerCase()));
    this.#defaultUser = options.defaultUser;
    this.credentials = new CredentialPolicy(options, options.store !== undefined);
    this.runFilter = options.runFilter ?? runFilterProgram;
    this.commands = new Commands(this, options.commandOutputLimit);
    this.#state.apply(kept);
    const nodes = options.engine.start((event) => this.#take(event));
    this.cluster = { name: options.name, headNode: headNodeOf(options.name, nodes) };
    const parameters = kept.length > 0 ? initialParameters() : startParameters(options.parameters);
    this.execute((draft) => {
      this.credentials.review(draft);
      missNodes(draft, nodes);
      for (const node of nodes) joinNode(draft, node);
      for (const [name, value] of parameters) {
        if (!this.#state.parameters.has(name)) draft.change({ kind: "parameter", name, value });
      }
    });
    const configuration = engineConfiguration(this.#state.parameters, this.#state.variables);
    this.#outbox.send([{ kind: "configure", configuration }]);
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
    return this.#service(this.#admit(headNode, caller));
  }

  /** Gives the service for one call that is made once only: each of its steps is taken once. */
  async connectForCall(headNode: string, caller: Caller, call: CallKey): Promise<ClusterService> {
    const user = this.#admit(headNode, caller);
    return this.#service(user, new OnceOnlyCall(user.user, call));
  }

  #service(user: CallingUser, call?: OnceOnlyCall): ClusterService {
    const service = new HeadNodeService(this, user, call);
    // One that stopped answers all the same, from what it has in memory.
    const kept = () => this.#outbox.kept?.catch(() => {});
    return this.#store === undefined ? service : answeringWhatIsKept(service, kept);
  }

  #admit(headNode: string, caller: Caller): CallingUser {
    if (headNode === "") {
      throw new ServiceError(E_INVALIDARG, "The name of the head node is empty. Pass a name, or localhost.");
    }
    if (!this.#answersTo(headNode)) {
      throw new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        `There is no head node ${headNode} here. The head node of this cluster is ${this.cluster.headNode}; connect to that name, or to localhost.`,
        { nodeName: headNode },
      );
    }
    const user = caller.user === undefined || caller.user === "" ? this.#defaultUser : caller.user;
    const isAdministrator = caller.isAdministrator ?? this.#administrators.has(user.toLowerCase());
    return { user, isAdministrator };
  }

  /**
   * Lets go of everybody who waits for a command or for changes: they, and later callers, learn that the head node is
   * gone.
   */
  close(): void {
    this.#events.end();
    this.commands.close(
      new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        `The head node ${this.cluster.headNode} was closed. What the command did until then is lost.`,
      ),
    );
  }

  subscribe(listener: (event: ClusterEvent) => void, options: SubscribeOptions = {}): () => void {
    return this.#events.subscribe(listener, options.onEnd);
  }

  /**
   * Takes one step: `decide` looks at the state and notes on the draft what is to change. If it throws, or a store that
   * answers at once does, nothing has happened; else everything it noted is applied at once.
   *
   * As the next step of a `call` that is made once only, it is not taken again but gives what it gave.
   */
  execute<T>(decide: (draft: Draft) => T, call?: OnceOnlyCall): Outcome<T> {
    if (this.#stopped !== undefined) throw this.#stopped;
    this.#expire();
    if (call === undefined) return this.#step(decide);
    const before = call.answerToNext(this.#state);
    const outcome = before === undefined ? this.#step(call.noting(decide)) : this.#repeat<T>(before);
    call.passed();
    return outcome;
  }

  #repeat<T>(json: string): Outcome<T> {
    const { kept } = this.#outbox; // its commit may still be under way
    return { value: JSON.parse(json) as T, kept, settled: kept }; // what the same step gave the first time
  }

  /** Takes a step that nobody waits for, if the head node still takes steps; one that fails stops it. */
  tryExecute(decide: (draft: Draft) => void): void {
    if (this.#stopped !== undefined) return;
    try {
      this.execute(decide);
    } catch (reason) {
      this.#stop("it could not take a step that its engine waits for", reason);
    }
  }

  /** A draft to look at: it is thrown away. */
  rehearse(): Draft {
    return new Draft(this.state, this.cluster, this.#engine.clock.now());
  }

  #step<T>(decide: (draft: Draft) => T): Outcome<T> {
    const now = this.#engine.clock.now();
    const draft = new Draft(this.#state, this.cluster, now);
    const value = decide(draft);
    const { changes, effects } = draft;
    const kept = changes.length > 0 ? this.#keep(changes) : undefined;
    const events = this.#events.read(this.#state, changes, now);
    this.#state.apply(changes);
    this.#events.publish(events, kept);
    const settled = this.#outbox.send(effects, kept);
    this.#events.tell(); // only now: what a listener asks for follows on what was asked of the engine
    // Where nothing is left to change, what made it so may be under way.
    return { value, kept: kept ?? this.#outbox.kept, settled };
  }

  #keep(changes: readonly Change[]): Promise<void> | undefined {
    let kept: Promise<void> | undefined;
    try {
      kept = this.#store?.commit(changes);
    } catch (reason) {
      throw new ServiceError(
        E_UNEXPECTED,
        `Nothing was changed, since the store did not keep it: ${textOf(reason)}`,
      );
    }
    if (kept === undefined) return undefined;
    return quiet(
      kept.catch((reason: unknown): never => {
        throw this.#stop("its store did not keep a change", reason);
      }),
    );
  }

  /** Takes in an event; nothing that goes wrong here is the engine's concern. */
  #take(event: EngineEvent): void {
    // What commands do is no part of the state.
    if (event.kind === "command output" || event.kind === "command ended") {
      this.commands.take(event);
      return;
    }
    try {
      if (event.kind === "job may start") this.#activationFilter.take(event);
      else this.execute((draft) => takeEvent(draft, event));
    } catch (reason) {
      this.#stop(`it could not take in the event "${event.kind}" of its engine`, reason);
    }
  }

  #stop(why: string, reason: unknown): ServiceError {
    this.#events.end();
    this.#stopped ??= new ServiceError(
      E_UNEXPECTED,
      `The head node takes no more changes, since ${why}: ${textOf(reason)} Mend the cause and start it again.`,
    );
    return this.#stopped;
  }

  /** Removes the completed jobs whose time is over (rule JOB-15), each once and without a timer. */
  #expire(): void {
    if (this.#stopped !== undefined) return;
    const now = this.#engine.clock.now();
    this.commands.expire(now);
    try {
      while (hasExpired(this.#state, now)) this.#step(removeOldest);
      while (hasOldAnswer(this.#state, now)) this.#step(forgetAnswers);
    } catch {
      // The store refused. The call at hand has nothing to do with that, and the next one tries again.
    }
  }

  /**
   * Work that the engine did not take was stopped by a system error (rule JOB-17). Of any other request the caller hears
   * that waits for it: what the call decided stands, and the engine has not followed.
   */
  #refused(effect: Effect, reason: unknown): void {
    if (effect.kind !== "submit job" && effect.kind !== "add tasks") {
      throw new ServiceError(
        ServiceError.from(reason).hr,
        `The change was made, but the engine did not carry out "${effect.kind}": ${textOf(reason)}`,
      );
    }
    const why = `The engine did not take the work: ${textOf(reason)}`;
    try {
      this.execute((draft) => {
        if (effect.kind === "submit job") refuseJob(draft, effect.job, why);
        else refuseTasks(draft, effect.tasks, why);
      });
    } catch (cause) {
      this.#stop(`it could not put work of job ${effect.job.jobId} back into the queue`, cause);
    }
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

/** What went wrong, as a sentence. */
function textOf(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
