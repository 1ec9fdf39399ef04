// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import { type BSTR, CLSID_NameValue, IID_INameValue, type INameValue } from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import { text } from "../runtime/values.ts";

/**
 * A name and its value: an extended term, a variable, a cluster parameter, or a node and the processors given
 * out on it.
 *
 * It is an item of a {@link NameValueCollection} and cannot change; to change a value, ask the owner of the
 * collection, as with {@link Job.SetExtendedJobTerm}. Both members are local and answer at once. One that is
 * made with `new` holds empty texts.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks What the two texts mean depends on who gave the collection: a term of a job (rule JT-9), a
 * variable (rules ENV-1, TSK-16), a parameter (rule PAR-1), or a node and a number of processors (rule
 * COL-5).
 * @see {@link NameValueCollection}
 * @see [CCP Interfaces](page:interfaces)
 */
export class NameValue extends ManagedObject<INameValue> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<INameValue>(CLSID_NameValue, IID_INameValue));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pNameValue - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pNameValue: INameValue): NameValue {
    return adopt(pNameValue, IID_INameValue, NameValue);
  }

  /**
   * The name, spelled as it was set.
   *
   * @returns The name.
   * @remarks A name keeps the spelling under which it was set first; members that take names compare them
   * without case (rule COL-3).
   *
   * The original does not say whether case counts (rule COL-3).
   * @see {@link NameValue.Value}
   */
  get Name(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Name(pRetVal)));
  }

  /**
   * The value that belongs to the name.
   *
   * @returns The value, always a text; numbers stand in it in decimal.
   * @remarks This is the default member: late-bound callers that read the object itself get the value. A
   * value can be empty; it is never `null` (rule GEN-8).
   * @see {@link NameValue.Name}
   */
  get Value(): string {
    return text(read<BSTR>((pRetVal) => this.raw.get_Value(pRetVal)));
  }
}
