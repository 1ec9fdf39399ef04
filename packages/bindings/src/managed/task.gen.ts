// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type BSTR,
  CLSID_Task,
  type DATE,
  IID_ITask,
  type INameValueCollection,
  type ITask,
  type long,
  toJsDate,
  type VARIANT_BOOL,
} from "@ccp/core";
import { read, run } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { text } from "../runtime/values.ts";
import type { TaskStatus } from "./enumerations.gen.ts";
import { NameValueCollection } from "./name-value-collection.gen.ts";

/**
 * A task: one command line, what it needs to run, and how it went.
 *
 * {@link Cluster.CreateTask} makes one. It becomes part of a job by {@link Job.AddTask}, while the job was
 * not added to the cluster, or by {@link Cluster.AddTask}, afterwards. A task that the cluster gave out, such
 * as by {@link Cluster.GetTask}, is a snapshot: it shows one moment and never changes by itself. Every member
 * is local and answers at once. A setter changes this object only: the cluster's own copy of a task cannot
 * change after it was added (rule TSK-6).
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks Text lengths count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string
 * (rule GEN-8).
 */
export class Task extends ManagedObject<ITask> {
  /**
   * Makes a new task, or a copy of one.
   *
   * @param task - The task to copy, with its terms, its {@link Task.ExtendedTaskTerms} and its
   * {@link Task.EnvironmentVariables}. The copy is new: it has no id, and no cluster knows it. Left out,
   * every term has its default.
   */
  constructor(task?: Task | undefined) {
    super(create<ITask>(CLSID_Task, IID_ITask));
    if (task === undefined) return;
    this.RequiredNodes = task.RequiredNodes;
    this.CommandLine = task.CommandLine;
    this.Depend = task.Depend;
    this.IsExclusive = task.IsExclusive;
    this.IsRerunnable = task.IsRerunnable;
    this.MaximumNumberOfProcessors = task.MaximumNumberOfProcessors;
    this.MinimumNumberOfProcessors = task.MinimumNumberOfProcessors;
    this.Name = task.Name;
    this.Runtime = task.Runtime;
    this.Stdin = task.Stdin;
    this.Stdout = task.Stdout;
    this.Stderr = task.Stderr;
    this.WorkDirectory = task.WorkDirectory;
    for (const { Name, Value } of task.ExtendedTaskTerms) this.SetExtendedTaskTerm(Name, Value);
    for (const { Name, Value } of task.EnvironmentVariables) this.SetEnvironmentVariable(Name, Value);
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pTask - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pTask: ITask): Task {
    return adopt(pTask, IID_ITask, Task);
  }

