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
 * @remarks
 * The head node is a compute node too, so there is always one (rule NOD-1). The order of the nodes is not said:
 * look for a name. A node that was added shows up in the next list, as one that waits for approval.
 * @differences
 * The original gives the memory of a node in megabytes on one page and in kilobytes on another; here it is in
 * megabytes (rule NOD-3).
 * @example
 * {@includeCode ../../../../docs/examples/inode.ts#inode}
 * @see [Compute Cluster Architecture](page:compute-cluster-architecture)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.get_ComputeNodes}
 * @see {@link NodeStatus}
 * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
 * @page inode
 */
export interface INode extends IDispatch {
  /**
   * Gives the size of the node's memory.
   *
   * @param pRetVal - Receives megabytes.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is what the node has, not what is free at the moment. Of nodes with equally many processors the scheduler
   * takes the one with more memory first (rule SCH-4).
   * @differences
   * The original calls it available memory, in megabytes here and in kilobytes on the page of the interface. It is
   * megabytes everywhere now (rule NOD-3). That the scheduler looks at it is decided here (rule SCH-4).
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-memory}
   * @see {@link INode.get_NumberOfProcessors}
   * @page inode-get-memory
   */
  get_Memory(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the computer name of the node.
   *
   * @param pRetVal - Receives the name; no node of a cluster has an empty one.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is what names the node in every other call: {@link ICluster.PauseNode}, {@link IJob.put_AskedNodes} and the
   * like. They read it without case (rule NOD-1).
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-name}
   * @see {@link ICluster.get_ComputeNodes}
   * @see {@link IJob.put_AskedNodes}
   * @page inode-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the number of processors that the node has.
   *
   * @param pRetVal - Receives the number, 1 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The sum over the nodes bounds the minimum that a job can ask for, whatever the status of the nodes (rule JT-3).
   * The scheduler takes nodes with more processors first (rule SCH-4).
   * @differences
   * The order in which the scheduler takes nodes is decided here (rule SCH-4).
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-numberofprocessors}
   * @see {@link INode.get_NumberOfIdleProcessors}
   * @see {@link IJob.put_MinimumNumberOfProcessors}
   * @page inode-get-numberofprocessors
   */
  get_NumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of the node's processors that no job holds.
   *
   * @param pRetVal - Receives the number, from 0 to that of all its processors.
   * @returns `S_OK`, or a failure.
   * @remarks
   * An exclusive job holds every processor of its nodes, also those it has no use for (rule SCH-3). Idle processors
   * take work only while the node is Ready (rule SCH-7), so ask for {@link INode.get_Status} too. A command holds
   * none: it runs outside the queue (rule CMD-2).
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-numberofidleprocessors}
   * @see {@link INode.get_NumberOfProcessors}
   * @see {@link IClusterCounter.get_NumberOfIdleProcessors}
   * @page inode-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the kind of the node's processors.
   *
   * @param pRetVal - Receives its short name, such as `x64`.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The scheduler does not look at it: a job that needs one kind of processor asks for nodes that have it, by
   * {@link IJob.put_AskedNodes}.
   * @differences
   * The original names no values. Here it is the text that the backend was given for the node, `x64` where it was
   * given none.
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-processorarchitecture}
   * @see {@link INode.get_ProcessorSpeed}
   * @page inode-get-processorarchitecture
   */
  get_ProcessorArchitecture(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the clock rate of the node's processors.
   *
   * @param pRetVal - Receives MHz.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The unit is that of rule NOD-3. Of nodes with equally many processors and as much memory the scheduler takes the
   * faster one first (rule SCH-4).
   * @differences
   * That the scheduler looks at it is decided here (rule SCH-4).
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-processorspeed}
   * @see {@link INode.get_ProcessorArchitecture}
   * @page inode-get-processorspeed
   */
  get_ProcessorSpeed(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the status that the node had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link NodeStatus} value.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link ICluster.ApproveNode}, {@link ICluster.PauseNode} and {@link ICluster.ResumeNode} change it (rule NOD-2),
   * and so does a node that stops or starts answering (rule NOD-4). Only a Ready node takes new work; what runs on a
   * paused one goes on (rule SCH-7).
   * @differences
   * The list of members in the original speaks of the status of the head node. It is that of this node.
   * @example
   * {@includeCode ../../../../docs/examples/inode.ts#inode-get-status}
   * @see {@link NodeStatus}
   * @see {@link ICluster.ApproveNode}
   * @see {@link ICluster.PauseNode}
   * @see {@link ICluster.ResumeNode}
   * @page inode-get-status
   */
  get_Status(pRetVal: Out<NodeStatus>): HRESULT;
}
