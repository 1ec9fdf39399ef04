import { describe, expect, test } from "vitest";
import { readSmallPort, smallPort } from "../small-port.ts";

test("a whole port becomes a plain model", () => {
  const model = readSmallPort();
  expect(model).toStrictEqual({
    library: { name: "SmallAPI", libid: "00000000-0000-0000-0000-00000000000A", version: "1.0" },
    interfaces: [
      {
        name: "IThing",
        iid: "00000000-0000-0000-0000-00000000000B",
        base: "IDispatch",
        page: "ithing",
        members: [
          {
            name: "get_Size",
            kind: "propget",
            dispid: 1610743808,
            slot: 7,
            parameters: [
              { name: "pRetVal", direction: "out", optional: false, type: "long*", nullable: false },
            ],
            retval: "pRetVal",
            answersLater: false,
            page: "ithing-get-size",
            documentation: { text: "", tags: [{ name: "page", text: "ithing-get-size" }] },
          },
        ],
        documentation: { text: "", tags: [{ name: "page", text: "ithing" }] },
      },
    ],
    coclasses: [
      {
        name: "Thing",
        clsid: "00000000-0000-0000-0000-00000000000C",
        progid: "Microsoft.ComputeCluster.Thing",
        default: "IThing",
      },
    ],
    enumerations: [
      {
        name: "Colour",
        guid: "00000000-0000-0000-0000-00000000000D",
        values: [
          ["Colour_Red", 0],
          ["Colour_Green", 4],
        ],
        page: "colour",
        documentation: {
          text: "",
          tags: [
            { name: "guid", text: "00000000-0000-0000-0000-00000000000D" },
            { name: "page", text: "colour" },
            { name: "enum", text: "" },
          ],
        },
        valueDocumentation: [
          { text: "", tags: [] },
          { text: "", tags: [] },
        ],
      },
    ],
    service: {
      operations: [
        {
          name: "getSize",
          optional: false,
          parameters: [{ name: "thing", type: "Thing" }],
          result: "number",
        },
      ],
      dataTypes: ["Thing"],
    },
  });
  expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
});

describe("interfaces in parts", () => {
  const first =
    "export interface First extends IDispatch {\n/** @page p */ A(): HRESULT;\n/** @page p */ B(): HRESULT;\n}";
  const second = "export interface Second extends IDispatch {\n/** @page p */ C(): HRESULT;\n}";
  const whole = (parts: string) =>
    `/** @page ithing */\nexport interface IThing extends ${parts} {\n/** @page p */ D(): HRESULT;\n}`;

  test("members follow the order of the extends list, then the interface's own", () => {
    const order = (parts: string) =>
      readSmallPort({
        "ithing/a.ts": second,
        "ithing/b.ts": first,
        "ithing.ts": whole(parts),
      }).interfaces[0]?.members.map(({ name, slot }) => `${name}${slot}`);
    expect(order("First, Second")).toStrictEqual(["A7", "B8", "C9", "D10"]);
    expect(order("Second, First")).toStrictEqual(["C7", "A8", "B9", "D10"]);
  });

  test("a part that no interface extends is refused, so that its members cannot get lost", () => {
    expect(() =>
      readSmallPort({ "ithing/a.ts": second, "ithing/b.ts": first, "ithing.ts": whole("First") }),
    ).toThrow("port/ithing/a.ts:1: Second has no IID and no interface extends it.");
  });

  test("an interface without IDispatch is refused", () => {
    expect(() =>
      readSmallPort({ "ithing.ts": whole("IDispatch").replace("extends IDispatch ", "") }),
    ).toThrow(
      "port/ithing.ts:2: IThing must extend IDispatch, itself or through each of its parts, and nothing else.",
    );
    expect(() => readSmallPort({ "ithing.ts": whole("IUnknown") })).toThrow("IThing must extend IDispatch");
  });

  test("a name that is declared twice is refused", () => {
    expect(() => readSmallPort({ "zzz.ts": smallPort["ithing.ts"]! })).toThrow(
      "port/zzz.ts:2: The port declares IThing twice. Rename one of the two.",
    );
  });

  test("anything but methods is refused", () => {
    expect(() =>
      readSmallPort({ "ithing.ts": whole("IDispatch").replace("D(): HRESULT", "D: long") }),
    ).toThrow("port/ithing.ts:3: IThing may declare methods only");
  });
});

describe("identifiers", () => {
  const identifiers = smallPort["identifiers.ts"]!;

  test("a GUID that is malformed is refused", () => {
    expect(() => readSmallPort({ "identifiers.ts": identifiers.replace("00000000B", "00000000b") })).toThrow(
      "port/identifiers.ts:3: IID_IThing is not written as guid(",
    );
    expect(() => readSmallPort({ "identifiers.ts": identifiers.replace(/guid\((".*C")\)/, "$1") })).toThrow(
      "port/identifiers.ts:4: CLSID_Thing is not written as guid(",
    );
  });

  test("an IID and a class without their interface are refused", () => {
    expect(() => readSmallPort({ "identifiers.ts": identifiers.replaceAll("Thing:", "Nothing:") })).toThrow(
      /port\/identifiers\.ts:3: IID_INothing names no interface of the port.*\n.*:4: CLSID_Nothing has no default interface: the port has no INothing\./,
    );
  });

  test("no library id and a second library id are refused", () => {
    expect(() => readSmallPort({ "identifiers.ts": identifiers.replace("LIBID_", "OTHER_") })).toThrow(
      "The port has no library id.",
    );
    expect(() =>
      readSmallPort({
        "other.ts": 'export const LIBID_B: GUID = guid("00000000-0000-0000-0000-00000000000E");',
      }),
    ).toThrow("port/other.ts:1: LIBID_B is a second library id; the port is one library.");
  });
});

describe("enumerations", () => {
  const colour = smallPort["colour.ts"]!;

  test("one without @guid or @page is refused", () => {
    expect(() => readSmallPort({ "colour.ts": colour.replace("@guid", "@see") })).toThrow(
      'port/colour.ts:7: Enumeration Colour has no @guid. Add "@guid <its GUID>" to its documentation.',
    );
    expect(() => readSmallPort({ "colour.ts": colour.replace("@page", "@see") })).toThrow(
      "Enumeration Colour has no @page.",
    );
  });

  test("members that are not written out as numbers are refused", () => {
    expect(() => readSmallPort({ "colour.ts": colour.replace("Green: 4", "Green: 2 + 2") })).toThrow(
      "port/colour.ts:7: Colour.Green is no number: write its value as a literal.",
    );
    expect(() => readSmallPort({ "colour.ts": colour.replace("Green: 4", "...Green") })).toThrow(
      'port/colour.ts:7: Enumeration Colour may hold only properties written out as "Name: number".',
    );
    expect(() => readSmallPort({ "colour.ts": colour.replace(/\{.*\} as const/, "colours()") })).toThrow(
      "port/colour.ts:7: Enumeration Colour is no object literal",
    );
  });
});
