/// <reference lib="esnext.disposable" preserve="true" />
import { type GUID, parseGuid } from "./guid.ts";
import { E_INVALIDARG, E_NOINTERFACE, E_POINTER, type HRESULT } from "./hresult.ts";
import { deliver, isOut, type Out } from "./out.ts";
import { IID_IUnknown, type IUnknown } from "./unknown.ts";

/**
 * The base of all our COM objects: says which interfaces they have and counts their holders, from 1.
 *
 * The count is for ported code that reads it. Nothing ends when it reaches 0: memory is the garbage collector's.
 */
export abstract class ComObject implements IUnknown {
  readonly #interfaces: readonly GUID[];
  #references = 1;

  /** @param interfaces - The identifiers of the interfaces that the object has beside IUnknown. */
  protected constructor(...interfaces: readonly GUID[]) {
    this.#interfaces = interfaces;
  }

  QueryInterface<T extends IUnknown>(riid: GUID, ppvObject: Out<T>): HRESULT {
    if (!isOut(ppvObject)) return E_POINTER;
    const iid = parseGuid(riid);
    if (iid === undefined) return E_INVALIDARG;
    if (iid !== IID_IUnknown && !this.#interfaces.includes(iid)) return E_NOINTERFACE;
    this.AddRef();
    // The caller says by T what interface riid names, as the caller's type of ppv does in C++.
    const hr = deliver(ppvObject, this as unknown as T);
    if (hr !== 0) this.Release();
    return hr;
  }

  AddRef(): number {
    this.#references += 1;
    return this.#references;
  }

  Release(): number {
    this.#references = Math.max(0, this.#references - 1);
    return this.#references;
  }

  [Symbol.dispose](): void {
    this.Release();
  }
}
