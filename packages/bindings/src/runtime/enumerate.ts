import { type IEnumVARIANT, out, S_OK, type VARIANT } from "@ccp/core";
import { fromVariant, type Value } from "./values.ts";

const ITEMS_PER_CALL = 256;

/** Goes through an enumerator to its end. Its `S_FALSE`, a success that says "no more", ends the iteration. */
export function* enumerate<T extends Value>(enumerator: IEnumVARIANT): IterableIterator<T> {
  const items = out<VARIANT[]>();
  for (;;) {
    const hr = enumerator.Next(ITEMS_PER_CALL, items);
    // What the items of a collection are is known of its member, not of the items.
    for (const item of items.value ?? []) yield fromVariant(item) as T;
    if (hr !== S_OK) return;
  }
}
