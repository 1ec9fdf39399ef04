import type { ClusterEnumerable } from "../managed/cluster-enumerable.gen.ts";
import { type Ref, ref } from "./ref.ts";
import type { Value } from "./values.ts";

/** What a paging method takes after its filter: place, list and size as the original has them, or the size alone. */
export type PagingArguments =
  | readonly [Timestamp: Ref, Version: Ref, pageSize: number]
  | readonly [pageSize?: number | undefined];

/** One call of a paging method. */
type Page<T extends Value> = (
  Timestamp: Ref,
  Version: Ref,
  pageSize: number,
) => Promise<ClusterEnumerable<T>>;

/** Answers one call for a page, or all of them by an iterator where the caller passed no place and no list. */
export function paged<T extends Value>(
  args: PagingArguments,
  page: Page<T>,
): Promise<ClusterEnumerable<T>> | AsyncIterableIterator<T> {
  if (args.length === 3) return page(...args);
  return allPages(page, args[0] ?? 0); // 0 stands for the largest page (rule PG-4)
}

async function* allPages<T extends Value>(page: Page<T>, pageSize: number): AsyncIterableIterator<T> {
  const timestamp = ref();
  const version = ref();
  for (;;) {
    let isEmpty = true;
    for (const item of await page(timestamp, version, pageSize)) {
      isEmpty = false;
      yield item;
    }
    if (isEmpty) return;
  }
}
