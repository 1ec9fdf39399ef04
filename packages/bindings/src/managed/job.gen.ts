// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type BSTR,
  CLSID_Job,
  type DATE,
  type IEnumVARIANT,
  IID_IJob,
  type IJob,
  type INameValueCollection,
  type ITask,
  type long,
  toJsDate,
  type VARIANT_BOOL,
} from "@ccp/core";
import { read, run } from "../runtime/calls.ts";
import { enumerate } from "../runtime/enumerate.ts";
import { adopt, create, ManagedObject, rawOf } from "../runtime/managed-object.ts";
import { text } from "../runtime/values.ts";
import type { JobPriority, JobStatus } from "./enumerations.gen.ts";
import { NameValueCollection } from "./name-value-collection.gen.ts";
import { Task } from "./task.gen.ts";

/**
 * A job: what it asks of the cluster (its terms), the tasks it runs, and how far it got.
 *
 * {@link Cluster.CreateJob} makes one; {@link Cluster.AddJob} or {@link Cluster.QueueJob} hands it to the
 * cluster. A job that the cluster gave out, such as by {@link Cluster.GetJob}, is a snapshot: it shows one
 * moment and never changes by itself; ask again to see more. Every member is local and answers at once. A
 * setter changes this object only: a job that is in the cluster changes through {@link Cluster.ModifyJob} and
 * {@link Cluster.ModifyJobTerm} (rules MOD-1, MOD-7). An object that was added serves as a template: adding
 * it again makes a new job (rule JOB-4).
 *
 * @throws {@link ComputeClusterException} with `E_POINTER` when an object is missing; any member that takes
 * one can answer it.
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks Text lengths count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string
 * (rule GEN-8).
 */
export class Job extends ManagedObject<IJob> implements Iterable<Task> {
  /**
   * Makes a new job, or a copy of one.
   *
   * @param job - The job to copy, with its terms, its {@link Job.ExtendedJobTerms} and copies of its tasks.
   * The copy is new: it has no id, and no cluster knows it. Left out, every term has its default.
   */
  constructor(job?: Job | undefined) {
    super(create<IJob>(CLSID_Job, IID_IJob));
    if (job === undefined) return;
    this.AskedNodes = job.AskedNodes;
    this.IsExclusive = job.IsExclusive;
    this.MaximumNumberOfProcessors = job.MaximumNumberOfProcessors;
    this.MinimumNumberOfProcessors = job.MinimumNumberOfProcessors;
    this.Name = job.Name;
    this.Priority = job.Priority;
    this.Project = job.Project;
    this.RunUntilCanceled = job.RunUntilCanceled;
    this.Runtime = job.Runtime;
    this.SoftwareLicense = job.SoftwareLicense;
    this.User = job.User;
    for (const { Name, Value } of job.ExtendedJobTerms) this.SetExtendedJobTerm(Name, Value);
    for (const task of job) this.AddTask(new Task(task));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pJob - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pJob: IJob): Job {
    return adopt(pJob, IID_IJob, Job);
  }

