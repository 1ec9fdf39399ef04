import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR } from "../com/types.ts";
import { IID_INameValue } from "../port/identifiers.ts";
import type { INameValue } from "../port/iname-value.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { give } from "./local-call.ts";

/** A name and its value; created empty, both are empty strings for ever, since the interface sets neither. */
export class NameValue extends DispatchObject implements INameValue {
  readonly #pair: NameValuePair;

  constructor(pair: NameValuePair = { name: "", value: "" }) {
    super(IID_INameValue);
    this.#pair = pair;
  }

  protected override shown(): object {
    return { Name: this.#pair.name }; // the value may be a secret
  }

  get_Name(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#pair.name);
  }

  get_Value(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#pair.value);
  }
}
