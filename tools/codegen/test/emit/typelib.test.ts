import { expect, test } from "vitest";
import { emitTypeLibrary } from "../../src/emit/typelib.ts";
import { readSmallPort, thing } from "../small-port.ts";

test("the type library is written with one line for each member, class and enumeration", () => {
  const members = `
  /** @page ithing-get-size */ get_Size(pRetVal: Out<long>): HRESULT;
  /** @page ithing-clear */ Clear(): HRESULT;`;
  expect(
    emitTypeLibrary(readSmallPort({ "ithing.ts": thing(members) })),
  ).toBe(`// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import type { TypeLibrary } from "./model.ts";

/** The type library of the port: its interfaces, classes and enumerations with all their identifiers. */
export const typeLibrary: TypeLibrary = {
  library: { name: "SmallAPI", libid: "00000000-0000-0000-0000-00000000000A", version: "1.0" },
  interfaces: [
    {
      name: "IThing",
      iid: "00000000-0000-0000-0000-00000000000B",
      base: "IDispatch",
      page: "ithing",
      members: [
        { name: "get_Size", kind: "propget", dispid: 1610743808, slot: 7, parameters: [{ name: "pRetVal", direction: "out", optional: false, type: "long*" }], retval: "pRetVal", page: "ithing-get-size" },
        { name: "Clear", kind: "method", dispid: 1610743809, slot: 8, parameters: [], retval: null, page: "ithing-clear" },
      ],
    },
  ],
  coclasses: [
    { name: "Thing", clsid: "00000000-0000-0000-0000-00000000000C", progid: "Microsoft.ComputeCluster.Thing", default: "IThing" },
  ],
  enumerations: [
    { name: "Colour", guid: "00000000-0000-0000-0000-00000000000D", values: [["Colour_Red", 0], ["Colour_Green", 4]], page: "colour" },
  ],
};
`);
});

test("the same port yields the same text, and the model is left as it was", () => {
  const model = readSmallPort();
  const before = structuredClone(model);
  const text = emitTypeLibrary(model);
  expect(emitTypeLibrary(model)).toBe(text);
  expect(emitTypeLibrary(readSmallPort())).toBe(text);
  expect(model).toStrictEqual(before);
});
