// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  CLSID_NameValueCollection,
  type IEnumVARIANT,
  IID_INameValueCollection,
  type INameValueCollection,
  type long,
} from "@ccp/core";
import { read, run } from "../runtime/calls.ts";
import { enumerate } from "../runtime/enumerate.ts";
import { adopt, create, ManagedObject, rawOf } from "../runtime/managed-object.ts";
import { toVariant, type Value } from "../runtime/values.ts";
import { NameValue } from "./name-value.gen.ts";

/**
 * An ordered collection of names and values.
 *
 * Collections that calls give out are read-only and never change by themselves;
 * {@link NameValueCollection.Clone} makes a copy that can be changed, and a collection made with `new` can be
 * changed too. Indexes count from 0. Every member is local and answers at once.
 *
 * @throws {@link ComputeClusterException} with `E_POINTER` when an object is missing; any member that takes
 * one can answer it.
 * @throws {@link ComputeClusterException} with `E_INVALIDARG` when an index is no 32-bit integer, or a text
 * is no string or holds a NUL or half of a surrogate pair.
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks {@link Cluster.EnvironmentVariables}, {@link Cluster.Parameters}, {@link Job.ExtendedJobTerms},
 * {@link Task.EnvironmentVariables}, {@link Task.ExtendedTaskTerms} and {@link ResourceUsage.AllocatedNodes}
 * give one. Changing a copy changes nothing in the job, the task or the cluster: their own members do that,
 * such as {@link Job.SetExtendedJobTerm}.
 *
 * Names are compared without case (rule COL-3). A name may occur more than once, as with the variables of a
 * cluster (rule ENV-2); members that take a name mean the first pair that bears it.
 *
 * - The original keeps the members that change a collection for itself. Here they work for every copy, and
 *   for a collection that is made with `new` (rule COL-3).
 * - The original does not say whether case counts in names, nor what an index outside the collection does
 *   (rule COL-3).
 * @see {@link NameValue}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ClusterEnumerable}
 */
export class NameValueCollection extends ManagedObject<INameValueCollection> implements Iterable<NameValue> {
  /** Makes an empty collection that can be changed. */
  constructor() {
    super(create<INameValueCollection>(CLSID_NameValueCollection, IID_INameValueCollection));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pNameValueCollection - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pNameValueCollection: INameValueCollection): NameValueCollection {
    return adopt(pNameValueCollection, IID_INameValueCollection, NameValueCollection);
  }

  /**
   * The number of pairs.
   *
   * @returns The number, 0 or above.
   * @remarks Pairs of the same name count each (rule ENV-2). The last index is one less.
   * @see {@link NameValueCollection.GetEnumerator}
   */
  get Count(): number {
    return read<long>((pRetVal) => this.raw.get_Count(pRetVal));
  }

  /**
   * Makes a copy that can be changed.
   *
   * @returns The new collection, with the same pairs in the same order.
   * @remarks The copy can be changed also when this collection is read-only (rule COL-3). The two know
   * nothing of each other from then on.
   *
   * The original calls the copy identical, and does not say whether it is read-only too. It is not (rule
   * COL-3).
   * @see {@link NameValueCollection.Set}
   * @see {@link NameValueCollection.Remove}
   */
  Clone(): NameValueCollection {
    return NameValueCollection.from(read<INameValueCollection>((pRetVal) => this.raw.Clone(pRetVal)));
  }

  /**
   * Takes out all pairs.
   *
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @see {@link NameValueCollection.RemoveAt}
   */
  Clear(): void {
    run(() => this.raw.Clear());
  }

  /**
   * Appends a pair.
   *
   * @param obj - A {@link NameValue}.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when the value is of another type.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the pair has no name.
   * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when the object in it lacks members of
   * {@link NameValue}.
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @remarks A pair of the same name stays where it is; use {@link NameValueCollection.Set} to replace its
   * value. The object is read once: name and value are copied.
   * @see {@link NameValueCollection.Insert}
   * @see {@link NameValueCollection.Set}
   */
  Add(obj: Value): void {
    run(() => this.raw.Add(toVariant(obj)));
  }

  /**
   * Puts a pair at a place; the pairs from there on move down.
   *
   * @param index - The place, 0 up to the number of pairs, which appends.
   * @param var_ - The pair, whose name and value are copied; named `var` in the type library, which is a
   * reserved word here.
   * @throws {@link ComputeClusterException} with `DISP_E_BADINDEX` when the index is outside that range (rule
   * COL-3).
   * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when the object lacks members of
   * {@link NameValue}.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the pair has no name.
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @remarks A pair of the same name stays where it is. Members that take a name mean the first of the two
   * from now on, so a pair that is put before another hides it.
   *
   * The original shows the parameter without a pointer. Here an object is passed, as everywhere. Which
   * indexes are refused, the original does not say (rule COL-3).
   * @see {@link NameValueCollection.Add}
   * @see {@link NameValueCollection.RemoveAt}
   */
  Insert(index: number, var_: NameValue): void {
    run(() => this.raw.Insert(index, rawOf(var_)));
  }

  /**
   * Gives a name a value.
   *
   * @param Name - The name, not empty, compared without case.
   * @param Value - The value; `null` counts as empty (rule GEN-8).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty.
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @remarks The first pair of that name gets the value, and keeps its place and its spelling; where there is
   * none, a pair is appended (rule COL-3). An empty value does not take the pair out.
   *
   * The original does not say whether case counts. It does not (rule COL-3).
   * @see {@link NameValueCollection.Add}
   * @see {@link NameValueCollection.Remove}
   */
  Set(Name: string | null, Value: string | null): void {
    run(() => this.raw.Set(Name, Value));
  }

  /**
   * Takes out the first pair of a name.
   *
   * @param Name - The name, not empty, compared without case.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when no pair has the name (rule COL-3).
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @remarks The pairs after it move up. Where several pairs have the name, the next of them is the first
   * now; call again until `ERROR_NOT_FOUND` to take out all.
   *
   * The original says neither which pair goes where several have the name, nor what happens where none has
   * it, nor whether case counts (rule COL-3).
   * @see {@link NameValueCollection.RemoveAt}
   * @see {@link NameValueCollection.Set}
   */
  Remove(Name: string | null): void {
    run(() => this.raw.Remove(Name));
  }

  /**
   * Takes out the pair at a place; the pairs after it move up.
   *
   * @param index - The place, 0 up to one below the number of pairs.
   * @throws {@link ComputeClusterException} with `DISP_E_BADINDEX` when the index is outside that range (rule
   * COL-3).
   * @throws {@link ComputeClusterException} with `COR_E_NOTSUPPORTED` when the collection is read-only (rule
   * COL-3).
   * @remarks An empty collection has no index that would be right.
   *
   * Which indexes are refused, the original does not say (rule COL-3).
   * @see {@link NameValueCollection.Remove}
   * @see {@link NameValueCollection.Count}
   */
  RemoveAt(index: number): void {
    run(() => this.raw.RemoveAt(index));
  }

  /**
   * Goes through the items, as they are now. `for … of` over the object itself does the same.
   *
   * @returns An iterator of its own for each call, before the first item.
   * @see {@link NameValue}
   * @see [Listing Jobs](page:listing-jobs)
   */
  GetEnumerator(): IterableIterator<NameValue> {
    return enumerate<NameValue>(read<IEnumVARIANT>((pRetVal) => this.raw.GetEnumerator(pRetVal)));
  }

  /** Goes through the items for `for … of`, as they are when the loop begins. */
  [Symbol.iterator](): IterableIterator<NameValue> {
    return this.GetEnumerator();
  }
}
