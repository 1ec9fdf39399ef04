import {
  type BSTR,
  DispatchObject,
  E_POINTER,
  type GUID,
  guid,
  type HRESULT,
  isOut,
  type Out,
  S_OK,
} from "../../src/com/index.ts";
import { IID_INameValue, type INameValue } from "../../src/port/index.ts";
import { typeLibrary } from "../../src/typelib/index.ts";

/** The smallest object with an interface of the port: a name and a value. */
export class NamedValue extends DispatchObject implements INameValue {
  readonly #name: BSTR;
  readonly #value: BSTR;

  constructor(name: BSTR, value: BSTR) {
    super(IID_INameValue);
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

/** The IID of an interface of the type library. */
export function iidOf(name: string): GUID {
  return guid(typeLibrary.interfaces.find((candidate) => candidate.name === name)!.iid);
}
