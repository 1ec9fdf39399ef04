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
