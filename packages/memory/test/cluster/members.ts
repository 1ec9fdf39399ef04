import { FAILED, formatHresult, type HRESULT, type ICluster, type Out, out, S_OK } from "@ccp/core";
import { expect } from "vitest";

/** The names of the properties of `I` that can be read, without `get_`. */
type Readable<I> = {
  [K in keyof I]: K extends `get_${infer N}`
    ? I[K] extends (slot: Out<never>) => HRESULT
      ? N
      : never
    : never;
}[keyof I];

type ValueOf<I, N extends string> = `get_${N}` extends keyof I
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

/** Reads a property that must be readable: `read(job, "Status")` calls `get_Status`. */
export function read<I extends object, N extends Readable<I> & string>(object: I, name: N): ValueOf<I, N> {
  // The types above say that the member is there and what it gives; indexing by a built name loses that.
  const members = object as Record<string, (slot: Out<ValueOf<I, N>>) => HRESULT>;
  return take((slot) => members[`get_${name}`]!.call(object, slot));
}

/** Sets properties that must be settable: `put(job, { Name: "a" })` calls `put_Name`. */
export function put<I extends object>(object: I, values: Puts<I>): I {
  const members = object as Record<string, (value: unknown) => HRESULT>;
  for (const [name, value] of Object.entries(values)) {
    const hr = members[`put_${name}`]!.call(object, value);
    if (hr !== S_OK) throw new Error(`put_${name}(${String(value)}) answered ${formatHresult(hr)}`);
  }
  return object;
}

/** What a call of a local object gives; it must work. */
export function take<T>(call: (slot: Out<T>) => HRESULT): T {
  const slot = out<T>();
  const hr = call(slot);
  if (FAILED(hr)) throw new Error(`The call answered ${formatHresult(hr)}`);
  return slot.value as T;
}

/** What a call of a cluster gives; it must work. */
export async function ask<T>(cluster: ICluster, call: (slot: Out<T>) => Promise<HRESULT>): Promise<T> {
  const slot = out<T>();
  await ok(cluster, call(slot));
  return slot.value as T;
}

/** Makes a call that must work; the error message of the cluster is in the failure. */
export async function ok(cluster: ICluster, call: Promise<HRESULT>): Promise<void> {
  const hr = await call;
  if (hr !== S_OK) throw new Error(`${formatHresult(hr)}: ${await errorOf(cluster)}`);
}

/** Makes a call that must fail with `hr` and a message that matches. */
export async function refused(
  cluster: ICluster,
  call: Promise<HRESULT>,
  hr: HRESULT,
  message: RegExp,
): Promise<void> {
  expect(formatHresult(await call)).toBe(formatHresult(hr));
  expect(await errorOf(cluster)).toMatch(message);
}

/** The last error of a cluster object. */
export async function errorOf(cluster: ICluster): Promise<string> {
  const slot = out<string | null>();
  await cluster.get_ErrorMessage(slot);
  return slot.value ?? "";
}
