import type { IDispatch } from "../com/dispatch.ts";
import { DispatchObject } from "../com/dispatch-object.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import { EnumVariant } from "../com/enum-variant-object.ts";
import { COR_E_NOTSUPPORTED, E_INVALIDARG, type HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { VARIANT_BOOL } from "../com/types.ts";
import {
  readVariant,
  type VARIANT,
  VT_ARRAY_UI1,
  VT_BOOL,
  VT_BSTR,
  VT_DATE,
  VT_DISPATCH,
  VT_EMPTY,
  VT_ERROR,
  VT_I4,
  VT_I8,
  VT_NULL,
  VT_R8,
  VT_UNKNOWN,
  variantBstr,
  variantDispatch,
  variantI4,
} from "../com/variant.ts";
import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "../com/win32.ts";
import type { IClusterEnumerable } from "../port/icluster-enumerable.ts";
import { IID_IClusterEnumerable } from "../port/identifiers.ts";
import { ServiceError } from "../service/service-error.ts";
import { attempt, give } from "./local-call.ts";

/** A list of VARIANTs: writable when a caller creates it, read-only when a member of the API gives it (rule COL-1). */
export class ClusterEnumerable extends DispatchObject implements IClusterEnumerable {
  readonly #items: VARIANT[];
  readonly #isReadOnly: boolean;

  constructor(items: readonly VARIANT[] = [], isReadOnly = false) {
    super(IID_IClusterEnumerable);
    this.#items = [...items];
    this.#isReadOnly = isReadOnly;
  }

  protected override shown(): object {
    return this.#items.map(content);
  }

  get_IsReadOnly(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#isReadOnly);
  }

  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT {
    return give(pRetVal, () => new EnumVariant([...this.#items]));
  }

  Add(item: VARIANT): HRESULT {
    return attempt(() => {
      this.#items.push(this.#checkChange(item));
    });
  }

  Remove(item: VARIANT): HRESULT {
    return attempt(() => {
      const removed = this.#checkChange(item);
      const index = this.#items.findIndex((other) => isEqual(other, removed));
      if (index < 0) {
        throw new ServiceError(
          HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
          "The collection has no item equal to this one.",
        );
      }
      this.#items.splice(index, 1);
    });
  }

  #checkChange(item: VARIANT): VARIANT {
    if (this.#isReadOnly) {
      throw new ServiceError(
        COR_E_NOTSUPPORTED,
        "The collection is read-only. Make one of your own with CreateClusterEnumerable.",
      );
    }
    const copy = readVariant(item);
    if (copy !== undefined) return copy;
    throw new ServiceError(E_INVALIDARG, "item is no VARIANT. Pass a type in vt and a value that fits it.");
  }
}

/** A read-only collection of objects. */
export function collectionOfObjects(objects: readonly IDispatch[]): ClusterEnumerable {
  return new ClusterEnumerable(objects.map(variantDispatch), true);
}

/** A read-only collection of ids. */
export function collectionOfIds(ids: readonly number[]): ClusterEnumerable {
  return new ClusterEnumerable(ids.map(variantI4), true);
}

/** A read-only collection of strings. */
export function collectionOfTexts(texts: readonly string[]): ClusterEnumerable {
  return new ClusterEnumerable(texts.map(variantBstr), true);
}

function isEqual(a: VARIANT, b: VARIANT): boolean {
  return a.vt === b.vt && Object.is(content(a), content(b));
}

function content(item: VARIANT): unknown {
  switch (item.vt) {
    case VT_EMPTY:
    case VT_NULL:
      return null;
    case VT_I4:
      return item.lVal;
    case VT_I8:
      return item.llVal;
    case VT_R8:
      return item.dblVal;
    case VT_DATE:
      return item.date;
    case VT_BSTR:
      // A null string and an empty one are the same string.
      return item.bstrVal ?? "";
    case VT_BOOL:
      return item.boolVal;
    case VT_ERROR:
      return item.scode;
    case VT_DISPATCH:
      return item.pdispVal;
    case VT_UNKNOWN:
      return item.punkVal;
    case VT_ARRAY_UI1:
      return item.parray;
  }
}
