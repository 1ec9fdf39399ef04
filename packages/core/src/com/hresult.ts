declare const hresultBrand: unique symbol;

/** The result of a COM call: a signed 32-bit integer. Negative values are failures; zero and above are successes. */
export type HRESULT = number & { readonly [hresultBrand]: "HRESULT" };

/** Makes an HRESULT of its 32 bits, given signed or unsigned (`0x80070057`). */
export function HRESULT(bits: number): HRESULT {
  return (bits | 0) as HRESULT;
}

/** Whether a result is a success; `S_FALSE` is one. */
export function SUCCEEDED(hr: HRESULT): boolean {
  return hr >= 0;
}

/** Whether a result is a failure. */
export function FAILED(hr: HRESULT): boolean {
  return hr < 0;
}

/** The call did what it says. */
export const S_OK: HRESULT = HRESULT(0);
/** The call worked, with less than was asked for: an enumerator came to its end. */
export const S_FALSE: HRESULT = HRESULT(1);
/** The backend cannot do this. */
export const E_NOTIMPL: HRESULT = HRESULT(0x80004001);
/** The object does not have this interface. */
export const E_NOINTERFACE: HRESULT = HRESULT(0x80004002);
/** An object or an [out] reference that is needed is missing. */
export const E_POINTER: HRESULT = HRESULT(0x80004003);
/** Something unforeseen went wrong. */
export const E_UNEXPECTED: HRESULT = HRESULT(0x8000ffff);
/** The caller may not do this. */
export const E_ACCESSDENIED: HRESULT = HRESULT(0x80070005);
/** A value is out of range, too long or malformed. */
export const E_INVALIDARG: HRESULT = HRESULT(0x80070057);
/** The object has no such member, or it cannot be used in this way. */
export const DISP_E_MEMBERNOTFOUND: HRESULT = HRESULT(0x80020003);
/** An argument was omitted; as the `scode` of a VARIANT it stands for an omitted optional one. */
export const DISP_E_PARAMNOTFOUND: HRESULT = HRESULT(0x80020004);
/** A VARIANT has the wrong type. */
export const DISP_E_TYPEMISMATCH: HRESULT = HRESULT(0x80020005);
/** The object has no member of this name. */
export const DISP_E_UNKNOWNNAME: HRESULT = HRESULT(0x80020006);
/** The VARIANT type asked for is not supported. */
export const DISP_E_BADVARTYPE: HRESULT = HRESULT(0x80020008);
/** A value is out of range of the type asked for. */
export const DISP_E_OVERFLOW: HRESULT = HRESULT(0x8002000a);
/** An index is out of range. */
export const DISP_E_BADINDEX: HRESULT = HRESULT(0x8002000b);
/** The number of arguments is wrong. */
export const DISP_E_BADPARAMCOUNT: HRESULT = HRESULT(0x8002000e);
/** The class cannot be created as a part of another object. */
export const CLASS_E_NOAGGREGATION: HRESULT = HRESULT(0x80040110);
/** The class is not registered. */
export const REGDB_E_CLASSNOTREG: HRESULT = HRESULT(0x80040154);
/** The time limit of the call ran out. */
export const COR_E_TIMEOUT: HRESULT = HRESULT(0x80131505);
/** The current status forbids this. */
export const COR_E_INVALIDOPERATION: HRESULT = HRESULT(0x80131509);
/** The collection is read-only. */
export const COR_E_NOTSUPPORTED: HRESULT = HRESULT(0x80131515);
/** A document is not well formed. */
export const COR_E_XML: HRESULT = HRESULT(0x80131940);
/** A document does not follow its schema. */
export const COR_E_XMLSCHEMA: HRESULT = HRESULT(0x80131941);
/** There are no credentials, and nobody can be asked for them. */
export const SEC_E_NO_CREDENTIALS: HRESULT = HRESULT(0x8009030e);
