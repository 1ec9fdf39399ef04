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
 * @remarks A new job asks for one processor on a node of its own, for as long as it takes, at normal priority
 * (rules JOB-1, JT-1). Text lengths count UTF-16 code units (rule GEN-6), and a `null` text counts as the
 * empty string (rule GEN-8).
 *
 * - A setter refuses what can never be right. How a value fits the others, and the cluster, is looked at when
 *   the job is added or modified (rule JT-3).
 * - All times are in UTC (rule JT-7); the original names no time zone.
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.CreateJob}
 * @see {@link Task}
 * @see {@link JobStatus:enum}
 * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
 * @see [Modifying a Job](page:modifying-a-job)
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
   * @returns The node names, separated by commas; empty, the default, lets the job run on any node.
   * @remarks The default is that of rule JT-1. Blanks around a name and empty entries of the list that was
   * set do not come back. The list says where the job may run, not where it runs:
   * {@link Cluster.ListJobsOnNode} tells that.
   * @see {@link Task.RequiredNodes}
   * @see {@link Cluster.ListJobsOnNode}
   */
  get AskedNodes(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_AskedNodes(pRetVal)));
  }

  /**
   * Confines the job to some nodes, such as those that have the software it needs.
   *
   * The nodes are looked up when the job is added or modified, not here: a name that the cluster does not
   * know makes that call fail with `ERROR_NOT_FOUND`.
   *
   * @param value - Node names separated by commas, compared without case (rule NOD-1); blanks around a name
   * do not count. Empty or `null`, the default: any node.
   * @remarks The job starts on Ready nodes of the list only (rule SCH-2). Together they must have its minimum
   * of processors (rule JT-3), and the required nodes of its tasks must be among them (rule TSK-5). A job in
   * the cluster takes another list as its term `AskedNodes`, while it does not run (rules MOD-3, MOD-4).
   *
   * - That the nodes have to exist, the original says; when they are looked up, it leaves open (rule JT-3).
   * @see {@link Task.RequiredNodes}
   * @see {@link Cluster.ComputeNodes}
   */
  set AskedNodes(value: string | null) {
    run(() => this.raw.put_AskedNodes(value));
  }

  /**
   * The time at which the job was created.
   *
   * @returns A Date: when the job was added to the cluster; `null` in an object that did not come from the
   * cluster.
   * @remarks {@link Cluster.CreateJob} makes an object on the client alone, so it is {@link Cluster.AddJob}
   * that counts.
   *
   * The original names no time zone, and says nothing of a job that was not added. Times here are in UTC, and
   * one that has not come has the value which the original gives for the end time (rule JT-7).
   * @see {@link Job.EndTime}
   * @see {@link Job.StartTime}
   * @see {@link Job.SubmitTime}
   * @see [Listing Jobs](page:listing-jobs)
   */
  get CreateTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_CreateTime(pRetVal)));
  }

  /**
   * The time at which the job finished, failed or was canceled.
   *
   * @returns A Date; `null` while the job is not completed.
   * @remarks Requeueing sets it back to not yet (rule RQ-5). From this time on the cluster keeps the job for
   * the days of its parameter `TTLCompletedJobs` (rule JOB-15).
   *
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @see {@link Job.CreateTime}
   * @see {@link Job.StartTime}
   * @see {@link Task.EndTime}
   * @see [Listing Jobs](page:listing-jobs)
   */
  get EndTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_EndTime(pRetVal)));
  }

  /**
   * The terms that applications added to the job.
   *
   * @returns A read-only collection of {@link NameValue}, in the order in which the names were first set;
   * empty by default.
   * @remarks The collection does not follow later changes of the job: use {@link Job.SetExtendedJobTerm} to
   * change a term, or {@link Cluster.ModifyJobTerm} in the cluster (rules JT-9, COL-3). The terms that every
   * job has are no part of it.
   * @see {@link Job.SetExtendedJobTerm}
   * @see {@link Cluster.ModifyJobTerm}
   * @see {@link NameValueCollection}
   * @see [Listing Jobs](page:listing-jobs)
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
   * @remarks No two jobs of the cluster have the same id (rules JOB-1, JOB-2). That of a job which the
   * cluster no longer keeps is given out again (rule JOB-3), so a program that remembers ids must not do so
   * for longer than `TTLCompletedJobs` days. Requeueing keeps the id (rule RQ-5).
   *
   * Where ids begin and which of the free ones is next, the original leaves open. Here they begin with 1, and
   * the smallest free one is next (rules JOB-2, JOB-3).
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.GetJob}
   * @see {@link Task.ParentJobId}
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
   * @remarks A job runs ahead when its Runtime says that it ends before the waiting job can start, or when it
   * leaves enough for that job (rules JT-8, SCH-5): a job with a short limit has the best chances. The
   * cluster parameter `BackfillLookahead` bounds how far down the queue the scheduler looks for such jobs.
   * While a backfill job runs, its Runtime cannot change (rule MOD-4). Requeueing sets the answer back to
   * false.
   *
   * The original tells it of a job that runs, and speaks of one of lower priority. Here the answer stays when
   * the job is over, and a job of equal priority that was submitted later counts too (rules JT-8, SCH-1).
   * @see {@link Job.Runtime}
   * @see {@link Cluster.SetClusterParameter}
   * @see [Job Scheduler Architecture](page:job-scheduler-architecture)
   */
  get IsBackfill(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsBackfill(pRetVal));
  }

  /**
   * Whether the job gets nodes for itself.
   *
   * @returns True, the default, when no other job may share its nodes.
   * @remarks The default is that of rule JT-1; what it means for the nodes, rule SCH-3 says.
   */
  get IsExclusive(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsExclusive(pRetVal));
  }

  /**
   * Sets whether the job gets nodes for itself.
   *
   * @param value - True, the default: whole nodes are given to the job, and nothing else runs there until it
   * ends. False: it shares nodes with other jobs for which this is false too.
   * @remarks Leave it at true for work that wants the memory of a node for itself; say false for small jobs,
   * so that more of them run side by side. It keeps other jobs away, while {@link Task.IsExclusive} keeps
   * away tasks of the same job (rules SCH-3, TSK-10). A job in the cluster takes it as its term
   * `IsExclusive`, while it does not run (rules MOD-3, MOD-4).
   * @see {@link Task.IsExclusive}
   */
  set IsExclusive(value: boolean) {
    run(() => this.raw.put_IsExclusive(value));
  }

  /**
   * The most processors that the job may hold.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks The default is that of rule JT-1. How many the job got when it started is not told here: each of
   * its tasks finds its own number in `CCP_NUMCPUS` (rule ENV-4).
   * @see {@link Job.MinimumNumberOfProcessors}
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
   * @param value - 1 to 2,147,483,647; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks The number must not be below the minimum when the job is added or modified (rule JT-3). It may
   * be above what the cluster has: the job then takes what there is (rules SCH-2, SCH-6). No task may ask for
   * more than this (rule TSK-5). A job in the cluster takes it as its term `MaximumNumberOfProcessors`, while
   * it does not run (rules MOD-3, MOD-4).
   *
   * The original says that it cannot be below the minimum, not when this is looked at. Here the two may be
   * set in any order, and are held against each other when the job is added or modified (rule JT-3).
   * @see {@link Job.MinimumNumberOfProcessors}
   * @see {@link Task.MaximumNumberOfProcessors}
   */
  set MaximumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MaximumNumberOfProcessors(value));
  }

  /**
   * The number of processors without which the job does not start.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks The default is that of rule JT-1.
   * @see {@link Job.MaximumNumberOfProcessors}
   */
  get MinimumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MinimumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the number of processors without which the job does not start.
   *
   * @param value - 1 to 2,147,483,647; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the job is added or modified, the number must not be above the maximum, nor above the
   * processors of the asked nodes or, where none are asked for, of the whole cluster. Nodes count there
   * whatever their status (rule JT-3): a job for which too few of them are Ready waits in the queue (rule
   * SCH-2). No task may have a higher minimum than its job (rule TSK-5). A job in the cluster takes it as its
   * term `MinimumNumberOfProcessors`, while it does not run (rules MOD-3, MOD-4).
   *
   * The original gives the same bounds, not when they are looked at. Here this setter refuses only what can
   * never be right; the rest is looked at when the job is added or modified (rule JT-3).
   * @see {@link Job.MaximumNumberOfProcessors}
   * @see {@link Task.MinimumNumberOfProcessors}
   */
  set MinimumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MinimumNumberOfProcessors(value));
  }

  /**
   * The latest message about the job: why it failed or was canceled.
   *
   * @returns The text: the reason the cluster gives, or what the caller of {@link Cluster.CancelJob} said;
   * empty when there is none.
   * @remarks Read it when the status is Failed or Cancelled. It names the limit that ran out (rule JT-5), or
   * the node that was lost and how often the job was tried again (rule JOB-17). What went wrong with a single
   * task, {@link Task.ErrorMessage} tells. Requeueing empties it (rule RQ-5). It is the text of the job: that
   * of a failed call is in {@link Cluster.ErrorMessage} (rule GEN-2).
   *
   * A cancellation without a message leaves a text of ours, so that no canceled job is without a reason (rule
   * CXL-2). A job that an activation filter did not let start says so here while it waits (rule SCH-9).
   * @see {@link Cluster.CancelJob}
   * @see {@link Cluster.ErrorMessage}
   * @see {@link Task.ErrorMessage}
   * @see [Handling Errors](page:handling-errors)
   */
  get ErrorMessage(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ErrorMessage(pRetVal)));
  }

  /**
   * The display name of the job.
   *
   * @returns The name, at most 80 characters; empty until one is set.
   * @remarks The cluster calls a job that is added without a name `user:timestamp` (rule JOB-16). The object
   * that was added does not show that name; {@link Cluster.GetJob} does. Names need not be unique: what names
   * a job is {@link Job.Id}.
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * Sets the display name of the job.
   *
   * @param value - At most 80 characters; empty or `null` asks for the default name. Names need not be
   * unique.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters
   * (rule JT-2).
   * @remarks The default is the calling user and the time of adding, `user:timestamp` (rule JOB-16). The
   * tasks find the name in `CCP_JOBNAME` (rule ENV-4). A job in the cluster takes it as its term `Name`,
   * while it does not run (rules MOD-3, MOD-4).
   *
   * The form of the time in the default name is ours: ISO 8601, in UTC (rule JOB-16).
   * @see {@link Task.Name}
   */
  set Name(value: string | null) {
    run(() => this.raw.put_Name(value));
  }

  /**
   * The owner of the job: the user who added or queued it.
   *
   * @returns The user name; empty in an object that did not come from the cluster.
   * @remarks The cluster takes it from the call, and no member sets it (rule JOB-2). The owner and
   * administrators may submit, modify, cancel and requeue the job, and touch its tasks; everybody may list it
   * (rule CXL-6). {@link Job.User} is the user it runs as, which may be another.
   *
   * - In the original submitting the job decides it too, beside adding and queueing. Here it stays the one
   *   who added or queued it, also when an administrator submits it later (rule JOB-2).
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @see {@link Job.User}
   * @see {@link Cluster.ListJobs}
   */
  get SubmittedBy(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_SubmittedBy(pRetVal)));
  }

  /**
   * The priority of the job.
   *
   * @returns A {@link JobPriority:enum} value; default `JobPriority.Normal`.
   * @remarks The default is that of rule JT-1; {@link Job.Priority} sets another.
   * @see {@link JobPriority:enum}
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
   * @remarks The queue is ordered by rule SCH-1; only backfill lets a job start ahead of one before it (rule
   * SCH-5). Tasks of the same job have no priorities: they start in the order of adding (rule TSK-9).
   *
   * `JobPriority.AboveNormal` and `JobPriority.Highest` are for administrators: others are refused with
   * `E_ACCESSDENIED`, not here but when the job is submitted or modified (rule JT-10). A job in the cluster
   * takes another priority as its term `Priority`, which moves it in the queue at once (rules MOD-3, MOD-8).
   * @see {@link Job.IsBackfill}
   * @see {@link JobPriority:enum}
   */
  set Priority(value: JobPriority) {
    run(() => this.raw.put_Priority(value));
  }

  /**
   * The name of the project for which the job runs.
   *
   * @returns The name, at most 80 characters; default empty.
   * @remarks The default is that of rule JT-1.
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
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters
   * (rule JT-2).
   * @remarks Any text will do: the cluster keeps no list of projects. A job in the cluster takes it as its
   * term `Project`, also while it runs (rules MOD-3, MOD-4).
   */
  set Project(value: string | null) {
    run(() => this.raw.put_Project(value));
  }

  /**
   * Whether the job goes on when it has nothing left to run.
   *
   * @returns True when it keeps its resources until somebody cancels it; default false.
   * @remarks The default is that of rule JT-1; what it means for the job, rule JOB-12 says.
   * @see {@link Job.Runtime}
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
   * @remarks The job then becomes Cancelled (rules JOB-9, JOB-12, JT-5): give it a Runtime, so that one that
   * was forgotten does not hold its processors for ever. A job in the cluster takes it as its term
   * `RunUntilCanceled`, also while it runs (rules MOD-3, MOD-4).
   *
   * The original does not say whether a job that runs takes tasks. Here it does (rule TSK-3): without that, a
   * job that holds resources could make no use of them.
   * @see {@link Job.Runtime}
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CancelJob}
   */
  set RunUntilCanceled(value: boolean) {
    run(() => this.raw.put_RunUntilCanceled(value));
  }

  /**
   * The time limit of the job.
   *
   * @returns `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @remarks It is the text that was set (rules JT-1, JT-4). How long the job ran, its start and end times
   * tell.
   * @see {@link Job.RunUntilCanceled}
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
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text has neither form, is all zero,
   * empty or `null`, or is 2,147,483,648 minutes or more (rule JT-4).
   * @remarks A job that reaches its limit is terminated and becomes Cancelled, its running tasks Failed. With
   * `Infinite` the cluster parameter `JobRuntime` may still end it, and then it becomes Failed. The message
   * names the limit (rules JT-5, TSK-12). The scheduler takes the limits of what runs as the times at which
   * processors come free, and `Infinite` as never (rule SCH-5). A job in the cluster takes it as its term
   * `Runtime`, also while it runs, unless it is a backfill job (rules MOD-3, MOD-4).
   *
   * - The original advises to keep the sum of the task limits below that of the job. Nothing looks at the sum
   *   here, since tasks may run side by side: what is still running when the job's time is up, fails (rule
   *   TSK-12).
   * - Days may have more than two digits here (rule JT-4).
   * @see {@link Task.Runtime}
   * @see {@link Job.IsBackfill}
   * @see {@link Cluster.SetClusterParameter}
   */
  set Runtime(value: string | null) {
    run(() => this.raw.put_Runtime(value));
  }

  /**
   * The time at which the job began to run.
   *
   * @returns A Date; `null` while the job did not start.
   * @remarks A job starts when its resources are allocated (rules JOB-10, SCH-2). Requeueing sets the time
   * back to not yet (rule RQ-5).
   *
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @see {@link Job.CreateTime}
   * @see {@link Job.EndTime}
   * @see {@link Task.StartTime}
   * @see [Listing Jobs](page:listing-jobs)
   */
  get StartTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_StartTime(pRetVal)));
  }

  /**
   * The licenses that the job needs.
   *
   * @returns The list as it was set; default empty.
   * @remarks The default is that of rule JT-1, the form that of rule JT-6.
   */
  get SoftwareLicense(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_SoftwareLicense(pRetVal)));
  }

  /**
   * Sets the licenses that the job needs while it runs.
   *
   * @param value - `name:count`, more of them separated by commas, as in `solver:2,viewer:1`; a count is 1 …
   * 999,999,999, a name occurs once (without case). Empty, the default, or `null`: none.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the list has another form (rule JT-6).
   * @remarks Names must be those that the license server uses. An activation filter can look at them before
   * the job starts (rule SCH-9). A job in the cluster takes another list as its term `SoftwareLicense`, while
   * it does not run (rules MOD-3, MOD-4).
   *
   * - In the original only a filter looks at the licenses. A cluster here may have a table of them, and a job
   *   then waits until those that it needs are free (rule JT-6).
   * - The bounds of a count, and that a name occurs once, are ours.
   * @see {@link Cluster.SetClusterParameter}
   */
  set SoftwareLicense(value: string | null) {
    run(() => this.raw.put_SoftwareLicense(value));
  }

  /**
   * The status that the job had at the moment of the snapshot.
   *
   * @returns A {@link JobStatus:enum} value; `JobStatus.NotSubmitted` for a new job.
   * @remarks Adding or submitting does not change it in the object that was passed; call
   * {@link Cluster.GetJob}, and again to follow the job (rules JOB-1, JOB-13). A job is Running as soon as
   * its resources are allocated, Finished when all its tasks are completed and none failed, Failed when one
   * of them did (rule JOB-10).
   *
   * What canceled tasks make of a job, the original leaves open. Here they do not make it fail; a job whose
   * tasks were all canceled one by one is Cancelled (rule JOB-10).
   * @see {@link JobStatus:enum}
   * @see {@link Cluster.GetJob}
   * @see {@link Cluster.GetJobCounter}
   * @see [Jobs and Tasks](page:jobs-and-tasks)
   */
  get Status(): JobStatus {
    return read<JobStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }

  /**
   * The time at which the job was put into the queue.
   *
   * @returns A Date; `null` while it was not submitted.
   * @remarks Submitting sets it, requeueing sets it anew (rules JOB-6, RQ-5). Among jobs of equal priority
   * the earlier time comes first (rule SCH-1).
   *
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @see {@link Job.CreateTime}
   * @see {@link Job.EndTime}
   * @see {@link Job.StartTime}
   * @see [Listing Jobs](page:listing-jobs)
   */
  get SubmitTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_SubmitTime(pRetVal)));
  }

  /**
   * The user as whom the tasks of the job run.
   *
   * @returns The name as `domain\user`; empty until one is set.
   * @remarks The cluster gives a job that is added without one the user who adds it (rule JOB-2);
   * {@link Cluster.GetJob} shows it. The password that goes with it is told to nobody (rule CRD-4).
   * @see {@link Job.SubmittedBy}
   */
  get User(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_User(pRetVal)));
  }

  /**
   * Sets the user as whom the tasks of the job run. Most callers need not: it defaults to who adds the job.
   *
   * @param value - The name as `domain\user`, at most 80 characters; empty or `null` asks for the default.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters
   * (rule JT-2).
   * @remarks The credentials given to {@link Cluster.SubmitJob}, {@link Cluster.QueueJob},
   * {@link Cluster.SetJobCredentials} or {@link Cluster.SetJobCredentialsFromCache} decide in the end: their
   * user takes the place of this one (rules JOB-2, CRD-1, CRD-3).
   *
   * A job in the queue that has a password changes its user by the calls for credentials alone:
   * {@link Cluster.ModifyJob} with another user is refused, since a password belongs to one user (rule
   * CRD-3).
   * @see {@link Cluster.QueueJob}
   * @see {@link Cluster.SubmitJob}
   * @see {@link Cluster.SetJobCredentials}
   * @see {@link Cluster.SetJobCredentialsFromCache}
   * @see [Setting User Credentials](page:setting-user-credentials)
   */
  set User(value: string | null) {
    run(() => this.raw.put_User(value));
  }

  /**
   * The number of tasks that this object holds.
   *
   * @returns The number, 0 or above.
   * @remarks Tasks that were added to the cluster's job since the snapshot are not counted (rule JOB-18). How
   * many of the tasks are in which status, {@link Cluster.GetJobCounter} tells.
   * @see {@link Job.GetEnumerator}
   * @see {@link Cluster.GetJobCounter}
   */
  get TaskCount(): number {
    return read<long>((pRetVal) => this.raw.get_TaskCount(pRetVal));
  }

  /**
   * Gives one task of the job.
   *
   * @param taskId - The id of the task in this job, 1 or above, as {@link Task.Id} gives it. Before the job
   * was added its tasks all have the id 0, and 0 gives the first of them.
   * @returns The task.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when this object holds no task with the
   * id.
   * @remarks Looks at the snapshot (rules TSK-2, JOB-18): the task is as old as the job it is taken from.
   * {@link Cluster.GetTask} asks the cluster. Of a job that was not added, {@link Job.GetEnumerator} reaches
   * the tasks behind the first.
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.GetEnumerator}
   * @see {@link Cluster.GetTask}
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
   * {@link Cluster.AddTask} then (rule TSK-2).
   * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when the object lacks members of
   * {@link Task}.
   * @remarks Order matters: tasks start in the order of adding (rule TSK-9). Whether the task fits the job,
   * has a command line, and waits for tasks that exist is looked at when the job is added (rules TSK-5,
   * TSK-7, TSK-8).
   *
   * A task that does not fit into what is idle waits, and holds back those behind it, so that the order is
   * kept (rule TSK-9). The original speaks of the order alone.
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CancelTask}
   * @see {@link Job.GetTask}
   * @see {@link Job.Clear}
   * @see {@link Cluster.CreateTask}
   */
  AddTask(Task: Task): void {
    run(() => this.raw.AddTask(rawOf(Task)));
  }

  /**
   * Goes through the items, as they are now. `for … of` over the object itself does the same.
   *
   * @returns An iterator of its own for each call, before the first item.
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.GetTask}
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
   * value is too long (rule JT-2).
   * @remarks A name that is there already keeps its place and its spelling, and gets the new value (rule
   * JT-9); no call takes a term away. A filter finds the terms in the file with the job's XML (rules SCH-8,
   * SCH-9). A job in the cluster takes terms through {@link Cluster.ModifyJobTerm}, which keeps the ten names
   * of the job's own terms for those (rules MOD-1, MOD-3).
   * @see {@link Job.ExtendedJobTerms}
   * @see {@link Task.SetExtendedTaskTerm}
   * @see {@link Cluster.ModifyJobTerm}
   */
  SetExtendedJobTerm(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetExtendedJobTerm(Name, Value));
  }

  /**
   * Takes all tasks out of a job that was not added to the cluster.
   *
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job was added: tasks in
   * the cluster can be canceled, not removed (rule TSK-2).
   * @remarks The terms of the job stay, and the task objects too: each can be added again, to this job or
   * another. In the cluster {@link Cluster.CancelTask} is what comes next to it.
   * @see {@link Job.AddTask}
   * @see {@link Cluster.CancelTask}
   */
  Clear(): void {
    run(() => this.raw.Clear());
  }

  /**
   * The indexer of the original, `job[taskId]` in C#: the same as {@link Job.GetTask}.
   *
   * @param taskId - The id of the task in this job, 1 or above, as {@link Task.Id} gives it. Before the job
   * was added its tasks all have the id 0, and 0 gives the first of them.
   * @returns The task.
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.GetEnumerator}
   * @see {@link Cluster.GetTask}
   */
  Item(taskId: number): Task {
    return this.GetTask(taskId);
  }

  /** Goes through the items for `for … of`, as they are when the loop begins. */
  [Symbol.iterator](): IterableIterator<Task> {
    return this.GetEnumerator();
  }
}
