import type { DATE } from "./types.ts";

const DAY = 86_400_000;
/** 1899-12-30, where OLE dates start, in milliseconds since 1970. */
const ORIGIN = -25_569 * DAY;
/** 0100-01-01 00:00 and 9999-12-31 23:59:59.999 in milliseconds since 1970: the first and the last OLE date. */
const FIRST = ORIGIN - 657_434 * DAY;
const LAST = ORIGIN + 2_958_466 * DAY - 1;

/**
 * The OLE date of a point in time, exact to the millisecond.
 *
 * Before 1899-12-30 the fraction still counts forward within the day although the number is negative: −1.25 is
 * 06:00 on 1899-12-29.
 *
 * @param time - Milliseconds since 1970-01-01 UTC, a whole number from year 100 to 9999; else a `RangeError` is thrown.
 */
export function dateFromTime(time: number): DATE {
  if (!Number.isInteger(time) || time < FIRST || time > LAST) {
    throw new RangeError(
      `${time} is no OLE date. Pass whole milliseconds from ${FIRST} (year 100) to ${LAST} (year 9999).`,
    );
  }
  const sinceOrigin = time - ORIGIN;
  const day = Math.floor(sinceOrigin / DAY);
  const withinDay = sinceOrigin - day * DAY;
  return day < 0 ? -(-day * DAY + withinDay) / DAY : sinceOrigin / DAY;
}

/**
 * Whether a value is an OLE date: a number from year 100 to year 9999.
 */
export function isDate(value: unknown): value is DATE {
  return typeof value === "number" && value > -657_435 && value < 2_958_466;
}

/**
 * The point in time of an OLE date, in milliseconds since 1970-01-01 UTC, rounded to the nearest one. The last moment
 * of year 9999 rounds down, so that every OLE date has a time.
 *
 * Throws a `RangeError` for what {@link isDate} refuses.
 */
export function timeFromDate(date: DATE): number {
  if (!isDate(date)) {
    throw new RangeError(
      `${date} is no OLE date. Pass a number above -657435 (year 100) and below 2958466 (year 10000).`,
    );
  }
  const day = Math.trunc(date);
  return Math.min(LAST, ORIGIN + day * DAY + Math.round(Math.abs(date - day) * DAY));
}

/** The OLE date of .NET's `DateTime.MaxValue`, 2958465.999999…: a time that has not come yet (rule JT-7). */
export const DATE_MAX: DATE = dateFromTime(LAST);

/** A JavaScript date of an OLE date; `null` for {@link DATE_MAX}, a time that has not come yet (rule JT-7). */
export function toJsDate(date: DATE): Date | null {
  const time = timeFromDate(date);
  return time === LAST ? null : new Date(time);
}

/** The OLE date of a JavaScript date; {@link DATE_MAX} for `null`. Throws a `RangeError` for an invalid date. */
export function fromJsDate(date: Date | null): DATE {
  return date === null ? DATE_MAX : dateFromTime(date.getTime());
}
