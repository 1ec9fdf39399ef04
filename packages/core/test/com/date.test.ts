import fc from "fast-check";
import { expect, test } from "vitest";
import { DATE_MAX, dateFromTime, fromJsDate, isDate, timeFromDate, toJsDate } from "../../src/com/index.ts";

const FIRST = Date.parse("0100-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/** Points in time and their OLE dates, as documented for OLE automation. */
const known: readonly (readonly [string, number])[] = [
  ["1899-12-30T00:00:00.000Z", 0],
  ["1899-12-30T06:00:00.000Z", 0.25],
  ["1899-12-31T00:00:00.000Z", 1],
  ["1970-01-01T00:00:00.000Z", 25569],
  ["1899-12-29T00:00:00.000Z", -1],
  ["1899-12-29T06:00:00.000Z", -1.25],
  ["1899-12-29T18:00:00.000Z", -1.75],
  ["1899-12-28T12:00:00.000Z", -2.5],
  ["0100-01-01T00:00:00.000Z", -657434],
  ["9999-12-31T00:00:00.000Z", 2958465],
];

test.each(known)("port.md: %s is the OLE date %d", (text, date) => {
  expect(dateFromTime(Date.parse(text))).toBe(date);
  expect(timeFromDate(date)).toBe(Date.parse(text));
});

test("port.md: every millisecond from year 100 to year 9999 survives the way there and back", () => {
  const anyTime = fc.integer({ min: FIRST, max: LAST });
  const aroundOrigin = fc.integer({ min: -25_572 * 86_400_000, max: -25_566 * 86_400_000 });
  fc.assert(
    fc.property(fc.oneof(anyTime, aroundOrigin), (time) => {
      const date = dateFromTime(time);
      expect(isDate(date)).toBe(true);
      expect(timeFromDate(date)).toBe(time);
    }),
    { numRuns: 5_000 },
  );
});

test("port.md: the first and the last millisecond around each midnight survive", () => {
  fc.assert(
    fc.property(fc.integer({ min: -657_433, max: 2_958_465 }), fc.constantFrom(-1, 0, 1), (day, offset) => {
      const time = (day - 25_569) * 86_400_000 + offset;
      expect(timeFromDate(dateFromTime(time))).toBe(time);
    }),
    { numRuns: 2_000 },
  );
});

test("port.md: a fraction that rounds up to midnight carries forward in time, before 1899-12-30 too", () => {
  expect(timeFromDate(-1.9999999999)).toBe(Date.parse("1899-12-30T00:00:00.000Z"));
  expect(timeFromDate(1.9999999999)).toBe(Date.parse("1900-01-01T00:00:00.000Z"));
});

test("JT-7: DATE_MAX is the OLE date of DateTime.MaxValue, and stands for a time that has not come", () => {
  expect(DATE_MAX).toBe(2958465.9999999884);
  expect(timeFromDate(DATE_MAX)).toBe(LAST);
  expect(toJsDate(DATE_MAX)).toBeNull();
  expect(fromJsDate(null)).toBe(DATE_MAX);
  expect(timeFromDate(2958465.9999999995)).toBe(LAST);
});

test("port.md: JavaScript dates go both ways", () => {
  const date = new Date("2026-02-28T23:59:59.999Z");
  expect(toJsDate(fromJsDate(date))).toEqual(date);
  expect(() => fromJsDate(new Date(Number.NaN))).toThrow(RangeError);
});

test("port.md: what is out of range is no OLE date", () => {
  for (const value of [-657_435, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY, "7", null, 7n]) {
    expect(isDate(value)).toBe(false);
  }
  for (const value of [-657_435, 2_958_466, Number.NaN])
    expect(() => timeFromDate(value)).toThrow(RangeError);
  for (const value of [FIRST - 1, LAST + 1, 0.5, Number.NaN])
    expect(() => dateFromTime(value)).toThrow(RangeError);
});
