// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type BSTR,
  CLSID_ExecutionResult,
  type IExecutionResult,
  IID_IExecutionResult,
  type long,
} from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { text } from "../runtime/values.ts";

/**
 * What a command did on one node.
 *
 * {@link Cluster.ExecuteCommand}, {@link Cluster.WaitForCommand} and their forms with paging give one per
 * node. It is a snapshot that never changes by itself. Every member is local and answers at once. One that is
 * made with `new` answers zeros and empty texts.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks A command has one result for each of its nodes, in the order in which they were done (rule CMD-2).
 * The result of a node that was lost, or where the command could not start, has an exit code that is not 0,
 * and output that says why.
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.ExecuteCommand}
 * @see {@link Cluster.WaitForCommand}
 * @see {@link Cluster.ReadExecutionResult}
 * @see [Executing a Command Synchronously](page:executing-a-command)
 */
export class ExecutionResult extends ManagedObject<IExecutionResult> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<IExecutionResult>(CLSID_ExecutionResult, IID_IExecutionResult));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pExecutionResult - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pExecutionResult: IExecutionResult): ExecutionResult {
    return adopt(pExecutionResult, IID_IExecutionResult, ExecutionResult);
  }

  /**
   * The id of the command, the one that the caller passed when it was started.
   *
   * @returns The id.
   * @remarks Ids come from {@link Cluster.GetNewCommandId} and name one command only (rule CMD-1).
   * @see {@link Cluster.GetNewCommandId}
   */
  get CommandId(): number {
    return read<long>((pRetVal) => this.raw.get_CommandId(pRetVal));
  }

  /**
   * The node on which the command ran.
   *
   * @returns The node name.
   * @remarks A command has one result for each of its nodes (rule CMD-2).
   * @see {@link Cluster.ComputeNodes}
   */
  get NodeName(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_NodeName(pRetVal)));
  }

  /**
   * The code with which the command ended on the node.
   *
   * @returns The code: 0 for success by custom, other than 0 when the command was ended from outside.
   * @remarks The command itself chooses the code. What {@link Cluster.EndCommand} stops is never 0 (rule
   * CMD-5), nor is the code of a node that was lost.
   * @see {@link Cluster.EndCommand}
   */
  get ExitCode(): number {
    return read<long>((pRetVal) => this.raw.get_ExitCode(pRetVal));
  }

  /**
   * What the command wrote, standard output and standard error together.
   *
   * @returns The text, in the order in which it arrived; empty when nothing was written.
   * @remarks All of it, unless the call that gave this result was one with paging: then this is the first
   * page, and {@link Cluster.ReadExecutionResult} gives all pages, this one too (rule CMD-3).
   *
   * The original gives no bound. Here output above 16 MiB for a node, unless the backend was told otherwise,
   * is cut, and the text says so (rule CMD-6). For results with pages it points to ReadExecutionResult and
   * leaves open what this member then gives.
   * @see {@link Cluster.ReadExecutionResult}
   */
  get Output(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Output(pRetVal)));
  }
}
