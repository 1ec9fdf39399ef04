import {
  type IDispatch,
  type IEnumVARIANT,
  IID_IEnumVARIANT,
  out,
  type VARIANT,
  VT_DISPATCH,
  VT_UNKNOWN,
} from "@ccp/core";
import { enumerateVariants } from "../runtime/enumerate.ts";
import { ManagedObject } from "../runtime/managed-object.ts";
import { fromVariant } from "../runtime/values.ts";
import { lateBound } from "./late-object.ts";

/** What a script gets for a VARIANT: objects are late-bound again, an enumerator is iterated. */
export function fromLateVariant(variant: VARIANT): unknown {
  if (variant.vt === VT_DISPATCH) return variant.pdispVal === null ? null : lateBound(variant.pdispVal);
  if (variant.vt !== VT_UNKNOWN) return fromVariant(variant);
  const found = out<IEnumVARIANT>();
  variant.punkVal?.QueryInterface(IID_IEnumVARIANT, found);
  return found.value === undefined ? fromVariant(variant) : enumerateLate(found.value);
}

/** Goes through an enumerator to its end, for `for … of` and the Enumerator of JScript. */
function* enumerateLate(enumerator: IEnumVARIANT): IterableIterator<unknown> {
  for (const item of enumerateVariants(enumerator)) yield fromLateVariant(item);
}

/** What a script gets for a value of the managed binding. */
export function toLate(value: unknown): unknown {
  if (value instanceof ManagedObject) return lateBound(value.raw as IDispatch);
  if (value instanceof Promise) return value.then(toLate);
  return isAsyncIterable(value) ? lateItems(value) : value;
}

/** The same iterator with late-bound items. It ends when it is told to, also while somebody waits for the next item. */
function lateItems(items: AsyncIterable<unknown>): AsyncIterableIterator<unknown> {
  const iterator = items[Symbol.asyncIterator]();
  return {
    next: async () => {
      const step = await iterator.next();
      return step.done === true ? step : { done: false, value: toLate(step.value) };
    },
    return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
