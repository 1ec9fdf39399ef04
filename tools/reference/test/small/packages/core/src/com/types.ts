/** A whole number of 32 bits. */
export type long = number;

/** Text, or nothing. */
export type BSTR = string | null;

/** A place for a value that a call gives. */
export interface Out<T> {
  value?: T;
}

/** What every object of the library can do. */
export interface IDispatch {
  /** Gives the object up. */
  Release(): long;
}

/** Makes a place for a value. */
export function out<T>(): Out<T> {
  return {};
}

/** A GUID in its canonical form. */
export type GUID = string;

/** Reads a GUID. */
export function guid(text: string): GUID {
  return text;
}
