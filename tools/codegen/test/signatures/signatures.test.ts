import { fileURLToPath } from "node:url";
import { Node } from "ts-morph";
import { describe, expect, test } from "vitest";
import {
  csharpEnumeration,
  csharpSignature,
  idlEnumeration,
  idlSignature,
  managedEnumeration,
  onePerLine,
  propertyPair,
  readPortBelow,
  typescriptEnumeration,
  typescriptSignature,
  vbscriptCall,
  vbscriptEnumeration,
} from "../../src/index.ts";
import { portFiles } from "../../src/port/port-files.ts";
import { readSmallPort, readThing } from "../small-port.ts";

const members = readThing(`
  /** @page ithing-get-size */
  get_Size(pRetVal: Out<long>): HRESULT;
  /** @page ithing-put-size */
  put_Size(Val: long): HRESULT;
  /** @page ithing-split */
  Split(parts: long, Name: BSTR, hwnd?: long | undefined): HRESULT;
  /** @page ithing-find */
  Find(Name: BSTR, item: InOut<VARIANT>, hwnd: long | undefined, pRetVal: Out<IThing>): HRESULT;
  /** @page ithing-list */
  List(Owner: BSTR | undefined, size: long, pRetVal: Out<IThing>): HRESULT;
  /** @page ithing-getenumerator */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;
  /** @page ithing-clear */
  Clear(): HRESULT;`);

/** What stands on the page of a member. */
function pairOf(name: string) {
  return propertyPair(members.find((member) => member.name === name)!, members);
}

describe("a property shows what reads it and what writes it on the page of either", () => {
  test.each(["get_Size", "put_Size"])("%s", (name) => {
    expect(pairOf(name).map((member) => member.name)).toEqual(["get_Size", "put_Size"]);
    expect(typescriptSignature(pairOf(name))).toBe(
      "get_Size(pRetVal: Out<long>): HRESULT;\n\nput_Size(Val: long): HRESULT;",
    );
    expect(idlSignature(pairOf(name))).toBe(
      "HRESULT get_Size(\n  [out, retval] long *pRetVal\n);\n\nHRESULT put_Size(\n  [in] long Val\n);",
    );
    expect(csharpSignature(pairOf(name))).toBe("int Size { get; set; }");
    expect(vbscriptCall(pairOf(name), "IThing")).toBe("size = thing.Size\nthing.Size = Val");
  });
});

test("IDL aligns its attributes, keeps the stars at the names, and marks what is optional and what is the result", () => {
  expect(idlSignature(pairOf("Find"))).toBe(`HRESULT Find(
  [in]           BSTR Name,
  [in, out]      VARIANT *item,
  [in, optional] long hwnd,
  [out, retval]  IThing **pRetVal
);`);
  expect(idlSignature(pairOf("Clear"))).toBe("HRESULT Clear();");
});

test("C# returns the result, passes what goes both ways by ref, and gives optional parameters a default where the language allows one", () => {
  expect(csharpSignature(pairOf("Find"))).toBe("IThing Find(string Name, ref object item, int hwnd = 0);");
  expect(csharpSignature(pairOf("Split"))).toBe("void Split(int parts, string Name, int hwnd = 0);");
  expect(csharpSignature(pairOf("List"))).toBe("IThing List([Optional] string Owner, int size);");
  expect(csharpSignature(pairOf("GetEnumerator"))).toBe("IEnumerator GetEnumerator();");
});

test("VBScript sets objects, assigns values, calls without brackets where nothing comes back, and loops over enumerators", () => {
  expect(vbscriptCall(pairOf("Find"), "IThing")).toBe("Set result = thing.Find(Name, item, hwnd)");
  expect(vbscriptCall(pairOf("Split"), "IThing")).toBe("thing.Split parts, Name, hwnd");
  expect(vbscriptCall(pairOf("GetEnumerator"), "IThing")).toBe("For Each item In thing\n  ' …\nNext");
  expect(vbscriptCall(pairOf("Clear"), "IThing")).toBe("thing.Clear");
});

test("an enumeration is declared as each language has it", () => {
  const [colour] = readSmallPort().enumerations;
  expect(idlEnumeration(colour!)).toBe(
    "typedef enum Colour {\n  Colour_Red = 0,\n  Colour_Green = 4\n} Colour;",
  );
  expect(csharpEnumeration(colour!)).toBe("public enum Colour\n{\n    Red = 0,\n    Green = 4\n}");
  expect(typescriptEnumeration(colour!)).toBe(
    "const Colour_Red = 0;\nconst Colour_Green = 4;\n\ntype Colour = 0 | 4;",
  );
  expect(managedEnumeration(colour!)).toBe("const Colour = {\n  Red: 0,\n  Green: 4,\n};");
  expect(vbscriptEnumeration(colour!)).toBe("Const Colour_Red = 0\nConst Colour_Green = 4");
});

test("the TypeScript signature of every member of the port is the one that its source declares", () => {
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  const declared = new Map<string, string>();
  for (const file of portFiles(root)) {
    file.forEachDescendant((node) => {
      if (!Node.isMethodSignature(node)) return;
      const page = /@page (\S+)/.exec(node.getJsDocs()[0]?.getText() ?? "")?.[1];
      if (page !== undefined) declared.set(page, plain(node.getText()));
    });
  }
  const written = readPortBelow(root).interfaces.flatMap(({ members: all }) =>
    all.map((member) => [member.page, plain(typescriptSignature([member]))] as const),
  );
  expect(written.length).toBe(209);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(declared));
});

/** A declaration without what formatting and TypeScript's own rules add. */
function plain(text: string): string {
  return text
    .replace(/\?: (\w+) \| undefined/g, "?: $1")
    .replace(/,(\s*\))/g, "$1")
    .replace(/\s+/g, "")
    .replace(/_:/g, ":");
}

test("a signature that is too long has a parameter on each line, also where types have commas of their own", () => {
  expect(
    onePerLine("F(a: Map<string, number>, b: (x: number, y: number) => void): Promise<Map<string, string>>;"),
  ).toBe(
    "F(\n  a: Map<string, number>,\n  b: (x: number, y: number) => void,\n): Promise<Map<string, string>>;",
  );
  expect(onePerLine("F(a: number): void;")).toBe("F(a: number): void;");
});
