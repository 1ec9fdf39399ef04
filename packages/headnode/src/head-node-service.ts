import type {
  CallMode,
  ClusterCounterInfo,
  ClusterService,
  CommandResultInfo,
  Credentials,
  JobExplanation,
  JobFilter,
  JobInfo,
  JobSpec,
  JobTerms,
  NameValuePair,
  NodeInfo,
  Page,
  PageCursor,
  ResourceUsageInfo,
  TaskCounts,
  TaskInfo,
  TaskTerms,
} from "@ccp/core";
import { checkAnyTask } from "./completion-chain.ts";
import type { MaybeLater } from "./credentials/credential-policy.ts";
import { type RunAs, runAsUser } from "./credentials/run-as.ts";
import { explainJob } from "./explain-job.ts";
import { throughFilter } from "./filters/submission-filter.ts";
import type { HeadNode, Outcome } from "./head-node.ts";
import { inOrder } from "./in-order.ts";
import type { OnceOnlyCall } from "./once-only-call.ts";
import type { PagedList } from "./paging/page-snapshots.ts";
import { pagedJobs, pagedTasks } from "./paging/paged-lists.ts";
import { jobUsage, taskUsage } from "./resource-usage.ts";
import {
  counterSnapshot,
  findJob,
  findNode,
  jobSnapshot,
  jobSnapshots,
  jobsOfUser,
  nodeSnapshot,
  tasksOnNode,
} from "./snapshots.ts";
import { addJobs, addTasks } from "./transitions/add.ts";
import { cancelJob, cancelTask } from "./transitions/cancel.ts";
import { takeCommandId } from "./transitions/command-id.ts";
import { cacheCredential, deleteCachedCredentials, setJobCredentials } from "./transitions/credentials.ts";
import type { Draft } from "./transitions/draft.ts";
import { modifyJob, modifyJobTerm } from "./transitions/modify.ts";
import { approveNode, pauseNode, resumeNode } from "./transitions/nodes.ts";
import type { CallingUser } from "./transitions/refusals.ts";
import { requeueJob, requeueTask } from "./transitions/requeue.ts";
import { listVariables, setParameter, setVariable } from "./transitions/settings.ts";
import { submitJob } from "./transitions/submit.ts";

/** The cluster service as one calling user sees it. */
export class HeadNodeService implements ClusterService {
  readonly #node: HeadNode;
  readonly #caller: CallingUser;
  readonly #call: OnceOnlyCall | undefined;

  /** @param call - The only call that is made of the service, where it is to have its effect once. */
  constructor(node: HeadNode, caller: CallingUser, call?: OnceOnlyCall) {
    this.#node = node;
    this.#caller = caller;
    this.#call = call;
  }

  async getName(): Promise<string> {
    return this.#node.cluster.name;
  }

  async isAdmin(): Promise<boolean> {
    return this.#caller.isAdministrator;
  }

  async setEnvironmentVariable(name: string, value: string | null): Promise<void> {
    await this.#change((draft) => setVariable(draft, this.#caller, name, value));
  }

