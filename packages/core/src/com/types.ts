/** A 32-bit signed integer, −2,147,483,648 … 2,147,483,647. */
export type long = number;

/** Whether a value is a {@link long}: a whole number of 32 bits. What is not gives `E_INVALIDARG` (rule GEN-5). */
export function isLong(value: unknown): value is long {
  return typeof value === "number" && (value | 0) === value;
}

/** A 64-bit signed integer. */
export type __int64 = bigint;

/** Whether a value is an {@link __int64}. */
export function isInt64(value: unknown): value is __int64 {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

/** A COM string: UTF-16 text, or `null` for the NULL pointer. What it may hold, `isBstr` says. */
export type BSTR = string | null;

/** A COM boolean. Ported code may also spell it {@link VARIANT_TRUE} and {@link VARIANT_FALSE}. */
export type VARIANT_BOOL = boolean;

/** An OLE automation date: days since 1899-12-30 00:00 UTC, the time of day as the fraction. */
export type DATE = number;

/** A one-dimensional array of unsigned bytes (`VT_ARRAY | VT_UI1`). */
export type SAFEARRAY = Uint8Array;

/** The COM truth value true. */
export const VARIANT_TRUE: VARIANT_BOOL = true;

/** The COM truth value false. */
export const VARIANT_FALSE: VARIANT_BOOL = false;