  /**
   * The nodes on which the task has to run.
   *
   * @returns The node names, divided by commas; empty, the default, when none are set.
   * @remarks Rule TT-1. Blanks around a name and empty entries of the list that was set do not come back.
   */
  get RequiredNodes(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_RequiredNodes(pRetVal)));
  }

  /**
   * Sets the nodes on which the task has to run: all of them, with at least one processor on each.
   *
   * @param value - Node names divided by commas, compared without case; blanks around a name do not count.
   * Empty or `null`: the scheduler chooses.
   * @remarks Checked when the task is added: the nodes must exist and, where the job asks for nodes, be among
   * those (rules TSK-5, TSK-10). For {@link Cluster.ExecuteCommand} the list names the nodes that run the
   * command (rule CMD-2).
   */
  set RequiredNodes(value: string | null) {
    run(() => this.raw.put_RequiredNodes(value));
  }

  /**
   * The time at which the task was created.
   *
   * @returns A Date: when the task was added to the cluster; `null` in an object that did not come from the
   * cluster.
   * @remarks The value for not yet is that of rule JT-7; UTC is a decision of ours.
   */
  get CreateTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_CreateTime(pRetVal)));
  }

  /**
   * The command that the task runs.
   *
   * @returns The command line; default empty.
   * @remarks Rule TT-1.
   */
  get CommandLine(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_CommandLine(pRetVal)));
  }

  /**
   * Sets the command that the task runs: a program and its arguments.
   *
   * The program must be there on every node on which the task may run. Quote a path that holds blanks.
   *
   * @param value - At most 480 characters. A task without a command line cannot be added.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text is longer than 480 characters.
   * @remarks The node's shell reads the line. An empty one is accepted here and refused when the task is
   * added (rules TT-2, TSK-7). Exit code 0 makes the task Finished, any other Failed (rule TSK-11).
   */
  set CommandLine(value: string | null) {
    run(() => this.raw.put_CommandLine(value));
  }

  /**
   * The tasks for which this one waits.
   *
   * @returns Task names, divided by commas; default empty.
   * @remarks Rules TT-1 and TSK-8.
   */
  get Depend(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Depend(pRetVal)));
  }

  /**
   * Sets the tasks of the same job for which this one waits.
   *
   * It starts only after each of them is completed, no matter whether they finished, failed or were canceled.
   *
   * @param value - Task names divided by commas; blanks around a name do not count. Empty or `null`: it waits
   * for none.
   * @remarks Where several tasks share a name, all of them are waited for that are there when this one is
   * queued, and none that is added later (a decision of ours). Names that do not exist and circles are
   * refused when the task or its job is added. Meanwhile, tasks behind this one may start (rules TSK-8,
   * TSK-9). A command ignores the list.
   */
  set Depend(value: string | null) {
    run(() => this.raw.put_Depend(value));
  }

  /**
   * The time at which the task finished, failed or was canceled.
   *
   * @returns A Date; `null` while the task is not completed (rule JT-7).
   * @remarks Set back to not yet when the task is queued again (rule RQ-5).
   */
  get EndTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_EndTime(pRetVal)));
  }

  /**
   * The variables that were set for this task.
   *
   * @returns A read-only collection of {@link NameValue}; empty by default.
   * @remarks Holds what {@link Task.SetEnvironmentVariable} set, not what the task gets from the cluster
   * besides (rules TSK-16, COL-3). It does not follow later changes.
   */
  get EnvironmentVariables(): NameValueCollection {
    return NameValueCollection.from(
      read<INameValueCollection>((pRetVal) => this.raw.get_EnvironmentVariables(pRetVal)),
    );
  }

  /**
   * The terms that applications added to the task.
   *
   * @returns A read-only collection of {@link NameValue}, in the order in which the names were first set;
   * empty by default.
   * @remarks Rules JT-9 and COL-3. It does not follow later changes.
   */
  get ExtendedTaskTerms(): NameValueCollection {
    return NameValueCollection.from(
      read<INameValueCollection>((pRetVal) => this.raw.get_ExtendedTaskTerms(pRetVal)),
    );
  }

  /**
   * The code with which the command of the task ended.
   *
   * @returns The code; 0 while the task did not end.
   * @remarks 0 alone means nothing: read the status too. Other codes mean Failed, and the message says the
   * code (rule TSK-11). Set back to 0 when the task is queued again (rule RQ-5).
   */
  get ExitCode(): number {
    return read<long>((pRetVal) => this.raw.get_ExitCode(pRetVal));
  }

  /**
   * The number that names the task in its job.
   *
   * @returns The id: 1, 2, 3 … in the order of adding; 0 while the task was not added.
   * @remarks Written into the object when it, or its job, is added (rules TSK-1, JOB-2; counting from 1 is a
   * decision of ours).
   */
  get Id(): number {
    return read<long>((pRetVal) => this.raw.get_Id(pRetVal));
  }

  /**
   * Whether the task has its nodes to itself within the job.
   *
   * @returns True when no other task of the job may run beside it; default false.
   * @remarks Rule TT-1.
   */
  get IsExclusive(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsExclusive(pRetVal));
  }

  /**
   * Sets whether the task has its nodes to itself within the job.
   *
   * @param value - True keeps other tasks of the same job off its nodes while it runs; default false.
   * @remarks Other jobs are kept away by {@link Job.IsExclusive} (rules TSK-10, SCH-3).
   */
  set IsExclusive(value: boolean) {
    run(() => this.raw.put_IsExclusive(value));
  }

  /**
   * Whether the task may run a second time.
   *
   * @returns True, the default, when it may be queued again.
   * @remarks Rule TT-1.
   */
  get IsRerunnable(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsRerunnable(pRetVal));
  }

  /**
   * Sets whether the task may run a second time.
   *
   * Say false for a command that must not be repeated, for example because it spends or sends something.
   *
   * @param value - False forbids {@link Cluster.RequeueTask} for the task and {@link Cluster.RequeueJob} for
   * its whole job; default true.
   * @remarks Both refuse with `COR_E_INVALIDOPERATION` and name the task (rules RQ-2, RQ-8).
   */
  set IsRerunnable(value: boolean) {
    run(() => this.raw.put_IsRerunnable(value));
  }

  /**
   * The most processors that the task may hold.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks Rule TT-1.
   */
  get MaximumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MaximumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the most processors that the task may hold.
   *
   * It gets as many up to this number as are idle among those of its job when it starts.
   *
   * @param value - 1 or above; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the task is added, the number must be neither below its own minimum nor above the maximum
   * of its job (rules TSK-5, TSK-10).
   */
  set MaximumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MaximumNumberOfProcessors(value));
  }

  /**
   * The number of processors without which the task does not start.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks Rule TT-1.
   */
  get MinimumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MinimumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the number of processors without which the task does not start.
   *
   * @param value - 1 or above; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the task is added, the number must be neither above its own maximum nor above the minimum
   * of its job (rule TSK-5). A task that waits for processors holds back those behind it (rule TSK-9, a
   * decision of ours).
   */
  set MinimumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MinimumNumberOfProcessors(value));
  }

  /**
   * The latest message about the task: why it failed or was canceled.
   *
   * @returns The text: the reason the cluster gives, or what the caller of {@link Cluster.CancelTask} said;
   * empty when there is none.
   * @remarks Worth reading when the status is Failed or Cancelled. It names the exit code, the limit that ran
   * out, or the file that could not be opened (rules TSK-11, TSK-12, TSK-15, CXL-4). Queueing again empties
   * it (rule RQ-5).
   */
  get ErrorMessage(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ErrorMessage(pRetVal)));
  }

  /**
   * The display name of the task.
   *
   * @returns The name; default empty.
   * @remarks Rule TT-1.
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * Sets the display name of the task, by which other tasks of the job can wait for it.
   *
   * @param value - At most 80 characters; `null` counts as empty. Names need not be unique.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters.
   * @remarks Rules TT-2 and TSK-8. A comma in the name would keep {@link Task.Depend} from naming the task.
   */
  set Name(value: string | null) {
    run(() => this.raw.put_Name(value));
  }

  /**
   * The id of the job to which the task belongs.
   *
   * @returns The id; 0 while the task was not added to the cluster.
   * @remarks Written into the object together with its own id (rule JOB-2).
   */
  get ParentJobId(): number {
    return read<long>((pRetVal) => this.raw.get_ParentJobId(pRetVal));
  }

  /**
   * The time limit of the task.
   *
   * @returns `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @remarks Rules TT-1 and TT-3.
   */
  get Runtime(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Runtime(pRetVal)));
  }

  /**
   * Sets the time limit of the task, measured on the wall clock from its start.
   *
   * @param value - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more),
   * hours 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text has neither form, or is all
   * zero, empty or `null`.
   * @remarks A task that reaches its limit is terminated and Failed. It may be above the job's limit, which
   * then ends the task the same way (rules TT-3, TSK-5, TSK-12).
   */
  set Runtime(value: string | null) {
    run(() => this.raw.put_Runtime(value));
  }

  /**
   * The time at which the task began to run.
   *
   * @returns A Date; `null` while the task did not start (rule JT-7).
   * @remarks Set back to not yet when the task is queued again (rule RQ-5).
   */
  get StartTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_StartTime(pRetVal)));
  }

  /**
   * The status that the task had at the moment of the snapshot.
   *
   * @returns A {@link TaskStatus:enum} value; `TaskStatus.NotSubmitted` for a new task.
   * @remarks Adding does not change it in the object that was passed; {@link Cluster.GetTask} gives a new
   * snapshot, and {@link Cluster.CheckAnyTask} tells which tasks are completed (rules TSK-1, TSK-3, TSK-13).
   */
  get Status(): TaskStatus {
    return read<TaskStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }

  /**
   * The file from which the command reads its standard input.
   *
   * @returns The path; empty, the default, for no input.
   * @remarks Rules TT-1 and TSK-15.
   */
  get Stdin(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stdin(pRetVal)));
  }

  /**
   * Sets the file from which the command reads its standard input.
   *
   * @param value - A path that exists on the node, relative ones from the work directory; empty or `null`: no
   * input.
   * @remarks Looked for when the task starts: a file that cannot be opened makes it Failed (rule TSK-15).
   */
  set Stdin(value: string | null) {
    run(() => this.raw.put_Stdin(value));
  }

  /**
   * The file that takes the standard output of the command.
   *
   * @returns The path; empty, the default, when the output is dropped.
   * @remarks Rules TT-1 and TSK-15.
   */
  get Stdout(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stdout(pRetVal)));
  }

  /**
   * Sets the file that takes the standard output of the command.
   *
   * @param value - A path on the node, relative ones from the work directory; empty or `null` drops the
   * output.
   * @remarks What is in the file is overwritten. Give each task a file of its own: one that cannot be opened
   * makes the task Failed (rule TSK-15). Commands ignore it and answer their output in an
   * {@link ExecutionResult} (rule CMD-2).
   */
  set Stdout(value: string | null) {
    run(() => this.raw.put_Stdout(value));
  }

  /**
   * The file that takes the standard error of the command.
   *
   * @returns The path; empty, the default, when it is dropped.
   * @remarks Rules TT-1 and TSK-15.
   */
  get Stderr(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stderr(pRetVal)));
  }

  /**
   * Sets the file that takes the standard error of the command.
   *
   * @param value - A path on the node, relative ones from the work directory; empty or `null` drops what
   * comes.
   * @remarks As for {@link Task.Stdout}: overwritten, opened when the task starts, ignored for commands
   * (rules TSK-15, CMD-2).
   */
  set Stderr(value: string | null) {
    run(() => this.raw.put_Stderr(value));
  }

  /**
   * The time at which the task was put into the queue, together with its job.
   *
   * @returns A Date; `null` while it was not submitted (rule JT-7).
   * @remarks Rules JOB-6 and RQ-5.
   */
  get SubmitTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_SubmitTime(pRetVal)));
  }

  /**
   * The directory in which the command starts.
   *
   * @returns The path; empty, the default, leaves the choice to the node.
   * @remarks Rule TT-1.
   */
  get WorkDirectory(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_WorkDirectory(pRetVal)));
  }

  /**
   * Sets the directory in which the command starts.
   *
   * @param value - An absolute path that exists on each node where the task may run; empty or `null` leaves
   * the choice to the node.
   * @remarks Entered when the task starts: a directory that cannot be opened makes it Failed (rule TSK-15).
   * The task finds the path in `CCP_WORKDIR` (rule ENV-4).
   */
  set WorkDirectory(value: string | null) {
    run(() => this.raw.put_WorkDirectory(value));
  }

  /**
   * Sets a term of the application's own, which the cluster keeps and shows to submission and activation
   * filters.
   *
   * @param Name - The name, 1 to 80 characters, compared without case.
   * @param Value - The value, at most 1,024 characters; `null` counts as empty.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty, or the name or the
   * value is too long.
   * @remarks A name that is there already keeps its place and gets the new value (rules TT-2, JT-2, JT-9).
   */
  SetExtendedTaskTerm(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetExtendedTaskTerm(Name, Value));
  }

  /**
   * Sets a variable that the command finds in its environment.
   *
   * @param Name - The name, neither empty nor with `=` in it, compared without case; setting it again
   * replaces the value.
   * @param Value - The value; empty or `null` takes the variable out again, as it does for those of the
   * cluster (rule ENV-1; for tasks a decision of ours).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty or holds `=` (rule
   * ENV-3), or when the names and values of all variables of the task would be longer than 2,048 characters
   * together (rule TT-2).
   * @remarks It wins over a variable that {@link Cluster.SetEnvironmentVariable} set for the whole cluster,
   * and loses against those that the cluster defines, such as `CCP_JOBID` (rules TSK-16, ENV-4).
   */
  SetEnvironmentVariable(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetEnvironmentVariable(Name, Value));
  }
}
