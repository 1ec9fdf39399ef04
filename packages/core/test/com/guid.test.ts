import { expect, test } from "vitest";
import { guid, parseGuid } from "../../src/com/guid.ts";
import { IID_IDispatch, IID_IEnumVARIANT, IID_IUnknown } from "../../src/com/index.ts";

const canonical = "98136C13-CB10-4D76-BB2C-9F4A5DFB03B2";

test("port.md: identifiers are read with and without braces, in either case", () => {
  for (const text of [canonical, canonical.toLowerCase(), `{${canonical}}`, `{${canonical.toLowerCase()}}`]) {
    expect(guid(text)).toBe(canonical);
  }
});

test.each([
  "",
  "98136C13",
  `{${canonical}`,
  `${canonical}}`,
  ` ${canonical}`,
  `${canonical}\n`,
  canonical.replaceAll("-", ""),
  canonical.replace("9", "G"),
])("port.md: %j is no identifier", (text) => {
  expect(() => guid(text)).toThrow(RangeError);
});

test("port.md: what is no text is no identifier", () => {
  for (const value of [null, undefined, 7, {}, [canonical], Symbol("x")]) {
    expect(parseGuid(value)).toBeUndefined();
  }
});

test("port.md: IUnknown, IDispatch and IEnumVARIANT have their well-known identifiers", () => {
  expect(IID_IUnknown).toBe("00000000-0000-0000-C000-000000000046");
  expect(IID_IDispatch).toBe("00020400-0000-0000-C000-000000000046");
  expect(IID_IEnumVARIANT).toBe("00020404-0000-0000-C000-000000000046");
});
