import {
  type BSTR,
  DispatchObject,
  E_POINTER,
  type HRESULT,
  isOut,
  type Out,
  S_OK,
} from "../../src/com/index.ts";
import type { INameValue } from "../../src/port/index.ts";

/** The smallest object with an interface of the port: a name and a value. */
export class NamedValue extends DispatchObject implements INameValue {
  readonly #name: BSTR;
  readonly #value: BSTR;

  constructor(name: BSTR, value: BSTR) {
    super("INameValue");
    this.#name = name;
    this.#value = value;
  }

  get_Name(pRetVal: Out<BSTR>): HRESULT {
    if (!isOut(pRetVal)) return E_POINTER;
    pRetVal.value = this.#name;
    return S_OK;
  }

  get_Value(pRetVal: Out<BSTR>): HRESULT {
    if (!isOut(pRetVal)) return E_POINTER;
    pRetVal.value = this.#value;
    return S_OK;
  }

  /** How many holders the object has. */
  get holders(): number {
    this.AddRef();
    return this.Release();
  }
}
