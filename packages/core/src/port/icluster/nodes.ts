import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR } from "../../com/types.ts";
import type { IClusterCounter } from "../icluster-counter.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";

/**
 * The part of {@link ICluster} about the compute nodes and the counters of the whole cluster; it also makes
 * the collections that other calls take.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_POINTER - when an [out] reference is missing (rule GEN-5).
 * @hresult E_INVALIDARG - when a string holds a NUL or half a surrogate pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 */
export interface ClusterNodes extends IDispatch {
  /**
   * Lists the compute nodes of the cluster.
   *
   * @param pRetVal - Receives a read-only collection with an {@link INode} in each `VT_DISPATCH` item; never
   * empty, in no particular order.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The head node is one of them, and nodes of every status are listed, also those that wait for approval
   * (rule NOD-1). Each node object is a snapshot: ask again to see its present status and idle processors.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-get-computenodes}
   * @see {@link ICluster.ApproveNode}
   * @see {@link ICluster.PauseNode}
   * @see {@link ICluster.ResumeNode}
   * @see {@link INode}
   * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
   * @page icluster-get-computenodes
   */
  get_ComputeNodes(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Lets a node that asks to join become part of the cluster.
   *
   * @param NodeName - Computer name of the node, read without case; not its fully qualified name.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of that name.
   * @hresult COR_E_INVALIDOPERATION - when the node does not wait for approval.
   * @hresult E_ACCESSDENIED - when the caller is no administrator.
   * @remarks
   * The node has to be PendingApproval, which {@link INode.get_Status} tells, and becomes Paused: it runs
   * nothing until {@link ICluster.ResumeNode} makes it Ready (rules NOD-2, SCH-7).
   * {@link ICluster.get_ComputeNodes} lists the nodes that wait. Only administrators approve nodes
   * (rule NOD-2).
   * @differences
   * The original wants the node in the domain of the head node, and calls the status that it must have
   * NodeStatus_Pending; the type library, and this port, call it {@link NodeStatus_PendingApproval}. Domains
   * play no part here.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-approvenode}
   * @see {@link ICluster.PauseNode}
   * @see {@link ICluster.ResumeNode}
   * @see {@link NodeStatus}
   * @page icluster-approvenode
   */
  ApproveNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   * Keeps new work away from a node.
   *
   * Nothing starts on the node any more until {@link ICluster.ResumeNode}; what runs there goes on to its
   * end.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of that name.
   * @hresult COR_E_INVALIDOPERATION - when the node is PendingApproval or Unreachable.
   * @hresult E_ACCESSDENIED - when the caller is no administrator.
   * @remarks
   * A Ready node becomes Paused. To pause a node that is Paused already is no error (rule NOD-2, a decision
   * of ours; rule SCH-7). With {@link ICluster.put_IsAsynchronous} on, the call returns once the request is
   * accepted (rule CON-5).
   * @differences
   * What happens to a node that is not Ready, the original leaves open. Here a paused one stays paused
   * without an error, and one that is PendingApproval or Unreachable is refused (rule NOD-2).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-pausenode}
   * @see {@link ICluster.ApproveNode}
   * @see {@link ICluster.get_ComputeNodes}
   * @see {@link ICluster.ResumeNode}
   * @page icluster-pausenode
   */
  PauseNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   * Opens a paused node for work again.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of that name.
   * @hresult COR_E_INVALIDOPERATION - when the node is PendingApproval or Unreachable.
   * @hresult E_ACCESSDENIED - when the caller is no administrator.
   * @remarks
   * A Paused node becomes Ready. To resume a node that is Ready already is no error (rule NOD-2, a decision
   * of ours). With {@link ICluster.put_IsAsynchronous} on, the call returns once the request is accepted
   * (rule CON-5).
   * @differences
   * The original speaks of nodes that were paused. Here a node that was just approved is resumed by the same
   * call, one that is Ready already is no error, and one that is PendingApproval or Unreachable is refused
   * (rule NOD-2).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-resumenode}
   * @see {@link ICluster.ApproveNode}
   * @see {@link ICluster.get_ComputeNodes}
   * @see {@link ICluster.PauseNode}
   * @page icluster-resumenode
   */
  ResumeNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   * Counts the jobs, tasks, nodes and processors of the cluster by status.
   *
   * @param pRetVal - Receives the counters, all of the same moment.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The counters are a snapshot, and each total is the sum of its parts (rule COL-4). To watch the cluster,
   * call again; {@link IClusterCounter.Equals} tells whether anything moved. {@link ICluster.GetJobCounter}
   * counts the tasks of one job.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-get-clustercounter}
   * @see {@link ICluster.GetJobCounter}
   * @see {@link ICluster.GetJobResourceUsage}
   * @see {@link IClusterCounter}
   * @page icluster-get-clustercounter
   */
  get_ClusterCounter(pRetVal: Out<IClusterCounter>): Promise<HRESULT>;

  /**
   * Makes an empty collection to be filled with jobs, tasks or ids.
   *
   * The calls that take many things at once want one: `VT_DISPATCH` items hold jobs or tasks, `VT_I4` items
   * hold ids.
   *
   * @param pRetVal - Receives the collection; it is empty and can be changed.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * Unlike the collections that other calls return, this one is writable (rule COL-1):
   * {@link IClusterEnumerable.Add} fills it. It is a local object that takes any item; the call that receives
   * it checks the types. Needs no connection (rule GEN-4, a decision of ours).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/nodes.ts#icluster-createclusterenumerable}
   * @see {@link ICluster.AddJobs}
   * @see {@link ICluster.AddTasks}
   * @see {@link ICluster.CancelJobs}
   * @see {@link ICluster.CancelTasks}
   * @see {@link ICluster.QueueJobs}
   * @see {@link ICluster.RequeueJobs}
   * @see {@link ICluster.RequeueTasks}
   * @see {@link ICluster.SubmitJobs}
   * @see {@link IClusterEnumerable}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   * @page icluster-createclusterenumerable
   */
  CreateClusterEnumerable(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;
}
