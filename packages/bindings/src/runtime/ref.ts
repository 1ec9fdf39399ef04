import type { InOut, VARIANT } from "@ccp/core";
import { fromVariant, toVariant, type Value } from "./values.ts";

/** What C# passes as `ref object`: a place that a call reads and writes. */
export interface Ref<T extends Value = Value> {
  value: T;
}

/** Makes such a place; what it holds at first is usually `null`. */
export function ref(value: Value = null): Ref {
  return { value };
}

/** The same place as the raw port sees it. Anything but a place is left to the checks of the port. */
export function variantOf(place: Ref): InOut<VARIANT> {
  const given: unknown = place;
  if (typeof given !== "object" || given === null || !("value" in given) || Object.isFrozen(given)) {
    return place as unknown as InOut<VARIANT>;
  }
  return {
    get value(): VARIANT {
      return toVariant(place.value);
    },
    set value(variant: VARIANT) {
      place.value = fromVariant(variant);
    },
  };
}
