import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { driftReport, PortError } from "@ccp/codegen";
import { markdownFolder, type Output, referenceToMarkdown } from "./markdown/page-to-markdown.ts";
import type { Reference } from "./page-model.ts";
import { Problems } from "./problems.ts";
import { readReference } from "./read/read-reference.ts";
import { readRules } from "./read/rules.ts";

/** What a run answers with. */
export interface RunResult {
  readonly exitCode: 0 | 1;
  /** What to tell the user. */
  readonly message: string;
}

/** Writes the Markdown pages below `root`; with `check` compares them in memory, and a difference is an error. */
export async function run(root: string, check: boolean): Promise<RunResult> {
  const problems = new Problems();
  const reference = await read(root, problems);
  if (reference === undefined) return failed(problems);
  const outputs = referenceToMarkdown(reference, readRules(root));
  const stale = staleFiles(root, outputs);
  if (check) {
    const drift = driftReport(outputs, (path) => readIfThere(join(root, path)));
    const report = [
      ...stale.map((path) => `${path} is no page any more.`),
      ...(drift === undefined ? [] : [drift]),
    ];
    if (report.length > 0) problems.report(report.join("\n"));
    return problems.lines.length > 0 ? failed(problems) : { exitCode: 0, message: upToDate(reference) };
  }
  for (const path of stale) rmSync(join(root, path));
  const changed = outputs.filter(({ path, text }) => readIfThere(join(root, path)) !== text);
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (problems.lines.length > 0) return failed(problems);
  return { exitCode: 0, message: `${upToDate(reference)} ${changed.length} written.` };
}

/** The reference of the repository; undefined where the port or the sources of pages cannot be read. */
async function read(root: string, problems: Problems): Promise<Reference | undefined> {
  try {
    return await readReference(root, problems);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    problems.report(`The port cannot be read:\n${error.message}`);
    return undefined;
  }
}

function failed({ lines }: Problems): RunResult {
  return { exitCode: 1, message: ["The reference is not whole:", ...lines].join("\n") };
}

function upToDate({ pages }: Reference): string {
  return `The reference is up to date: ${pages.length} pages.`;
}

/** Pages that nothing writes any more. */
function staleFiles(root: string, outputs: readonly Output[]): readonly string[] {
  const folder = join(root, markdownFolder);
  if (!existsSync(folder)) return [];
  const written = new Set(outputs.map(({ path }) => path));
  return readdirSync(folder)
    .map((name) => `${markdownFolder}/${name}`)
    .filter((path) => !written.has(path));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
