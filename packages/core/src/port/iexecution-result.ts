import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";

/**
 * What a command did on one node.
 *
 * {@link ICluster.ExecuteCommand}, {@link ICluster.WaitForCommand} and their forms with paging give one per
 * node. It is a snapshot that never changes by itself. Every member is local and answers at once. One that is
 * created by its class id answers zeros and empty texts.
 *
 * @hresult E_POINTER - when the [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks
 * A command has one result for each of its nodes, in the order in which they were done (rule CMD-2). The
 * result of a node that was lost, or where the command could not start, has an exit code that is not 0, and
 * output that says why.
 * @example
 * {@includeCode ../../../../docs/examples/iexecution-result.ts#iexecutionresult}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.ExecuteCommand}
 * @see {@link ICluster.WaitForCommand}
 * @see {@link ICluster.ReadExecutionResult}
 * @see [Executing a Command Synchronously](page:executing-a-command)
 * @page iexecutionresult
 */
export interface IExecutionResult extends IDispatch {
  /**
   * Gives the id of the command, the one that the caller passed when it was started.
   *
   * @param pRetVal - Receives the id.
   * @returns `S_OK`, or a failure.
   * @remarks Ids come from {@link ICluster.GetNewCommandId} and name one command only (rule CMD-1).
   * @example
   * {@includeCode ../../../../docs/examples/iexecution-result.ts#iexecutionresult-get-commandid}
   * @see {@link ICluster.GetNewCommandId}
   * @page iexecutionresult-get-commandid
   */
  get_CommandId(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the node on which the command ran.
   *
   * @param pRetVal - Receives the node name.
   * @returns `S_OK`, or a failure.
   * @remarks A command has one result for each of its nodes (rule CMD-2).
   * @example
   * {@includeCode ../../../../docs/examples/iexecution-result.ts#iexecutionresult-get-nodename}
   * @see {@link ICluster.get_ComputeNodes}
   * @page iexecutionresult-get-nodename
   */
  get_NodeName(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the code with which the command ended on the node.
   *
   * @param pRetVal - Receives the code: 0 for success by custom, other than 0 when the command was ended from
   * outside.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The command itself chooses the code. What {@link ICluster.EndCommand} stops is never 0 (rule CMD-5), nor
   * is the code of a node that was lost.
   * @example
   * {@includeCode ../../../../docs/examples/iexecution-result.ts#iexecutionresult-get-exitcode}
   * @see {@link ICluster.EndCommand}
   * @page iexecutionresult-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   * Gives what the command wrote, standard output and standard error together.
   *
   * @param pRetVal - Receives the text, in the order in which it arrived; empty when nothing was written.
   * @returns `S_OK`, or a failure.
   * @remarks
   * All of it, unless the call that gave this result was one with paging: then this is the first page, and
   * {@link ICluster.ReadExecutionResult} gives all pages, this one too (rule CMD-3).
   * @differences
   * The original gives no bound. Here output above 16 MiB for a node, unless the backend was told otherwise,
   * is cut, and the text says so (rule CMD-6). For results with pages it points to ReadExecutionResult and
   * leaves open what this member then gives.
   * @example
   * {@includeCode ../../../../docs/examples/iexecution-result.ts#iexecutionresult-get-output}
   * @see {@link ICluster.ReadExecutionResult}
   * @page iexecutionresult-get-output
   */
  get_Output(pRetVal: Out<BSTR>): HRESULT;
}
