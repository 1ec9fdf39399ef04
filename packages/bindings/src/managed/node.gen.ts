// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import { type BSTR, CLSID_Node, IID_INode, type INode, type long } from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { text } from "../runtime/values.ts";
import type { NodeStatus } from "./enumerations.gen.ts";

/**
 * A compute node of the cluster.
 *
 * {@link Cluster.ComputeNodes} gives one per node. It is a snapshot that never changes by itself. Every
 * member is local and answers at once. One that is made with `new` answers zeros and empty texts.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks The head node is a compute node too, so there is always one (rule NOD-1). The order of the nodes
 * is not said: look for a name. A node that was added shows up in the next list, as one that waits for
 * approval.
 *
 * The original gives the memory of a node in megabytes on one page and in kilobytes on another; here it is in
 * megabytes (rule NOD-3).
 * @see [Compute Cluster Architecture](page:compute-cluster-architecture)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.ComputeNodes}
 * @see {@link NodeStatus:enum}
 * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
 */
export class Node extends ManagedObject<INode> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<INode>(CLSID_Node, IID_INode));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pNode - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pNode: INode): Node {
    return adopt(pNode, IID_INode, Node);
  }

  /**
   * The size of the node's memory.
   *
   * @returns Megabytes.
   * @remarks It is what the node has, not what is free at the moment. Of nodes with equally many processors
   * the scheduler takes the one with more memory first (rule SCH-4).
   *
   * The original calls it available memory, in megabytes here and in kilobytes on the page of the interface.
   * It is megabytes everywhere now (rule NOD-3). That the scheduler looks at it is decided here (rule SCH-4).
   * @see {@link Node.NumberOfProcessors}
   */
  get Memory(): number {
    return read<long>((pRetVal) => this.raw.get_Memory(pRetVal));
  }

  /**
   * The computer name of the node.
   *
   * @returns The name; no node of a cluster has an empty one.
   * @remarks It is what names the node in every other call: {@link Cluster.PauseNode}, {@link Job.AskedNodes}
   * and the like. They read it without case (rule NOD-1).
   * @see {@link Cluster.ComputeNodes}
   * @see {@link Job.AskedNodes}
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * The number of processors that the node has.
   *
   * @returns The number, 1 or above.
   * @remarks The sum over the nodes bounds the minimum that a job can ask for, whatever the status of the
   * nodes (rule JT-3). The scheduler takes nodes with more processors first (rule SCH-4).
   *
   * The order in which the scheduler takes nodes is decided here (rule SCH-4).
   * @see {@link Node.NumberOfIdleProcessors}
   * @see {@link Job.MinimumNumberOfProcessors}
   */
  get NumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfProcessors(pRetVal));
  }

  /**
   * The number of the node's processors that no job holds.
   *
   * @returns The number, from 0 to that of all its processors.
   * @remarks An exclusive job holds every processor of its nodes, also those it has no use for (rule SCH-3).
   * Idle processors take work only while the node is Ready (rule SCH-7), so ask for {@link Node.Status} too.
   * A command holds none: it runs outside the queue (rule CMD-2).
   * @see {@link Node.NumberOfProcessors}
   * @see {@link ClusterCounter.NumberOfIdleProcessors}
   */
  get NumberOfIdleProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleProcessors(pRetVal));
  }

  /**
   * The kind of the node's processors.
   *
   * @returns Its short name, such as `x64`.
   * @remarks The scheduler does not look at it: a job that needs one kind of processor asks for nodes that
   * have it, by {@link Job.AskedNodes}.
   *
   * The original names no values. Here it is the text that the backend was given for the node, `x64` where it
   * was given none.
   * @see {@link Node.ProcessorSpeed}
   */
  get ProcessorArchitecture(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ProcessorArchitecture(pRetVal)));
  }

  /**
   * The clock rate of the node's processors.
   *
   * @returns MHz.
   * @remarks The unit is that of rule NOD-3. Of nodes with equally many processors and as much memory the
   * scheduler takes the faster one first (rule SCH-4).
   *
   * That the scheduler looks at it is decided here (rule SCH-4).
   * @see {@link Node.ProcessorArchitecture}
   */
  get ProcessorSpeed(): number {
    return read<long>((pRetVal) => this.raw.get_ProcessorSpeed(pRetVal));
  }

  /**
   * The status that the node had at the moment of the snapshot.
   *
   * @returns A {@link NodeStatus:enum} value.
   * @remarks {@link Cluster.ApproveNode}, {@link Cluster.PauseNode} and {@link Cluster.ResumeNode} change it
   * (rule NOD-2), and so does a node that stops or starts answering (rule NOD-4). Only a Ready node takes new
   * work; what runs on a paused one goes on (rule SCH-7).
   *
   * The list of members in the original speaks of the status of the head node. It is that of this node.
   * @see {@link NodeStatus:enum}
   * @see {@link Cluster.ApproveNode}
   * @see {@link Cluster.PauseNode}
   * @see {@link Cluster.ResumeNode}
   */
  get Status(): NodeStatus {
    return read<NodeStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }
}
