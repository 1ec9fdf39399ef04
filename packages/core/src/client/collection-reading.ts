import type { IEnumVARIANT } from "../com/enum-variant.ts";
import { DISP_E_TYPEMISMATCH, E_INVALIDARG, S_FALSE } from "../com/hresult.ts";
import { out } from "../com/out.ts";
import { readVariant, type VARIANT, VT_DISPATCH, VT_I4 } from "../com/variant.ts";
import type { IClusterEnumerable } from "../port/icluster-enumerable.ts";
import type { IJob } from "../port/ijob.ts";
import type { INameValue } from "../port/iname-value.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { ServiceError } from "../service/service-error.ts";
import { checkName, checkObject, checkText } from "./argument-checks.ts";
import { callMember, readMember } from "./foreign-call.ts";

const ITEMS_PER_CALL = 256;

/** More than anybody asks for in one call; a collection that gives more is taken for one without end. */
const MOST_ITEMS = 1_000_000;

/**
 * Reads a collection of any make to its end through `GetEnumerator` and `Next`; one of more than a million items is
 * refused, since an enumerator that never ends would keep the call for ever (rule GEN-7).
 */
function readItems(
  collection: IClusterEnumerable | INameValueCollection | IJob,
  what: string,
  face: string,
): VARIANT[] {
  checkObject(collection, what, face, ["GetEnumerator"]);
  // Only its shape is unknown, and checkObject looks at that next.
  const enumerator = readMember(collection, "GetEnumerator", what) as IEnumVARIANT;
  const source = `the enumerator of ${what}`;
  checkObject(enumerator, source, "IEnumVARIANT", ["Next"]);
  const items: VARIANT[] = [];
  for (;;) {
    const slot = out<unknown>();
    const hr = callMember(enumerator, "Next", source, [ITEMS_PER_CALL, slot, out<number>()]);
    const batch = slot.value;
    if (!Array.isArray(batch)) {
      throw new ServiceError(E_INVALIDARG, `Next of ${source} gave no array of VARIANTs.`);
    }
    for (const item of batch) {
      const copy = readVariant(item);
      if (copy === undefined) {
        throw new ServiceError(E_INVALIDARG, `Item ${items.length + 1} of ${what} is no VARIANT.`);
      }
      items.push(copy);
    }
    if (batch.length === 0 || hr === S_FALSE) return items;
    if (items.length > MOST_ITEMS) {
      throw new ServiceError(
        E_INVALIDARG,
        `The enumerator of ${what} gave more than ${MOST_ITEMS} items and does not end. Let Next answer S_FALSE after the last one.`,
      );
    }
  }
}

/** Reads a collection of ids; an item of a type other than `VT_I4` refuses the whole collection (rule RQ-7). */
export function readIds(collection: IClusterEnumerable, parameter: string): readonly number[] {
  return readItems(collection, parameter, "IClusterEnumerable").map((item, index) => {
    if (item.vt === VT_I4) return item.lVal;
    throw new ServiceError(
      DISP_E_TYPEMISMATCH,
      `Item ${index + 1} of ${parameter} is a VARIANT of type ${item.vt}, so nothing was done. Pass ids as VT_I4 (3).`,
    );
  });
}

/** Reads a collection of objects; an item of a type other than `VT_DISPATCH` refuses the whole collection. */
export function readObjects<I extends object>(
  collection: IClusterEnumerable | INameValueCollection | IJob,
  what: string,
  face: string,
): readonly I[] {
  return readItems(collection, what, face).map((item, index) => {
    // The members are looked for at each use, by readMember.
    if (item.vt === VT_DISPATCH) return item.pdispVal as unknown as I;
    throw new ServiceError(
      DISP_E_TYPEMISMATCH,
      `Item ${index + 1} of ${what} is a VARIANT of type ${item.vt}, so nothing was done. Pass objects as VT_DISPATCH (9).`,
    );
  });
}

/** Reads a name/value object of any make. */
export function readNameValue(pair: INameValue, what: string): NameValuePair {
  checkObject(pair, what, "INameValue", ["get_Name", "get_Value"]);
  return {
    name: checkName(readMember(pair, "get_Name", what), `The name of ${what}`),
    value: checkText(readMember(pair, "get_Value", what), `The value of ${what}`),
  };
}

/** Reads a collection of name/value objects of any make. */
export function readNameValues(collection: INameValueCollection, what: string): readonly NameValuePair[] {
  return readObjects<INameValue>(collection, what, "INameValueCollection").map((pair, index) =>
    readNameValue(pair, `item ${index + 1} of ${what}`),
  );
}
