import {
  type BSTR,
  E_UNEXPECTED,
  type ErrorInfo,
  errorInfoOf,
  FAILED,
  type HRESULT,
  type ICluster,
  type Out,
  out,
  setErrorInfo,
} from "@ccp/core";
import { ComputeClusterException } from "./compute-cluster-exception.ts";

/** Calls a member of a local object that gives a value, and gives that value. */
export function read<T>(call: (pRetVal: Out<T>) => HRESULT): T {
  const pRetVal = out<T>();
  run(() => call(pRetVal));
  return written(pRetVal);
}

/** Calls a member of a local object that gives nothing. */
export function run(call: () => HRESULT): void {
  setErrorInfo(undefined);
  const hr = call();
  if (FAILED(hr)) throw new ComputeClusterException(hr, errorInfoOf(hr));
}

/** Calls a member of a cluster that gives a value, and gives that value. The arguments are read before this returns. */
export async function query<T>(cluster: ICluster, call: (pRetVal: Out<T>) => Promise<HRESULT>): Promise<T> {
  const pRetVal = out<T>();
  await command(cluster, () => call(pRetVal));
  return written(pRetVal);
}

/** Calls a member of a cluster that gives nothing. */
export async function command(cluster: ICluster, call: () => Promise<HRESULT>): Promise<void> {
  const answer = call();
  const hr = await answer;
  if (FAILED(hr)) throw new ComputeClusterException(hr, errorInfoOf(answer) ?? (await lastError(cluster)));
}

/**
 * Assigns to a property of a cluster that is kept on the client, where a failure is known at once. One of an object of another
 * make that is known only later nobody can catch any more: it is an unhandled rejection, not silence.
 */
export function assign(answer: Promise<HRESULT>): void {
  const info = errorInfoOf(answer);
  if (info !== undefined) throw new ComputeClusterException(info.hr, info);
  answer.then((hr) => {
    if (FAILED(hr)) throw new ComputeClusterException(hr);
  });
}

/** What a cluster object of another make says about its last failure. */
async function lastError(cluster: ICluster): Promise<Partial<ErrorInfo>> {
  const pMessage = out<BSTR>();
  await cluster.get_ErrorMessage(pMessage);
  return { message: pMessage.value ?? "" };
}

function written<T>(pRetVal: Out<T>): T {
  if (pRetVal.value !== undefined) return pRetVal.value;
  throw new ComputeClusterException(E_UNEXPECTED, {
    message: "The call worked, but its object, which is of another make, gave no result.",
  });
}
