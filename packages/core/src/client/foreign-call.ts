import { E_INVALIDARG, E_NOINTERFACE, E_UNEXPECTED, FAILED, type HRESULT } from "../com/hresult.ts";
import { out } from "../com/out.ts";
import { isLong } from "../com/types.ts";
import { ServiceError } from "../service/service-error.ts";
import { failureOf } from "./local-call.ts";

/**
 * Calls a member of an object that a caller gave us, ours or of another make.
 *
 * Throws a `ServiceError` naming `what` when the member is missing (`E_NOINTERFACE`), fails (its own HRESULT),
 * throws (`E_UNEXPECTED`) or answers no HRESULT at all (`E_INVALIDARG`).
 */
export function callMember<I extends object>(
  object: I,
  member: keyof I & string,
  what: string,
  args: readonly unknown[],
): HRESULT {
  let hr: unknown;
  try {
    const method: unknown = object[member];
    if (typeof method !== "function") {
      throw new ServiceError(E_NOINTERFACE, `${what} has no ${member}. Pass an object with all members.`);
    }
    hr = Reflect.apply(method, object, args);
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    throw new ServiceError(
      E_UNEXPECTED,
      `${member} of ${what} threw an exception: ${failureOf(cause).message}`,
    );
  }
  if (!isLong(hr)) {
    throw new ServiceError(E_INVALIDARG, `${member} of ${what} answered no HRESULT. Let it return S_OK.`);
  }
  // A long is all that an HRESULT is at run time.
  const result = hr as HRESULT;
  if (FAILED(result)) {
    throw new ServiceError(result, `${member} of ${what} failed, so ${what} could not be read.`);
  }
  return result;
}

/** Reads a property through its get_ member; what comes back is still to be checked. */
export function readMember<I extends object>(object: I, member: keyof I & string, what: string): unknown {
  const slot = out<unknown>();
  callMember(object, member, what, [slot]);
  return slot.value;
}
