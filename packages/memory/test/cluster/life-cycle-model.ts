import {
  COR_E_INVALIDOPERATION,
  ERROR_NOT_FOUND,
  type HRESULT,
  HRESULT_FROM_WIN32,
  JobPriority,
  S_OK,
} from "@ccp/core";

/*
 * What docs/rules.md says about the life of jobs and tasks, once more and as plainly as it can be said: for one
 * administrator, one node, and jobs that are content with one processor, so that the queue is the only schedule. It
 * shares no code with the head node and was written without looking at it.
 */

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const FOREVER = Number.POSITIVE_INFINITY;
const DAY = 86_400_000;

type Status = "NotSubmitted" | "Queued" | "Running" | "Finished" | "Failed" | "Cancelled";
type Priority = 0 | 1 | 2 | 3 | 4;

/** A task as the model knows it: how long it runs, and with which code each attempt after the first ends. */
export interface TaskPlan {
  readonly name: string;
  readonly depend: readonly string[];
  readonly runtime: number;
  readonly exitCode: number;
  /** Whether only its first try ends with that code, the others with 0. */
  readonly once: boolean;
  readonly isRerunnable: boolean;
  /** Milliseconds. */
  readonly limit: number;
}

export interface JobPlan {
  readonly tasks: readonly TaskPlan[];
  readonly priority: Priority;
  readonly maximum: number;
  readonly runUntilCanceled: boolean;
  /** Milliseconds. */
  readonly limit: number;
}

/** The code of what was terminated or canceled: the rules do not say which. */
export const TERMINATED = "not its own";
type ExitCode = number | typeof TERMINATED;

interface ModelTask {
  readonly plan: TaskPlan;
  status: Status;
  exitCode: ExitCode;
  start: number;
  tries: number;
  /** The tasks that bore the names it depends on when it was queued (rule TSK-8). */
  after: readonly ModelTask[];
  /** It is Cancelled because its job was, and runs again with it (rule RQ-3). */
  stoppedWithJob: boolean;
}

interface ModelJob {
  readonly id: number;
  status: Status;
  readonly tasks: ModelTask[];
  priority: Priority;
  maximum: number;
  runUntilCanceled: boolean;
  limit: number;
  /** Breaks ties of priority: when it was queued, and as which of all. */
  submitted: number;
  processors: number;
  start: number;
  end: number;
}

const isCompleted = ({ status }: { status: Status }) => ["Finished", "Failed", "Cancelled"].includes(status);
const isPending = ({ status }: { status: Status }) => ["NotSubmitted", "Queued", "Running"].includes(status);

export class LifeCycleModel {
  now = 0;
  readonly jobs = new Map<number, ModelJob>();
  /** Set when two things fell on one instant whose order the rules leave open. */
  isAmbiguous = false;
  readonly #processors: number;

  constructor(processors: number) {
    this.#processors = processors;
  }

  /** All that is compared with the cluster. */
  picture(): {
    readonly id: number;
    readonly status: Status;
    readonly end: number | null;
    readonly tasks: readonly { readonly status: Status; readonly exitCode: ExitCode }[];
  }[] {
    const jobs = [...this.jobs.values()].sort((a, b) => a.id - b.id);
    return jobs.map(({ id, status, tasks, end }) => ({
      id,
      status,
      end: end < FOREVER ? end : null,
      tasks: tasks.map(({ status, exitCode }) => ({
        status,
        exitCode: status === "Cancelled" ? TERMINATED : exitCode,
      })),
    }));
  }

  /** Rules JOB-2, JOB-3: the smallest free id. */
  addJob(plan: JobPlan): number {
    let id = 1;
    while (this.jobs.has(id)) id++;
    const { priority, maximum, runUntilCanceled, limit } = plan;
    const rest = { submitted: 0, processors: 0, start: FOREVER, end: FOREVER };
    const tasks = plan.tasks.map(newTask);
    this.jobs.set(id, {
      id,
      status: "NotSubmitted",
      tasks,
      priority,
      maximum,
      runUntilCanceled,
      limit,
      ...rest,
    });
    return id;
  }

