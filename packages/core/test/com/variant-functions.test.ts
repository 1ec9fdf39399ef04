import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DISP_E_BADVARTYPE,
  DISP_E_OVERFLOW,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  E_UNEXPECTED,
  type IUnknown,
  inOut,
  out,
  S_OK,
  type VARIANT,
  VARIANT_ALPHABOOL,
  type VARTYPE,
  VariantChangeType,
  VariantClear,
  VariantCopy,
  VariantInit,
  VT_ARRAY_UI1,
  VT_BOOL,
  VT_BSTR,
  VT_BYREF_VARIANT,
  VT_DATE,
  VT_DISPATCH,
  VT_EMPTY,
  VT_ERROR,
  VT_I4,
  VT_I8,
  VT_NULL,
  VT_R8,
  VT_UNKNOWN,
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

function changed(source: VARIANT, vt: VARTYPE, flags = 0): VARIANT | number {
  const result = out<VARIANT>();
  const hr = VariantChangeType(result, source, flags, vt);
  return result.value ?? hr;
}

/** An object of another make whose every method throws. */
const thrower = {
  QueryInterface() {
    throw new Error("no");
  },
  AddRef() {
    throw new Error("no");
  },
  Release() {
    throw new Error("no");
  },
  [Symbol.dispose]() {},
} as IUnknown;

test("port.md: VariantInit makes a variable hold the empty VARIANT, without releasing", () => {
  const object = new NamedValue("a", "b");
  const variable = inOut(variantDispatch(object));
  VariantInit(variable);
  expect(variable.value).toEqual(variantEmpty);
  expect(object.holders).toBe(1);
  expect(() => VariantInit(null as never)).not.toThrow();
});

test("port.md: VariantClear releases what the variable holds", () => {
  const object = new NamedValue("a", "b");
  for (const variant of [variantDispatch(object), variantUnknown(object)]) {
    object.AddRef();
    const variable = inOut(variant);
    expect(VariantClear(variable)).toBe(S_OK);
    expect(variable.value).toEqual(variantEmpty);
    expect(object.holders).toBe(1);
  }
  const text = inOut(variantBstr("x"));
  expect(VariantClear(text)).toBe(S_OK);
  expect(text.value).toEqual(variantEmpty);
});

test("GEN-5: VariantClear without a variable, or of one that holds no VARIANT", () => {
  expect(VariantClear(null as never)).toBe(E_POINTER);
  expect(VariantClear(out())).toBe(E_INVALIDARG);
  const wrong = inOut({ vt: VT_I4, lVal: "7" }) as never as { value: VARIANT };
  expect(VariantClear(wrong)).toBe(E_INVALIDARG);
  expect(wrong.value).toEqual({ vt: VT_I4, lVal: "7" });
  const hostile = {
    get value(): VARIANT {
      throw new Error("no");
    },
    set value(_: VARIANT) {},
  };
  expect(VariantClear(hostile)).toBe(E_INVALIDARG);
});

test("port.md: VariantCopy counts a holder of the object, and copies bytes", () => {
  const object = new NamedValue("a", "b");
  const copy = out<VARIANT>();
  expect(VariantCopy(copy, variantDispatch(object))).toBe(S_OK);
  expect(copy.value).toEqual(variantDispatch(object));
  expect(object.holders).toBe(2);
  const bytes = Uint8Array.of(1, 2, 3);
  VariantCopy(copy, variantArray(bytes));
  bytes[0] = 9;
  expect(copy.value).toEqual(variantArray(Uint8Array.of(1, 2, 3)));
});

test("GEN-1: a copy that fails leaves the variable as it was", () => {
  const variable = inOut(variantI4(7));
  expect(VariantCopy(variable, null as never)).toBe(E_INVALIDARG);
  expect(VariantCopy(variable, { vt: VT_I4, lVal: 2 ** 31 })).toBe(E_INVALIDARG);
  expect(VariantCopy(variable, variantUnknown(thrower))).toBe(E_UNEXPECTED);
  expect(VariantCopy(undefined as never, variantI4(1))).toBe(E_POINTER);
  expect(variable.value).toEqual(variantI4(7));
});

