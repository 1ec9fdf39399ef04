import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, DATE, long } from "../../com/types.ts";
import type { INameValueCollection } from "../iname-value-collection.ts";

/**
 * The part of {@link ITask} about its command: what runs, on which nodes, after which other tasks, and with
 * which code it ended.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or a string that holds a NUL or half of a
 * surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface TaskCommand extends IDispatch {
  /**
   * Gives the nodes on which the task has to run.
   *
   * @param pRetVal - Receives the node names, separated by commas; `null`, the default, when none are set.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. Blanks around a name and empty entries of the list that was set do not
   * come back. Where a task without required nodes ran, {@link IResourceUsage.get_AllocatedNodes} tells.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-requirednodes}
   * @see {@link ITask.put_RequiredNodes}
   * @see {@link IResourceUsage.get_AllocatedNodes}
   * @page itask-get-requirednodes
   */
  get_RequiredNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the nodes on which the task has to run: all of them, with at least one processor on each.
   *
   * @param Val - Node names separated by commas, compared without case (rule NOD-1); blanks around a name do not
   * count. Empty or `null`, the default: the scheduler chooses.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Looked at when the task is added: the nodes must exist and, where the job asks for nodes, be among those
   * (rule TSK-5). The task runs on these nodes and no others (rule TSK-10), so its job must have been given
   * them: confine the job to the same nodes. For {@link ICluster.ExecuteCommand} the list names the nodes that
   * run the command, each of which runs the whole of it (rule CMD-2).
   * @differences
   * When a command requires a node that is neither Ready nor Paused, or none of the cluster, the whole command
   * is refused (rule CMD-2); the original does not say what happens then.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-put-requirednodes}
   * @see {@link ITask.get_RequiredNodes}
   * @see {@link IJob.put_AskedNodes}
   * @see {@link ICluster.ExecuteCommand}
   * @page itask-put-requirednodes
   */
  put_RequiredNodes(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task was created.
   *
   * @param pRetVal - Receives an OLE automation date in UTC: when the task was added to the cluster;
   * 2958465.999999…, the last moment of the year 9999, in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7).
   * @differences
   * The original names no time zone, and says nothing of a task that was not added. Times here are in UTC, and
   * one that has not come has the value which the original gives for the end time (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-createtime}
   * @see {@link ITask.get_EndTime}
   * @see {@link ITask.get_StartTime}
   * @see {@link ITask.get_SubmitTime}
   * @page itask-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the command that the task runs.
   *
   * @param pRetVal - Receives the command line, at most 480 characters; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. The text is as it was set: variables in it are filled in on the node.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-commandline}
   * @see {@link ITask.put_CommandLine}
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
   * @hresult E_INVALIDARG - when the text is longer than 480 characters (rule TT-2).
   * @remarks
   * The nodes on which it may run are its required nodes or, where it has none, the asked nodes of its job or all
   * of the cluster. Exit code 0 makes the task Finished, any other Failed (rule TSK-11). An empty line, or one of
   * blanks, is accepted here and refused when the task is added (rule TSK-7).
   * @differences
   * - The original reads the line as CreateProcess does. Here the shell of the node reads it, `/bin/sh` or
   *   `cmd.exe`, so pipes and variables work, and its quoting counts.
   * - A simulated task starts nothing: the function that simulates it reads the line.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-put-commandline}
   * @see {@link ITask.get_CommandLine}
   * @see {@link ITask.put_WorkDirectory}
   * @see {@link ITask.SetEnvironmentVariable}
   * @page itask-put-commandline
   */
  put_CommandLine(Val: BSTR): HRESULT;

  /**
   * Gives the tasks for which this one waits.
   *
   * @param pRetVal - Receives task names, separated by commas; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. Blanks around a name and empty entries of the list that was set do not
   * come back.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-depend}
   * @see {@link ITask.put_Depend}
   * @page itask-get-depend
   */
  get_Depend(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the tasks of the same job for which this one waits.
   *
   * It starts only after each of them is completed, no matter whether they finished, failed or were canceled.
   *
   * @param Val - Task names separated by commas, spelled as {@link ITask.put_Name} spells them, case included;
   * blanks around a name do not count. Empty or `null`, the default: it waits for none.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Use it to divide work into steps: prepare, solve, collect. A step that must not run on the results of a
   * failed one has to look for itself. While this task waits for those, tasks behind it may start (rule TSK-9). A
   * name that no task of the job bears is refused when the task or its job is added, and so is a circle; the
   * message names it (rule TSK-8). A command ignores the list (rules TSK-8, CMD-2).
   * @differences
   * - The original looks for circles in this call. Here they can be seen only when all tasks are there, so it is
   *   the call that adds them which refuses (rule TSK-8).
   * - The original does not say what a name stands for that several tasks share. Here all of them are waited for
   *   that are there when this one is queued, and none that is added later (rule TSK-8).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-put-depend}
   * @see {@link ITask.get_Depend}
   * @see {@link ITask.put_Name}
   * @see {@link ICluster.AddTask}
   * @page itask-put-depend
   */
  put_Depend(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task finished, failed or was canceled.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the task is not completed.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7). It is set
   * back to not yet when the task is queued again, alone or with its job (rules RQ-5, RQ-8).
   * @differences
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-endtime}
   * @see {@link ITask.get_CreateTime}
   * @see {@link ITask.get_StartTime}
   * @see {@link IJob.get_EndTime}
   * @page itask-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the variables that were set for this task.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It holds what {@link ITask.SetEnvironmentVariable} set, in the order in which the names were first set, not
   * what the task gets from the cluster besides (rules TSK-16, ENV-4). It does not follow later changes.
   * {@link INameValueCollection.GetEnumerator} walks it; each item is a `VT_DISPATCH` variant that answers
   * {@link INameValue} (rule COL-3).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-environmentvariables}
   * @see {@link ITask.SetEnvironmentVariable}
   * @see {@link ICluster.get_EnvironmentVariables}
   * @see {@link INameValueCollection}
   * @page itask-get-environmentvariables
   */
  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the terms that applications added to the task.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}, in the order in which the names
   * were first set; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It does not follow later changes of the task (rules JT-9, COL-3). {@link INameValueCollection.GetEnumerator}
   * walks it; each item is a `VT_DISPATCH` variant that answers {@link INameValue}.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-extendedtaskterms}
   * @see {@link ITask.SetExtendedTaskTerm}
   * @see {@link IJob.get_ExtendedJobTerms}
   * @see {@link INameValueCollection}
   * @page itask-get-extendedtaskterms
   */
  get_ExtendedTaskTerms(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the code with which the command of the task ended.
   *
   * @param pRetVal - Receives the code; 0 while the task did not end.
   * @returns `S_OK`, or a failure.
   * @remarks
   * 0 alone means nothing: read the status too. A command that ended with another code makes the task Failed, and
   * the message says the code (rule TSK-11). It is set back to 0 when the task is queued again (rule RQ-5).
   * @differences
   * The original gives no code for a task that its job took down. Here it is -1, as the process had no say. A
   * process that a signal ended has 128 and the number of the signal.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-exitcode}
   * @see {@link ITask.get_Status}
   * @see {@link ITask.get_ErrorMessage}
   * @see {@link IExecutionResult.get_ExitCode}
   * @page itask-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number that names the task in its job.
   *
   * @param pRetVal - Receives the id: 1, 2, 3 … in the order of adding; 0 while the task was not added.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link ICluster.AddTask} writes it into the object at once. A task of {@link IJob.AddTask} gets it when its
   * job is added (rules TSK-1, JOB-2). It is unique in the job only: {@link ITask.get_ParentJobId} is the other
   * half of the name.
   * @differences
   * Where ids begin, the original leaves open; here they count from 1 (rule JOB-2).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/command.ts#itask-get-id}
   * @see {@link ITask.get_ParentJobId}
   * @see {@link ICluster.AddTask}
   * @see {@link IJob.AddTask}
   * @page itask-get-id
   */
  get_Id(pRetVal: Out<long>): HRESULT;
}