  /** Rule JOB-6. */
  submitJob(jobId: number): HRESULT {
    return this.#with(jobId, (job) => {
      if (job.status !== "NotSubmitted") return COR_E_INVALIDOPERATION;
      this.#queue(job, (task) => task.status === "NotSubmitted");
      return S_OK;
    });
  }

  /** Rule TSK-3. */
  addTask(jobId: number, plan: TaskPlan): HRESULT {
    return this.#with(jobId, (job) => {
      if (isCompleted(job)) return COR_E_INVALIDOPERATION;
      const task = newTask(plan);
      job.tasks.push(task);
      if (job.status !== "NotSubmitted") this.#again(job, task);
      return S_OK;
    });
  }

  /** Rule CXL-1. */
  cancelJob(jobId: number): HRESULT {
    return this.#with(jobId, (job) => {
      if (isCompleted(job)) return COR_E_INVALIDOPERATION;
      this.#stop(job, "Cancelled");
      return S_OK;
    });
  }

  /** Rule CXL-4. */
  cancelTask(jobId: number, taskId: number): HRESULT {
    return this.#with(jobId, (job) => {
      const task = job.tasks[taskId - 1];
      if (task === undefined) return NOT_FOUND;
      if (isCompleted(task)) return COR_E_INVALIDOPERATION;
      task.status = "Cancelled";
      this.#settle(job);
      return S_OK;
    });
  }

  /** Rules RQ-1 to RQ-5. */
  requeueJob(jobId: number): HRESULT {
    return this.#with(jobId, (job) => {
      if (!["Failed", "Cancelled", "Running"].includes(job.status)) return COR_E_INVALIDOPERATION;
      if (!job.tasks.every(({ plan }) => plan.isRerunnable)) return COR_E_INVALIDOPERATION;
      this.#queue(
        job,
        ({ status, stoppedWithJob }) =>
          status === "Failed" || status === "Running" || status === "Queued" || stoppedWithJob,
      );
      return S_OK;
    });
  }

  /** Rule RQ-6: in order, up to the first that cannot be queued. */
  requeueJobs(jobIds: readonly number[]): HRESULT {
    for (const jobId of jobIds) {
      const hr = this.requeueJob(jobId);
      if (hr !== S_OK) return hr;
    }
    return S_OK;
  }

  /** Rule RQ-8. */
  requeueTask(jobId: number, taskId: number): HRESULT {
    return this.#with(jobId, (job) => {
      const task = job.tasks[taskId - 1];
      if (task === undefined) return NOT_FOUND;
      if (!["Failed", "Cancelled", "Running"].includes(task.status)) return COR_E_INVALIDOPERATION;
      if (!task.plan.isRerunnable) return COR_E_INVALIDOPERATION;
      if (isCompleted(job)) this.#queue(job, (each) => each === task);
      else this.#again(job, task);
      if (job.status === "NotSubmitted") task.status = "NotSubmitted"; // it takes the job's phase, as by rule TSK-3
      return S_OK;
    });
  }

  /** Rules MOD-2, MOD-4, MOD-8. */
  modifyPriority(jobId: number, priority: Priority): HRESULT {
    return this.#with(jobId, (job) => {
      if (isCompleted(job) || job.status === "Running") return COR_E_INVALIDOPERATION;
      job.priority = priority;
      return S_OK;
    });
  }

  /** Rule MOD-4: at once, also while the job runs. */
  modifyRunUntilCanceled(jobId: number, runUntilCanceled: boolean): HRESULT {
    return this.#with(jobId, (job) => {
      if (isCompleted(job)) return COR_E_INVALIDOPERATION;
      job.runUntilCanceled = runUntilCanceled;
      if (job.status === "Running") this.#settle(job);
      return S_OK;
    });
  }

  /** Rules MOD-4, JT-4: counted from the job's start. */
  modifyRuntime(jobId: number, limit: number): HRESULT {
    return this.#with(jobId, (job) => {
      if (isCompleted(job)) return COR_E_INVALIDOPERATION;
      job.limit = limit;
      return S_OK;
    });
  }

  /** Time passes; what is due now happens first. */
  advance(ms: number): void {
    const target = this.now + ms;
    for (;;) {
      this.#happen();
      this.#schedule();
      const next = Math.min(...this.#dueTimes());
      if (next > target) break;
      this.now = Math.max(this.now, next);
    }
    this.now = target;
    this.#expire();
  }

  #with(jobId: number, action: (job: ModelJob) => HRESULT): HRESULT {
    const job = this.jobs.get(jobId);
    return job === undefined ? NOT_FOUND : action(job);
  }

  /** Puts a job into the queue, and those of its tasks that are to run (rules JOB-6, RQ-3, RQ-5). */
  #queue(job: ModelJob, isToRun: (task: ModelTask) => boolean): void {
    for (const task of job.tasks) if (isToRun(task)) this.#again(job, task);
    job.status = "Queued";
    job.processors = 0;
    job.start = FOREVER;
    job.end = FOREVER;
    job.submitted = this.now;
  }

  #again(job: ModelJob, task: ModelTask): void {
    task.status = "Queued";
    task.after = job.tasks.filter(({ plan }) => task.plan.depend.includes(plan.name));
    task.exitCode = 0;
    task.stoppedWithJob = false;
  }

  /** Ends a job with all that is left of it (rules CXL-1, JT-5). */
  #stop(job: ModelJob, status: Status): void {
    for (const task of job.tasks) {
      if (task.status === "Running") this.#end(task, "Failed", TERMINATED);
      else if (isPending(task)) {
        task.status = "Cancelled";
        task.stoppedWithJob = true;
      }
    }
    this.#complete(job, status);
  }

  #end(task: ModelTask, status: Status, exitCode: ExitCode): void {
    task.status = status;
    task.exitCode = exitCode;
  }

  #complete(job: ModelJob, status: Status): void {
    job.status = status;
    job.processors = 0;
    job.end = this.now;
  }

  /** Rules JOB-10, JOB-12: a job is over with its last task, unless it runs until it is canceled. */
  #settle(job: ModelJob): void {
    if (isCompleted(job) || job.status === "NotSubmitted") return;
    if (!job.tasks.every(isCompleted) || job.runUntilCanceled) return;
    const has = (status: Status) => job.tasks.some((task) => task.status === status);
    if (has("Failed")) this.#complete(job, "Failed");
    else if (has("Cancelled") && !has("Finished")) this.#complete(job, "Cancelled");
    else this.#complete(job, "Finished");
  }

  *#dueTimes(): Iterable<number> {
    yield FOREVER;
    for (const job of this.jobs.values()) {
      if (job.status !== "Running") continue;
      yield job.start + job.limit;
      for (const task of job.tasks) if (task.status === "Running") yield this.#taskEnd(task);
    }
  }

  #taskEnd(task: ModelTask): number {
    return task.start + Math.min(task.plan.runtime, task.plan.limit);
  }

  /** What is due: tasks that end (rules TSK-11, TSK-12), jobs that are at their limit (rule JT-5). */
  #happen(): void {
    for (const job of this.jobs.values()) {
      if (job.status !== "Running") continue;
      const due = job.tasks.filter((task) => task.status === "Running" && this.#taskEnd(task) <= this.now);
      if (job.start + job.limit <= this.now) {
        if (due.length > 0) this.isAmbiguous = true;
        this.#stop(job, "Cancelled");
        continue;
      }
      for (const task of due) {
        const { runtime, limit, exitCode, once } = task.plan;
        const code = once && task.tries > 1 ? 0 : exitCode;
        if (runtime > limit) this.#end(task, "Failed", TERMINATED);
        else this.#end(task, code === 0 ? "Finished" : "Failed", code);
      }
      if (due.length > 0) this.#settle(job);
    }
  }

  /** Rules SCH-1, SCH-2, TSK-9: who starts now. */
  #schedule(): void {
    const started = this.#startJobs();
    for (const job of this.jobs.values()) if (job.status === "Running") this.#startTasks(job);
    for (const job of started) this.#settle(job); // without anything to run, it is Finished at once (rule JOB-9)
    if (started.some(isCompleted)) this.#schedule();
  }

  #startJobs(): ModelJob[] {
    const queue = [...this.jobs.values()].filter(({ status }) => status === "Queued");
    queue.sort((a, b) => b.priority - a.priority || a.submitted - b.submitted || a.id - b.id);
    return queue.filter((job) => {
      const held = [...this.jobs.values()].reduce((sum, { processors }) => sum + processors, 0);
      if (held === this.#processors) return false;
      job.status = "Running";
      job.start = this.now;
      job.processors = Math.min(job.maximum, this.#processors - held);
      return true;
    });
  }

  #startTasks(job: ModelJob): void {
    const running = () => job.tasks.filter(({ status }) => status === "Running").length;
    for (const task of job.tasks) {
      if (task.status !== "Queued" || task.after.some(isPending) || running() === job.processors) continue;
      task.status = "Running";
      task.start = this.now;
      task.tries++;
    }
  }

  /** Rule JOB-15, with the five days of the default. */
  #expire(): void {
    for (const job of this.jobs.values()) {
      if (isCompleted(job) && job.end + 5 * DAY <= this.now) this.jobs.delete(job.id);
    }
  }
}

function newTask(plan: TaskPlan): ModelTask {
  return {
    plan,
    status: "NotSubmitted",
    exitCode: 0,
    start: FOREVER,
    tries: 0,
    after: [],
    stoppedWithJob: false,
  };
}

/** The value of a priority as ModifyJobTerm takes it. */
export function priorityName(priority: Priority): string {
  return JobPriority[priority];
}
