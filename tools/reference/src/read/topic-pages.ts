import { firstSentence, linksOf } from "../markdown-text.ts";
import { type Contents, type Page, prose } from "../page-model.ts";
import type { Problems } from "../problems.ts";
import { readTopicFile } from "./topic-file.ts";

/** The pages that are written by hand, from `docs/topics`, for these entries of the table of contents. */
export function topicPages(entries: readonly Contents[], root: string, problems: Problems): readonly Page[] {
  return entries.flatMap((entry): readonly Page[] => {
    const path = `docs/topics/${entry.slug}.md`;
    const file = readTopicFile(root, path);
    if (file === undefined) {
      problems.report(`${path} is missing: it is the page "${entry.title}", which is written by hand.`);
      return [];
    }
    if (file.title !== entry.title) {
      problems.report(`${path} begins with "# ${file.title}", but the page is called "${entry.title}".`);
    }
    const summary = firstSentence(textOnly(file.lead));
    return [
      {
        slug: entry.slug,
        title: entry.title,
        tocTitle: entry.tocTitle,
        kind: "topic",
        summary,
        lead: [prose(file.lead)],
        sections: [...file.sections].map(([title, text]) => ({ title, blocks: [prose(text)] })),
        source: { path },
      },
    ];
  });
}

/** Prose without what is no sentence: drawings, lists and tables at its beginning. */
function textOnly(markdown: string): string {
  const paragraphs = markdown.split(/\n\s*\n/);
  const first = paragraphs.find((text) => /^[\p{L}`[]/u.test(text.trim()) && !isOnlyLink(text));
  return first ?? "";
}

function isOnlyLink(text: string): boolean {
  return linksOf(text).length === 1 && /^\[[^\]]*\]\([^)]*\)$/.test(text.trim());
}
