/** The result of a call. */
export type HRESULT = number & { readonly brand: "HRESULT" };

/** The call did what it says. */
export const S_OK: HRESULT = 0 as HRESULT;

/** A value is out of range. */
export const E_INVALIDARG: HRESULT = -2147024809 as HRESULT;
