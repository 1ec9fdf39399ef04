import { FAILED, type IEnumVARIANT, out, S_OK, type VARIANT } from "@ccp/core";
import { ComputeClusterException } from "./compute-cluster-exception.ts";
import { fromVariant, type Value } from "./values.ts";

const ITEMS_PER_CALL = 256;

/** Goes through an enumerator to its end. Its `S_FALSE`, a success that says "no more", ends the iteration; a failure is thrown. */
export function* enumerateVariants(enumerator: IEnumVARIANT): IterableIterator<VARIANT> {
  for (;;) {
    const items = out<VARIANT[]>();
    const hr = enumerator.Next(ITEMS_PER_CALL, items);
    if (FAILED(hr)) throw new ComputeClusterException(hr);
    yield* items.value ?? [];
    if (hr !== S_OK) return;
  }
}

/** Goes through the values of an enumerator. */
export function* enumerate<T extends Value>(enumerator: IEnumVARIANT): IterableIterator<T> {
  // What the items of a collection are is known of its member, not of the items.
  for (const item of enumerateVariants(enumerator)) yield fromVariant(item) as T;
}
