import fc from "fast-check";
import { expect, test } from "vitest";
import {
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  EnumVariant,
  type IEnumVARIANT,
  IID_IDispatch,
  IID_IEnumVARIANT,
  type IUnknown,
  inOut,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  variantDispatch,
  variantI4,
} from "../../src/com/index.ts";
import { NamedValue } from "./port-objects.ts";

function numbers(count: number): VARIANT[] {
  return Array.from({ length: count }, (_, index) => variantI4(index + 1));
}

function next(
  enumerator: IEnumVARIANT,
  celt: number,
): readonly [number, VARIANT[] | undefined, number | undefined] {
  const items = out<VARIANT[]>();
  const fetched = out<number>();
  const hr = enumerator.Next(celt, items, fetched);
  return [hr, items.value, fetched.value];
}

test("COL-2: the enumerator starts before the first item and walks to the end", () => {
  const enumerator = new EnumVariant(numbers(3));
  expect(next(enumerator, 1)).toEqual([S_OK, [variantI4(1)], 1]);
  expect(next(enumerator, 2)).toEqual([S_OK, [variantI4(2), variantI4(3)], 2]);
  expect(next(enumerator, 1)).toEqual([S_FALSE, [], 0]);
});

test("COL-2: Next gives S_FALSE with what there was when less is left than asked", () => {
  const enumerator = new EnumVariant(numbers(3));
  expect(next(enumerator, 5)).toEqual([S_FALSE, numbers(3), 3]);
  expect(next(new EnumVariant([]), 1)).toEqual([S_FALSE, [], 0]);
  expect(next(enumerator, 0)).toEqual([S_OK, [], 0]);
});

test("COL-2: Skip, Reset and Clone move as in IEnumVARIANT", () => {
  const enumerator = new EnumVariant(numbers(4));
  expect(enumerator.Skip(2)).toBe(S_OK);
  const clone = out<IEnumVARIANT>();
  expect(enumerator.Clone(clone)).toBe(S_OK);
  expect(next(enumerator, 1)).toEqual([S_OK, [variantI4(3)], 1]);
  expect(enumerator.Skip(2)).toBe(S_FALSE);
  expect(next(enumerator, 1)).toEqual([S_FALSE, [], 0]);
  expect(next(clone.value!, 2)).toEqual([S_OK, [variantI4(3), variantI4(4)], 2]);
  expect(enumerator.Reset()).toBe(S_OK);
  expect(next(enumerator, 4)).toEqual([S_OK, numbers(4), 4]);
  expect(enumerator.Skip(0)).toBe(S_OK);
});

test("COL-2: the enumerator sees the collection as it was", () => {
  const items = numbers(2);
  const enumerator = new EnumVariant(items);
  items.push(variantI4(3));
  items[0] = variantI4(9);
  expect(next(enumerator, 9)).toEqual([S_FALSE, numbers(2), 2]);
});

test("COL-2: any sequence of calls moves as on a plain list", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom("next", "skip"), celt: fc.nat(5) }),
    fc.constant({ kind: "reset", celt: 0 }),
    fc.constant({ kind: "clone", celt: 0 }),
  );
  fc.assert(
    fc.property(fc.nat(12), fc.array(step), (count, steps) => {
      const items = numbers(count);
      let enumerator: IEnumVARIANT = new EnumVariant(items);
      let position = 0;
      for (const { kind, celt } of steps) {
        const there = items.slice(position, position + celt);
        const expected = there.length === celt ? S_OK : S_FALSE;
        if (kind === "next") expect(next(enumerator, celt)).toEqual([expected, there, there.length]);
        if (kind === "skip") expect(enumerator.Skip(celt)).toBe(expected);
        position += there.length;
        if (kind === "reset") {
          enumerator.Reset();
          position = 0;
        }
        if (kind === "clone") {
          const clone = out<IEnumVARIANT>();
          enumerator.Clone(clone);
          enumerator = clone.value!;
        }
      }
    }),
  );
});

test("COL-2: each object given has a holder more", () => {
  const object = new NamedValue("a", "b");
  next(new EnumVariant([variantDispatch(object)]), 1);
  expect(object.holders).toBe(2);
});

test("GEN-5: Next and Skip refuse what is no count, and do not move", () => {
  const enumerator = new EnumVariant(numbers(2));
  for (const celt of [-1, 1.5, Number.NaN, 2 ** 31, "1", null, undefined, 1n]) {
    const items = inOut<VARIANT[] | undefined>(numbers(1));
    expect(enumerator.Next(celt as never, items)).toBe(E_INVALIDARG);
    expect(items.value).toEqual(numbers(1));
    expect(enumerator.Skip(celt as never)).toBe(E_INVALIDARG);
  }
  expect(next(enumerator, 1)).toEqual([S_OK, [variantI4(1)], 1]);
});

test("GEN-5: Next and Clone need a reference; that of the count may be left out", () => {
  const enumerator = new EnumVariant(numbers(3));
  for (const reference of [null, undefined, 7, Object.freeze({ value: undefined })]) {
    expect(enumerator.Next(1, reference as never)).toBe(E_POINTER);
    expect(enumerator.Clone(reference as never)).toBe(E_POINTER);
  }
  expect(enumerator.Next(1, out(), 7 as never)).toBe(E_POINTER);
  expect(enumerator.Next(1, out())).toBe(S_OK);
  expect(enumerator.Next(1, out(), null)).toBe(S_OK);
  expect(next(enumerator, 1)).toEqual([S_OK, [variantI4(3)], 1]);
});

test("port.md: QueryInterface of an enumerator", () => {
  const enumerator = new EnumVariant([]);
  const found = out<IEnumVARIANT>();
  expect(enumerator.QueryInterface(IID_IEnumVARIANT, found)).toBe(S_OK);
  expect(found.value).toBe(enumerator);
  expect(enumerator.QueryInterface(IID_IDispatch, out<IUnknown>())).toBe(E_NOINTERFACE);
});
