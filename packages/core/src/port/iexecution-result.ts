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
 * @page iexecutionresult
 */
export interface IExecutionResult extends IDispatch {
  /**
   * Gives the id of the command, the one that the caller passed when it was started.
   *
   * @param pRetVal - Receives the id.
   * @returns `S_OK`, or a failure.
   * @remarks Ids come from {@link ICluster.GetNewCommandId} and name one command only (rule CMD-1).
   * @page iexecutionresult-get-commandid
   */
  get_CommandId(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the node on which the command ran.
   *
   * @param pRetVal - Receives the node name.
   * @returns `S_OK`, or a failure.
   * @remarks A command has one result for each of its nodes (rule CMD-2).
   * @page iexecutionresult-get-nodename
   */
  get_NodeName(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the code with which the command ended on the node.
   *
   * @param pRetVal - Receives the code: 0 for success by custom, other than 0 when the command was ended from
   * outside.
   * @returns `S_OK`, or a failure.
   * @remarks What {@link ICluster.EndCommand} stops is never 0 (rule CMD-5).
   * @page iexecutionresult-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   * Gives what the command wrote, standard output and standard error together.
   *
   * @param pRetVal - Receives the text, in the order in which it arrived; empty when nothing was written.
   * @returns `S_OK`, or a failure.
   * @remarks All of it, unless the call that gave this result was one with paging: then this is the first page,
   * and {@link ICluster.ReadExecutionResult} gives all pages, this one too (rule CMD-3). Output above the cluster's bound,
   * 16 MiB for a node by default, is cut, and the text says so (rule CMD-6, a decision of ours).
   * @page iexecutionresult-get-output
   */
  get_Output(pRetVal: Out<BSTR>): HRESULT;
}
