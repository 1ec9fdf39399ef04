/// <reference lib="esnext.disposable" preserve="true" />
import { type GUID, guid } from "./guid.ts";
import type { HRESULT } from "./hresult.ts";
import type { Out } from "./out.ts";

/** Identifies {@link IUnknown}. */
export const IID_IUnknown: GUID = guid("00000000-0000-0000-C000-000000000046");

/** What every COM object can do: tell its interfaces, and count who holds it. */
export interface IUnknown {
  /**
   * Asks for another interface of the object, and counts one more holder when it has it.
   *
   * @hresult E_POINTER - when `ppvObject` is missing.
   * @hresult E_INVALIDARG - when `riid` is no identifier.
   * @hresult E_NOINTERFACE - when the object does not have the interface.
   */
  QueryInterface<T extends IUnknown>(riid: GUID, ppvObject: Out<T>): HRESULT;
  /** Counts one more holder and gives the new count. */
  AddRef(): number;
  /** Counts one holder less and gives the new count, which never falls below 0. */
  Release(): number;
  /** Releases the object at the end of a `using` block. */
  [Symbol.dispose](): void;
}
