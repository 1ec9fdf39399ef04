import { demand } from "../assertions.ts";
import type { FilterPrograms } from "../test-backend.ts";
import type { Bench } from "./bench.ts";

/** The filter programs of a backend that has filters. */
export function filtersOf({ test: { filters } }: Bench): FilterPrograms {
  demand(filters !== undefined, "supports.filters is true, but the backend names no programs in filters.");
  return filters;
}
