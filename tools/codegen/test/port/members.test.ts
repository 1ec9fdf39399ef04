import { describe, expect, test } from "vitest";
import { readThing } from "../small-port.ts";

describe("slots and dispids", () => {
  test("slots count from 7 and dispids from 1610743808; a put shares the dispid of its get and still counts", () => {
    const members = readThing(`
  /** @page p */ get_Size(a: Out<long>): HRESULT;
  /** @page p */ put_Size(a: long): HRESULT;
  /** @page p */ Do(): HRESULT;`);
    expect(members.map(({ name, kind, slot, dispid }) => [name, kind, slot, dispid])).toStrictEqual([
      ["get_Size", "propget", 7, 1610743808],
      ["put_Size", "propput", 8, 1610743808],
      ["Do", "method", 9, 1610743810],
    ]);
  });

  test("@dispid replaces the counted dispid, for the put of the property too", () => {
    const members = readThing(`
  /**
   * @page p
   * @dispid 0
   */
  get_Value(a: Out<long>): HRESULT;
  /** @page p */ put_Value(a: long): HRESULT;
  /**
   * @page p
   * @dispid -4
   */
  GetEnumerator(a: Out<IEnumVARIANT>): HRESULT;`);
    expect(members.map(({ dispid }) => dispid)).toStrictEqual([0, 0, -4]);
  });

  test("a @dispid that is no whole number is refused", () => {
    expect(() => readThing("/**\n * @page p\n * @dispid NEWENUM\n */\n  Do(): HRESULT;")).toThrow(
      "port/ithing.ts:7: IThing.Do has @dispid NEWENUM, which is no whole number.",
    );
  });

  test("a @dispid on a put is refused, for it would be passed over", () => {
    const source =
      "/** @page p */ get_A(a: Out<long>): HRESULT;\n  /**\n * @page p\n * @dispid 3\n */\n  put_A(a: long): HRESULT;";
    expect(() => readThing(source)).toThrow(
      "IThing.put_A shares the dispid of get_A: move its @dispid there.",
    );
  });

  test.each([
    ["without its get", "/** @page p */ put_Size(a: long): HRESULT;", 3],
    [
      "before its get",
      "/** @page p */ put_Size(a: long): HRESULT;\n/** @page p */ get_Size(a: Out<long>): HRESULT;",
      3,
    ],
  ])("a put %s is refused, with file and line", (_, source, line) => {
    expect(() => readThing(source)).toThrow(
      `port/ithing.ts:${line}: IThing.put_Size has no get_Size before it, whose dispid it shares. Declare get_Size first.`,
    );
  });
});

describe("what a member must have", () => {
  test("a member without @page is refused, with file and line and the words to add", () => {
    expect(() => readThing("/** Size. */\n  get_Size(a: Out<long>): HRESULT;")).toThrow(
      'port/ithing.ts:4: IThing.get_Size has no @page. Add "@page ithing-get-size" to its documentation.',
    );
    expect(() => readThing("Do(): HRESULT;")).toThrow(
      'port/ithing.ts:3: IThing.Do has no @page. Add "@page ithing-do"',
    );
  });

  test("a @page that is not one word is refused", () => {
    expect(() => readThing("/** @page two words */ Do(): HRESULT;")).toThrow(
      "port/ithing.ts:3: IThing.Do needs exactly one @page with one word after it.",
    );
  });

  test("another result than HRESULT is refused", () => {
    expect(() => readThing("/** @page p */ Do(): void;")).toThrow(
      "port/ithing.ts:3: IThing.Do must return HRESULT or Promise<HRESULT>, not void.",
    );
  });

  test("a get that gives nothing back is refused", () => {
    expect(() => readThing("/** @page p */ get_Size(a: long): HRESULT;")).toThrow(
      "port/ithing.ts:3: IThing.get_Size reads a property, so its last parameter must be an Out<…>.",
    );
  });

  test("every mistake is reported in one go", () => {
    expect(() => readThing("Do(): HRESULT;\n  Again(): HRESULT;")).toThrow(
      /^port\/ithing\.ts:3: IThing\.Do has no @page.*\nport\/ithing\.ts:4: IThing\.Again has no @page.*$/,
    );
  });
});
