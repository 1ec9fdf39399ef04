import { expect, test } from "vitest";
import {
  ComObject,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  guid,
  IID_IDispatch,
  IID_IUnknown,
  type IUnknown,
  out,
  S_OK,
} from "../../src/com/index.ts";

const IID_Thing = guid("11111111-2222-3333-4444-555555555555");

class Thing extends ComObject {
  constructor() {
    super(IID_Thing);
  }
}

test("port.md: an object starts with one holder; AddRef and Release give the new count, never below 0", () => {
  const thing = new Thing();
  expect([
    thing.AddRef(),
    thing.AddRef(),
    thing.Release(),
    thing.Release(),
    thing.Release(),
    thing.Release(),
  ]).toEqual([2, 3, 2, 1, 0, 0]);
  expect(thing.AddRef()).toBe(1);
});

test("port.md: the end of a using block releases", () => {
  const thing = new Thing();
  {
    using held = thing;
    expect(held.AddRef()).toBe(2);
  }
  expect(thing.Release()).toBe(0);
});

test("port.md: QueryInterface gives the object for its interfaces, and counts one more holder", () => {
  const thing = new Thing();
  for (const [index, iid] of [IID_IUnknown, IID_Thing].entries()) {
    const found = out<IUnknown>();
    expect(thing.QueryInterface(iid, found)).toBe(S_OK);
    expect(found.value).toBe(thing);
    expect(thing.AddRef()).toBe(index + 3);
    thing.Release();
  }
});

test("port.md: QueryInterface reads the identifier with braces and in lower case", () => {
  const found = out<IUnknown>();
  const spelled = `{${IID_Thing.toLowerCase()}}` as typeof IID_Thing;
  expect(new Thing().QueryInterface(spelled, found)).toBe(S_OK);
});

test("GEN-1: an interface that the object does not have leaves the reference and the count as they were", () => {
  const thing = new Thing();
  const found = out<IUnknown>();
  expect(thing.QueryInterface(IID_IDispatch, found)).toBe(E_NOINTERFACE);
  expect(found.value).toBeUndefined();
  expect(thing.AddRef()).toBe(2);
});

test("GEN-5: QueryInterface without a reference or with something that is no identifier", () => {
  const thing = new Thing();
  for (const reference of [null, undefined, 7, {}, Object.freeze({ value: undefined })]) {
    expect(thing.QueryInterface(IID_Thing, reference as never)).toBe(E_POINTER);
  }
  for (const iid of [null, undefined, 7, "x", {}, Symbol("x")]) {
    expect(thing.QueryInterface(iid as never, out<IUnknown>())).toBe(E_INVALIDARG);
  }
  expect(thing.AddRef()).toBe(2);
});

test("GEN-7: a reference that refuses to be written does not make QueryInterface throw", () => {
  const thing = new Thing();
  const hostile = {
    get value(): IUnknown | undefined {
      return undefined;
    },
    set value(_: IUnknown | undefined) {
      throw new Error("no");
    },
  };
  expect(thing.QueryInterface(IID_Thing, hostile)).toBe(E_POINTER);
  expect(thing.AddRef()).toBe(2);
});
