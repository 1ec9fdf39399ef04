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
 * @remarks A new task asks for one processor, may run beside others and be run again, and has no time limit;
 * it needs a command line before it can be added (rules TSK-1, TT-1, TSK-7). An object that was added can be
 * added again, and makes another task. Text lengths count UTF-16 code units (rule GEN-6), and a `null` text
 * counts as the empty string (rule GEN-8).
 *
 * - A setter refuses what can never be right. How a value fits the others, the job, and the cluster, is
 *   looked at when the task is added (rule TSK-5).
 * - All times are in UTC (rule JT-7); the original names no time zone.
 * - Where tasks are simulated, nothing is started: no file is read or written, and no variable reaches a
 *   process. The support table of each page tells what that leaves out.
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.CreateTask}
 * @see {@link Job.AddTask}
 * @see {@link Cluster.AddTask}
 * @see {@link TaskStatus:enum}
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
   * @returns The node names, separated by commas; empty, the default, when none are set.
   * @remarks The default is that of rule TT-1. Blanks around a name and empty entries of the list that was
   * set do not come back. Where a task without required nodes ran, {@link ResourceUsage.AllocatedNodes}
   * tells.
   * @see {@link ResourceUsage.AllocatedNodes}
   */
  get RequiredNodes(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_RequiredNodes(pRetVal)));
  }

  /**
   * Sets the nodes on which the task has to run: all of them, with at least one processor on each.
   *
   * @param value - Node names separated by commas, compared without case (rule NOD-1); blanks around a name
   * do not count. Empty or `null`, the default: the scheduler chooses.
   * @remarks Looked at when the task is added: the nodes must exist and, where the job asks for nodes, be
   * among those (rule TSK-5). The task runs on these nodes and no others (rule TSK-10), so its job must have
   * been given them: confine the job to the same nodes. For {@link Cluster.ExecuteCommand} the list names the
   * nodes that run the command, each of which runs the whole of it (rule CMD-2).
   *
   * When a command requires a node that is neither Ready nor Paused, or none of the cluster, the whole
   * command is refused (rule CMD-2); the original does not say what happens then.
   * @see {@link Job.AskedNodes}
   * @see {@link Cluster.ExecuteCommand}
   */
  set RequiredNodes(value: string | null) {
    run(() => this.raw.put_RequiredNodes(value));
  }

  /**
   * The time at which the task was created.
   *
   * @returns A Date: when the task was added to the cluster; `null` in an object that did not come from the
   * cluster.
   * @remarks The original names no time zone, and says nothing of a task that was not added. Times here are
   * in UTC, and one that has not come has the value which the original gives for the end time (rule JT-7).
   * @see {@link Task.EndTime}
   * @see {@link Task.StartTime}
   * @see {@link Task.SubmitTime}
   */
  get CreateTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_CreateTime(pRetVal)));
  }

  /**
   * The command that the task runs.
   *
   * @returns The command line, at most 480 characters; default empty.
   * @remarks The default is that of rule TT-1. The text is as it was set: variables in it are filled in on
   * the node.
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
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text is longer than 480 characters
   * (rule TT-2).
   * @remarks The nodes on which it may run are its required nodes or, where it has none, the asked nodes of
   * its job or all of the cluster. Exit code 0 makes the task Finished, any other Failed (rule TSK-11). An
   * empty line, or one of blanks, is accepted here and refused when the task is added (rule TSK-7).
   *
   * - The original reads the line as CreateProcess does. Here the shell of the node reads it, `/bin/sh` or
   *   `cmd.exe`, so pipes and variables work, and its quoting counts.
   * - A simulated task starts nothing: the function that simulates it reads the line.
   * @see {@link Task.WorkDirectory}
   * @see {@link Task.SetEnvironmentVariable}
   */
  set CommandLine(value: string | null) {
    run(() => this.raw.put_CommandLine(value));
  }

  /**
   * The tasks for which this one waits.
   *
   * @returns Task names, separated by commas; default empty.
   * @remarks The default is that of rule TT-1. Blanks around a name and empty entries of the list that was
   * set do not come back.
   */
  get Depend(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Depend(pRetVal)));
  }

  /**
   * Sets the tasks of the same job for which this one waits.
   *
   * It starts only after each of them is completed, no matter whether they finished, failed or were canceled.
   *
   * @param value - Task names separated by commas, spelled as {@link Task.Name} spells them, case included;
   * blanks around a name do not count. Empty or `null`, the default: it waits for none.
   * @remarks Use it to divide work into steps: prepare, solve, collect. A step that must not run on the
   * results of a failed one has to look for itself. While this task waits for those, tasks behind it may
   * start (rule TSK-9). A name that no task of the job bears is refused when the task or its job is added,
   * and so is a circle; the message names it (rule TSK-8). A command ignores the list (rules TSK-8, CMD-2).
   *
   * - The original looks for circles in this call. Here they can be seen only when all tasks are there, so it
   *   is the call that adds them which refuses (rule TSK-8).
   * - The original does not say what a name stands for that several tasks share. Here all of them are waited
   *   for that are there when this one is queued, and none that is added later (rule TSK-8).
   * @see {@link Task.Name}
   * @see {@link Cluster.AddTask}
   */
  set Depend(value: string | null) {
    run(() => this.raw.put_Depend(value));
  }

  /**
   * The time at which the task finished, failed or was canceled.
   *
   * @returns A Date; `null` while the task is not completed.
   * @remarks It is set back to not yet when the task is queued again, alone or with its job (rules RQ-5,
   * RQ-8).
   *
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @see {@link Task.CreateTime}
   * @see {@link Task.StartTime}
   * @see {@link Job.EndTime}
   */
  get EndTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_EndTime(pRetVal)));
  }

  /**
   * The variables that were set for this task.
   *
   * @returns A read-only collection of {@link NameValue}; empty by default.
   * @remarks It holds what {@link Task.SetEnvironmentVariable} set, in the order in which the names were
   * first set, not what the task gets from the cluster besides (rules TSK-16, ENV-4). It does not follow
   * later changes.
   * @see {@link Task.SetEnvironmentVariable}
   * @see {@link Cluster.EnvironmentVariables}
   * @see {@link NameValueCollection}
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
   * @remarks It does not follow later changes of the task (rules JT-9, COL-3).
   * @see {@link Task.SetExtendedTaskTerm}
   * @see {@link Job.ExtendedJobTerms}
   * @see {@link NameValueCollection}
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
   * @remarks 0 alone means nothing: read the status too. A command that ended with another code makes the
   * task Failed, and the message says the code (rule TSK-11). It is set back to 0 when the task is queued
   * again (rule RQ-5).
   *
   * The original gives no code for a task that its job took down. Here it is -1, as the process had no say. A
   * process that a signal ended has 128 and the number of the signal.
   * @see {@link Task.Status}
   * @see {@link Task.ErrorMessage}
   * @see {@link ExecutionResult.ExitCode}
   */
  get ExitCode(): number {
    return read<long>((pRetVal) => this.raw.get_ExitCode(pRetVal));
  }

  /**
   * The number that names the task in its job.
   *
   * @returns The id: 1, 2, 3 … in the order of adding; 0 while the task was not added.
   * @remarks {@link Cluster.AddTask} writes it into the object at once. A task of {@link Job.AddTask} gets it
   * when its job is added (rules TSK-1, JOB-2). It is unique in the job only: {@link Task.ParentJobId} is the
   * other half of the name.
   *
   * Where ids begin, the original leaves open; here they count from 1 (rule JOB-2).
   * @see {@link Task.ParentJobId}
   * @see {@link Cluster.AddTask}
   * @see {@link Job.AddTask}
   */
  get Id(): number {
    return read<long>((pRetVal) => this.raw.get_Id(pRetVal));
  }

  /**
   * Whether the task has its nodes to itself within the job.
   *
   * @returns True when no other task of the job may run beside it; default false.
   * @remarks The default is that of rule TT-1; what it means, rule TSK-10 says.
   */
  get IsExclusive(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsExclusive(pRetVal));
  }

  /**
   * Sets whether the task has its nodes to itself within the job.
   *
   * @param value - True keeps other tasks of the same job off its nodes while it runs; default false.
   * @remarks It is for a task that needs the memory of a whole node, in a job whose other tasks do not. It
   * waits until a node of the job is free of other tasks, and holds back those behind it meanwhile (rules
   * TSK-9, TSK-10). Other jobs are kept away by {@link Job.IsExclusive} (rule SCH-3).
   * @see {@link Job.IsExclusive}
   */
  set IsExclusive(value: boolean) {
    run(() => this.raw.put_IsExclusive(value));
  }

  /**
   * Whether the task may run a second time.
   *
   * @returns True, the default, when it may be queued again.
   * @remarks The default is that of rule TT-1. Ask before {@link Cluster.RequeueTask} or
   * {@link Cluster.RequeueJob}, which refuse otherwise (rules RQ-2, RQ-8).
   *
   * A task document that leaves the attribute out makes a task that may run again, as the library of the
   * original did; its printed schema says the contrary (rule XML-4).
   * @see {@link Cluster.RequeueTask}
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
   * @remarks Both refuse with `COR_E_INVALIDOPERATION` and name the task (rules RQ-2, RQ-8). A run that a
   * system error cut short, such as the loss of its node, is not tried again either: the task is Failed (rule
   * JOB-17).
   *
   * The original names RequeueTask alone here; that all tasks of a job must be rerunnable, its page of
   * RequeueJob says (rule RQ-2). What becomes of such a task when its node is lost, it leaves open.
   * @see {@link Cluster.RequeueTask}
   * @see {@link Cluster.RequeueJob}
   */
  set IsRerunnable(value: boolean) {
    run(() => this.raw.put_IsRerunnable(value));
  }

  /**
   * The most processors that the task may hold.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks The default is that of rule TT-1. How many it got, the task finds in `CCP_NUMCPUS` (rule ENV-4).
   * @see {@link Task.MinimumNumberOfProcessors}
   */
  get MaximumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MaximumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the most processors that the task may hold.
   *
   * It gets as many up to this number as are idle among those of its job when it starts (rule TSK-10).
   *
   * @param value - 1 to 2,147,483,647; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the task is added, the number must be neither below its own minimum nor above the maximum
   * of its job (rule TSK-5): raise {@link Job.MaximumNumberOfProcessors} first, which is 1 by default. A
   * parallel program reads its share from `CCP_NODES` (rule ENV-4). For a command it does not count (rule
   * CMD-2).
   *
   * The original gives the same bounds, not when they are looked at. Here minimum and maximum may be set in
   * any order, and are held against each other when the task is added (rules JT-3, TSK-5).
   * @see {@link Task.MinimumNumberOfProcessors}
   * @see {@link Job.MaximumNumberOfProcessors}
   */
  set MaximumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MaximumNumberOfProcessors(value));
  }

  /**
   * The number of processors without which the task does not start.
   *
   * @returns The number, 1 or above; default 1.
   * @remarks The default is that of rule TT-1.
   * @see {@link Task.MaximumNumberOfProcessors}
   */
  get MinimumNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_MinimumNumberOfProcessors(pRetVal));
  }

  /**
   * Sets the number of processors without which the task does not start.
   *
   * @param value - 1 to 2,147,483,647; default 1.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the number is below 1.
   * @remarks When the task is added, the number must be neither above its own maximum nor above the minimum
   * of its job (rule TSK-5): the job then always holds enough for each of its tasks. While too few of them
   * are idle, the task waits (rule TSK-10). For a command it does not count (rule CMD-2).
   *
   * - The bound is that of the original; it is looked at when the task is added (rules JT-3, TSK-5).
   * - A task that waits for processors holds back those behind it, so that tasks start in their order (rule
   *   TSK-9). The original speaks of the order alone.
   * @see {@link Task.MaximumNumberOfProcessors}
   * @see {@link Job.MinimumNumberOfProcessors}
   */
  set MinimumNumberOfProcessors(value: number) {
    run(() => this.raw.put_MinimumNumberOfProcessors(value));
  }

  /**
   * The latest message about the task: why it failed or was canceled.
   *
   * @returns The text: the reason the cluster gives, or what the caller of {@link Cluster.CancelTask} said;
   * empty when there is none.
   * @remarks Read it when the status is Failed or Cancelled. It names the exit code (rule TSK-11), the limit
   * that ran out (rule TSK-12), the file or directory that could not be opened (rule TSK-15), the node that
   * was lost (rule JOB-17), or what the caller said (rule CXL-4). Queueing again empties it (rule RQ-5). It
   * is the text of the task: that of a failed call is in {@link Cluster.ErrorMessage} (rule GEN-2).
   *
   * A cancellation without a message leaves a text of ours, so that no canceled task is without a reason
   * (rules CXL-2, CXL-4).
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.ErrorMessage}
   * @see {@link Job.ErrorMessage}
   */
  get ErrorMessage(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ErrorMessage(pRetVal)));
  }

  /**
   * The display name of the task.
   *
   * @returns The name, at most 80 characters; default empty.
   * @remarks The default is that of rule TT-1: unlike a job, a task gets no name from the cluster.
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * Sets the display name of the task, by which other tasks of the job can wait for it.
   *
   * @param value - At most 80 characters; empty, the default, or `null`: no name. Names need not be unique.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is longer than 80 characters
   * (rule TT-2).
   * @remarks A comma in the name, or blanks around it, would keep {@link Task.Depend} from naming the task.
   * Tasks that share a name are waited for together (rule TSK-8). The command finds it in `CCP_TASKNAME`
   * (rule ENV-4).
   * @see {@link Task.Depend}
   */
  set Name(value: string | null) {
    run(() => this.raw.put_Name(value));
  }

  /**
   * The id of the job to which the task belongs.
   *
   * @returns The id, 1 or above; 0 while the task was not added to the cluster.
   * @remarks It is written into the object together with its own id (rule JOB-2), so it is 0 also in a task
   * that {@link Job.AddTask} gave to a job which was not added itself.
   * @see {@link Job.Id}
   * @see {@link Task.Id}
   * @see {@link Cluster.ListTasksOnNode}
   */
  get ParentJobId(): number {
    return read<long>((pRetVal) => this.raw.get_ParentJobId(pRetVal));
  }

  /**
   * The time limit of the task.
   *
   * @returns `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @remarks It is the text that was set (rules TT-1, TT-3). How long the task ran, its start and end times
   * tell.
   */
  get Runtime(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Runtime(pRetVal)));
  }

  /**
   * Sets the time limit of the task, measured on the wall clock from its start.
   *
   * @param value - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more),
   * hours 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the text has neither form, is all zero,
   * empty or `null`, or is 2,147,483,648 minutes or more (rule TT-3).
   * @remarks A task that reaches its limit is terminated and Failed, and the message names the limit; the
   * other tasks of the job go on (rules TSK-12, JOB-11). The limit may be above that of the job, which then
   * ends the task the same way (rule TSK-5). For a command it does not count (rule CMD-2).
   *
   * - In the original resources are allocated by this time as well. Here the scheduler plans with the limit
   *   of the job alone (rule SCH-5).
   * - Days may have more than two digits here (rule JT-4).
   * @see {@link Job.Runtime}
   */
  set Runtime(value: string | null) {
    run(() => this.raw.put_Runtime(value));
  }

  /**
   * The time at which the task began to run.
   *
   * @returns A Date; `null` while the task did not start.
   * @remarks Tasks start in the order of adding, as processors of the job come free (rule TSK-9). The time is
   * set back to not yet when the task is queued again (rule RQ-5).
   *
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @see {@link Task.CreateTime}
   * @see {@link Task.EndTime}
   * @see {@link Job.StartTime}
   */
  get StartTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_StartTime(pRetVal)));
  }

  /**
   * The status that the task had at the moment of the snapshot.
   *
   * @returns A {@link TaskStatus:enum} value; `TaskStatus.NotSubmitted` for a new task.
   * @remarks Adding does not change it in the object that was passed; {@link Cluster.GetTask} gives a new
   * snapshot, and {@link Cluster.CheckAnyTask} tells which tasks are completed (rules TSK-1, TSK-13, TSK-14).
   * Exit code 0 makes a task Finished, any other Failed (rule TSK-11). {@link Cluster.CancelTask} makes it
   * Cancelled, while the cancellation of its job makes a running task Failed (rules CXL-1, CXL-4).
   *
   * A task that is added to a job in the queue, or to one that runs, is Queued at once (rule TSK-3); the
   * original leaves open whether such jobs take tasks.
   * @see {@link TaskStatus:enum}
   * @see {@link Cluster.GetTask}
   * @see {@link Cluster.CheckAnyTask}
   * @see [Jobs and Tasks](page:jobs-and-tasks)
   */
  get Status(): TaskStatus {
    return read<TaskStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }

  /**
   * The file from which the command reads its standard input.
   *
   * @returns The path; empty, the default, for no input.
   * @remarks The default is that of rule TT-1: the command then reads an empty input (rule TSK-15).
   * @see {@link Task.Stdout}
   * @see {@link Task.Stderr}
   */
  get Stdin(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stdin(pRetVal)));
  }

  /**
   * Sets the file from which the command reads its standard input.
   *
   * @param value - A path that exists on the node, relative ones from the work directory; empty, the default,
   * or `null`: no input.
   * @remarks The file is looked for when the task starts: one that cannot be opened makes it Failed, and the
   * message names the path (rule TSK-15). Commands read it too (rule CMD-2).
   *
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part
   *   of it.
   * - A simulated task reads no file.
   * @see {@link Task.Stdout}
   * @see {@link Task.Stderr}
   * @see {@link Task.WorkDirectory}
   */
  set Stdin(value: string | null) {
    run(() => this.raw.put_Stdin(value));
  }

  /**
   * The file that takes the standard output of the command.
   *
   * @returns The path; empty, the default, when the output is dropped.
   * @remarks The default is that of rule TT-1. What is in the file, the cluster does not tell: it stands on
   * the node (rule TSK-15).
   * @see {@link Task.Stdin}
   * @see {@link Task.Stderr}
   */
  get Stdout(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stdout(pRetVal)));
  }

  /**
   * Sets the file that takes the standard output of the command.
   *
   * @param value - A path on the node, relative ones from the work directory; empty, the default, or `null`
   * drops the output.
   * @remarks The file is made when the task starts, in a folder that must be there on each node where the
   * task may run, and what was in it is overwritten. Give each task a file of its own. One that cannot be
   * opened makes the task Failed, and the message names the path (rule TSK-15). Commands ignore it and answer
   * their output in an {@link ExecutionResult} (rule CMD-2).
   *
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part
   *   of it.
   * - Output and errors may have the same file: it is opened once, and both write to it in turn.
   * - A simulated task writes no file.
   * @see {@link Task.Stderr}
   * @see {@link Task.Stdin}
   * @see {@link Task.WorkDirectory}
   */
  set Stdout(value: string | null) {
    run(() => this.raw.put_Stdout(value));
  }

  /**
   * The file that takes the standard error of the command.
   *
   * @returns The path; empty, the default, when it is dropped.
   * @remarks The default is that of rule TT-1. What is in the file, the cluster does not tell: it stands on
   * the node (rule TSK-15).
   * @see {@link Task.Stdin}
   * @see {@link Task.Stdout}
   */
  get Stderr(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Stderr(pRetVal)));
  }

  /**
   * Sets the file that takes the standard error of the command.
   *
   * @param value - A path on the node, relative ones from the work directory; empty, the default, or `null`
   * drops what comes.
   * @remarks As for {@link Task.Stdout}: made when the task starts, overwritten, and a reason to fail where
   * it cannot be opened (rule TSK-15). Commands ignore it; their errors stand in their output (rule CMD-2).
   *
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part
   *   of it.
   * - Output and errors may have the same file: it is opened once, and both write to it in turn.
   * - A simulated task writes no file.
   * @see {@link Task.Stdin}
   * @see {@link Task.Stdout}
   */
  set Stderr(value: string | null) {
    run(() => this.raw.put_Stderr(value));
  }

  /**
   * The time at which the task was put into the queue.
   *
   * @returns A Date; `null` while it was not submitted.
   * @remarks A task goes into the queue together with its job (rule JOB-6), and gets a new time when it is
   * queued again (rule RQ-5).
   *
   * - The original names no time zone; times here are in UTC (rule JT-7).
   * - A task that is added to a job in the queue, or to one that runs, is submitted at that moment (rule
   *   TSK-3).
   * @see {@link Job.SubmitTime}
   * @see {@link Task.CreateTime}
   * @see {@link Task.EndTime}
   * @see {@link Task.StartTime}
   */
  get SubmitTime(): Date | null {
    return toJsDate(read<DATE>((pRetVal) => this.raw.get_SubmitTime(pRetVal)));
  }

  /**
   * The directory in which the command starts.
   *
   * @returns The path; empty, the default, leaves the choice to the node.
   * @remarks The default is that of rule TT-1. Which directory it was in the end, the command finds in
   * `CCP_WORKDIR` (rule ENV-4).
   */
  get WorkDirectory(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_WorkDirectory(pRetVal)));
  }

  /**
   * Sets the directory in which the command starts.
   *
   * @param value - An absolute path that exists on each node where the task may run; empty, the default, or
   * `null` leaves the choice to the node.
   * @remarks Paths of the standard files are relative to it. It is entered when the task starts: a directory
   * that cannot be opened, or a relative path, makes the task Failed, and the message names it (rule TSK-15).
   * Commands start in it too (rule CMD-2), and find it in `CCP_WORKDIR` (rule ENV-4).
   *
   * - The original names no default. Where processes run, it is the home directory of the user as whom the
   *   task runs.
   * - A simulated task enters no directory.
   * @see {@link Task.Stdout}
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
   * value is too long (rules TT-2, JT-2).
   * @remarks A name that is there already keeps its place and its spelling, and gets the new value (rule
   * JT-9); no call takes a term away. Filters find the terms in the file with the job's XML, where they can
   * read but not change them (rules SCH-8, SCH-9). Once the task was added, they are fixed (rule TSK-6).
   * @see {@link Task.ExtendedTaskTerms}
   * @see {@link Job.SetExtendedJobTerm}
   */
  SetExtendedTaskTerm(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetExtendedTaskTerm(Name, Value));
  }

  /**
   * Sets a variable that the command finds in its environment.
   *
   * @param Name - The name, neither empty nor with `=` in it, compared without case; setting it again
   * replaces the value.
   * @param Value - The value; empty or `null` takes the variable out again.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty or holds `=` (rule
   * ENV-3), or the names and values of all variables of the task would be longer than 2,048 characters
   * together (rule TT-2).
   * @remarks It wins over a variable that {@link Cluster.SetEnvironmentVariable} set for the whole cluster,
   * and loses against those that the cluster defines, such as `CCP_JOBID` (rules TSK-16, ENV-4). Commands see
   * it too (rule CMD-2).
   *
   * - That an empty value takes the variable out, the original says of the variables of the cluster alone
   *   (rule ENV-1).
   * - Which one wins of two with the same name, it leaves open (rule TSK-16).
   * @see {@link Cluster.SetEnvironmentVariable}
   * @see {@link Task.EnvironmentVariables}
   */
  SetEnvironmentVariable(Name: string | null, Value: string | null): void {
    run(() => this.raw.SetEnvironmentVariable(Name, Value));
  }
}
