import { describe, expect, test } from "vitest";
import { readParameters, readThing } from "../small-port.ts";

describe("the type of a parameter", () => {
  test.each([
    ["a: long", "in", "long"],
    ["a: __int64", "in", "__int64"],
    ["a: BSTR", "in", "BSTR"],
    ["a: VARIANT_BOOL", "in", "VARIANT_BOOL"],
    ["a: DATE", "in", "DATE"],
    ["a: VARIANT", "in", "VARIANT"],
    ["a: Colour", "in", "Colour"],
    ["a: IThing", "in", "IThing*"],
    ["a: IDispatch", "in", "IDispatch*"],
    ["a: Out<long>", "out", "long*"],
    ["a: Out<Colour>", "out", "Colour*"],
    ["a: Out<IThing>", "out", "IThing**"],
    ["a: Out<IThing | null>", "out", "IThing**"],
    ["a: Out<IEnumVARIANT>", "out", "IEnumVARIANT**"],
    ["a: Out<SAFEARRAY>", "out", "SAFEARRAY**"],
    ["a: InOut<VARIANT>", "in,out", "VARIANT*"],
  ])("%s travels %s as %s", (source, direction, type) => {
    expect(readParameters(source)).toStrictEqual([
      { name: "a", direction, optional: false, type, nullable: source.includes("null") },
    ]);
  });

  test.each(["a?: long", "a?: long | undefined", "a: long | undefined, b: Out<long>"])(
    "%s is optional",
    (source) => {
      expect(readParameters(source)[0]).toStrictEqual({
        name: "a",
        direction: "in",
        optional: true,
        type: "long",
        nullable: false,
      });
    },
  );

  test.each([
    "string",
    "number",
    "boolean",
    "long | null",
    "long[]",
    "INothing",
    "Out",
    "Out<string>",
    "Out<long | BSTR>",
    "InOut<VARIANT | null>",
  ])("%s is refused as no COM type, with file and line", (type) => {
    expect(() => readParameters(`first: long,\n    second: ${type}`)).toThrow(
      `port/ithing.ts:5: IThing.Do has a parameter second of type ${type}, which is no COM type.`,
    );
  });

  test("a parameter without a type is refused", () => {
    expect(() => readParameters("a")).toThrow("port/ithing.ts:4: IThing.Do has a parameter a of type (none)");
  });
});

describe("the name of a parameter", () => {
  test("a trailing underscore, which a reserved word needs, is dropped", () => {
    expect(readParameters("var_: long, my_name: long").map(({ name }) => name)).toStrictEqual([
      "var",
      "my_name",
    ]);
  });
});

describe("@idl", () => {
  test("it replaces the type of the parameter it names and no other", () => {
    const [member] = readThing(
      "/**\n * @page p\n * @idl var IThing\n */\n  Do(var_: IThing, other: IThing): HRESULT;",
    );
    expect(member?.parameters.map(({ name, type }) => [name, type])).toStrictEqual([
      ["var", "IThing"],
      ["other", "IThing*"],
    ]);
  });

  test("it is refused for a name that is no parameter, and when it is not two words", () => {
    expect(() => readThing("/**\n * @page p\n * @idl nobody IThing\n */\n  Do(a: long): HRESULT;")).toThrow(
      "port/ithing.ts:7: IThing.Do has an @idl for nobody, which is none of its parameters.",
    );
    expect(() => readThing("/**\n * @page p\n * @idl a\n */\n  Do(a: long): HRESULT;")).toThrow(
      'IThing.Do has "@idl a": write "@idl <parameter> <type>".',
    );
  });
});

describe("the result of a member", () => {
  test("it is the last parameter if that travels out, whatever its name", () => {
    const results = readThing(`
  /** @page p */ A(x: Out<long>, y: Out<BSTR>): HRESULT;
  /** @page p */ B(x: Out<long>, y: long): HRESULT;
  /** @page p */ C(x: InOut<VARIANT>): HRESULT;
  /** @page p */ D(): Promise<HRESULT>;`).map(({ retval }) => retval);
    expect(results).toStrictEqual(["y", null, null, null]);
  });
});
