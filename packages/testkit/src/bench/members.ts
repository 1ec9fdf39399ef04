import { FAILED, formatHresult, type HRESULT, type ICluster, type Out, out, S_OK } from "@ccp/core";
import { answers, fail, matches } from "../assertions.ts";

/** The names of the properties of `I` that can be read, without `get_`. */
export type Readable<I> = {
  [K in keyof I]: K extends `get_${infer N}`
    ? I[K] extends (slot: Out<never>) => HRESULT
      ? N
      : never
    : never;
}[keyof I] &
  string;

/** What a property gives. */
export type ValueOf<I, N extends string> = `get_${N}` extends keyof I
  ? I[`get_${N}`] extends (slot: infer S) => HRESULT
    ? S extends Out<infer T>
      ? T
      : never
    : never
  : never;

/** Values for properties of `I`, by their names without `put_`. */
export type Puts<I> = {
  [K in keyof I as K extends `put_${infer N}` ? N : never]?: I[K] extends (value: infer T) => HRESULT
    ? T
    : never;
};

/** Calls a member by its name with any arguments, as plain JavaScript can. */
export function callAny(object: object, member: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(object, member);
  if (typeof method !== "function") fail(`${member} is missing.`);
  return Reflect.apply(method, object, args);
}

/** Reads a property that must be readable: `read(job, "Status")` calls `get_Status`. */
export function read<I extends object, N extends Readable<I>>(object: I, name: N): ValueOf<I, N> {
  // The types above say that the member is there and what it gives; calling it by a built name loses that.
  return take((slot) => callAny(object, `get_${name}`, [slot]) as HRESULT, `get_${name}`) as ValueOf<I, N>;
}

/** Sets properties that must be settable: `put(job, { Name: "a" })` calls `put_Name`. */
export function put<I extends object>(object: I, values: Puts<I>): I {
  for (const [name, value] of Object.entries(values)) {
    // As above: the member is there, as its type says.
    answers(callAny(object, `put_${name}`, [value]) as HRESULT, S_OK, `put_${name}(${String(value)})`);
  }
  return object;
}

/** What a call of a local object gives; it must work. */
export function take<T>(call: (slot: Out<T>) => HRESULT, what = "the call"): T {
  const slot = out<T>();
  const hr = call(slot);
  if (FAILED(hr)) fail(`${what} of a local object failed: ${formatHresult(hr)}.`);
  return slot.value as T; // a call that works fills its reference; where it did not, the comparison says so
}

/** What a call of a cluster gives; it must work. */
export async function ask<T>(cluster: ICluster, call: (slot: Out<T>) => Promise<HRESULT>): Promise<T> {
  const slot = out<T>();
  await ok(cluster, call(slot));
  return slot.value as T; // as above
}

/** Makes a call that must work. */
export async function ok(cluster: ICluster, call: Promise<HRESULT>): Promise<void> {
  const hr = await call;
  if (hr !== S_OK) fail(`Expected S_OK, got ${formatHresult(hr)}: ${await lastError(cluster)}`);
}

/** Makes a call that must fail with `hr` and leave an error message that matches (rule GEN-2). */
export async function refused(
  cluster: ICluster,
  call: Promise<HRESULT>,
  hr: HRESULT,
  message: RegExp = /\S+ \S+/,
): Promise<void> {
  answers(await call, hr, `the call, with the error message "${await lastError(cluster)}"`);
  matches(await lastError(cluster), message, "the error message");
}

/** The last error of a cluster object. */
export async function lastError(cluster: ICluster): Promise<string> {
  const slot = out<string | null>();
  await cluster.get_ErrorMessage(slot);
  return slot.value ?? "";
}
