// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type __int64,
  CLSID_ResourceUsage,
  type IClusterEnumerable,
  IID_IResourceUsage,
  type INameValueCollection,
  type IResourceUsage,
  type long,
} from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { ClusterEnumerable } from "./cluster-enumerable.gen.ts";
import { NameValueCollection } from "./name-value-collection.gen.ts";

/**
 * What a job or a task uses, or has used.
 *
 * {@link Cluster.GetJobResourceUsage} and {@link Cluster.GetTaskResourceUsage} give it. It is a snapshot that
 * never changes by itself. Every member is local and answers at once. Before the job or task was started, all
 * numbers are 0 and all collections empty (rule COL-5); so they are in an object that is made with `new`.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks While it runs, the numbers are of the moment of the call: ask again to follow them. Those of a job
 * are the sums over its tasks. A task that waits to be run again tells of its last run.
 *
 * - Simulated tasks have neither processes nor memory, and spend no time in the kernel; in user mode they
 *   spend the time they run, once for each processor.
 * - Where processes run on Windows, only the first of each task is known, and times and memory are 0.
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.GetJobResourceUsage}
 * @see {@link Cluster.GetTaskResourceUsage}
 */
export class ResourceUsage extends ManagedObject<IResourceUsage> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<IResourceUsage>(CLSID_ResourceUsage, IID_IResourceUsage));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pResourceUsage - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pResourceUsage: IResourceUsage): ResourceUsage {
    return adopt(pResourceUsage, IID_IResourceUsage, ResourceUsage);
  }

  /**
   * The nodes that belong to the job or task, with the number of processors on each.
   *
   * @returns A read-only collection of {@link NameValue}: the node name, and the number in decimal.
   * @remarks For a job these are its asked nodes or, where it asked for none, all nodes of the cluster: the
   * nodes that it could have got. For a task they are its required nodes or, where it has none, those on
   * which it ran (rule COL-5). The number is that of all processors of a node, but for a task without
   * required nodes that of the processors it was given. {@link NameValueCollection.GetEnumerator} walks the
   * collection.
   *
   * The original speaks of the processors on a node. For a task without required nodes the number here is its
   * share, as in `CCP_NODES` (rule ENV-4).
   * @see {@link Job.AskedNodes}
   * @see {@link Task.RequiredNodes}
   * @see {@link NameValueCollection}
   */
  get AllocatedNodes(): NameValueCollection {
    return NameValueCollection.from(
      read<INameValueCollection>((pRetVal) => this.raw.get_AllocatedNodes(pRetVal)),
    );
  }

  /**
   * The number of processes that run for the job or task.
   *
   * @returns The number; 0 unless the status is Running.
   * @remarks It is the number of items that {@link ResourceUsage.Processes} gives (rule COL-5).
   *
   * A simulated task has no process, so the number is 0.
   * @see {@link ResourceUsage.Processes}
   */
  get NumberOfProcesses(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfProcesses(pRetVal));
  }

  /**
   * The processes that run for the job or task.
   *
   * @returns A read-only collection of texts; empty unless the status is Running.
   * @remarks Each text has the form `node, shellPid pid`: the node, the process id of the shell that was
   * started there, and that of the process itself, as in `NODE01, 812 815`. The shell is one of the processes
   * too, and has an item with its id twice (rule COL-5). {@link ClusterEnumerable.GetEnumerator} walks the
   * collection.
   *
   * - The shell of the original is cmd.exe. Here it is the shell of the node, which may be another, and it is
   *   counted.
   * - A simulated task has no process, so the collection is empty.
   * @see {@link ResourceUsage.NumberOfProcesses}
   * @see {@link ClusterEnumerable}
   */
  get Processes(): ClusterEnumerable<string> {
    return ClusterEnumerable.from<string>(
      read<IClusterEnumerable>((pRetVal) => this.raw.get_Processes(pRetVal)),
    );
  }

  /**
   * The processor time spent in kernel mode.
   *
   * @returns Milliseconds, as a `bigint`; of a job, the sum over its tasks.
   * @remarks It counts all processes of a task, and grows while it runs (rule COL-5): on several processors
   * faster than the clock.
   *
   * A simulated task spends no time in the kernel, so it is 0.
   * @see {@link ResourceUsage.UserProcessorTime}
   */
  get KernelProcessorTime(): bigint {
    return read<__int64>((pRetVal) => this.raw.get_KernelProcessorTime(pRetVal));
  }

  /**
   * The processor time spent in user mode.
   *
   * @returns Milliseconds, as a `bigint`; of a job, the sum over its tasks.
   * @remarks It counts all processes of a task, and grows while it runs (rule COL-5): on several processors
   * faster than the clock.
   *
   * A simulated task spends the time that it runs, once for each of its processors.
   * @see {@link ResourceUsage.KernelProcessorTime}
   */
  get UserProcessorTime(): bigint {
    return read<__int64>((pRetVal) => this.raw.get_UserProcessorTime(pRetVal));
  }

  /**
   * The size of the memory that the processes of the job or task have resident.
   *
   * @returns Bytes; a size above 2,147,483,647 is given as that number, the largest a `long` can hold.
   * @remarks While it runs, what it uses at that moment; afterwards, the most that was seen (rule COL-5). Of
   * a job that runs it is the sum over its running tasks, afterwards that of the task which used most.
   *
   * - The original does not say what it gives above the largest `long`, nor for several processes, nor after
   *   the end.
   * - A simulated task has no memory, so it is 0.
   * @see {@link Node.Memory}
   */
  get WorkingSet(): number {
    return read<long>((pRetVal) => this.raw.get_WorkingSet(pRetVal));
  }
}
