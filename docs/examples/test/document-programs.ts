import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { vi } from "vitest";
import { codeBlocksIn, runCode } from "./markdown-code.ts";

/** A program in a document. */
export interface DocumentProgram {
  /** The document and, where it has several programs, the section. */
  readonly name: string;
  /** Its code, in the order of the document. */
  readonly blocks: readonly string[];
  /** What the document says that it prints: its `text` blocks, one after the other. */
  readonly promised: string;
}

const HERE = fileURLToPath(import.meta.url);
const BASE = fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url));

/** The code of a document as one program. */
export function programOf(file: URL): DocumentProgram {
  const text = readFileSync(file, "utf8");
  return { name: nameOf(file), blocks: codeBlocksIn(text), promised: textBlocks(text) };
}

/** The sections of a document as programs: each begins with the code that stands before the first of them. */
export function sectionsOf(file: URL): readonly DocumentProgram[] {
  const [head = "", ...sections] = readFileSync(file, "utf8").split(/^(?=## )/m);
  return sections
    .filter((section) => codeBlocksIn(section).length > 0)
    .map((section) => ({
      name: `${nameOf(file)}: ${/^## (.*)$/m.exec(section)?.[1]}`,
      blocks: [...codeBlocksIn(head), ...codeBlocksIn(section)],
      promised: textBlocks(section),
    }));
}

/** Its path from the root of the repository. */
function nameOf(file: URL): string {
  return file.pathname.slice(file.pathname.lastIndexOf("/docs/") + 1);
}

/** Runs a program, and gives what it prints. */
export async function printedBy({ blocks }: DocumentProgram): Promise<string> {
  let printed = "";
  const print = (...values: unknown[]) => {
    printed += `${values.join(" ")}\n`;
  };
  vi.spyOn(console, "log").mockImplementation(print);
  vi.spyOn(console, "error").mockImplementation(print);
  try {
    await runCode(blocks, []);
  } finally {
    vi.restoreAllMocks();
  }
  return printed;
}

/** What the compiler finds wrong in programs, under the flags of the sources. */
export function typeProblems(programs: readonly DocumentProgram[]): readonly string[] {
  const { config } = ts.readConfigFile(BASE, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, BASE);
  const all: ts.CompilerOptions = {
    ...options,
    composite: false,
    incremental: false,
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
    noEmit: true,
    types: ["node"],
  };
  const paths = programs.map((_, index) => `${HERE.slice(0, -3)}.${index}.ts`);
  const sources = new Map(programs.map(({ blocks }, index) => [paths[index] ?? "", blocks.join("\n")]));
  const host = ts.createCompilerHost(all);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = sources.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version, true);
  };
  const program = ts.createProgram(paths, all, host);
  return programs.flatMap(({ name, blocks }, index) => {
    const file = program.getSourceFile(paths[index] ?? "");
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText, start = 0 }) => {
      const line = file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start).line;
      const source = blocks.join("\n").split("\n")[line];
      return `${name}: ${source}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
}

/** The `text` blocks that follow code which is run; what other commands print is no promise of a program. */
function textBlocks(text: string): string {
  const fences = [...text.matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)];
  return fences
    .filter(([, language], index) => language === "text" && fences[index - 1]?.[1] !== "sh")
    .map(([, , lines = ""]) => lines)
    .join("");
}
