import * as crypto from "node:crypto";
import { readFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import * as bindings from "@ccp/bindings";
import * as lateBound from "@ccp/bindings/late-bound";
import * as core from "@ccp/core";
import * as ccpConsole from "@ccp/core/console";
import * as httpClient from "@ccp/http/client";
import * as httpServer from "@ccp/http/server";
import * as memory from "@ccp/memory";
import fc from "fast-check";
import ts from "typescript";
import * as vitest from "vitest";

/** What the code of a document can import. */
const modules: Readonly<Record<string, unknown>> = {
  "@ccp/bindings": bindings,
  "@ccp/bindings/late-bound": lateBound,
  "@ccp/core": core,
  "@ccp/core/console": ccpConsole,
  "@ccp/http/client": httpClient,
  "@ccp/http/server": httpServer,
  "@ccp/memory": memory,
  "node:crypto": crypto,
  "node:fs/promises": fs,
  "node:os": os,
  "node:path": path,
  "fast-check": { __esModule: true, default: fc },
  vitest,
};

/** The TypeScript blocks of a Markdown file, whose path is relative to this one. */
export function codeBlocks(file: string): string[] {
  return codeBlocksIn(readFileSync(new URL(file, import.meta.url), "utf8"));
}

/** The TypeScript blocks of a text in Markdown. */
export function codeBlocksIn(text: string): string[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
}

/** Runs blocks as one program, in their order, and gives the values of these names in it. */
export async function runCode(
  blocks: readonly string[],
  names: readonly string[],
): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(blocks.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  // A function holds no import, and awaits: so the modules come by require, and all of it stands in an async function.
  const run = new Function(
    "require",
    "exports",
    `return (async () => { ${outputText}; return { ${names.join(", ")} }; })()`,
  );
  const require = (name: string) => {
    if (!Object.hasOwn(modules, name)) throw new Error(`The code of a document imports ${name}.`);
    return modules[name];
  };
  return run(require, {});
}
