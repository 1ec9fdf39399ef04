import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import type { TaskStatus } from "./enumerations.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";

/**
 * A task: one command line, what it needs to run, and how it went.
 *
 * {@link ICluster.CreateTask} makes one. It becomes part of a job by {@link IJob.AddTask}, while the job was
 * not added to the cluster, or by {@link ICluster.AddTask}, afterwards. A task that the cluster gave out,
 * such as by {@link ICluster.GetTask}, is a snapshot: it shows one moment and never changes by itself. Every
 * member is local and answers at once. A setter changes this object only: the cluster's own copy of a task
 * cannot change after it was added (rule TSK-6).
 *
 * @hresult E_POINTER - when an [out] reference is missing; any getter can answer it.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair; any member with [in] parameters can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks A failing call leaves this object and its [out] parameter as they were (rule GEN-1). Text lengths
 * count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string (rule GEN-8).
 * @example
 * ```ts
 * import { FAILED, type HRESULT, type ICluster, type ITask, type long, type Out, out } from "@ccp/core";
 *
 * export async function addSolver(cluster: ICluster, jobId: long, pTaskId: Out<long>): Promise<HRESULT> {
 *   const pTask = out<ITask>();
 *   const hr = await cluster.CreateTask(pTask);
 *   if (FAILED(hr) || !pTask.value) return hr;
 *   pTask.value.put_Name("solve");
 *   pTask.value.put_CommandLine("solver --input case.dat");
 *   pTask.value.put_Depend("prepare");
 *   pTask.value.put_Stdout("solve.log");
 *   return cluster.AddTask(jobId, pTask.value, pTaskId);
 * }
 * ```
 * @page itask
 */
