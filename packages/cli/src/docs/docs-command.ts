import type { Command } from "commander";
import type { Console } from "../console.ts";
import { findPage } from "./find-page.ts";
import { type Pages, readPages } from "./pages.ts";
import { renderPage } from "./render-page.ts";
import { findRules } from "./rules.ts";

/** How many pages are offered where none fits. */
const most = 5;

/** The page of all results, which can be asked for one by one. */
const hresults = "hresults";

/** Adds `ccp docs`: a page of the reference in the terminal. */
export function addDocsCommand(program: Command, console: Console): void {
  program
    .command("docs <name...>")
    .description(
      "Show a page of the reference: AddJob, ICluster.get_Name, JobStatus, handling-errors, E_INVALIDARG, RQ-3.",
    )
    .action((words: readonly string[]) => show(words.join(" "), console));
}

function show(asked: string, console: Console): void {
  const pages = readPages();
  const row = resultRow(asked, pages) ?? findRules(asked, pages.rules);
  if (row !== undefined) {
    console.out(renderPage(row, console.terminal().width));
    return;
  }
  const found = findPage(asked, pages.names);
  if ("page" in found) {
    console.out(renderPage(pages.read(found.page), console.terminal().width));
    return;
  }
  if (found.isExact)
    throw new RangeError(`Several pages are called ${asked}. Say which:${list(found.candidates, pages)}`);
  throw new RangeError(`There is no page ${asked}. ${offer(asked, found.candidates, pages)}`);
}

/** Pages below each other, as they can be asked for. */
function list(names: readonly string[], pages: Pages): string {
  return names.map((name) => `\n  ${callName(name, pages)}`).join("");
}

/** What somebody may have meant who asked for something that has no page. */
function offer(asked: string, close: readonly string[], pages: Pages): string {
  const telling = pagesWith(asked, pages);
  if (telling.length > 0) return `It is told about on:${list(telling, pages)}`;
  if (close.length > 0) return `Did you mean:${list(close, pages)}`;
  return "To see what there is: ccp docs interfaces, ccp docs using-ccp.";
}

/** The pages on which a word stands, those that have it most often first. */
function pagesWith(word: string, pages: Pages): readonly string[] {
  if (!/^[\w-]{4,}$/.test(word)) return [];
  const pattern = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "gi");
  return pages.names
    .map((name) => ({ name, count: pages.read(name).match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ name }) => name);
}

/** A result of calls as a page of its own: asked for by its name, or by its number, in which messages end. */
function resultRow(asked: string, pages: Pages): string | undefined {
  const wanted = [`\`${asked.trim().toUpperCase()}\``, `\`${hexadecimal(asked)}\``];
  for (const line of pages.read(hresults).split("\n")) {
    const [, name = "", value = "", meaning] = line.split("|").map((cell) => cell.trim());
    if (/^`0x\w{8}`$/.test(value) && (wanted.includes(name) || wanted.includes(value)))
      return `# ${name.replaceAll("`", "")}\n\n${value}\n\n${meaning}\n\nAll results: \`ccp docs hresults\``;
  }
  return undefined;
}

/** `0x80131509` of that text in any case, with or without `0x`, or of the signed number -2146233079. */
function hexadecimal(asked: string): string {
  const digits = /^-\d+$/.test(asked.trim())
    ? (Number(asked) >>> 0).toString(16)
    : asked.trim().replace(/^0x/i, "");
  return `0x${digits.toUpperCase()}`;
}

/** `ICluster.AddJob`, as the title of the page spells it; a page that has no such title is called by its own name. */
function callName(page: string, pages: Pages): string {
  const member = /^# (I\w+)::(\w+) method$/m.exec(pages.read(page));
  return member === null ? page : `${member[1]}.${member[2]}`;
}
