import {
  type BSTR,
  FAILED,
  formatHresult,
  type HRESULT,
  hresultText,
  type ICluster,
  type Out,
  out,
} from "@ccp/core";

/** A call that failed, and why. The message is for the person in front of the screen. */
class CallFailed extends Error {
  override readonly name = "CallFailed";

  constructor(call: string, hr: HRESULT, reason: string) {
    super(`${call} failed with ${formatHresult(hr)}: ${reason}`);
  }
}

/** Ends the program when a call of a local object (a job, a task, a collection) failed. */
export function CHECK(hr: HRESULT, call: string): void {
  if (FAILED(hr)) throw new CallFailed(call, hr, hresultText(hr));
}

/** Ends the program when a call of the cluster failed; the cluster itself says why. */
export async function CHECK_CLUSTER(pCluster: ICluster, hr: HRESULT, call: string): Promise<void> {
  if (FAILED(hr)) throw new CallFailed(call, hr, await lastError(pCluster));
}

/** The sentence that the cluster object keeps of its last failing call (rule GEN-2). */
export async function lastError(pCluster: ICluster): Promise<string> {
  const bstrMessage = out<BSTR>();
  CHECK(await pCluster.get_ErrorMessage(bstrMessage), "ICluster::get_ErrorMessage");
  return bstrMessage.value ?? "";
}

/** What an `[out]` variable holds after a call that worked. */
export function written<T>(variable: Out<T>): T {
  if (variable.value === undefined) throw new Error("A call worked, but left its [out] variable unwritten.");
  return variable.value;
}

/** The value of a property of a local object. */
export function get<T>(getter: (pRetVal: Out<T>) => HRESULT, call: string): T {
  const value = out<T>();
  CHECK(getter(value), call);
  return written(value);
}
