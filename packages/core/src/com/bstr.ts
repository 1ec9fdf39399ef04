import { E_INVALIDARG, type HRESULT, S_OK } from "./hresult.ts";
import type { BSTR } from "./types.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Whether a value can be passed as a BSTR: `null`, or text without NUL and without half a surrogate pair. A NUL would
 * end the text early where it becomes a C string; half a pair has no UTF-8 form and would reach the cluster changed.
 */
export function isBstr(value: unknown): value is BSTR {
  return (
    value === null || (typeof value === "string" && !value.includes("\0") && !LONE_SURROGATE.test(value))
  );
}

/** `S_OK` for what {@link isBstr} accepts, else `E_INVALIDARG` (rule GEN-5). */
export function checkBstr(value: unknown): HRESULT {
  return isBstr(value) ? S_OK : E_INVALIDARG;
}

/** The length of a string in UTF-16 code units, in which the port counts (rule GEN-6); 0 for `null`. */
export function SysStringLen(bstr: BSTR): number {
  return bstr === null ? 0 : bstr.length;
}