  async getEnvironmentVariables(): Promise<readonly NameValuePair[]> {
    return listVariables(this.#node.cluster.name, this.#node.state.variables);
  }

  async setClusterParameter(name: string, value: string | null): Promise<void> {
    await this.#change((draft) => setParameter(draft, this.#caller, name, value));
  }

  async getParameters(): Promise<readonly NameValuePair[]> {
    return Array.from(this.#node.state.parameters, ([name, value]) => ({ name, value }));
  }

  async getComputeNodes(): Promise<readonly NodeInfo[]> {
    return Array.from(this.#node.state.nodes, nodeSnapshot);
  }

  async approveNode(nodeName: string): Promise<void> {
    await this.#change((draft) => approveNode(draft, this.#caller, nodeName));
  }

  async pauseNode(nodeName: string, mode: CallMode): Promise<void> {
    await this.#change((draft) => pauseNode(draft, this.#caller, nodeName), mode.wait);
  }

  async resumeNode(nodeName: string, mode: CallMode): Promise<void> {
    await this.#change((draft) => resumeNode(draft, this.#caller, nodeName), mode.wait);
  }

  async getClusterCounter(): Promise<ClusterCounterInfo> {
    return counterSnapshot(this.#node.state);
  }

  async getJob(jobId: number): Promise<JobInfo> {
    return jobSnapshot(findJob(this.#node.state, jobId));
  }

  async listAllJobs(): Promise<readonly JobInfo[]> {
    const { state } = this.#node;
    return jobSnapshots(state, state.jobIds);
  }

  async listAllJobsWithPaging(
    withTasks: boolean,
    cursor: PageCursor,
    pageSize: number,
  ): Promise<Page<JobInfo>> {
    return this.#page(pagedJobs(this.#node.state, undefined, withTasks), cursor, pageSize);
  }

  async listJobs(filter: JobFilter): Promise<readonly JobInfo[]> {
    const { state } = this.#node;
    const jobs = jobSnapshots(state, state.jobIdsByStatus(filter.status));
    return jobsOfUser(jobs, filter.submittedBy ?? "");
  }

  async listJobsWithPaging(
    filter: JobFilter,
    withTasks: boolean,
    cursor: PageCursor,
    pageSize: number,
  ): Promise<Page<JobInfo>> {
    return this.#page(pagedJobs(this.#node.state, filter, withTasks), cursor, pageSize);
  }

  async listJobsOnNode(nodeName: string): Promise<readonly JobInfo[]> {
    const { state } = this.#node;
    return jobSnapshots(state, findNode(state, nodeName).jobIds);
  }

  async addJob(job: JobSpec, mode: CallMode): Promise<number> {
    return this.#only(await this.#change((draft) => addJobs(draft, this.#caller, [job]), mode.wait));
  }

  async addJobs(jobs: readonly JobSpec[]): Promise<readonly number[]> {
    return this.#change((draft) => addJobs(draft, this.#caller, jobs));
  }

  async submitJob(jobId: number, credentials: Credentials): Promise<void> {
    await this.submitJobs([jobId], credentials);
  }

  async submitJobs(jobIds: readonly number[], credentials: Credentials): Promise<void> {
    await this.#changeAs(this.#runAs(credentials), (draft, runAs) => {
      for (const jobId of jobIds) submitJob(draft, this.#caller, jobId, runAs);
    });
  }

  async queueJob(job: JobSpec, credentials: Credentials): Promise<number> {
    return this.#only(await this.queueJobs([job], credentials));
  }

  async queueJobs(jobs: readonly JobSpec[], credentials: Credentials): Promise<readonly number[]> {
    return this.#changeAs(this.#runAs(credentials), (draft, runAs) => {
      const ids = addJobs(draft, this.#caller, jobs);
      for (const jobId of ids) submitJob(draft, this.#caller, jobId, runAs);
      return ids;
    });
  }

  async cancelJob(jobId: number, message: string | null, mode: CallMode): Promise<void> {
    await this.#change((draft) => cancelJob(draft, this.#caller, jobId, message), mode.wait);
  }

  async cancelJobs(jobIds: readonly number[], message: string | null): Promise<void> {
    await inOrder(jobIds, "job", "canceled", (jobId) =>
      this.#execute((draft) => cancelJob(draft, this.#caller, jobId, message)),
    );
  }

  async requeueJob(jobId: number, mode: CallMode): Promise<void> {
    const requeued = this.#requeue(jobId, (draft, runAs) => requeueJob(draft, this.#caller, jobId, runAs));
    const { kept, settled } = requeued instanceof Promise ? await requeued : requeued;
    await (mode.wait ? settled : kept);
  }

  async requeueJobs(jobIds: readonly number[]): Promise<void> {
    await inOrder(jobIds, "job", "queued", (jobId) =>
      this.#requeue(jobId, (draft, runAs) => requeueJob(draft, this.#caller, jobId, runAs)),
    );
  }

  async modifyJob(jobId: number, terms: JobTerms, mode: CallMode): Promise<void> {
    await this.#changeFiltered((draft) => modifyJob(draft, this.#caller, jobId, terms), mode.wait);
  }

  async modifyJobTerm(jobId: number, termName: string, termValue: string): Promise<void> {
    await this.#changeFiltered((draft) => modifyJobTerm(draft, this.#caller, jobId, termName, termValue));
  }

  async setJobCredentials(jobId: number, credentials: Credentials): Promise<void> {
    await this.#changeAs(this.#runAs(credentials), (draft, runAs) =>
      setJobCredentials(draft, this.#caller, jobId, runAs),
    );
  }

  async setJobCredentialsFromCache(jobId: number, user: string | null): Promise<void> {
    const found = this.#unlessTaken(() =>
      this.#node.credentials.fromCache(this.#node.state, this.#caller, user),
    );
    await this.#changeAs(found, (draft, runAs) => setJobCredentials(draft, this.#caller, jobId, runAs));
  }

  async setCachedCredentials(credentials: Credentials): Promise<void> {
    const { user, sealed } = await this.#node.credentials.sealed(this.#caller, credentials);
    await this.#change((draft) => cacheCredential(draft, this.#caller, user, sealed));
  }

  async deleteCachedCredentials(user: string | null): Promise<void> {
    await this.#change((draft) => deleteCachedCredentials(draft, this.#caller, user));
  }

  async getJobResourceUsage(jobId: number): Promise<ResourceUsageInfo> {
    const { state, engine } = this.#node;
    const { job, tasks } = findJob(state, jobId);
    return jobUsage(engine, state, job, [...tasks.values()]);
  }

  async getJobCounter(jobId: number): Promise<TaskCounts> {
    return { ...findJob(this.#node.state, jobId).counts };
  }

  async getTask(jobId: number, taskId: number): Promise<TaskInfo> {
    return this.#read().task(jobId, taskId).facts;
  }

  async addTask(jobId: number, task: TaskTerms, mode: CallMode): Promise<number> {
    return this.#only(await this.#change((draft) => addTasks(draft, this.#caller, jobId, [task]), mode.wait));
  }

  async addTasks(jobId: number, tasks: readonly TaskTerms[]): Promise<readonly number[]> {
    return this.#change((draft) => addTasks(draft, this.#caller, jobId, tasks));
  }

  async listTasks(jobId: number): Promise<readonly TaskInfo[]> {
    return jobSnapshot(findJob(this.#node.state, jobId)).tasks;
  }

  async listTasksWithPaging(jobId: number, cursor: PageCursor, pageSize: number): Promise<Page<TaskInfo>> {
    return this.#page(pagedTasks(this.#node.state, jobId), cursor, pageSize);
  }

  async listTasksOnNode(nodeName: string): Promise<readonly TaskInfo[]> {
    const { state } = this.#node;
    const ids = [...findNode(state, nodeName).jobIds].sort((a, b) => a - b);
    return ids.flatMap((jobId) => tasksOnNode(findJob(state, jobId), nodeName));
  }

  async cancelTask(jobId: number, taskId: number, message: string | null): Promise<void> {
    await this.#change((draft) => cancelTask(draft, this.#caller, jobId, taskId, message));
  }

  async cancelTasks(jobId: number, taskIds: readonly number[], message: string | null): Promise<void> {
    if (!this.#isTaken) this.#read().job(jobId);
    await inOrder(taskIds, "task", "canceled", (taskId) =>
      this.#execute((draft) => cancelTask(draft, this.#caller, jobId, taskId, message)),
    );
  }

  async requeueTask(jobId: number, taskId: number): Promise<void> {
    const requeued = this.#requeue(jobId, (draft, runAs) =>
      requeueTask(draft, this.#caller, jobId, taskId, runAs),
    );
    await (requeued instanceof Promise ? await requeued : requeued).settled;
  }

  async requeueTasks(jobId: number, taskIds: readonly number[]): Promise<void> {
    if (!this.#isTaken) this.#read().job(jobId);
    await inOrder(taskIds, "task", "queued", (taskId) =>
      this.#requeue(jobId, (draft, runAs) => requeueTask(draft, this.#caller, jobId, taskId, runAs)),
    );
  }

  async getTaskResourceUsage(jobId: number, taskId: number): Promise<ResourceUsageInfo> {
    const { state, engine } = this.#node;
    return taskUsage(engine, state, this.#read().task(jobId, taskId));
  }

  async checkAnyTask(
    jobId: number,
    timestamp: string | null,
  ): Promise<{ readonly task: TaskInfo | null; readonly timestamp: string }> {
    return checkAnyTask(this.#node.state, jobId, timestamp);
  }

  async getNewCommandId(): Promise<number> {
    const id = await this.#change(takeCommandId);
    this.#node.commands.issued(id, this.#caller);
    return id;
  }

  async executeCommand(
    commandId: number,
    task: TaskTerms,
    credentials: Credentials,
    mode: CallMode,
  ): Promise<readonly CommandResultInfo[]> {
    return this.#node.commands.execute(this.#caller, commandId, task, credentials, mode);
  }

  async executeCommandWithPaging(
    commandId: number,
    task: TaskTerms,
    credentials: Credentials,
    pageSize: number,
    mode: CallMode,
  ): Promise<readonly CommandResultInfo[]> {
    return this.#node.commands.execute(this.#caller, commandId, task, credentials, mode, pageSize);
  }

  waitForCommand(commandId: number): Promise<readonly CommandResultInfo[]> {
    return this.#node.commands.waitFor(this.#caller, commandId);
  }

  waitForCommandWithPaging(commandId: number, pageSize: number): Promise<readonly CommandResultInfo[]> {
    return this.#node.commands.waitFor(this.#caller, commandId, pageSize);
  }

  async readExecutionResult(commandId: number, nodeName: string): Promise<string> {
    return this.#node.commands.read(this.#caller, commandId, nodeName);
  }

  endCommand(commandId: number): Promise<void> {
    return this.#node.commands.end(this.#caller, commandId);
  }

  explainJob(jobId: number): Promise<JobExplanation> {
    return explainJob(findJob(this.#node.state, jobId).job, this.#node.engine);
  }

  /** Takes one step and answers once it is kept; with `wait`, once the engine has done what followed too. */
  async #change<T>(decide: (draft: Draft) => T, wait = true): Promise<T> {
    const { value, kept, settled } = this.#execute(decide);
    await (wait ? settled : kept);
    return value;
  }

  #execute<T>(decide: (draft: Draft) => T): Outcome<T> {
    return this.#node.execute(decide, this.#call);
  }

  /** Whether the next step was taken before: what leads to it need not be right any more, and is not done again. */
  get #isTaken(): boolean {
    return this.#call?.answerToNext(this.#node.state) !== undefined;
  }

  #throughFilter<T>(decide: (draft: Draft) => T): MaybeLater<(draft: Draft) => T> {
    return this.#isTaken ? decide : throughFilter(this.#node, decide);
  }

  #unlessTaken(find: () => MaybeLater<RunAs>): MaybeLater<RunAs> {
    return this.#isTaken ? runAsUser(undefined) : find();
  }

  #page<T, Held>(list: PagedList<T, Held>, cursor: PageCursor, pageSize: number): Page<T> {
    return this.#node.pages.page(this.#caller.user, list, cursor, pageSize);
  }

  /** A draft to read from: it is thrown away. */
  #read(): Draft {
    return this.#node.rehearse();
  }

  #only(ids: readonly number[]): number {
    const [id] = ids;
    if (id === undefined) throw new Error("One thing was added, but no id came back.");
    return id;
  }

  /** Takes one step once the submission filter, if there is one, has accepted it (rule SCH-8). */
  async #changeFiltered<T>(decide: (draft: Draft) => T, wait = true): Promise<T> {
    const filtered = this.#throughFilter(decide);
    return this.#change(filtered instanceof Promise ? await filtered : filtered, wait);
  }

  #runAs(credentials: Credentials): MaybeLater<RunAs> {
    return this.#unlessTaken(() => this.#node.credentials.runAs(this.#node.state, this.#caller, credentials));
  }

  /** Takes one step with a password, which is forgotten afterwards, and answers once it is kept. */
  async #changeAs<T>(found: MaybeLater<RunAs>, decide: (draft: Draft, runAs: RunAs) => T): Promise<T> {
    const runAs = found instanceof Promise ? await found : found;
    try {
      return await this.#changeFiltered((draft) => decide(draft, runAs), false);
    } finally {
      runAs.wipe();
    }
  }

  #requeue(jobId: number, decide: (draft: Draft, runAs: RunAs) => void): MaybeLater<Outcome<void>> {
    const requeue = (runAs: RunAs): MaybeLater<Outcome<void>> => {
      const take = (filtered: (draft: Draft) => void) => {
        try {
          return this.#execute(filtered);
        } finally {
          runAs.wipe();
        }
      };
      const filtered = this.#throughFilter((draft) => decide(draft, runAs));
      if (!(filtered instanceof Promise)) return take(filtered);
      return filtered.then(take).finally(runAs.wipe);
    };
    const found = this.#unlessTaken(() =>
      this.#node.credentials.again(this.#node.state, jobId, () => decide(this.#read(), runAsUser(undefined))),
    );
    return found instanceof Promise ? found.then(requeue) : requeue(found);
  }
}
