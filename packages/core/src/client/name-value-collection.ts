import { DispatchObject } from "../com/dispatch-object.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import { EnumVariant } from "../com/enum-variant-object.ts";
import {
  COR_E_NOTSUPPORTED,
  DISP_E_BADINDEX,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  type HRESULT,
} from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import { readVariant, type VARIANT, VT_DISPATCH, variantDispatch } from "../com/variant.ts";
import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "../com/win32.ts";
import { IID_INameValueCollection } from "../port/identifiers.ts";
import type { INameValue } from "../port/iname-value.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { ServiceError } from "../service/service-error.ts";
import { sameName } from "../terms/name-list.ts";
import { checkLong, checkName, checkText } from "./argument-checks.ts";
import { readNameValue } from "./collection-reading.ts";
import { attempt, give } from "./local-call.ts";
import { NameValue } from "./name-value.ts";
import { withPair } from "./name-value-pairs.ts";

/**
 * An ordered list of names and values (rule COL-3): writable when a caller creates or clones it, read-only when a
 * member of the API gives it. Pairs are taken over by value, so a foreign name/value object is read once.
 */
export class NameValueCollection extends DispatchObject implements INameValueCollection {
  #pairs: readonly NameValuePair[];
  readonly #isReadOnly: boolean;

  constructor(pairs: readonly NameValuePair[] = [], isReadOnly = false) {
    super(IID_INameValueCollection);
    this.#pairs = [...pairs];
    this.#isReadOnly = isReadOnly;
  }

  protected override shown(): object {
    return this.#pairs.map(({ name }) => name); // the values may be secrets
  }

  get_Count(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#pairs.length);
  }

  Clone(pRetVal: Out<INameValueCollection>): HRESULT {
    return give(pRetVal, () => new NameValueCollection(this.#pairs));
  }

  Clear(): HRESULT {
    return this.#change(() => []);
  }

  Add(obj: VARIANT): HRESULT {
    return this.#change((pairs) => {
      const item = readVariant(obj);
      if (item === undefined) {
        throw new ServiceError(E_INVALIDARG, "obj is no VARIANT. Pass an INameValue as VT_DISPATCH (9).");
      }
      if (item.vt !== VT_DISPATCH) {
        throw new ServiceError(
          DISP_E_TYPEMISMATCH,
          `obj is a VARIANT of type ${item.vt}. Pass an INameValue as VT_DISPATCH (9).`,
        );
      }
      // Whether it really is an INameValue, readNameValue finds out.
      return [...pairs, readNameValue(item.pdispVal as unknown as INameValue, "obj")];
    });
  }

  Insert(index: long, var_: INameValue): HRESULT {
    return this.#change((pairs) =>
      pairs.toSpliced(checkIndex(index, pairs.length), 0, readNameValue(var_, "var")),
    );
  }

  Set(Name: BSTR, Value: BSTR): HRESULT {
    return this.#change((pairs) => withPair(pairs, checkName(Name, "Name"), checkText(Value, "Value")));
  }

  Remove(Name: BSTR): HRESULT {
    return this.#change((pairs) => {
      const name = checkName(Name, "Name");
      const index = pairs.findIndex((pair) => sameName(pair.name, name));
      if (index >= 0) return pairs.toSpliced(index, 1);
      throw new ServiceError(
        HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
        `The collection has no item named ${name}.`,
      );
    });
  }

  RemoveAt(index: long): HRESULT {
    return this.#change((pairs) => pairs.toSpliced(checkIndex(index, pairs.length - 1), 1));
  }

  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT {
    return give(
      pRetVal,
      () => new EnumVariant(this.#pairs.map((pair) => variantDispatch(new NameValue(pair)))),
    );
  }

  #change(next: (pairs: readonly NameValuePair[]) => readonly NameValuePair[]): HRESULT {
    return attempt(() => {
      if (this.#isReadOnly) {
        throw new ServiceError(
          COR_E_NOTSUPPORTED,
          "The collection is read-only. Clone it and change the clone.",
        );
      }
      this.#pairs = next(this.#pairs);
    });
  }
}

function checkIndex(value: unknown, last: number): number {
  const index = checkLong(value, "index");
  if (index >= 0 && index <= last) return index;
  throw new ServiceError(DISP_E_BADINDEX, `index is ${index}, outside the collection. Indexes start at 0.`);
}
