import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A Markdown file as its readers see it. */
export interface MarkdownPage {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly title: string;
  /** The text of each `##` section, in order. */
  readonly sections: ReadonlyMap<string, string>;
  /** Where its links and images lead, as written. */
  readonly links: readonly string[];
  /** The anchors that a Git host gives it, each as often as it stands. */
  readonly anchors: readonly string[];
}

/** Every Markdown file below a folder of the repository. */
export function markdownPages(folder: string): readonly MarkdownPage[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".md") && !path.includes("/node_modules/"))
    .sort()
    .map((path) => parsePage(path, readFileSync(join(root, path), "utf8")));
}

/** Reads the text of a page without any code of the generator, so that neither hides the other's mistakes. */
export function parsePage(path: string, text: string): MarkdownPage {
  const sections = new Map<string, string>();
  const anchors: string[] = [];
  const links: string[] = [];
  let title = "";
  let heading = "";
  let isCode = false;
  for (const line of text.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (heading !== "") sections.set(heading, `${sections.get(heading) ?? ""}${line}\n`);
    if (isCode) continue;
    const [, marks = "", words = ""] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    if (marks !== "") anchors.push(githubAnchor(words));
    if (marks === "#") title = words;
    if (marks === "##") {
      heading = words;
      sections.set(heading, "");
    }
    for (const [, target = ""] of line.replace(/`[^`]*`/g, "x").matchAll(/\]\(([^)\s]*)[^)]*\)/g))
      links.push(target);
  }
  return { path, title, sections, links, anchors };
}

function githubAnchor(words: string): string {
  return words
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** The cells of the tables of a section, without their heads. */
export function tableRows(section: string): readonly (readonly string[])[] {
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows
    .filter(
      (_, index) => !/^\|(---\|)+$/.test(rows[index] ?? "") && !/^\|(---\|)+$/.test(rows[index + 1] ?? ""),
    )
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}