test.each<readonly [VARIANT, VARTYPE, VARIANT]>([
  [variantEmpty, VT_I4, variantI4(0)],
  [variantEmpty, VT_I8, variantI8(0n)],
  [variantEmpty, VT_R8, variantR8(0)],
  [variantEmpty, VT_BOOL, variantBool(false)],
  [variantEmpty, VT_BSTR, variantBstr("")],
  [variantEmpty, VT_DATE, variantDate(0)],
  [variantI4(7), VT_BSTR, variantBstr("7")],
  [variantI4(-7), VT_R8, variantR8(-7)],
  [variantI4(7), VT_I8, variantI8(7n)],
  [variantI4(7), VT_BOOL, variantBool(true)],
  [variantI4(0), VT_BOOL, variantBool(false)],
  [variantI4(7), VT_DATE, variantDate(7)],
  [variantI8(7n), VT_I4, variantI4(7)],
  [variantI8(9007199254740993n), VT_BSTR, variantBstr("9007199254740993")],
  [variantI8(0n), VT_BOOL, variantBool(false)],
  [variantI8(3n), VT_BOOL, variantBool(true)],
  [variantBool(true), VT_I4, variantI4(-1)],
  [variantBool(false), VT_I4, variantI4(0)],
  [variantBool(true), VT_R8, variantR8(-1)],
  [variantBool(true), VT_BSTR, variantBstr("-1")],
  [variantBool(false), VT_BSTR, variantBstr("0")],
  [variantBstr("7"), VT_I4, variantI4(7)],
  [variantBstr(" -7 "), VT_I4, variantI4(-7)],
  [variantBstr("+7"), VT_I4, variantI4(7)],
  [variantBstr("7.5"), VT_I4, variantI4(8)],
  [variantBstr("1e3"), VT_I4, variantI4(1000)],
  [variantBstr(".5"), VT_R8, variantR8(0.5)],
  [variantBstr("9223372036854775807"), VT_I8, variantI8(2n ** 63n - 1n)],
  [variantBstr("True"), VT_BOOL, variantBool(true)],
  [variantBstr("fALSE"), VT_BOOL, variantBool(false)],
  [variantBstr("-1"), VT_BOOL, variantBool(true)],
  [variantBstr("0"), VT_BOOL, variantBool(false)],
  [variantR8(0.5), VT_I4, variantI4(0)],
  [variantR8(1.5), VT_I4, variantI4(2)],
  [variantR8(2.5), VT_I4, variantI4(2)],
  [variantR8(-0.5), VT_I4, variantI4(0)],
  [variantR8(-1.5), VT_I4, variantI4(-2)],
  [variantR8(-2.5), VT_I4, variantI4(-2)],
  [variantR8(2.51), VT_I4, variantI4(3)],
  [variantR8(2147483647.4), VT_I4, variantI4(2147483647)],
  [variantR8(2.5), VT_I8, variantI8(2n)],
  [variantR8(1.25), VT_BSTR, variantBstr("1.25")],
  [variantR8(1e21), VT_BSTR, variantBstr("1E+21")],
  [variantR8(2.5), VT_DATE, variantDate(2.5)],
  [variantDate(2.5), VT_R8, variantR8(2.5)],
  [variantDate(2.5), VT_I4, variantI4(2)],
  [variantNull, VT_NULL, variantNull],
  [variantEmpty, VT_EMPTY, variantEmpty],
  [variantMissing, VT_ERROR, variantMissing],
  [variantBstr(null), VT_BSTR, variantBstr(null)],
  [variantDispatch(null), VT_UNKNOWN, variantUnknown(null)],
  [variantUnknown(null), VT_DISPATCH, variantDispatch(null)],
])("port.md: VariantChangeType %o to %i", (source, vt, expected) => {
  expect(changed(source, vt)).toEqual(expected);
});

test("port.md: VARIANT_ALPHABOOL spells truth values as words", () => {
  expect(changed(variantBool(true), VT_BSTR, VARIANT_ALPHABOOL)).toEqual(variantBstr("True"));
  expect(changed(variantBool(false), VT_BSTR, VARIANT_ALPHABOOL)).toEqual(variantBstr("False"));
});

test.each<readonly [VARIANT, VARTYPE]>([
  [variantNull, VT_I4],
  [variantNull, VT_BSTR],
  [variantNull, VT_BOOL],
  [variantMissing, VT_I4],
  [variantMissing, VT_BSTR],
  [variantBstr(""), VT_I4],
  [variantBstr(null), VT_I4],
  [variantBstr(null), VT_BOOL],
  [variantBstr("x"), VT_I4],
  [variantBstr("7x"), VT_I4],
  [variantBstr("0x10"), VT_I4],
  [variantBstr("1 2"), VT_I4],
  [variantBstr("."), VT_R8],
  [variantBstr("Infinity"), VT_R8],
  [variantBstr("NaN"), VT_R8],
  [variantBstr("yes"), VT_BOOL],
  [variantBstr("2026-01-01"), VT_DATE],
  [variantDate(2.5), VT_BSTR],
  [variantR8(Number.NaN), VT_BSTR],
  [variantI4(7), VT_DISPATCH],
  [variantI4(7), VT_ARRAY_UI1],
  [variantI4(7), VT_EMPTY],
  [variantI4(7), VT_NULL],
  [variantI4(7), VT_ERROR],
  [variantArray(new Uint8Array()), VT_BSTR],
  [variantDispatch(null), VT_I4],
  [variantDispatch(null), VT_BSTR],
])("GEN-5: VariantChangeType refuses %o to %i as a type mismatch", (source, vt) => {
  expect(changed(source, vt)).toBe(DISP_E_TYPEMISMATCH);
});

