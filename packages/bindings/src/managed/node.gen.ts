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
   * @remarks The original's two pages name different units; here it is megabytes everywhere (rule NOD-3).
   */
  get Memory(): number {
    return read<long>((pRetVal) => this.raw.get_Memory(pRetVal));
  }

  /**
   * The computer name of the node.
   *
   * @returns The name; no node of a cluster has an empty one.
   * @remarks Calls that take node names read them without case (rule NOD-1).
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * The number of processors that the node has.
   *
   * @returns The number, 1 or above.
   */
  get NumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfProcessors(pRetVal));
  }

  /**
   * The number of the node's processors that no job holds.
   *
   * @returns The number, from 0 to that of all its processors.
   * @remarks An exclusive job holds every processor of its nodes (rule SCH-3). Idle processors take work only
   * while the node is Ready (rule SCH-7).
   */
  get NumberOfIdleProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleProcessors(pRetVal));
  }

  /**
   * The kind of the node's processors.
   *
   * @returns Its short name, such as `x64`.
   */
  get ProcessorArchitecture(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_ProcessorArchitecture(pRetVal)));
  }

  /**
   * The clock rate of the node's processors.
   *
   * @returns MHz.
   * @remarks Rule NOD-3. The scheduler prefers faster nodes among otherwise equal ones (rule SCH-4, a
   * decision of ours).
   */
  get ProcessorSpeed(): number {
    return read<long>((pRetVal) => this.raw.get_ProcessorSpeed(pRetVal));
  }

  /**
   * The status that the node had at the moment of the snapshot.
   *
   * @returns A {@link NodeStatus:enum} value.
   * @remarks {@link Cluster.ApproveNode}, {@link Cluster.PauseNode} and {@link Cluster.ResumeNode} change it
   * (rule NOD-2), and so does a node that stops or starts answering (rule NOD-4).
   */
  get Status(): NodeStatus {
    return read<NodeStatus>((pRetVal) => this.raw.get_Status(pRetVal));
  }
}
