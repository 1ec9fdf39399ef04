import { type ErrorInfo, setErrorInfo } from "../com/error-info.ts";
import { E_UNEXPECTED, FAILED, type HRESULT, S_OK } from "../com/hresult.ts";
import { hresultText } from "../com/hresult-text.ts";
import type { Out } from "../com/out.ts";
import { isLong } from "../com/types.ts";
import { type ErrorSubject, ServiceError } from "../service/service-error.ts";
import { checkOut } from "./argument-checks.ts";

/**
 * Makes a failure of anything that was thrown (rule GEN-7).
 *
 * A service of another make may throw what cannot be printed, or a service error whose code is a success; both
 * become `E_UNEXPECTED`, since the call did not do what it says.
 */
export function failureOf(cause: unknown): ErrorInfo {
  try {
    const error = ServiceError.from(cause);
    const { hr, message } = error;
    if (isLong(hr) && FAILED(hr)) {
      return { hr, message: String(message) || hresultText(hr), ...subjectOf(error) };
    }
    return { hr: E_UNEXPECTED, message: `Something unforeseen went wrong: ${message}` };
  } catch {
    return { hr: E_UNEXPECTED, message: "Something unforeseen went wrong, and it cannot be described." };
  }
}

/** What the failure is about; a service of another make may say it wrongly. */
function subjectOf({ jobId, taskId, nodeName }: ErrorSubject): ErrorSubject {
  return {
    ...(isLong(jobId) && { jobId }),
    ...(isLong(taskId) && { taskId }),
    ...(typeof nodeName === "string" && { nodeName }),
  };
}

/** Runs a member of a local object: `S_OK`, or the HRESULT of what it throws. */
export function attempt(action: () => void): HRESULT {
  try {
    action();
    return S_OK;
  } catch (cause) {
    const failure = failureOf(cause);
    setErrorInfo(failure);
    return failure.hr;
  }
}

/** Runs a member of a local object that gives a value; a failing one leaves the reference untouched (rule GEN-1). */
export function give<T>(pRetVal: Out<T>, value: () => T): HRESULT {
  return attempt(() => {
    checkOut(pRetVal, "pRetVal");
    pRetVal.value = value();
  });
}
