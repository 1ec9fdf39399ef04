import type { JobExplanation, NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type {
  CommandRef,
  Engine,
  EngineCommand,
  EngineConfiguration,
  EngineEvent,
  EngineInventory,
  EngineJob,
  EngineJobTerms,
  EngineNode,
  EngineTask,
  JobRef,
  TaskRef,
} from "@ccp/headnode";
import { Scheduler, type Start, TaskPlacement } from "@ccp/scheduler";
import type { EngineClock } from "../clock/index.ts";
import type { Executor } from "../executor/index.ts";
import { ActiveJob, ActiveNode, ActiveTask, jobRefOf, type Proposal } from "./active-work.ts";
import { CommandRunner } from "./command-runner.ts";
import { inWords } from "./explanation.ts";
import { scheduleLimit } from "./limit.ts";
import { NodeWatch } from "./node-watch.ts";
import { TaskRunner } from "./task-runner.ts";

/** What a {@link LocalEngine} is made of. */
export interface LocalEngineOptions {
  /** At least one; names differ, compared without case (rule NOD-1). */
  readonly nodes: readonly EngineNode[];
  readonly clock: EngineClock;
  readonly executor: Executor;
  /** Copies of each license in the cluster; left out, licenses are not looked at (rule JT-6). */
  readonly licenses?: ReadonlyMap<string, number> | undefined;
}

/**
 * The built-in engine: the scheduler decides where and when work runs, an executor runs it.
 *
 * Requests are carried out within the call, except that nothing starts before the end of the instant, when one
 * scheduling pass sees all that ended and was submitted (rule SCH-11). Events are delivered synchronously, some of them
 * within a request (a simulated task is killed at once); the listener may make requests of its own.
 *
 * A run of a job is known until `endJob` has taken it out, a run of a task until its job is out; a repeated request
 * about it does nothing.
 */
export class LocalEngine implements Engine {
  readonly clock: EngineClock;
  readonly #scheduler: Scheduler;
  readonly #runner: TaskRunner;
  readonly #commands: CommandRunner;
  readonly #watch: NodeWatch;
  /** By name in lower case. */
  readonly #nodes = new Map<string, ActiveNode>();
  /** By job id: an attempt that is still dying, and the one after it. */
  readonly #jobs = new Map<number, ActiveJob[]>();
  /** Jobs whose tasks are to be placed at the end of the instant. */
  readonly #changed = new Set<ActiveJob>();
  #isPassDue = false;
  #asksBeforeStart = false;
  /** How many proposals there were: numbers them. */
  #proposals = 0;
  #listener: (event: EngineEvent) => void = () => {};
  #closing: Promise<void> | undefined;

  constructor(options: LocalEngineOptions) {
    this.clock = options.clock;
    this.#scheduler = new Scheduler({ licenses: options.licenses });
    const emit = (event: EngineEvent) => this.#listener(event);
    this.#runner = new TaskRunner(options.clock, options.executor, emit, (task) => this.#taskLeft(task));
    this.#commands = new CommandRunner(options.clock, options.executor, emit);
    this.#watch = new NodeWatch(options.clock, (node) => this.#loseNode(node));
    for (const node of options.nodes) this.#joinNode(node);
  }

  start(listener: (event: EngineEvent) => void): readonly EngineNode[] {
    void this.#commands.endAll();
    this.#listener = listener;
    // Nobody answers any more what another listener was asked.
    this.#withdraw(() => true);
    return [...this.#nodes.values()].map(({ node }) => node);
  }

  /**
   * Takes over the cluster's settings: variables for tasks that start from now on, heartbeats for nodes that fail
   * from now on, backfill for the next pass on.
   */
  configure(configuration: EngineConfiguration): undefined {
    this.#asksBeforeStart = configuration.asksBeforeStart;
    this.#runner.clusterVariables = configuration.variables;
    this.#commands.clusterVariables = configuration.variables;
    this.#watch.heartbeatInterval = configuration.heartbeatInterval;
    this.#watch.inactivityCount = configuration.inactivityCount;
    if (this.#scheduler.backfillLookahead === configuration.backfillLookahead) return;
    this.#scheduler.backfillLookahead = configuration.backfillLookahead;
    this.#requestPass();
  }

  submitJob(request: EngineJob): undefined {
    this.#checkOpen();
    if (this.#findJob(request) !== undefined) return;
    const job = new ActiveJob(request, request);
    const attempts = this.#jobs.get(request.jobId);
    if (attempts === undefined) this.#jobs.set(request.jobId, [job]);
    else attempts.push(job);
    this.#takeTasks(job, request.tasks);
    this.#scheduler.submit(job.request());
    this.#requestPass();
  }

  addTasks(ref: JobRef, tasks: readonly EngineTask[]): undefined {
    this.#checkOpen();
    const job = this.#findJob(ref);
    if (job === undefined || job.state === "ending") return;
    this.#takeTasks(job, tasks);
    this.#jobChanged(job);
  }

  changeJob(ref: JobRef, terms: EngineJobTerms): undefined {
    const job = this.#findJob(ref);
    if (job === undefined || job.state === "ending") return;
    if (job.state !== "running") {
      job.terms = terms;
      this.#jobChanged(job);
    } else {
      job.terms = { ...job.terms, limit: terms.limit };
      this.#armJobLimit(job);
      this.#scheduler.changeLimit(job.schedulerId, terms.limit);
      this.#requestPass();
    }
  }

  endTask(ref: TaskRef): Promise<void> | undefined {
    const task = this.#findTask(ref);
    if (task === undefined) return undefined;
    if (task.state === "running") return this.#runner.end(task, "killed");
    this.#forgetTask(task);
    return undefined;
  }

  endJob(ref: JobRef): Promise<void> | undefined {
    const job = this.#findJob(ref);
    if (job === undefined) return undefined;
    if (job.state !== "ending") {
      job.state = "ending";
      job.cancelLimit();
      job.cancelDeferral();
      for (const task of [...job.tasks.values()]) {
        if (task.next !== undefined) job.forget(task.next);
        task.next = undefined;
        if (task.state === "waiting") this.#forgetTask(task);
      }
      for (const task of [...job.running]) void this.#runner.end(task, "killed");
      this.#releaseIfOver(job);
    }
    return job.gone.promise;
  }

  approveStart(ref: JobRef, proposal: number): undefined {
    const job = this.#findJob(ref);
    if (job?.state !== "proposed" || job.proposal?.number !== proposal) return;
    this.#beginJob(job, job.proposal);
    this.#requestPass();
  }

  deferStart(ref: JobRef, proposal: number, delay: number): undefined {
    const job = this.#findJob(ref);
    if (job?.state !== "proposed" || job.proposal?.number !== proposal) return;
    job.state = "deferred";
    this.#scheduler.remove(job.schedulerId);
    // In the background: a job that is never let start must not keep virtual time running.
    job.cancelDeferral = this.clock.schedule(delay, () => this.#queueAgain(job));
    this.#requestPass();
  }

  pauseNode(name: string): undefined {
    this.#setPaused(name, true);
  }

  resumeNode(name: string): undefined {
    this.#setPaused(name, false);
  }

  async runCommand(command: EngineCommand): Promise<void> {
    this.#checkOpen();
    this.#commands.start(command, this.#nodeNamed(command.node));
  }

  endCommand(command: CommandRef): Promise<void> {
    return this.#commands.end(command);
  }

  async usage(ref: TaskRef): Promise<ResourceUsageInfo | null> {
    const task = this.#findTask(ref);
    return task?.exit === undefined ? ((await task?.process?.usage()) ?? null) : null;
  }

  async explainJob(ref: JobRef): Promise<JobExplanation | null> {
    const job = this.#findJob(ref);
    if (job === undefined) return null;
    const explanation = this.#scheduler.explain(job.schedulerId, this.clock.now());
    return explanation === undefined ? null : inWords(explanation);
  }

  async inventory(): Promise<EngineInventory> {
    const jobs = [...this.#jobs.values()].flat();
    const tasks = jobs.flatMap((job) =>
      [...job.tasks.values()].flatMap((task) => (task.next === undefined ? [task] : [task, task.next])),
    );
    return { jobs: jobs.map(({ ref }) => ref), tasks: tasks.map(({ ref }) => ref) };
  }

  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  /**
   * Makes a node fall silent: what runs there goes on, but nothing of it is told any more, nor of work sent there
   * later. Once it missed its heartbeats it is lost (rule NOD-4). A node that failed before stays as it is.
   */
  failNode(name: string): void {
    const node = this.#nodeNamed(name);
    if (node.condition !== "up") return;
    node.condition = "silent";
    this.#watch.expectLoss(node);
  }

  /**
   * Makes a failed node answer again. If its loss was not seen yet, all goes on as if nothing had happened, and what
   * was kept back is told now; else it comes back with nothing on it.
   */
  recoverNode(name: string): void {
    const node = this.#nodeNamed(name);
    if (node.condition === "up") return;
    const wasLost = node.condition === "lost";
    node.condition = "up";
    node.cancelDetection();
    if (wasLost) {
      this.#scheduler.addNode(node.node, !node.isPaused);
      this.#listener({ kind: "node back", at: this.clock.now(), node: node.node.name });
      this.#requestPass();
    } else {
      for (const task of [...node.tasks]) this.#runner.tell(task);
      this.#commands.tellAll(node);
    }
  }

  /** Lets a node join the cluster. It gets no work until `resumeNode` (rules SCH-7, NOD-2). */
  addNode(spec: Omit<EngineNode, "status">): void {
    const node: EngineNode = { ...spec, status: "Pending" };
    this.#joinNode(node);
    this.#listener({ kind: "node joined", at: this.clock.now(), node });
  }

  #joinNode(node: EngineNode): void {
    const key = node.name.toLowerCase();
    if (this.#nodes.has(key)) {
      throw new Error(
        `Node ${node.name} was not added: there is a node of that name already. Names are compared without case; choose another.`,
      );
    }
    this.#nodes.set(key, new ActiveNode(node));
    this.#scheduler.addNode(node, node.status === "Ready");
  }

  #nodeNamed(name: string): ActiveNode {
    const node = this.#nodes.get(name.toLowerCase());
    if (node === undefined) {
      const names = [...this.#nodes.values()].map((each) => each.node.name).join(", ");
      throw new Error(`There is no node ${name} in the cluster. Its nodes are ${names}.`);
    }
    return node;
  }

  #nodesOf(allocation: readonly NodeAllocation[]): readonly ActiveNode[] {
    return allocation.map(({ node }) => this.#nodeNamed(node));
  }

  #setPaused(name: string, isPaused: boolean): void {
    const node = this.#nodes.get(name.toLowerCase());
    if (node === undefined) return;
    node.isPaused = isPaused;
    if (isPaused) this.#withdraw(({ allocation }) => this.#nodesOf(allocation).includes(node));
    this.#scheduler.setAccepting(node.node.name, !isPaused);
    this.#requestPass();
  }

  #loseNode(node: ActiveNode): void {
    node.condition = "lost";
    this.#withdraw(({ allocation }) => this.#nodesOf(allocation).includes(node));
    this.#scheduler.removeNode(node.node.name);
    for (const job of node.jobs) job.placement?.removeNode(node.node.name);
    node.jobs.clear();
    const tasks = [...node.tasks];
    this.#listener({ kind: "node lost", at: this.clock.now(), node: node.node.name });
    for (const task of tasks) this.#runner.lose(task, node.node.name);
    this.#commands.loseAll(node);
  }

  #findJob({ jobId, attempt }: JobRef): ActiveJob | undefined {
    return this.#jobs.get(jobId)?.find((job) => job.ref.attempt === attempt);
  }

  #findTask({ jobId, taskId, attempt }: TaskRef): ActiveTask | undefined {
    for (const job of this.#jobs.get(jobId) ?? []) {
      for (let task = job.tasks.get(taskId); task !== undefined; task = task.next) {
        if (task.ref.attempt === attempt) return task;
      }
    }
    return undefined;
  }

  #takeTasks(job: ActiveJob, requests: readonly EngineTask[]): void {
    for (const request of requests) {
      const { taskId, attempt } = request;
      if (attempt <= job.latestAttempt(taskId)) continue;
      const task = new ActiveTask(job, request);
      const before = job.tasks.get(taskId);
      if (before?.state === "running") before.next = task;
      else this.#queueTask(task);
    }
  }

  #queueTask(task: ActiveTask): void {
    const { taskId, minimum, maximum, isExclusive, requiredNodes, after } = task.request;
    task.job.tasks.set(taskId, task);
    task.job.placement?.add({ id: taskId, minimum, maximum, isExclusive, requiredNodes, after });
  }

  #forgetTask(task: ActiveTask): void {
    const { job } = task;
    job.forget(task);
    const current = job.tasks.get(task.ref.taskId);
    if (current === task) {
      job.tasks.delete(task.ref.taskId);
      job.placement?.remove(task.ref.taskId);
    } else if (current?.next === task) {
      current.next = undefined;
    }
    task.state = "over";
    this.#jobChanged(job);
  }

  /** A task is gone from its processors. */
  #taskLeft(task: ActiveTask): void {
    const { job } = task;
    job.forget(task);
    job.tasks.delete(task.ref.taskId);
    job.placement?.remove(task.ref.taskId);
    if (task.next !== undefined) this.#queueTask(task.next);
    this.#jobChanged(job);
    this.#releaseIfOver(job);
  }

  #jobChanged(job: ActiveJob): void {
    if (job.state === "waiting") this.#scheduler.change(job.request());
    else if (job.state === "proposed") this.#queueAgain(job);
    else if (job.state === "running") this.#changed.add(job);
    this.#requestPass();
  }

  /** Gives back what a job held that is being ended and of which nothing runs any more. */
  #releaseIfOver(job: ActiveJob): void {
    if (job.state !== "ending" || job.running.size > 0) return;
    this.#scheduler.remove(job.schedulerId);
    for (const node of job.nodes) node.jobs.delete(job);
    this.#changed.delete(job);
    const attempts = this.#jobs.get(job.ref.jobId);
    const place = attempts?.indexOf(job) ?? -1;
    if (place >= 0) attempts?.splice(place, 1);
    if (attempts?.length === 0) this.#jobs.delete(job.ref.jobId);
    job.letGo();
    job.gone.resolve();
    this.#requestPass();
  }

  #requestPass(): void {
    if (this.#isPassDue || this.#closing !== undefined) return;
    this.#isPassDue = true;
    this.clock.atEndOfInstant(() => {
      this.#isPassDue = false;
      if (this.#closing !== undefined) return;
      for (const start of this.#scheduler.pass(this.clock.now())) this.#startJob(start);
      // A job that changes while the tasks of another start is taken along.
      for (const job of this.#changed) {
        this.#changed.delete(job);
        this.#placeTasks(job);
      }
    });
  }

  #startJob({ id, allocation, isBackfill }: Start): void {
    const job = this.#findJob(jobRefOf(id));
    // The listener may have taken it out since the pass decided.
    if (job?.state !== "waiting") return;
    if (this.#asksBeforeStart) this.#propose(job, allocation, isBackfill);
    else this.#beginJob(job, { allocation, isBackfill });
  }

  #propose(job: ActiveJob, allocation: readonly NodeAllocation[], isBackfill: boolean): void {
    const number = ++this.#proposals;
    job.state = "proposed";
    job.proposal = { number, allocation, isBackfill };
    const at = this.clock.now();
    this.#listener({ kind: "job may start", at, ...job.ref, proposal: number, allocation, isBackfill });
  }

  /** Puts a job that was proposed or deferred back to its place in the queue. */
  #queueAgain(job: ActiveJob): void {
    this.#scheduler.remove(job.schedulerId);
    job.state = "waiting";
    this.#scheduler.submit(job.request());
    this.#requestPass();
  }

  #withdraw(concerns: (proposal: Proposal) => boolean): void {
    for (const job of [...this.#jobs.values()].flat()) {
      if (job.state === "proposed" && job.proposal !== undefined && concerns(job.proposal))
        this.#queueAgain(job);
    }
  }

  #beginJob(job: ActiveJob, { allocation, isBackfill }: Omit<Proposal, "number">): void {
    job.state = "running";
    job.startedAt = this.clock.now();
    job.nodes = this.#nodesOf(allocation);
    for (const node of job.nodes) node.jobs.add(job);
    job.placement = new TaskPlacement(allocation);
    job.running = new Set();
    for (const task of job.tasks.values()) this.#queueTask(task);
    this.#changed.add(job);
    this.#armJobLimit(job);
    this.#listener({ kind: "job started", at: job.startedAt, ...job.ref, allocation, isBackfill });
  }

  #placeTasks(job: ActiveJob): void {
    const starts = job.placement?.place() ?? [];
    const tasks = starts.map(({ id }) => job.tasks.get(id));
    for (const [index, { id, allocation }] of starts.entries()) {
      const task = tasks[index];
      // The listener may have taken it out since it was placed, and queued another run in its place.
      if (task?.state !== "waiting" || job.tasks.get(id) !== task) continue;
      this.#runner.start(task, allocation, this.#nodesOf(allocation));
    }
  }

  #armJobLimit(job: ActiveJob): void {
    job.cancelLimit();
    if (job.isLimitTold) return;
    const left = Math.max(0, job.startedAt + job.terms.limit - this.clock.now());
    job.cancelLimit = scheduleLimit(this.clock, left, () => {
      job.isLimitTold = true;
      this.#listener({ kind: "job limit reached", at: this.clock.now(), ...job.ref });
    });
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) {
      throw new Error("The engine takes no more work: it was closed. Make a new one.");
    }
  }

  async #shutDown(): Promise<void> {
    this.#listener = () => {};
    for (const node of this.#nodes.values()) node.cancelDetection();
    const jobs = [...this.#jobs.values()].flat();
    await Promise.all([...jobs.map(({ ref }) => this.endJob(ref)), this.#commands.endAll()]);
    await this.#runner.remains();
  }
}
