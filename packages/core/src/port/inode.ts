import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import type { NodeStatus } from "./enumerations.ts";

/**
 * A compute node of the cluster.
 *
 * {@link ICluster.get_ComputeNodes} gives one per node. It is a snapshot that never changes by itself. Every
 * member is local and answers at once. One that is created by its class id answers zeros and empty texts.
 *
 * @hresult E_POINTER - when the [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @page inode
 */
export interface INode extends IDispatch {
  /**
   * Gives the size of the node's memory.
   *
   * @param pRetVal - Receives megabytes.
   * @returns `S_OK`, or a failure.
   * @remarks The original's two pages name different units; here it is megabytes everywhere (rule NOD-3).
   * @page inode-get-memory
   */
  get_Memory(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the computer name of the node.
   *
   * @param pRetVal - Receives the name; no node of a cluster has an empty one.
   * @returns `S_OK`, or a failure.
   * @remarks Calls that take node names read them without case (rule NOD-1).
   * @page inode-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the number of processors that the node has.
   *
   * @param pRetVal - Receives the number, 1 or above.
   * @returns `S_OK`, or a failure.
   * @page inode-get-numberofprocessors
   */
  get_NumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of the node's processors that no job holds.
   *
   * @param pRetVal - Receives the number, from 0 to that of all its processors.
   * @returns `S_OK`, or a failure.
   * @remarks An exclusive job holds every processor of its nodes (rule SCH-3). Idle processors take work only
   * while the node is Ready (rule SCH-7).
   * @page inode-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the kind of the node's processors.
   *
   * @param pRetVal - Receives its short name, such as `x64`.
   * @returns `S_OK`, or a failure.
   * @page inode-get-processorarchitecture
   */
  get_ProcessorArchitecture(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the clock rate of the node's processors.
   *
   * @param pRetVal - Receives MHz.
   * @returns `S_OK`, or a failure.
   * @remarks Rule NOD-3. The scheduler prefers faster nodes among otherwise equal ones (rule SCH-4, a
   * decision of ours).
   * @page inode-get-processorspeed
   */
  get_ProcessorSpeed(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the status that the node had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link NodeStatus} value.
   * @returns `S_OK`, or a failure.
   * @remarks {@link ICluster.ApproveNode}, {@link ICluster.PauseNode} and {@link ICluster.ResumeNode} change
   * it (rule NOD-2), and so does a node that stops or starts answering (rule NOD-4).
   * @page inode-get-status
   */
  get_Status(pRetVal: Out<NodeStatus>): HRESULT;
}