export interface ITask extends IDispatch {
  /**
   * Gives the nodes on which the task has to run.
   *
   * @param pRetVal - Receives the node names, divided by commas; `null`, the default, when none are set.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1. Blanks around a name and empty entries of the list that was set do not come back.
   * @page itask-get-requirednodes
   */
  get_RequiredNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the nodes on which the task has to run: all of them, with at least one processor on each.
   *
   * @param Val - Node names divided by commas, compared without case; blanks around a name do not count.
   * Empty or `null`: the scheduler chooses.
   * @returns `S_OK`, or a failure.
   * @remarks Checked when the task is added: the nodes must exist and, where the job asks for nodes, be among
   * those (rules TSK-5, TSK-10). For {@link ICluster.ExecuteCommand} the list names the nodes that run the
   * command (rule CMD-2).
   * @page itask-put-requirednodes
   */
  put_RequiredNodes(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task was created.
   *
   * @param pRetVal - Receives an OLE automation date in UTC: when the task was added to the cluster;
   * 2958465.999999… in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks The value for not yet is that of rule JT-7; UTC is a decision of ours.
   * @page itask-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the command that the task runs.
   *
   * @param pRetVal - Receives the command line; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-commandline
   */
  get_CommandLine(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the command that the task runs: a program and its arguments.
   *
   * The program must be there on every node on which the task may run. Quote a path that holds blanks.
   *
   * @param Val - At most 480 characters. A task without a command line cannot be added.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the text is longer than 480 characters.
   * @remarks The node's shell reads the line. An empty one is accepted here and refused when the task is
   * added (rules TT-2, TSK-7). Exit code 0 makes the task Finished, any other Failed (rule TSK-11).
   * @page itask-put-commandline
   */
  put_CommandLine(Val: BSTR): HRESULT;

  /**
   * Gives the tasks for which this one waits.
   *
   * @param pRetVal - Receives task names, divided by commas; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TT-1 and TSK-8.
   * @page itask-get-depend
   */
  get_Depend(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the tasks of the same job for which this one waits.
   *
   * It starts only after each of them is completed, no matter whether they finished, failed or were canceled.
   *
   * @param Val - Task names divided by commas; blanks around a name do not count. Empty or `null`: it waits
   * for none.
   * @returns `S_OK`, or a failure.
   * @remarks Where several tasks share a name, all of them are waited for that are there when this one is
   * queued, and none that is added later (a decision of ours). Names that do not exist and circles are refused
   * when the task or its job is added. Meanwhile, tasks behind this one may start (rules TSK-8, TSK-9). A
   * command ignores the list.
   * @page itask-put-depend
   */
  put_Depend(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task finished, failed or was canceled.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the task is not completed (rule JT-7).
   * @returns `S_OK`, or a failure.
   * @remarks Set back to not yet when the task is queued again (rule RQ-5).
   * @page itask-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the variables that were set for this task.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks Holds what {@link ITask.SetEnvironmentVariable} set, not what the task gets from the cluster
   * besides (rules TSK-16, COL-3). It does not follow later changes.
   * @page itask-get-environmentvariables
   */
  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the terms that applications added to the task.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}, in the order in which the names
   * were first set; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks Rules JT-9 and COL-3. It does not follow later changes.
   * @page itask-get-extendedtaskterms
   */
  get_ExtendedTaskTerms(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the code with which the command of the task ended.
   *
   * @param pRetVal - Receives the code; 0 while the task did not end.
   * @returns `S_OK`, or a failure.
   * @remarks 0 alone means nothing: read the status too. Other codes mean Failed, and the message says the
   * code (rule TSK-11). Set back to 0 when the task is queued again (rule RQ-5).
   * @page itask-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number that names the task in its job.
   *
   * @param pRetVal - Receives the id: 1, 2, 3 … in the order of adding; 0 while the task was not added.
   * @returns `S_OK`, or a failure.
   * @remarks Written into the object when it, or its job, is added (rules TSK-1, JOB-2; counting from 1 is a
   * decision of ours).
   * @page itask-get-id
   */
  get_Id(pRetVal: Out<long>): HRESULT;

  /**
   * Tells whether the task has its nodes to itself within the job.
   *
   * @param pRetVal - Receives true when no other task of the job may run beside it; default false.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the task has its nodes to itself within the job.
   *
   * @param Val - True keeps other tasks of the same job off its nodes while it runs; default false.
   * @returns `S_OK`, or a failure.
   * @remarks Other jobs are kept away by {@link IJob.put_IsExclusive} (rules TSK-10, SCH-3).
   * @page itask-put-isexclusive
   */
  put_IsExclusive(Val: VARIANT_BOOL): HRESULT;

  /**
   * Tells whether the task may run a second time.
   *
   * @param pRetVal - Receives true, the default, when it may be queued again.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-isrerunnable
   */
  get_IsRerunnable(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the task may run a second time.
   *
   * Say false for a command that must not be repeated, for example because it spends or sends something.
   *
   * @param Val - False forbids {@link ICluster.RequeueTask} for the task and {@link ICluster.RequeueJob} for
   * its whole job; default true.
   * @returns `S_OK`, or a failure.
   * @remarks Both refuse with `COR_E_INVALIDOPERATION` and name the task (rules RQ-2, RQ-8).
   * @page itask-put-isrerunnable
   */
  put_IsRerunnable(Val: VARIANT_BOOL): HRESULT;

  /**
   * Gives the most processors that the task may hold.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the most processors that the task may hold.
   *
   * It gets as many up to this number as are idle among those of its job when it starts.
   *
   * @param Val - 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks When the task is added, the number must be neither below its own minimum nor above the maximum
   * of its job (rules TSK-5, TSK-10).
   * @page itask-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the number of processors without which the task does not start.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the number of processors without which the task does not start.
   *
   * @param Val - 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks When the task is added, the number must be neither above its own maximum nor above the minimum
   * of its job (rule TSK-5). A task that waits for processors holds back those behind it (rule TSK-9, a
   * decision of ours).
   * @page itask-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the latest message about the task: why it failed or was canceled.
   *
   * @param pRetVal - Receives the text: the reason the cluster gives, or what the caller of
   * {@link ICluster.CancelTask} said; empty when there is none.
   * @returns `S_OK`, or a failure.
   * @remarks Worth reading when the status is Failed or Cancelled. It names the exit code, the limit that ran
   * out, or the file that could not be opened (rules TSK-11, TSK-12, TSK-15, CXL-4). Queueing again empties
   * it (rule RQ-5).
   * @page itask-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the display name of the task.
   *
   * @param pRetVal - Receives the name; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the display name of the task, by which other tasks of the job can wait for it.
   *
   * @param Val - At most 80 characters; `null` counts as empty. Names need not be unique.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters.
   * @remarks Rules TT-2 and TSK-8. A comma in the name would keep {@link ITask.put_Depend} from naming the
   * task.
   * @page itask-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   * Gives the id of the job to which the task belongs.
   *
   * @param pRetVal - Receives the id; 0 while the task was not added to the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks Written into the object together with its own id (rule JOB-2).
   * @page itask-get-parentjobid
   */
  get_ParentJobId(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the time limit of the task.
   *
   * @param pRetVal - Receives `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TT-1 and TT-3.
   * @page itask-get-runtime
   */
  get_Runtime(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the time limit of the task, measured on the wall clock from its start.
   *
   * @param Val - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more), hours
   * 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the text has neither form, or is all zero, empty or `null`.
   * @remarks A task that reaches its limit is terminated and Failed. It may be above the job's limit, which
   * then ends the task the same way (rules TT-3, TSK-5, TSK-12).
   * @page itask-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task began to run.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999… while the task did not start
   * (rule JT-7).
   * @returns `S_OK`, or a failure.
   * @remarks Set back to not yet when the task is queued again (rule RQ-5).
   * @page itask-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the status that the task had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link TaskStatus} value; `TaskStatus_NotSubmitted` for a new task.
   * @returns `S_OK`, or a failure.
   * @remarks Adding does not change it in the object that was passed; {@link ICluster.GetTask} gives a new
   * snapshot, and {@link ICluster.CheckAnyTask} tells which tasks are completed (rules TSK-1, TSK-3, TSK-13).
   * @page itask-get-status
   */
  get_Status(pRetVal: Out<TaskStatus>): HRESULT;

  /**
   * Gives the file from which the command reads its standard input.
   *
   * @param pRetVal - Receives the path; empty, the default, for no input.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TT-1 and TSK-15.
   * @page itask-get-stdin
   */
  get_Stdin(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file from which the command reads its standard input.
   *
   * @param Val - A path that exists on the node, relative ones from the work directory; empty or `null`: no
   * input.
   * @returns `S_OK`, or a failure.
   * @remarks Looked for when the task starts: a file that cannot be opened makes it Failed (rule TSK-15).
   * @page itask-put-stdin
   */
  put_Stdin(Val: BSTR): HRESULT;

  /**
   * Gives the file that takes the standard output of the command.
   *
   * @param pRetVal - Receives the path; empty, the default, when the output is dropped.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TT-1 and TSK-15.
   * @page itask-get-stdout
   */
  get_Stdout(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file that takes the standard output of the command.
   *
   * @param Val - A path on the node, relative ones from the work directory; empty or `null` drops the output.
   * @returns `S_OK`, or a failure.
   * @remarks What is in the file is overwritten. Give each task a file of its own: one that cannot be opened
   * makes the task Failed (rule TSK-15). Commands ignore it and answer their output in an
   * {@link IExecutionResult} (rule CMD-2).
   * @page itask-put-stdout
   */
  put_Stdout(Val: BSTR): HRESULT;

  /**
   * Gives the file that takes the standard error of the command.
   *
   * @param pRetVal - Receives the path; empty, the default, when it is dropped.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TT-1 and TSK-15.
   * @page itask-get-stderr
   */
  get_Stderr(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file that takes the standard error of the command.
   *
   * @param Val - A path on the node, relative ones from the work directory; empty or `null` drops what comes.
   * @returns `S_OK`, or a failure.
   * @remarks As for {@link ITask.put_Stdout}: overwritten, opened when the task starts, ignored for commands
   * (rules TSK-15, CMD-2).
   * @page itask-put-stderr
   */
  put_Stderr(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task was put into the queue, together with its job.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999… while it was not submitted (rule
   * JT-7).
   * @returns `S_OK`, or a failure.
   * @remarks Rules JOB-6 and RQ-5.
   * @page itask-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the directory in which the command starts.
   *
   * @param pRetVal - Receives the path; empty, the default, leaves the choice to the node.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TT-1.
   * @page itask-get-workdirectory
   */
  get_WorkDirectory(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the directory in which the command starts.
   *
   * @param Val - An absolute path that exists on each node where the task may run; empty or `null` leaves the
   * choice to the node.
   * @returns `S_OK`, or a failure.
   * @remarks Entered when the task starts: a directory that cannot be opened makes it Failed (rule TSK-15).
   * The task finds the path in `CCP_WORKDIR` (rule ENV-4).
   * @page itask-put-workdirectory
   */
  put_WorkDirectory(Val: BSTR): HRESULT;

  /**
   * Sets a term of the application's own, which the cluster keeps and shows to submission and activation
   * filters.
   *
   * @param Name - The name, 1 to 80 characters, compared without case.
   * @param Value - The value, at most 1,024 characters; `null` counts as empty.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty, or the name or the value is too long.
   * @remarks A name that is there already keeps its place and gets the new value (rules TT-2, JT-2, JT-9).
   * @page itask-setextendedtaskterm
   */
  SetExtendedTaskTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Sets a variable that the command finds in its environment.
   *
   * @param Name - The name, neither empty nor with `=` in it, compared without case; setting it again
   * replaces the value.
   * @param Value - The value; empty or `null` takes the variable out again, as it does for those of the
   * cluster (rule ENV-1; for tasks a decision of ours).
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty or holds `=` (rule ENV-3), or when the names and values of
   * all variables of the task would be longer than 2,048 characters together (rule TT-2).
   * @remarks It wins over a variable that {@link ICluster.SetEnvironmentVariable} set for the whole cluster,
   * and loses against those that the cluster defines, such as `CCP_JOBID` (rules TSK-16, ENV-4).
   * @page itask-setenvironmentvariable
   */
  SetEnvironmentVariable(Name: BSTR, Value: BSTR): HRESULT;
}
