import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../src/index.ts";
import { sourceText } from "../src/sources/source-text.ts";

const wide = (text: string) => Buffer.from(text, "utf16le");

describe("The text of a source is found whatever its encoding", () => {
  test.each([
    ["UTF-8", Buffer.from("Größe = 1")],
    ["UTF-8 with a mark", Buffer.from("\ufeffGröße = 1")],
    ["UTF-16 with a mark", wide("\ufeffGröße = 1")],
    ["UTF-16 without one", wide("Größe = 1")],
    ["big-endian UTF-16 with a mark", wide("\ufeffGröße = 1").swap16()],
    ["big-endian UTF-16 without one", wide("Größe = 1").swap16()],
    ["Windows-1252", Buffer.from("Größe = 1", "latin1")],
  ])("%s", (_name, bytes) => {
    expect(sourceText(bytes)).toBe("Größe = 1");
  });

  test("A file with NUL bytes is no text", () => {
    expect(() => sourceText(Buffer.from("MZ\0\x03\0\0program"))).toThrow(/binary file/);
  });
});

describe("The language follows from the extension, else from the content", () => {
  test.each([
    ["a.cpp", "", "cpp"],
    ["a.CXX", "", "cpp"],
    ["a.h", "", "cpp"],
    ["a.cs", "", "csharp"],
    ["a.vbs", "", "vbscript"],
    ["a.vb", "", "vbnet"],
    ["a.js", "", "jscript"],
    ["a.wsf", "", "wsf"],
    ["a.wsc", "", "wsf"],
    ["a.asp", "", "asp"],
    ["a.inc", '<%@ Language="VBScript" %><% Dim a %>', "asp"],
    ["a.txt", "#include <windows.h>\n", "cpp"],
    ["a", "using System;\nclass A { }\n", "csharp"],
    ["a", "Imports System\nModule A\n", "vbnet"],
    ["a", "Option Explicit\nDim x\n", "vbscript"],
    ["a", "var x = new ActiveXObject('a');\n", "jscript"],
    ["a.xml", "<job><script language='VBScript'>x</script></job>", "wsf"],
  ])("%s %j is %s", (path, text, language) => {
    expect(sourceOf(path, text)).toMatchObject({ language });
  });

  test("A source in no known language is named", () => {
    expect(sourceOf("notes.md", "Some prose.")).toStrictEqual({
      path: "notes.md",
      message: expect.stringMatching(/^notes\.md: the language is not known\. Known are \.c \.cc \.cpp/),
    });
  });
});
