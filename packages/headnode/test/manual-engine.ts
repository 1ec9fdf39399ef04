import type { NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type {
  Clock,
  CommandEndReason,
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
  TaskEndReason,
  TaskRef,
} from "../src/index.ts";

/** A clock that stands still until it is set. */
export class ManualClock implements Clock {
  time: number = Date.UTC(2026, 0, 1);

  now(): number {
    return this.time;
  }

  schedule(): () => void {
    throw new Error("The head node asks for no timers.");
  }

  waitFor<T>(outcome: Promise<T>): Promise<T> {
    return outcome;
  }
}

/** A request as the engine got it. */
export type EngineRequest =
  | { readonly kind: "submitJob"; readonly job: EngineJob }
  | { readonly kind: "addTasks"; readonly job: JobRef; readonly tasks: readonly EngineTask[] }
  | { readonly kind: "changeJob"; readonly job: JobRef; readonly terms: EngineJobTerms }
  | { readonly kind: "endTask"; readonly task: TaskRef }
  | { readonly kind: "endJob"; readonly job: JobRef }
  | { readonly kind: "approveStart"; readonly job: JobRef; readonly proposal: number }
  | {
      readonly kind: "deferStart";
      readonly job: JobRef;
      readonly proposal: number;
      readonly delay: number;
    }
  | { readonly kind: "runCommand"; readonly command: EngineCommand }
  | { readonly kind: "endCommand"; readonly command: CommandRef }
  | { readonly kind: "pauseNode" | "resumeNode"; readonly name: string }
  | { readonly kind: "configure"; readonly configuration: EngineConfiguration };

export const someUsage: ResourceUsageInfo = {
  allocatedNodes: [],
  processes: [],
  kernelProcessorTime: 20,
  userProcessorTime: 300,
  workingSet: 4096,
};

/** An engine that does nothing by itself: it keeps the requests, and the test says what happens. */
export class ManualEngine implements Engine {
  readonly clock: ManualClock = new ManualClock();
  readonly requests: EngineRequest[] = [];
  readonly nodes: readonly EngineNode[];
  /** What {@link inventory} answers. */
  known: EngineInventory = { jobs: [], tasks: [] };
  /** What {@link usage} answers. */
  running: ResourceUsageInfo | null = null;
  /** Whether endings resolve only when {@link release} is called. */
  isHolding = false;
  /** Called with each request before it is kept; what it throws or returns is the engine's answer. */
  answer: (request: EngineRequest) => Promise<void> | undefined = () => undefined;
  #listener: ((event: EngineEvent) => void) | undefined;
  #held: (() => void)[] = [];
  readonly #jobs = new Map<number, number>();
  readonly #tasks = new Map<string, number>();

  constructor(nodes: readonly EngineNode[]) {
    this.nodes = nodes;
  }

  start(listener: (event: EngineEvent) => void): readonly EngineNode[] {
    this.#listener = listener;
    return this.nodes;
  }

  configure(configuration: EngineConfiguration): Promise<void> {
    return this.#take({ kind: "configure", configuration });
  }

  submitJob(job: EngineJob): Promise<void> {
    this.#jobs.set(job.jobId, job.attempt);
    this.#noteTasks(job.tasks);
    return this.#take({ kind: "submitJob", job });
  }

  addTasks(job: JobRef, tasks: readonly EngineTask[]): Promise<void> {
    this.#noteTasks(tasks);
    return this.#take({ kind: "addTasks", job, tasks });
  }

  changeJob(job: JobRef, terms: EngineJobTerms): Promise<void> {
    return this.#take({ kind: "changeJob", job, terms });
  }

  endTask(task: TaskRef): Promise<void> {
    return this.#hold(this.#take({ kind: "endTask", task }));
  }

  endJob(job: JobRef): Promise<void> {
    return this.#hold(this.#take({ kind: "endJob", job }));
  }

  approveStart(job: JobRef, proposal: number): Promise<void> {
    return this.#take({ kind: "approveStart", job, proposal });
  }

  deferStart(job: JobRef, proposal: number, delay: number): Promise<void> {
    return this.#take({ kind: "deferStart", job, proposal, delay });
  }

  pauseNode(name: string): Promise<void> {
    return this.#hold(this.#take({ kind: "pauseNode", name }));
  }

  resumeNode(name: string): Promise<void> {
    return this.#hold(this.#take({ kind: "resumeNode", name }));
  }

  runCommand(command: EngineCommand): Promise<void> {
    return this.#take({ kind: "runCommand", command });
  }

  endCommand(command: CommandRef): Promise<void> {
    return this.#hold(this.#take({ kind: "endCommand", command }));
  }

  async usage(): Promise<ResourceUsageInfo | null> {
    return this.running;
  }

  async inventory(): Promise<EngineInventory> {
    return this.known;
  }

  async close(): Promise<void> {}

  /** Lets all endings that are held back resolve. */
  release(): void {
    for (const resolve of this.#held.splice(0)) resolve();
  }

  /** The requests since the last call of it. */
  takeRequests(): readonly EngineRequest[] {
    return this.requests.splice(0);
  }

  /** The kinds of the requests since the last call, in order. */
  takeKinds(): readonly string[] {
    return this.takeRequests().map(({ kind }) => kind);
  }

  emit(event: EngineEvent): void {
    this.#listener?.(event);
  }

  /** The run of the job that was submitted last. */
  jobRef(jobId: number): JobRef {
    return { jobId, attempt: this.#jobs.get(jobId) ?? 0 };
  }

  /** The run of the task that was submitted last. */
  taskRef(jobId: number, taskId: number): TaskRef {
    return { jobId, taskId, attempt: this.#tasks.get(`${jobId}.${taskId}`) ?? 0 };
  }

  startJob(
    jobId: number,
    allocation: readonly NodeAllocation[] = [{ node: this.nodes[0]!.name, processors: 1 }],
    isBackfill = false,
  ): void {
    this.emit({ kind: "job started", at: this.clock.time, ...this.jobRef(jobId), allocation, isBackfill });
  }

  startTask(
    jobId: number,
    taskId: number,
    allocation: readonly NodeAllocation[] = [{ node: this.nodes[0]!.name, processors: 1 }],
  ): void {
    this.emit({ kind: "task started", at: this.clock.time, ...this.taskRef(jobId, taskId), allocation });
  }

  endedTask(jobId: number, taskId: number, exitCode = 0): void {
    this.endedFor(jobId, taskId, "exited", exitCode);
  }

  endedFor(jobId: number, taskId: number, reason: TaskEndReason, exitCode = 1, message = ""): void {
    const ref = this.taskRef(jobId, taskId);
    this.emit({
      kind: "task ended",
      at: this.clock.time,
      ...ref,
      reason,
      exitCode,
      message,
      usage: someUsage,
    });
  }

  commandWrote(commandId: number, node: string, text: string): void {
    this.emit({ kind: "command output", at: this.clock.time, commandId, node, text });
  }

  commandEnded(
    commandId: number,
    node: string,
    exitCode = 0,
    reason: CommandEndReason = "exited",
    message = "",
  ): void {
    this.emit({ kind: "command ended", at: this.clock.time, commandId, node, reason, exitCode, message });
  }

  /** Starts a job and runs all of the given tasks to their exit codes, in order. */
  run(jobId: number, exitCodes: readonly number[]): void {
    this.startJob(jobId);
    exitCodes.forEach((exitCode, index) => {
      this.startTask(jobId, index + 1);
      this.endedTask(jobId, index + 1, exitCode);
    });
  }

  #noteTasks(tasks: readonly EngineTask[]): void {
    for (const { jobId, taskId, attempt } of tasks) this.#tasks.set(`${jobId}.${taskId}`, attempt);
  }

  #take(request: EngineRequest): Promise<void> {
    this.requests.push(request);
    return this.answer(request) ?? Promise.resolve();
  }

  #hold(answer: Promise<void>): Promise<void> {
    if (!this.isHolding) return answer;
    return answer.then(() => new Promise((resolve) => this.#held.push(resolve)));
  }
}
