import { readCpp } from "./cpp.ts";
import { readCsharp } from "./csharp.ts";
import { readJscript } from "./jscript.ts";
import type { Program, SourceLanguage, Statement } from "./program.ts";
import { readScriptFile, type ScriptPart } from "./script-file.ts";
import { readServerPage } from "./server-page.ts";
import { readVisualBasic } from "./visual-basic.ts";

export type * from "./program.ts";

/** Reads a source into plain facts. Broken code is read as far as it goes. */
export async function readPrograms(language: SourceLanguage, text: string): Promise<Program[]> {
  switch (language) {
    case "cpp":
      return [await readCpp(text)];
    case "csharp":
      return [await readCsharp(text)];
    case "jscript":
      return [await readJscript(text)];
    case "vbscript":
    case "vbnet":
      return [readVisualBasic(text, language)];
    case "asp":
      return [await readScript(readServerPage(text))];
    case "wsf":
      return readScripts(text);
  }
}

async function readScript({ language, text }: ScriptPart): Promise<Program> {
  return language === "jscript" ? await readJscript(text) : readVisualBasic(text, language);
}

async function readScripts(text: string): Promise<Program[]> {
  const { parts, objects } = readScriptFile(text);
  const made = objects.map(({ id, progid, start, end }): Statement => {
    const span = { start, end };
    const callee = { kind: "name", name: "CreateObject", qualifier: "", ...span } as const;
    const value = {
      kind: "call",
      callee,
      arguments: [{ kind: "literal", value: progid, ...span }],
      ...span,
    } as const;
    return {
      kind: "declare",
      name: id,
      type: null,
      value,
      construct: null,
      disposes: false,
      isAlone: true,
      ...span,
    };
  });
  return Promise.all(
    parts.map(async (part) => {
      const program = await readScript(part);
      return { ...program, body: [...made, ...program.body] };
    }),
  );
}
