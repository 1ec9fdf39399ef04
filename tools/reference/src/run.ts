import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { driftReport, PortError } from "@ccp/codegen";
import { markdownFolder, type Output, referenceToMarkdown } from "./markdown/page-to-markdown.ts";
import type { Reference } from "./page-model.ts";
import { Problems } from "./problems.ts";
import { readReference } from "./read/read-reference.ts";
import { readRules } from "./read/rules.ts";
import { siteOf } from "./site/site.ts";
import { siteLinkProblems } from "./site/site-links.ts";
import { figuresText, siteFolder, writeSite } from "./site/write-site.ts";

/** What a run answers with. */
export interface RunResult {
  readonly exitCode: 0 | 1;
  /** What to tell the user. */
  readonly message: string;
}

/** What a run does: compare the Markdown pages, write them, or write the site. */
export type Mode = "check" | "write" | "site";

/** Reads the reference of the repository at `root`, and does with it what `mode` says. */
export async function run(root: string, mode: Mode): Promise<RunResult> {
  const started = performance.now();
  const problems = new Problems();
  const reference = await read(root, problems);
  if (reference === undefined) return failed(problems);
  const rules = readRules(root);
  if (mode === "site") {
    const site = siteOf(reference, root, rules);
    for (const problem of siteLinkProblems(site, (path) => existsSync(join(root, path))))
      problems.report(problem);
    const figures = figuresText(writeSite(site, join(root, siteFolder)));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return result(problems, `The site is in ${siteFolder}, built in ${seconds} s: ${figures}`);
  }
  const outputs = referenceToMarkdown(reference, rules);
  const stale = staleFiles(root, outputs);
  const upToDate = `The reference is up to date: ${reference.pages.length} pages.`;
  if (mode === "check") {
    for (const path of stale) problems.report(`${path} is no page any more. To mend it, run: npm run gen`);
    const drift = driftReport(outputs, (path) => readIfThere(join(root, path)));
    if (drift !== undefined) problems.report(drift);
    return result(problems, upToDate);
  }
  for (const path of stale) rmSync(join(root, path));
  const changed = outputs.filter(({ path, text }) => readIfThere(join(root, path)) !== text);
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return result(problems, `${upToDate} ${changed.length} written.`);
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

function result(problems: Problems, message: string): RunResult {
  return problems.lines.length > 0 ? failed(problems) : { exitCode: 0, message };
}

function failed({ lines }: Problems): RunResult {
  return { exitCode: 1, message: ["The reference is not whole:", ...lines].join("\n") };
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
