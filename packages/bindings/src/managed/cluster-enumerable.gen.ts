// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  CLSID_ClusterEnumerable,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_IClusterEnumerable,
  type VARIANT_BOOL,
} from "@ccp/core";
import { read, run } from "../runtime/calls.ts";
import { enumerate } from "../runtime/enumerate.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { toVariant, type Value } from "../runtime/values.ts";

/**
 * An ordered collection of values: ids, jobs, tasks, nodes, results or texts.
 *
 * {@link Cluster.CreateClusterEnumerable} makes an empty one to fill, for calls that take several ids or
 * objects. Collections that calls give out are read-only and never change by themselves. Every member is
 * local and answers at once.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks A collection takes values of every type; the call that it is passed to checks them (rule RQ-7).
 * One that a call gave out is read-only, one that was made to be filled is not (rule COL-1).
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.CreateClusterEnumerable}
 * @see [Listing Jobs](page:listing-jobs)
 * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
 */
export class ClusterEnumerable<T extends Value = Value>
  extends ManagedObject<IClusterEnumerable>
  implements Iterable<T>
{
  /** Makes an empty collection that can be changed. */
  constructor() {
    super(create<IClusterEnumerable>(CLSID_ClusterEnumerable, IID_IClusterEnumerable));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pClusterEnumerable - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from<T extends Value = Value>(pClusterEnumerable: IClusterEnumerable): ClusterEnumerable<T> {
    return adopt(pClusterEnumerable, IID_IClusterEnumerable, ClusterEnumerable);
  }

  /**
   * Whether the collection refuses to be changed.
   *
   * @returns True for a collection that a call gave out, false for one that was made to be filled.
   * @remarks What {@link Cluster.CreateClusterEnumerable} makes can be changed; what any other call gives can
   * not (rule COL-1).
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  get IsReadOnly(): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.get_IsReadOnly(pRetVal));
  }

  /**
   * Goes through the items, as they are now. `for … of` over the object itself does the same.
   *
   * @returns An iterator of its own for each call, before the first item.
   * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
   */
  GetEnumerator(): IterableIterator<T> {
    return enumerate<T>(read<IEnumVARIANT>((pRetVal) => this.raw.GetEnumerator(pRetVal)));
  }

  /**
   * Appends an item.
   *
   * @param item - The item; one that is there already is added again.
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only.
   * @remarks The collection keeps an object itself, not a copy of it (rule COL-1).
   * @see {@link ClusterEnumerable.Remove}
   */
  Add(item: T): void {
    run(() => this.raw.Add(toVariant(item)));
  }

  /**
   * Takes out the first item that equals a given one; those after it move up.
   *
   * @param item - What to look for: values of the same type are compared, numbers and texts by value, objects
   * by identity.
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when no item is equal.
   * @remarks Only one item goes, even if more are equal (rule COL-1). An empty text and a `null` one are
   * equal.
   *
   * Which items are equal, and that it is a failure when none is, the original does not say (rule COL-1).
   * @see {@link ClusterEnumerable.Add}
   */
  Remove(item: T): void {
    run(() => this.raw.Remove(toVariant(item)));
  }

  /** Goes through the items for `for … of`, as they are when the loop begins. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.GetEnumerator();
  }
}
