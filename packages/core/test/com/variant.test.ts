import { expect, test } from "vitest";
import {
  ComObject,
  DISP_E_PARAMNOTFOUND,
  IID_IUnknown,
  isDispatch,
  isUnknown,
  isVariant,
  readVariant,
  VT_ARRAY,
  VT_ARRAY_UI1,
  VT_BOOL,
  VT_BSTR,
  VT_BYREF,
  VT_BYREF_VARIANT,
  VT_DATE,
  VT_DISPATCH,
  VT_ERROR,
  VT_I4,
  VT_I8,
  VT_R8,
  VT_UI1,
  VT_UNKNOWN,
  VT_VARIANT,
  variantArray,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantMissing,
  variantNull,
  variantR8,
  variantUnknown,
} from "../../src/com/index.ts";
import { NamedValue } from "./port-objects.ts";

class Bare extends ComObject {
  constructor() {
    super(IID_IUnknown);
  }
}

const pair = new NamedValue("a", "b");
const bare = new Bare();

test("port.md: the constructors give the field that goes with the type", () => {
  const bytes = Uint8Array.of(1, 2);
  expect(variantEmpty).toEqual({ vt: 0 });
  expect(variantNull).toEqual({ vt: 1 });
  expect(variantI4(7)).toEqual({ vt: 3, lVal: 7 });
  expect(variantR8(1.5)).toEqual({ vt: 5, dblVal: 1.5 });
  expect(variantDate(2.5)).toEqual({ vt: 7, date: 2.5 });
  expect(variantBstr("x")).toEqual({ vt: 8, bstrVal: "x" });
  expect(variantDispatch(pair)).toEqual({ vt: 9, pdispVal: pair });
  expect(variantMissing).toEqual({ vt: 10, scode: DISP_E_PARAMNOTFOUND });
  expect(variantBool(true)).toEqual({ vt: 11, boolVal: true });
  expect(variantUnknown(bare)).toEqual({ vt: 13, punkVal: bare });
  expect(variantI8(7n)).toEqual({ vt: 20, llVal: 7n });
  expect(variantArray(bytes)).toEqual({ vt: 0x2011, parray: bytes });
  expect(VT_ARRAY | VT_UI1).toBe(VT_ARRAY_UI1);
  expect(VT_BYREF | VT_VARIANT).toBe(VT_BYREF_VARIANT);
});

test("port.md: isVariant accepts each type with what belongs into it", () => {
  for (const value of [
    variantEmpty,
    variantNull,
    variantI4(-(2 ** 31)),
    variantR8(Number.NaN),
    variantDate(-657434),
    variantBstr(null),
    variantDispatch(null),
    variantDispatch(pair),
    variantMissing,
    variantBool(false),
    variantUnknown(null),
    variantUnknown(bare),
    variantI8(2n ** 63n - 1n),
    variantArray(new Uint8Array()),
  ]) {
    expect(isVariant(value)).toBe(true);
  }
});

const revoked = Proxy.revocable({ vt: VT_I4, lVal: 7 }, {});
revoked.revoke();

test.each<readonly [string, unknown]>([
  ["null", null],
  ["undefined", undefined],
  ["a number", 7],
  ["no vt", {}],
  ["vt as text", { vt: "3", lVal: 7 }],
  ["an unknown vt", { vt: 2, iVal: 7 }],
  ["a reference", { vt: VT_BYREF_VARIANT, pvarVal: { value: variantI4(7) } }],
  ["VT_I4 without value", { vt: VT_I4 }],
  ["VT_I4 with the wrong field", { vt: VT_I4, bstrVal: "7" }],
  ["VT_I4 of text", { vt: VT_I4, lVal: "7" }],
  ["VT_I4 of NaN", { vt: VT_I4, lVal: Number.NaN }],
  ["VT_I4 of 2^31", { vt: VT_I4, lVal: 2 ** 31 }],
  ["VT_I4 of a fraction", { vt: VT_I4, lVal: 1.5 }],
  ["VT_R8 of text", { vt: VT_R8, dblVal: "1" }],
  ["VT_DATE out of range", { vt: VT_DATE, date: 2_958_466 }],
  ["VT_DATE of NaN", { vt: VT_DATE, date: Number.NaN }],
  ["VT_DATE of a Date", { vt: VT_DATE, date: new Date() }],
  ["VT_BSTR of undefined", { vt: VT_BSTR }],
  ["VT_BSTR with a NUL", { vt: VT_BSTR, bstrVal: "a\0b" }],
  ["VT_BSTR with half a pair", { vt: VT_BSTR, bstrVal: "\uD83D" }],
  ["VT_BOOL of a number", { vt: VT_BOOL, boolVal: -1 }],
  ["VT_DISPATCH of undefined", { vt: VT_DISPATCH }],
  ["VT_DISPATCH of any object", { vt: VT_DISPATCH, pdispVal: {} }],
  ["VT_DISPATCH of an object without IDispatch", { vt: VT_DISPATCH, pdispVal: bare }],
  ["VT_UNKNOWN of any object", { vt: VT_UNKNOWN, punkVal: {} }],
  ["VT_ERROR of NaN", { vt: VT_ERROR, scode: Number.NaN }],
  ["VT_I8 of a number", { vt: VT_I8, llVal: 7 }],
  ["VT_I8 of 2^63", { vt: VT_I8, llVal: 2n ** 63n }],
  ["an array of numbers", { vt: VT_ARRAY_UI1, parray: [1, 2] }],
  ["a revoked proxy", revoked.proxy],
  [
    "a throwing vt",
    {
      get vt() {
        throw new Error("no");
      },
    },
  ],
  [
    "a throwing value",
    {
      vt: VT_I4,
      get lVal() {
        throw new Error("no");
      },
    },
  ],
  [
    "an object with a throwing method",
    {
      vt: VT_UNKNOWN,
      punkVal: {
        get QueryInterface() {
          throw new Error("no");
        },
      },
    },
  ],
])("GEN-5: %s is no VARIANT", (_, value) => {
  expect(isVariant(value)).toBe(false);
});

test("GEN-5: readVariant reads each property once, so that a second reading cannot differ", () => {
  let reads = 0;
  const shifting = {
    vt: VT_I4,
    get lVal() {
      reads += 1;
      return reads === 1 ? 7 : "surprise";
    },
  };
  const read = readVariant(shifting);
  expect(read).toEqual(variantI4(7));
  expect(Object.isFrozen(read)).toBe(true);
  expect(reads).toBe(1);
});

test("port.md: objects are told by the methods they have", () => {
  expect([isUnknown(bare), isDispatch(bare), isUnknown(pair), isDispatch(pair)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect([null, undefined, 7, {}, "x"].some((value) => isUnknown(value) || isDispatch(value))).toBe(false);
});
