import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { mapLinks } from "../markdown-text.ts";

/** A hand-written page, cut at its headings. */
export interface TopicFile {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly title: string;
  /** What stands above the first section. */
  readonly lead: string;
  /** The text below each `##` heading, in order. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Reads a Markdown file below `root`, with its links in the schemes of the page model; undefined where it is missing. */
export function readTopicFile(root: string, path: string): TopicFile | undefined {
  const file = join(root, path);
  return existsSync(file) ? parseTopic(readFileSync(file, "utf8"), path) : undefined;
}

/** Cuts the text of a hand-written page, whose place decides where its relative links lead. */
function parseTopic(text: string, path: string): TopicFile {
  let title = "";
  let heading = "";
  let isCode = false;
  const parts = new Map<string, string[]>([["", []]]);
  // Files that are written by a tool begin with a comment that says so.
  const shown = text.replace(/^(<!--.*?-->\s*)+/s, "");
  for (const line of mapLinks(shown, (target) => inModel(target, path)).split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const [, marks, words = ""] = isCode ? [] : (/^(#{1,2}) (.*)$/.exec(line) ?? []);
    if (marks === "#") title = words.trim();
    else if (marks === "##") {
      heading = words.trim();
      parts.set(heading, []);
    } else parts.get(heading)?.push(line);
  }
  const texts = new Map([...parts].map(([name, lines]) => [name, lines.join("\n").trim()]));
  const lead = texts.get("") ?? "";
  texts.delete("");
  return { path, title, lead, sections: texts };
}

/** A link of a hand-written page in the schemes of the page model. */
function inModel(target: string, path: string): string {
  if (/^[a-z]+:/i.test(target) || target.startsWith("#")) return target;
  const [file = "", anchor] = target.split("#");
  const full = posix.normalize(posix.join(posix.dirname(path), file));
  const hash = anchor === undefined ? "" : `#${anchor}`;
  const image = /^docs\/topics\/images\/(.+)$/.exec(full)?.[1];
  if (image !== undefined) return `image:${image}`;
  const slug = /^docs\/(?:topics|topics\/schema|reference)\/([\w-]+)\.md$/.exec(full)?.[1];
  return slug === undefined ? `file:${full}${hash}` : `page:${slug}${hash}`;
}