  /**
   * The nodes to which the job is confined.
   *
   * @returns The node names, divided by commas; empty, the default, lets the job run on any node.
   * @remarks Blanks around a name and empty entries of the list that was set do not come back (rule JT-1 for
   * the default).
   */
  get AskedNodes(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_AskedNodes(pRetVal)));
  }

  /**
   * Confines the job to some nodes, such as those that have the software it needs.
   *
   * The nodes are looked up when the job is added or modified, not here: a name that the cluster does not
   * know makes that call fail.
   *
   * @param value - Node names divided by commas, compared without case; blanks around a name do not count.
   * Empty or `null`: any node.
   * @remarks The job starts on Ready nodes of the list only (rule SCH-2), which must together have its
   * minimum of processors (rule JT-3); the required nodes of its tasks must be among them (rule TSK-5).
   */
  set AskedNodes(value: string | null) {
    run(() => this.raw.put_AskedNodes(value));
  }

  /**
   * The time at which the job was created.
   *
   * @returns A Date: when the job was added to the cluster; `null` in an object that did not come from the
   * cluster.
   * @remarks The value for not yet is that of rule JT-7; UTC is a decision of ours.
   */
  get CreateTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_CreateTime(pRetVal)));
  }

  /**
   * The time at which the job finished, failed or was canceled.
   *
   * @returns A Date; `null` while the job is not completed.
   * @remarks Requeueing sets it back to not yet (rule RQ-5); the value for not yet is that of rule JT-7.
   */
  get EndTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_EndTime(pRetVal)));
  }

  /**
   * The terms that applications added to the job.
   *
   * @returns A read-only collection of {@link NameValue}, in the order in which the names were first set;
   * empty by default.
   * @remarks The collection does not follow later changes of the job. Use {@link Job.SetExtendedJobTerm} to
   * change a term (rules JT-9, COL-3).
   */
  get ExtendedJobTerms(): NameValueCollection {
    return NameValueCollection.from(
      read<INameValueCollection>((pRetVal) => this.raw.get_ExtendedJobTerms(pRetVal)),
    );
  }

  /**
   * The number that names the job in the cluster.
   *
   * {@link Cluster.AddJob} and {@link Cluster.QueueJob} write it into the object they were given.
   *
   * @returns The id, 1 or above; 0 while the job was not added.
   * @remarks The id of a job that the cluster no longer keeps is given out again, the smallest free one first
   * (rules JOB-2, JOB-3; smallest first is a decision of ours). Requeueing keeps the id (rule RQ-5).
   */
  get Id(): number {
    return read<long>((pRetVal) => this.raw.get_Id(pRetVal));
  }

  /**
   * Whether the job was started ahead of a job that stood before it in the queue.
   *
   * Such a job fills processors that would lie idle until the other job can start, and must not delay it.
   *
   * @returns True while such a job runs and after it has run; false otherwise, the default.
   * @remarks Rules JT-8 and SCH-5; the cluster parameter `BackfillLookahead` bounds the search. While a
   * backfill job runs, its Runtime cannot change (rule MOD-4).
   */
  get IsBackfill(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsBackfill(pRetVal));
  }

  /**
   * Whether the job gets nodes for itself.
   *
   * @returns True, the default, when no other job may share its nodes.
   * @remarks Rules JT-1 and SCH-3.
   */
  get IsExclusive(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsExclusive(pRetVal));
  }

  /**
   * Sets whether the job gets nodes for itself.
   *
   * @param value - True: whole nodes are given to the job, and nothing else runs there until it ends. False:
   * it shares nodes with other jobs for which this is false too. Default true.
   * @remarks It concerns other jobs; {@link Task.IsExclusive} concerns tasks of the same job (rules SCH-3,
   * TSK-10).
   */
  set IsExclusive(value: boolean) {
    run(() => this.raw.put_IsExclusive(value));
  }

  /**
   * The most processors that the job may hold.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks Rule JT-1.
   */
  get MaximumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MaximumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the most processors that the job may hold.
   *
   * The job gets as many up to this number as are idle when it starts, and keeps them until it is completed.
   * Set it to the number of tasks to let all of them run side by side.
   *
   * @param value - 1 or above; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks Minimum and maximum may be set in any order: they are held against each other when the job is
   * added or modified (rule JT-3, a decision of ours). See also rules SCH-2 and SCH-6; no task may ask for
   * more than this (rule TSK-5).
   */
  set MaximumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MaximumNumberOfProcessors(value));
  }

  /**
   * The number of processors without which the job does not start.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks Rule JT-1.
   */
  get MinimumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MinimumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the number of processors without which the job does not start.
   *
   * @param value - 1 or above; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the job is added or modified, the number must not be above the maximum, nor above the
   * processors of the asked nodes or, where none are asked for, of the whole cluster (rule JT-3; checking
   * only then is a decision of ours). No task may have a higher minimum than its job (rule TSK-5).
   */
  set MinimumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MinimumNumberOfProcessors(value));
  }

  /**
   * The latest message about the job: why it failed or was canceled.
   *
   * @returns The text: the reason the cluster gives, or what the caller of {@link Cluster.CancelJob} said;
   * empty when there is none.
   * @remarks Worth reading when the status is Failed or Cancelled. A cancellation without a message leaves a
   * default text (rule CXL-2, a decision of ours); a limit that ran out is named (rule JT-5).
   */
  get ErrorMessage(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ErrorMessage(pRetVal)));
  }

  /**
   * The display name of the job.
   *
   * @returns The name; empty until one is set.
   * @remarks The cluster calls a job that is added without a name `user:timestamp`; {@link Cluster.GetJob}
   * shows it (rule JOB-16).
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * Sets the display name of the job.
   *
   * @param value - At most 80 characters; empty or `null` asks for the default name. Names need not be
   * unique.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters.
   * @remarks The default is the calling user and the time of adding, `user:timestamp`, in ISO 8601 and UTC
   * (rules JT-2, JOB-16; the form of the time is a decision of ours).
   */
  set Name(value: string | null) {
    run(() => this.raw.put_Name(value));
  }

  /**
   * The owner of the job: the user who added or queued it.
   *
   * @returns The user name; empty in an object that did not come from the cluster.
   * @remarks Only the owner and administrators may submit, modify, cancel or requeue the job (rules JOB-2 and
   * CXL-6, which is a decision of ours). {@link Job.User} is the user it runs as.
   */
  get SubmittedBy(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_SubmittedBy(pRetVal)));
  }

  /**
   * The priority of the job.
   *
   * @returns A {@link JobPriority:enum} value; default `JobPriority.Normal`.
   * @remarks Rule JT-1.
   */
  get Priority(): JobPriority {
    return read<JobPriority>((pRetVal) => this.raw.get_Priority(pRetVal));
  }

  /**
   * Sets the priority, which decides first about the job's place in the queue.
   *
   * Among equals the job that was submitted earlier comes first. A running job is never stopped for one of
   * higher priority.
   *
   * @param value - A {@link JobPriority:enum} value; default `JobPriority.Normal`.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the value is not one of the five.
   * @remarks Rule SCH-1. `JobPriority.AboveNormal` and `JobPriority.Highest` are for administrators: others
   * are refused with `E_ACCESSDENIED`, not here but when the job is submitted or modified (rule JT-10).
   * Modifying the priority of a queued job moves it in the queue at once (rule MOD-8).
   */
  set Priority(value: JobPriority) {
    run(() => this.raw.put_Priority(value));
  }

  /**
   * The name of the project for which the job runs.
   *
   * @returns The name; default empty.
   * @remarks Rule JT-1.
   */
  get Project(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Project(pRetVal)));
  }

  /**
   * Sets the name of the project for which the job runs.
   *
   * The cluster keeps the name for accounts and lists; it does not affect the schedule.
   *
   * @param value - At most 80 characters; `null` counts as empty.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters.
   * @remarks Rule JT-2.
   */
  set Project(value: string | null) {
    run(() => this.raw.put_Project(value));
  }

  /**
   * Whether the job goes on when it has nothing left to run.
   *
   * @returns True when it keeps its resources until somebody cancels it; default false.
   * @remarks Rule JOB-12.
   */
  get RunUntilCanceled(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_RunUntilCanceled(pRetVal));
  }

  /**
   * Sets whether the job goes on when it has nothing left to run.
   *
   * Such a job may start without a task, hold its processors, and be fed by {@link Cluster.AddTask} while it
   * runs.
   *
   * @param value - True keeps the job Running after its last task is completed, until it is canceled or its
   * Runtime is over; default false.
   * @remarks Rules JOB-9 and JOB-12. Can be changed while the job runs, through {@link Cluster.ModifyJobTerm}
   * (rule MOD-4).
   */
  set RunUntilCanceled(value: boolean) {
    run(() => this.raw.put_RunUntilCanceled(value));
  }

  /**
   * The time limit of the job.
   *
   * @returns `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @remarks Rule JT-4.
   */
  get Runtime(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Runtime(pRetVal)));
  }

  /**
   * Sets the time limit of the job, measured on the wall clock from its start.
   *
   * Estimate it well: the scheduler plans with it, and fits a job with a short limit more easily into a gap
   * before others.
   *
   * @param value - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more),
   * hours 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text has neither form, or is all
   * zero, empty or `null`.
   * @remarks A job that reaches its limit is terminated and becomes Cancelled; with `Infinite` the cluster
   * parameter `JobRuntime` may still end it, and it becomes Failed (rules JT-4, JT-5, SCH-5).
   */
  set Runtime(value: string | null) {
    run(() => this.raw.put_Runtime(value));
  }

  /**
   * The time at which the job began to run.
   *
   * @returns A Date; `null` while the job did not start (rule JT-7).
   */
  get StartTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_StartTime(pRetVal)));
  }

  /**
   * The licenses that the job needs.
   *
   * @returns The list as it was set; default empty.
   * @remarks Rule JT-6.
   */
  get SoftwareLicense(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_SoftwareLicense(pRetVal)));
  }

  /**
   * Sets the licenses that the job needs while it runs.
   *
   * @param value - `name:count`, more of them divided by commas, as in `solver:2,viewer:1`; a count is 1 …
   * 999,999,999, a name occurs once (without case). Empty, the default, or `null`: none.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the list has another form.
   * @remarks Names must be those that the license server uses. With a license table on the cluster the job
   * waits until its licenses are free (rule JT-6; the table is ours), otherwise only an activation filter
   * looks at them (rule SCH-9).
   */
  set SoftwareLicense(value: string | null) {
    run(() => this.raw.put_SoftwareLicense(value));
  }

  /**
   * The status that the job had at the moment of the snapshot.
   *
   * @returns A {@link JobStatus:enum} value; `JobStatus.NotSubmitted` for a new job.
   * @remarks Adding or submitting does not change it in the object that was passed; call
   * {@link Cluster.GetJob}, and again to follow the job (rules JOB-1, JOB-10, JOB-13).
   */
  get Status(): JobStatus {
    return read<JobStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }

  /**
   * The time at which the job was put into the queue.
   *
   * @returns A Date; `null` while it was not submitted (rule JT-7).
   * @remarks Requeueing sets it anew (rules JOB-6, RQ-5); it decides among jobs of equal priority (rule
   * SCH-1).
   */
  get SubmitTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_SubmitTime(pRetVal)));
  }

  /**
   * The user as whom the tasks of the job run.
   *
   * @returns The name as `domain\user`; empty until one is set.
   * @remarks The cluster gives a job that is added without one the user who adds it (rule JOB-2).
   */
  get User(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_User(pRetVal)));
  }

  /**
   * Sets the user as whom the tasks of the job run. Most callers need not: it defaults to who adds the job.
   *
   * @param value - The name as `domain\user`, at most 80 characters; empty or `null` asks for the default.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters.
   * @remarks The credentials given to {@link Cluster.SubmitJob}, {@link Cluster.QueueJob} or
   * {@link Cluster.SetJobCredentials} decide in the end (rules JT-2, JOB-2, CRD-1, CRD-3).
   */
  set User(value: string | null) {
    run(() => this.raw.put_User(value));
  }

  /**
   * The number of tasks that this object holds.
   *
   * @returns The number, 0 or above.
   * @remarks Tasks that others added since the snapshot are not counted (rule JOB-18).
   */
  get TaskCount(): number {
    return read<long>((pRetVal) => this.raw.get_TaskCount(pRetVal));
  }

  /**
   * Gives one task of the job.
   *
   * @param taskId - The id of the task in this job, 1 or above. Before the job was added its tasks all have
   * the id 0, and 0 gives the first of them.
   * @returns The task.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when this object holds no task with the
   * id.
   * @remarks Looks at the snapshot; {@link Cluster.GetTask} asks the cluster (rules TSK-2, JOB-18).
   */
  GetTask(taskId: number): Task {
    return Task.from(read<ITask>((pRetVal) => this.raw.GetTask(taskId, pRetVal)));
  }

  /**
   * Appends a task to a job that was not added to the cluster.
   *
   * The job keeps the task object itself: later changes to it count until the job is added, which then writes
   * the id into it.
   *
   * @param Task - The task, from {@link Cluster.CreateTask}.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job was added; use
   * {@link Cluster.AddTask} then.
   * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when the object lacks members of
   * {@link Task}.
   * @remarks Order matters: tasks start in the order of adding (rule TSK-9). Whether the task fits the job is
   * checked when the job is added (rules TSK-2, TSK-5, TSK-7, TSK-8).
   */
  AddTask(Task: Task): void {
    run(() => this.raw.AddTask(rawOf(Task)));
  }

  /**
   * Goes through the items, as they are now. `for … of` over the object itself does the same.
   *
   * @returns An iterator of its own for each call, before the first item.
   */
  GetEnumerator(): IterableIterator<Task> {
    return enumerate<Task>(read<IEnumVARIANT>((pRetVal) => this.raw.GetEnumerator(pRetVal)));
  }

  /**
   * Sets a term of the application's own, which the cluster keeps and shows to submission and activation
   * filters.
   *
   * @param Name - The name, 1 to 80 characters, compared without case.
   * @param Value - The value, at most 1,024 characters; `null` counts as empty.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty, or the name or the
   * value is too long.
   * @remarks A name that is there already keeps its place and gets the new value (rules JT-2, JT-9). A job in
   * the cluster takes terms through {@link Cluster.ModifyJobTerm} (rules MOD-1, MOD-3).
   */
  SetExtendedJobTerm(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetExtendedJobTerm(Name, Value));
  }

  /**
   * Takes all tasks out of a job that was not added to the cluster.
   *
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job was added: tasks in
   * the cluster can be canceled, not removed.
   * @remarks Rule TSK-2.
   */
  Clear(): void {
    run(() => this.raw.Clear());
  }

  /**
   * The indexer of the original, `job[taskId]` in C#: the same as {@link Job.GetTask}.
   *
   * @param taskId - The id of the task in this job, 1 or above. Before the job was added its tasks all have
   * the id 0, and 0 gives the first of them.
   * @returns The task.
   */
  Item(taskId: number): Task {
    return this.GetTask(taskId);
  }

  /** Goes through the items for `for … of`, as they are when the loop begins. */
  [Symbol.iterator](): IterableIterator<Task> {
    return this.GetEnumerator();
  }
}
