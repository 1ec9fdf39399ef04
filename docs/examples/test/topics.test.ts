import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterEach, expect, test, vi } from "vitest";
import { codeBlocks, runCode } from "./markdown-code.ts";

const folder = new URL("../../topics/", import.meta.url);

/** The topics that have code, with their programs: the blocks of a page, in their order. */
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, blocks: codeBlocks(new URL(name, folder).href) }))
  .filter(({ blocks }) => blocks.length > 0);

/** What a page says its program prints: its `text` blocks, one after the other. */
function promised(name: string): string {
  const text = readFileSync(new URL(name, folder), "utf8");
  return [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, lines = ""]) => lines).join("");
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("docs/topics: the pages with programs are there", () => {
  expect(programs.length).toBeGreaterThanOrEqual(10);
});

test.each(programs)(
  "docs/topics/$name: its code runs, and prints what the page says",
  async ({ name, blocks }) => {
    let printed = "";
    const print = (...values: unknown[]) => {
      printed += `${values.join(" ")}\n`;
    };
    vi.spyOn(console, "log").mockImplementation(print);
    vi.spyOn(console, "error").mockImplementation(print);
    await runCode(blocks, []);
    expect(printed).toBe(promised(name));
  },
);

test("docs/topics: the code of the pages has the types that it needs", () => {
  const here = fileURLToPath(import.meta.url);
  const { config } = ts.readConfigFile(
    fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url)),
    ts.sys.readFile,
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder.pathname);
  const sources = new Map(
    programs.map(({ name, blocks }) => [`${here.slice(0, -3)}.${name}.ts`, blocks.join("\n")]),
  );
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
  const program = ts.createProgram([...sources.keys()], all, host);
  const problems = [...sources.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const { line } = ts.getLineAndCharacterOfPosition(file!, start);
        const source = sources.get(path)?.split("\n")[line];
        return `${path.slice(here.length - 2, -3)}: ${source}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  });
  expect(problems).toEqual([]);
});
