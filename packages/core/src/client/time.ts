import { DATE_MAX, dateFromTime } from "../com/date.ts";
import type { DATE } from "../com/types.ts";

/** The OLE date of milliseconds since 1970-01-01 UTC; what has not happened is the last date (rule JT-7). */
export function toDate(time: number | null): DATE {
  return time === null ? DATE_MAX : dateFromTime(time);
}
