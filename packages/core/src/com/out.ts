import { E_POINTER, type HRESULT, S_OK } from "./hresult.ts";

/** The address of a variable that a call writes: `[out] T *`. A failing call leaves it untouched (rule GEN-1). */
export interface Out<T> {
  /** What the call wrote; `undefined` until then. */
  value: T | undefined;
}

/** The address of a variable that a call reads and writes: `[in, out] T *`. */
export interface InOut<T> {
  /** What the call reads, and afterwards what it wrote. */
  value: T;
}

/** Makes the variable whose address an `[out]` parameter takes. */
export function out<T>(): Out<T> {
  return { value: undefined };
}

/** Makes the variable whose address an `[in, out]` parameter takes, holding `value`. */
export function inOut<T>(value: T): InOut<T> {
  return { value };
}

/**
 * Whether an `[out]` argument is there: callers in plain JavaScript may pass anything. What is not gives `E_POINTER`
 * (rule GEN-5), before the call does anything.
 */
export function isOut(value: unknown): value is Out<unknown> {
  try {
    return typeof value === "object" && value !== null && "value" in value && !Object.isFrozen(value);
  } catch {
    return false; // a proxy that refuses to be looked at
  }
}

/** Writes what a call gives back; `E_POINTER` when the variable refuses it. */
export function deliver<T>(target: Out<T>, value: T): HRESULT {
  try {
    target.value = value;
    return S_OK;
  } catch {
    return E_POINTER;
  }
}
