import { E_UNEXPECTED, FAILED, type HRESULT, S_OK } from "../com/hresult.ts";
import { hresultText } from "../com/hresult-text.ts";
import type { Out } from "../com/out.ts";
import { isLong } from "../com/types.ts";
import { ServiceError } from "../service/service-error.ts";
import { checkOut } from "./argument-checks.ts";

/** How a call failed: its result and the text for a person. */
export interface Failure {
  readonly hr: HRESULT;
  readonly message: string;
}

/**
 * Makes a failure of anything that was thrown (rule GEN-7).
 *
 * A service of another make may throw what cannot be printed, or a service error whose code is a success; both
 * become `E_UNEXPECTED`, since the call did not do what it says.
 */
export function failureOf(cause: unknown): Failure {
  try {
    const { hr, message } = ServiceError.from(cause);
    if (isLong(hr) && FAILED(hr)) return { hr, message: String(message) || hresultText(hr) };
    return { hr: E_UNEXPECTED, message: `Something unforeseen went wrong: ${message}` };
  } catch {
    return { hr: E_UNEXPECTED, message: "Something unforeseen went wrong, and it cannot be described." };
  }
}

/** Runs a member of a local object: `S_OK`, or the HRESULT of what it throws. */
export function attempt(action: () => void): HRESULT {
  try {
    action();
    return S_OK;
  } catch (cause) {
    return failureOf(cause).hr;
  }
}

/** Runs a member of a local object that gives a value; a failing one leaves the reference untouched (rule GEN-1). */
export function give<T>(pRetVal: Out<T>, value: () => T): HRESULT {
  return attempt(() => {
    checkOut(pRetVal, "pRetVal");
    pRetVal.value = value();
  });
}
