import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import { NameValue } from "../../src/client/name-value.ts";
import { NameValueCollection } from "../../src/client/name-value-collection.ts";
import {
  COR_E_NOTSUPPORTED,
  createCluster,
  DISP_E_BADINDEX,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type INameValue,
  type INameValueCollection,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  VT_DISPATCH,
  variantArray,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantNull,
  variantR8,
} from "../../src/index.ts";
import { ask, callAny, itemsOf, pairsOf, read, readAny } from "./every-member.ts";
import { FakeBackend } from "./fake-service.ts";

const notFound = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

describe("IClusterEnumerable", () => {
  test("COL-1: CreateClusterEnumerable makes an empty writable collection", async () => {
    const cluster = createCluster(new FakeBackend());
    const items = await ask<IClusterEnumerable>((p) => cluster.CreateClusterEnumerable(p));
    expect(readAny((p) => items.get_IsReadOnly(p))).toBe(false);
    expect(itemsOf(items)).toEqual([]);
  });

  test("COL-1: Add appends and allows duplicates; Remove takes the first equal item", () => {
    const items = new ClusterEnumerable();
    for (const id of [1, 2, 1, 3]) expect(items.Add(variantI4(id))).toBe(S_OK);
    expect(items.Remove(variantI4(1))).toBe(S_OK);
    expect(itemsOf(items)).toEqual([2, 1, 3].map(variantI4));
    expect(items.Remove(variantI4(4))).toBe(notFound);
    expect(itemsOf(items)).toEqual([2, 1, 3].map(variantI4));
  });

  const job = new Job();
  const bytes = Uint8Array.of(1);
  const equals: [string, VARIANT, VARIANT, boolean][] = [
    ["a number and the same number", variantI4(1), variantI4(1), true],
    ["a number of another type", variantI4(1), variantI8(1n), false],
    ["long integers", variantI8(5n), variantI8(5n), true],
    ["fractions", variantR8(0.5), variantR8(0.5), true],
    ["NaN and NaN", variantR8(Number.NaN), variantR8(Number.NaN), true],
    ["dates", variantDate(1.5), variantDate(1.5), true],
    ["truth values", variantBool(true), variantBool(false), false],
    ["strings", variantBstr("a"), variantBstr("a"), true],
    ["strings of another case", variantBstr("a"), variantBstr("A"), false],
    ["an empty string and null", variantBstr(""), variantBstr(null), true],
    ["the same object", variantDispatch(job), variantDispatch(job), true],
    ["another object", variantDispatch(job), variantDispatch(new Job()), false],
    ["nothing and nothing", variantEmpty, variantEmpty, true],
    ["nothing and null", variantEmpty, variantNull, false],
    ["the same bytes", variantArray(bytes), variantArray(bytes), true],
    ["results", { vt: 10, scode: S_FALSE }, { vt: 10, scode: S_FALSE }, true],
    ["the same unknown", { vt: 13, punkVal: job }, { vt: 13, punkVal: job }, true],
  ];

  test.each(equals)("COL-1: Remove compares %s", (_, item, sought, isEqual) => {
    const items = new ClusterEnumerable([item]);
    expect(items.Remove(sought)).toBe(isEqual ? S_OK : notFound);
    expect(itemsOf(items)).toHaveLength(isEqual ? 0 : 1);
  });

  test("COL-1: a read-only collection refuses Add and Remove", () => {
    const items = new ClusterEnumerable([variantI4(1)], true);
    expect(items.Add(variantI4(2))).toBe(COR_E_NOTSUPPORTED);
    expect(items.Remove(variantI4(1))).toBe(COR_E_NOTSUPPORTED);
    expect(itemsOf(items)).toEqual([variantI4(1)]);
  });

  test.each([null, 5, {}, { vt: 3 }, { vt: 3, lVal: 2 ** 31 }, { vt: 8, bstrVal: "\ud800" }])(
    "GEN-5: Add refuses %j, which is no VARIANT",
    (bad) => {
      const items = new ClusterEnumerable();
      expect(callAny(items, "Add", [bad])).toBe(E_INVALIDARG);
      expect(itemsOf(items)).toEqual([]);
    },
  );

  test("COL-1: a VARIANT that a caller changes after Add is not changed in the collection", () => {
    const items = new ClusterEnumerable();
    const item = { vt: 3, lVal: 1 } as const;
    items.Add(item);
    (item as { lVal: number }).lVal = 2;
    expect(itemsOf(items)).toEqual([variantI4(1)]);
  });

  test("COL-2: an enumerator sees the collection as it was, and delivers in parts", () => {
    const items = new ClusterEnumerable([1, 2, 3].map(variantI4));
    const enumerator = read<IEnumVARIANT>((p) => items.GetEnumerator(p));
    items.Add(variantI4(4));
    const batch = out<VARIANT[]>();
    const count = out<number>();
    expect(enumerator.Next(2, batch, count)).toBe(S_OK);
    expect([batch.value, count.value]).toEqual([[variantI4(1), variantI4(2)], 2]);
    const copy = read<IEnumVARIANT>((p) => enumerator.Clone(p));
    expect(enumerator.Next(2, batch, count)).toBe(S_FALSE);
    expect([batch.value, count.value]).toEqual([[variantI4(3)], 1]);
    expect(enumerator.Skip(1)).toBe(S_FALSE);
    expect(copy.Skip(1)).toBe(S_OK);
    expect(enumerator.Reset()).toBe(S_OK);
    expect(enumerator.Next(3, batch)).toBe(S_OK);
    expect(batch.value).toEqual([1, 2, 3].map(variantI4));
  });

  test("COL-1, COL-2: any adds and removes leave what a list of numbers would hold", () => {
    const change = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const items = new ClusterEnumerable();
        const list: number[] = [];
        for (const [adds, id] of changes) {
          if (adds) {
            expect(items.Add(variantI4(id))).toBe(S_OK);
            list.push(id);
          } else {
            const index = list.indexOf(id);
            expect(items.Remove(variantI4(id))).toBe(index < 0 ? notFound : S_OK);
            if (index >= 0) list.splice(index, 1);
          }
        }
        expect(itemsOf(items)).toEqual(list.map(variantI4));
      }),
    );
  });
});

