import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkBstr,
  E_INVALIDARG,
  isBstr,
  isInt64,
  isLong,
  isOut,
  out,
  S_OK,
  SysStringLen,
} from "../../src/com/index.ts";

test("GEN-5: every 32-bit integer is a long", () => {
  fc.assert(fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (value) => isLong(value)));
});

test.each([
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "7",
  7n,
  null,
  undefined,
  true,
  [7],
  {},
])("GEN-5: %s is no long", (value) => {
  expect(isLong(value)).toBe(false);
});

test("GEN-5: an __int64 is a bigint of 64 bits", () => {
  expect([2n ** 63n - 1n, -(2n ** 63n), 0n].every(isInt64)).toBe(true);
  expect([2n ** 63n, -(2n ** 63n) - 1n, 7, "7", null].some(isInt64)).toBe(false);
});

test("GEN-5: a BSTR is null or text without NUL and half surrogate pairs", () => {
  for (const value of [null, "", "x", "Grüße", "\u{1F600}"]) expect(checkBstr(value)).toBe(S_OK);
  for (const value of ["a\0b", "\0", "\uD83D", "x\uDE00", "\uDE00\uD83D", 7, undefined, {}, ["x"]]) {
    expect(checkBstr(value)).toBe(E_INVALIDARG);
  }
});

test("GEN-5: exactly well-formed text without NUL is a BSTR", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "é", "\0", "\uD83D", "\uDE00")), (units) => {
      const text = units.join("");
      expect(isBstr(text)).toBe(isWellFormed(text) && !text.includes("\0"));
    }),
  );
});

test("GEN-6: lengths are counted in UTF-16 code units", () => {
  expect(SysStringLen(null)).toBe(0);
  expect(SysStringLen("")).toBe(0);
  expect(SysStringLen("Grüße")).toBe(5);
  expect(SysStringLen("\u{1F600}")).toBe(2);
});

test("GEN-5: an [out] reference is an object with a value that can be written", () => {
  expect(isOut(out())).toBe(true);
  expect(isOut({ value: 7 })).toBe(true);
  const { proxy, revoke } = Proxy.revocable({ value: 7 }, {});
  revoke();
  for (const value of [null, undefined, 7, "value", {}, Object.freeze({ value: 7 }), proxy]) {
    expect(isOut(value)).toBe(false);
  }
});

/** Whether text survives the way to UTF-8 and back. */
function isWellFormed(text: string): boolean {
  return new TextDecoder().decode(new TextEncoder().encode(text)) === text;
}
