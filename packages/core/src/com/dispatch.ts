import { type GUID, guid } from "./guid.ts";
import type { HRESULT } from "./hresult.ts";
import type { Out } from "./out.ts";
import type { BSTR } from "./types.ts";
import type { IUnknown } from "./unknown.ts";
import type { VARIANT, VARIANTARG } from "./variant.ts";

/** Identifies {@link IDispatch}. */
export const IID_IDispatch: GUID = guid("00020400-0000-0000-C000-000000000046");

/** `wFlags` of Invoke: the member is called as a method. */
export const DISPATCH_METHOD = 1;
/** `wFlags` of Invoke: the property is read. Script clients combine it with {@link DISPATCH_METHOD}. */
export const DISPATCH_PROPERTYGET = 2;
/** `wFlags` of Invoke: the property is written. */
export const DISPATCH_PROPERTYPUT = 4;

/** The dispid of an object's default member. */
export const DISPID_VALUE = 0;
/** The dispid under which the new value of a property is passed, as the only named argument. */
export const DISPID_PROPERTYPUT = -3;
/** The dispid of the member that gives a collection's enumerator. */
export const DISPID_NEWENUM = -4;

/** The arguments of an Invoke call. */
export interface DISPPARAMS {
  /** The arguments, last one first, as COM passes them. Named ones come before the positional ones. */
  readonly rgvarg: readonly VARIANTARG[];
  /**
   * The names of the first arguments of `rgvarg`: {@link DISPID_PROPERTYPUT}, or what GetIDsOfNames gave for a
   * parameter's name. Left out, all arguments are positional.
   */
  readonly rgdispidNamedArgs?: readonly number[] | undefined;
}

/** What an Invoke call says about a member that failed. */
export interface EXCEPINFO {
  /** Always 0: the code is in `scode`. */
  readonly wCode: number;
  /** The interface and member that failed, `ICluster.GetJob`. */
  readonly bstrSource: BSTR;
  /** What went wrong, as a sentence. */
  readonly bstrDescription: BSTR;
  /** The result of the member. */
  readonly scode: HRESULT;
}

/** Late binding: members found by name and called by number. All interfaces of the port have it. */
export interface IDispatch extends IUnknown {
  /**
   * Finds the dispid of a member (the first name) and of its parameters (the names after it), without regard to
   * letter case. A property is found by its name without `get_` or `put_`. A parameter's dispid is its position.
   *
   * @hresult E_POINTER - when `rgDispId` is missing.
   * @hresult E_INVALIDARG - when `rgszNames` is not a list of strings, or is empty.
   * @hresult DISP_E_UNKNOWNNAME - when one of the names is unknown; `rgDispId` is untouched then (rule GEN-1).
   */
  GetIDsOfNames(rgszNames: readonly string[], rgDispId: Out<number[]>): HRESULT;

  /**
   * Calls the member `dispIdMember`, and answers with its result. Members of ICluster answer later, so their Invoke
   * gives a promise. It never throws, nor is the promise ever rejected (rule GEN-7).
   *
   * Arguments are converted to the types of the parameters as `VariantChangeType` does with
   * `VARIANT_ALPHABOOL`; in addition `VT_NULL` is taken for a null string and a null object.
   *
   * @param wFlags - {@link DISPATCH_METHOD}, {@link DISPATCH_PROPERTYGET} (or both) or {@link DISPATCH_PROPERTYPUT}.
   * @param pVarResult - Takes the member's return value; may be left out.
   * @param pExcepInfo - Takes the reason when the member itself fails; may be left out.
   * @param puArgErr - Takes the index in `rgvarg` of an argument that does not fit; may be left out.
   * @hresult DISP_E_MEMBERNOTFOUND - when there is no such member, or it cannot be used in the way `wFlags` says.
   * @hresult DISP_E_BADPARAMCOUNT - when there are too many arguments or too few.
   * @hresult DISP_E_PARAMNOTFOUND - when a named argument is unknown, or one that is needed was omitted.
   * @hresult DISP_E_TYPEMISMATCH - when an argument cannot be converted.
   * @hresult DISP_E_OVERFLOW - when an argument is out of the range of the parameter's type.
   * @hresult E_POINTER - when `pDispParams` is missing.
   * @hresult E_INVALIDARG - when the arguments are malformed.
   */
  Invoke(
    dispIdMember: number,
    wFlags: number,
    pDispParams: DISPPARAMS,
    pVarResult?: Out<VARIANT> | null | undefined,
    pExcepInfo?: Out<EXCEPINFO> | null | undefined,
    puArgErr?: Out<number> | null | undefined,
  ): HRESULT | Promise<HRESULT>;
}
