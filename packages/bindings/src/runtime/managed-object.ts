import {
  CLSCTX_INPROC_SERVER,
  CoCreateInstance,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  FAILED,
  type GUID,
  type IDispatch,
  type IUnknown,
  isDispatch,
  out,
} from "@ccp/core";
import { read } from "./calls.ts";
import { ComputeClusterException } from "./compute-cluster-exception.ts";
import { showAsRaw } from "./inspection.ts";

/** The managed objects by what is behind them, so that one raw object has one face. */
const faces = new WeakMap<IDispatch, ManagedObject>();

/** What all managed classes share: the raw object behind. One of no class that is known here has nothing more. */
export class ManagedObject<I extends IDispatch = IDispatch> {
  /** The raw object, for code that calls the port itself. */
  readonly raw: I;

  static {
    showAsRaw(ManagedObject.prototype);
  }

  constructor(raw: I) {
    this.raw = raw;
    faces.set(raw, this);
  }
}

/** A class of managed objects. */
export interface ClassOf<M> {
  readonly prototype: M;
}

/** Makes a raw object of one of the port's classes. */
export function create<I extends IDispatch>(clsid: GUID, iid: GUID): I {
  return read<I>((ppv) => CoCreateInstance(clsid, null, CLSCTX_INPROC_SERVER, iid, ppv));
}

/** The managed object of that class for a raw one, always the same; throws when the raw one lacks the interface. */
export function adopt<I extends IDispatch, M extends ManagedObject<I>>(
  raw: I,
  iid: GUID,
  type: ClassOf<M>,
): M {
  const given: unknown = raw;
  if (given === null || given === undefined) {
    throw new ComputeClusterException(E_POINTER, {
      message: "The raw object is missing. Pass what a call of the port gave.",
    });
  }
  if (!isDispatch(given)) {
    throw new ComputeClusterException(E_INVALIDARG, {
      message:
        "What was passed is no object of the port: it has no Invoke. Pass what a call of the port gave.",
    });
  }
  const known = faceOf(given);
  if (isOf(known, type)) return known;
  if (!hasInterface(given, iid)) {
    throw new ComputeClusterException(E_NOINTERFACE, {
      message: `The object does not have the interface ${iid}. Take the class that stands for its own interface.`,
    });
  }
  return face(raw, type);
}

/** The managed object that was made for a raw one before. */
export function faceOf(raw: IDispatch): ManagedObject | undefined {
  return faces.get(raw);
}

/** Makes the managed object for a raw one that has the interface. */
export function face<I extends IDispatch, M extends ManagedObject<I>>(raw: I, type: ClassOf<M>): M {
  // The class without its own constructor, which would make a new raw object.
  return Reflect.construct(ManagedObject, [raw], type as unknown as new () => M) as M;
}

/** Whether a raw object has an interface; one of another make that throws has none. */
export function hasInterface(raw: IDispatch, iid: GUID): boolean {
  try {
    const found = out<IUnknown>();
    if (FAILED(raw.QueryInterface(iid, found))) return false;
    found.value?.Release();
    return true;
  } catch {
    return false;
  }
}

/** What is passed to the port for an argument. Anything but a managed object is left to the checks of the port. */
export function rawOf<I extends IDispatch>(argument: ManagedObject<I>): I {
  const given: unknown = argument;
  const isManaged = typeof given === "object" && given !== null && "raw" in given;
  return isManaged ? argument.raw : (argument as unknown as I);
}

/** Applies a conversion to what may be missing. */
export function orNull<A, B>(value: A | null, convert: (value: A) => B): B | null {
  return value === null ? null : convert(value);
}

function isOf<M>(object: unknown, type: ClassOf<M>): object is M {
  return (
    typeof object === "object" &&
    object !== null &&
    Object.prototype.isPrototypeOf.call(type.prototype as object, object)
  );
}