test.each<readonly [VARIANT, VARTYPE]>([
  [variantR8(2147483647.5), VT_I4],
  [variantR8(-2147483648.6), VT_I4],
  [variantR8(Number.NaN), VT_I4],
  [variantR8(Number.NaN), VT_I8],
  [variantR8(1e19), VT_I8],
  [variantR8(1e9), VT_DATE],
  [variantBstr("2147483648"), VT_I4],
  [variantBstr("9223372036854775808"), VT_I8],
  [variantBstr("1e999"), VT_R8],
  [variantI8(2n ** 31n), VT_I4],
  [variantI4(2_958_466), VT_DATE],
])("port.md: VariantChangeType %o to %i overflows", (source, vt) => {
  expect(changed(source, vt)).toBe(DISP_E_OVERFLOW);
});

test("port.md: halves are rounded to the even number, everything else to the nearest", () => {
  fc.assert(
    fc.property(fc.double({ min: -2e9, max: 2e9, noNaN: true }), (value) => {
      const result = changed(variantR8(value), VT_I4);
      if (typeof result === "number" || result.vt !== VT_I4) throw new Error(`no VT_I4 for ${value}`);
      const distance = Math.abs(result.lVal - value);
      expect(distance).toBeLessThanOrEqual(0.5);
      if (distance === 0.5) expect(Math.abs(result.lVal % 2)).toBe(0);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (whole) => {
      expect(changed(variantR8(whole + 0.5), VT_I4)).toEqual(variantI4(whole % 2 === 0 ? whole : whole + 1));
    }),
  );
});

test("port.md: numbers survive the way to text and back", () => {
  fc.assert(
    fc.property(fc.integer(), (lVal) => {
      expect(changed(changed(variantI4(lVal), VT_BSTR) as VARIANT, VT_I4)).toEqual(variantI4(lVal));
    }),
  );
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (llVal) => {
      expect(changed(changed(variantI8(llVal), VT_BSTR) as VARIANT, VT_I8)).toEqual(variantI8(llVal));
    }),
  );
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (dblVal) => {
      expect(changed(changed(variantR8(dblVal), VT_BSTR) as VARIANT, VT_R8)).toEqual(variantR8(dblVal + 0));
    }),
  );
});

test("port.md: objects go between VT_DISPATCH and VT_UNKNOWN, each with a holder more", () => {
  const object = new NamedValue("a", "b");
  expect(changed(variantDispatch(object), VT_UNKNOWN)).toEqual(variantUnknown(object));
  expect(changed(variantUnknown(object), VT_DISPATCH)).toEqual(variantDispatch(object));
  expect(changed(variantDispatch(object), VT_DISPATCH)).toEqual(variantDispatch(object));
  expect(object.holders).toBe(4);
  const bare = { ...thrower, QueryInterface: () => E_NOINTERFACE } as IUnknown;
  expect(changed(variantUnknown(bare), VT_DISPATCH)).toBe(E_NOINTERFACE);
  const liar = { ...thrower, QueryInterface: () => S_OK } as IUnknown;
  expect(changed(variantUnknown(liar), VT_DISPATCH)).toBe(E_UNEXPECTED);
});

test("GEN-7: an object that throws makes the conversion fail, not throw", () => {
  expect(changed(variantUnknown(thrower), VT_DISPATCH)).toBe(E_UNEXPECTED);
  expect(changed(variantUnknown(thrower), VT_UNKNOWN)).toBe(E_UNEXPECTED);
});

test("GEN-1: a failing conversion leaves the variable as it was; it may be its own source", () => {
  const variable = inOut(variantBstr("x"));
  expect(VariantChangeType(variable, variable.value, 0, VT_I4)).toBe(DISP_E_TYPEMISMATCH);
  expect(variable.value).toEqual(variantBstr("x"));
  variable.value = variantBstr("7");
  expect(VariantChangeType(variable, variable.value, 0, VT_I4)).toBe(S_OK);
  expect(variable.value).toEqual(variantI4(7));
});

test("GEN-5: VariantChangeType with bad arguments", () => {
  expect(VariantChangeType(null as never, variantI4(7), 0, VT_I4)).toBe(E_POINTER);
  expect(VariantChangeType(out(), null as never, 0, VT_I4)).toBe(E_INVALIDARG);
  expect(VariantChangeType(out(), { vt: VT_I4, lVal: Number.NaN }, 0, VT_BSTR)).toBe(E_INVALIDARG);
  expect(VariantChangeType(out(), variantI4(7), Number.NaN, VT_I4)).toBe(E_INVALIDARG);
  for (const vt of [2, VT_BYREF_VARIANT, Number.NaN, "3", null]) {
    expect(VariantChangeType(out(), variantI4(7), 0, vt as never)).toBe(DISP_E_BADVARTYPE);
  }
});