describe("INameValueCollection", () => {
  const pair = (name: string, value: string): NameValue => new NameValue({ name, value });
  const abc = (): NameValueCollection =>
    new NameValueCollection([
      { name: "a", value: "1" },
      { name: "b", value: "2" },
      { name: "a", value: "3" },
    ]);

  test("COL-3: Set replaces the first of that name, without case, or appends", () => {
    const pairs = abc();
    expect(pairs.Set("A", "9")).toBe(S_OK);
    expect(pairs.Set("c", null)).toBe(S_OK);
    expect(pairsOf(pairs)).toEqual([
      ["a", "9"],
      ["b", "2"],
      ["a", "3"],
      ["c", ""],
    ]);
    expect(readAny((p) => pairs.get_Count(p))).toBe(4);
  });

  test("COL-3: Add appends, Insert puts before an index, 0 to the end", () => {
    const pairs = new NameValueCollection();
    expect(pairs.Add(variantDispatch(pair("b", "2")))).toBe(S_OK);
    expect(pairs.Insert(0, pair("a", "1"))).toBe(S_OK);
    expect(pairs.Insert(2, pair("d", "4"))).toBe(S_OK);
    expect(pairs.Insert(2, pair("c", "3"))).toBe(S_OK);
    expect(pairs.Insert(5, pair("e", "5"))).toBe(DISP_E_BADINDEX);
    expect(pairs.Insert(-1, pair("e", "5"))).toBe(DISP_E_BADINDEX);
    expect(pairs.Insert(0.5, pair("e", "5"))).toBe(E_INVALIDARG);
    expect(pairsOf(pairs)).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
      ["d", "4"],
    ]);
  });

  test("COL-3: Remove takes the first of that name, RemoveAt that index", () => {
    const pairs = abc();
    expect(pairs.Remove("A")).toBe(S_OK);
    expect(pairsOf(pairs)).toEqual([
      ["b", "2"],
      ["a", "3"],
    ]);
    expect(pairs.Remove("c")).toBe(notFound);
    expect(pairs.RemoveAt(2)).toBe(DISP_E_BADINDEX);
    expect(pairs.RemoveAt(-1)).toBe(DISP_E_BADINDEX);
    expect(pairs.RemoveAt(1)).toBe(S_OK);
    expect(pairsOf(pairs)).toEqual([["b", "2"]]);
    expect(pairs.Clear()).toBe(S_OK);
    expect(pairs.RemoveAt(0)).toBe(DISP_E_BADINDEX);
  });

  test("COL-3: names are not empty", () => {
    const pairs = new NameValueCollection();
    expect(pairs.Set("", "1")).toBe(E_INVALIDARG);
    expect(pairs.Remove(null)).toBe(E_INVALIDARG);
    expect(pairs.Add(variantDispatch(pair("", "1")))).toBe(E_INVALIDARG);
    expect(pairs.Insert(0, pair("", "1"))).toBe(E_INVALIDARG);
    expect(pairsOf(pairs)).toEqual([]);
  });

  test("GEN-5: Add needs a VARIANT that holds a name/value object, Insert the object itself", () => {
    const pairs = new NameValueCollection();
    expect(pairs.Add(variantBstr("a"))).toBe(DISP_E_TYPEMISMATCH);
    expect(callAny(pairs, "Add", [null])).toBe(E_INVALIDARG);
    expect(pairs.Add({ vt: VT_DISPATCH, pdispVal: null })).toBe(E_POINTER);
    expect(pairs.Add(variantDispatch(new Job()))).toBe(E_NOINTERFACE);
    expect(callAny(pairs, "Insert", [0, null])).toBe(E_POINTER);
    expect(callAny(pairs, "Insert", [0, "a"])).toBe(E_INVALIDARG);
    expect(pairsOf(pairs)).toEqual([]);
  });

  test("COL-3: a foreign name/value object is read when it is put in", () => {
    const pairs = new NameValueCollection();
    let value = "before";
    const foreign = {
      get_Name: (p: { value: unknown }) => {
        p.value = "n";
        return S_OK;
      },
      get_Value: (p: { value: unknown }) => {
        p.value = value;
        return S_OK;
      },
    } as unknown as INameValue;
    expect(pairs.Insert(0, foreign)).toBe(S_OK);
    value = "after";
    expect(pairsOf(pairs)).toEqual([["n", "before"]]);
  });

  test("COL-3: collections that the API gives are read-only, and their clones are writable", async () => {
    const cluster = createCluster(new FakeBackend());
    for (const given of [
      await ask<INameValueCollection>((p) => cluster.get_Parameters(p)),
      await ask<INameValueCollection>((p) => cluster.get_EnvironmentVariables(p)),
    ]) {
      const before = pairsOf(given);
      const clone = read<INameValueCollection>((p) => given.Clone(p));
      expect(before).toHaveLength(1);
      expect(given.Set("x", "1")).toBe(COR_E_NOTSUPPORTED);
      expect(given.Add(variantDispatch(pair("x", "1")))).toBe(COR_E_NOTSUPPORTED);
      expect(given.Insert(0, pair("x", "1"))).toBe(COR_E_NOTSUPPORTED);
      expect(given.Remove(before[0]![0])).toBe(COR_E_NOTSUPPORTED);
      expect(given.RemoveAt(0)).toBe(COR_E_NOTSUPPORTED);
      expect(given.Clear()).toBe(COR_E_NOTSUPPORTED);
      expect(pairsOf(clone)).toEqual(before);
      expect(clone.Set("x", "1")).toBe(S_OK);
      expect(pairsOf(given)).toEqual(before);
    }
  });

  test("COL-2: its enumerator sees the pairs as they were", () => {
    const pairs = abc();
    const enumerator = read<IEnumVARIANT>((p) => pairs.GetEnumerator(p));
    pairs.Clear();
    const batch = out<VARIANT[]>();
    expect(enumerator.Next(5, batch)).toBe(S_FALSE);
    expect(batch.value).toHaveLength(3);
  });
});
