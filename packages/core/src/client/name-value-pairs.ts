import type { NameValuePair } from "../service/name-value-pair.ts";
import { sameName } from "../terms/name-list.ts";

/** The pairs with the value of the first one of that name (without case) replaced, or with a new one at the end. */
export function withPair(
  pairs: readonly NameValuePair[],
  name: string,
  value: string,
): readonly NameValuePair[] {
  const index = pairs.findIndex((pair) => sameName(pair.name, name));
  const old = pairs[index];
  return old === undefined ? [...pairs, { name, value }] : pairs.with(index, { name: old.name, value });
}
