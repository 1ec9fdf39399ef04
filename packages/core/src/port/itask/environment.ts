import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, DATE } from "../../com/types.ts";

/**
 * The part of {@link ITask} about what its command finds on the node: files, directory, variables. The type
 * library lists the time of its submission and the setter of an extended term between them.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or a string that holds a NUL or half of a
 * surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface TaskEnvironment extends IDispatch {
  /**
   * Gives the file from which the command reads its standard input.
   *
   * @param pRetVal - Receives the path; empty, the default, for no input.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1: the command then reads an empty input (rule TSK-15).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-get-stdin}
   * @see {@link ITask.put_Stdin}
   * @see {@link ITask.get_Stdout}
   * @see {@link ITask.get_Stderr}
   * @page itask-get-stdin
   */
  get_Stdin(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file from which the command reads its standard input.
   *
   * @param Val - A path that exists on the node, relative ones from the work directory; empty, the default, or
   * `null`: no input.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The file is looked for when the task starts: one that cannot be opened makes it Failed, and the message names
   * the path (rule TSK-15). Commands read it too (rule CMD-2).
   * @differences
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part of it.
   * - A simulated task reads no file.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-put-stdin}
   * @see {@link ITask.get_Stdin}
   * @see {@link ITask.put_Stdout}
   * @see {@link ITask.put_Stderr}
   * @see {@link ITask.put_WorkDirectory}
   * @page itask-put-stdin
   */
  put_Stdin(Val: BSTR): HRESULT;

  /**
   * Gives the file that takes the standard output of the command.
   *
   * @param pRetVal - Receives the path; empty, the default, when the output is dropped.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. What is in the file, the cluster does not tell: it stands on the node (rule
   * TSK-15).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-get-stdout}
   * @see {@link ITask.put_Stdout}
   * @see {@link ITask.get_Stdin}
   * @see {@link ITask.get_Stderr}
   * @page itask-get-stdout
   */
  get_Stdout(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file that takes the standard output of the command.
   *
   * @param Val - A path on the node, relative ones from the work directory; empty, the default, or `null` drops
   * the output.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The file is made when the task starts, in a folder that must be there on each node where the task may run, and
   * what was in it is overwritten. Give each task a file of its own. One that cannot be opened makes the task
   * Failed, and the message names the path (rule TSK-15). Commands ignore it and answer their output in an
   * {@link IExecutionResult} (rule CMD-2).
   * @differences
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part of it.
   * - Output and errors may have the same file: it is opened once, and both write to it in turn.
   * - A simulated task writes no file.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-put-stdout}
   * @see {@link ITask.get_Stdout}
   * @see {@link ITask.put_Stderr}
   * @see {@link ITask.put_Stdin}
   * @see {@link ITask.put_WorkDirectory}
   * @page itask-put-stdout
   */
  put_Stdout(Val: BSTR): HRESULT;

  /**
   * Gives the file that takes the standard error of the command.
   *
   * @param pRetVal - Receives the path; empty, the default, when it is dropped.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. What is in the file, the cluster does not tell: it stands on the node (rule
   * TSK-15).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-get-stderr}
   * @see {@link ITask.put_Stderr}
   * @see {@link ITask.get_Stdin}
   * @see {@link ITask.get_Stdout}
   * @page itask-get-stderr
   */
  get_Stderr(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the file that takes the standard error of the command.
   *
   * @param Val - A path on the node, relative ones from the work directory; empty, the default, or `null` drops
   * what comes.
   * @returns `S_OK`, or a failure.
   * @remarks
   * As for {@link ITask.put_Stdout}: made when the task starts, overwritten, and a reason to fail where it cannot be
   * opened (rule TSK-15). Commands ignore it; their errors stand in their output (rule CMD-2).
   * @differences
   * - The original wants quotes around a long path. Here a path is taken as it is, and quotes would be part of it.
   * - Output and errors may have the same file: it is opened once, and both write to it in turn.
   * - A simulated task writes no file.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-put-stderr}
   * @see {@link ITask.get_Stderr}
   * @see {@link ITask.put_Stdin}
   * @see {@link ITask.put_Stdout}
   * @page itask-put-stderr
   */
  put_Stderr(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task was put into the queue.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while it was not submitted.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7). A task goes
   * into the queue together with its job (rule JOB-6), and gets a new time when it is queued again (rule RQ-5).
   * @differences
   * - The original names no time zone; times here are in UTC (rule JT-7).
   * - A task that is added to a job in the queue, or to one that runs, is submitted at that moment (rule TSK-3).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-get-submittime}
   * @see {@link IJob.get_SubmitTime}
   * @see {@link ITask.get_CreateTime}
   * @see {@link ITask.get_EndTime}
   * @see {@link ITask.get_StartTime}
   * @page itask-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the directory in which the command starts.
   *
   * @param pRetVal - Receives the path; empty, the default, leaves the choice to the node.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. Which directory it was in the end, the command finds in `CCP_WORKDIR` (rule
   * ENV-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-get-workdirectory}
   * @see {@link ITask.put_WorkDirectory}
   * @page itask-get-workdirectory
   */
  get_WorkDirectory(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the directory in which the command starts.
   *
   * @param Val - An absolute path that exists on each node where the task may run; empty, the default, or `null`
   * leaves the choice to the node.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Paths of the standard files are relative to it. It is entered when the task starts: a directory that cannot be
   * opened, or a relative path, makes the task Failed, and the message names it (rule TSK-15). Commands start in it
   * too (rule CMD-2), and find it in `CCP_WORKDIR` (rule ENV-4).
   * @differences
   * - The original names no default. Where processes run, it is the home directory of the user as whom the task
   *   runs.
   * - A simulated task enters no directory.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-put-workdirectory}
   * @see {@link ITask.get_WorkDirectory}
   * @see {@link ITask.put_Stdout}
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
   * @hresult E_INVALIDARG - when the name is empty, or the name or the value is too long (rules TT-2, JT-2).
   * @remarks
   * A name that is there already keeps its place and its spelling, and gets the new value (rule JT-9); no call
   * takes a term away. Filters find the terms in the file with the job's XML, where they can read but not change
   * them (rules SCH-8, SCH-9). Once the task was added, they are fixed (rule TSK-6).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-setextendedtaskterm}
   * @see {@link ITask.get_ExtendedTaskTerms}
   * @see {@link IJob.SetExtendedJobTerm}
   * @page itask-setextendedtaskterm
   */
  SetExtendedTaskTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Sets a variable that the command finds in its environment.
   *
   * @param Name - The name, neither empty nor with `=` in it, compared without case; setting it again
   * replaces the value.
   * @param Value - The value; empty or `null` takes the variable out again.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty or holds `=` (rule ENV-3), or the names and values of
   * all variables of the task would be longer than 2,048 characters together (rule TT-2).
   * @remarks
   * It wins over a variable that {@link ICluster.SetEnvironmentVariable} set for the whole cluster, and loses
   * against those that the cluster defines, such as `CCP_JOBID` (rules TSK-16, ENV-4). Commands see it too (rule
   * CMD-2).
   * @differences
   * - That an empty value takes the variable out, the original says of the variables of the cluster alone (rule
   *   ENV-1).
   * - Which one wins of two with the same name, it leaves open (rule TSK-16).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/environment.ts#itask-setenvironmentvariable}
   * @see {@link ICluster.SetEnvironmentVariable}
   * @see {@link ITask.get_EnvironmentVariables}
   * @page itask-setenvironmentvariable
   */
  SetEnvironmentVariable(Name: BSTR, Value: BSTR): HRESULT;
}
