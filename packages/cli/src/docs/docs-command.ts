import type { Command } from "commander";
import type { Console } from "../console.ts";
import { findPage } from "./find-page.ts";
import { type Pages, readPages } from "./pages.ts";
import { renderPage } from "./render-page.ts";

/** The page of all results, which can be asked for one by one. */
const hresults = "hresults";

/** Adds `ccp docs`: a page of the reference in the terminal. */
export function addDocsCommand(program: Command, console: Console): void {
  program
    .command("docs <name...>")
    .description(
      "Show a page of the reference: AddJob, ICluster.get_Name, JobStatus, handling-errors, E_INVALIDARG.",
    )
    .action((words: readonly string[]) => show(words.join(" "), console));
}

function show(asked: string, console: Console): void {
  const pages = readPages();
  const row = resultRow(asked, pages);
  if (row !== undefined) {
    console.out(renderPage(row, console.terminal().width));
    return;
  }
  const found = findPage(asked, pages.names);
  if ("page" in found) {
    console.out(renderPage(pages.read(found.page), console.terminal().width));
    return;
  }
  const candidates = found.candidates.map((name) => `  ${callName(name, pages)}`);
  if (found.isExact)
    throw new RangeError([`Several pages are called ${asked}. Say which:`, ...candidates].join("\n"));
  const offer = candidates.length === 0 ? [] : [" Did you mean:", ...candidates];
  throw new RangeError(`There is no page ${asked}.${offer.join("\n")}`);
}

/** A result of calls, such as `E_INVALIDARG`, as a page of its own. */
function resultRow(asked: string, pages: Pages): string | undefined {
  const name = asked.trim().toUpperCase();
  const row = pages
    .read(hresults)
    .split("\n")
    .find((line) => line.startsWith(`| \`${name}\` |`));
  const [, , value, meaning] = row?.split("|").map((cell) => cell.trim()) ?? [];
  return value === undefined
    ? undefined
    : `# ${name}\n\n${value}\n\n${meaning}\n\nAll results: \`ccp docs hresults\``;
}

/** `ICluster.AddJob`, as the title of the page spells it; a page that has no such title is called by its own name. */
function callName(page: string, pages: Pages): string {
  const member = /^# (I\w+)::(\w+) method$/m.exec(pages.read(page));
  return member === null ? page : `${member[1]}.${member[2]}`;
}
