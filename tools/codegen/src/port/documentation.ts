import type { DocumentationModel } from "../model.ts";
import type { Documented } from "./doc-tags.ts";

/** Reads what the documentation of a declaration says: its text, and its tags in order. */
export function readDocumentation(node: Documented): DocumentationModel {
  const docs = node.getJsDocs();
  return {
    text: docs.map((doc) => doc.getCommentText()?.trim() ?? "").join("\n\n"),
    tags: docs
      .flatMap((doc) => doc.getTags())
      .map((tag) => ({ name: tag.getTagName(), text: textOf(tag.getText(), tag.getTagName()) })),
  };
}

/**
 * The text after a tag as it was written. TypeScript takes the first word of some tags for a name, the others not; the source is
 * the same for all.
 */
function textOf(source: string, name: string): string {
  return source
    .replace(/\*\/$/, "")
    .slice(`@${name}`.length)
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd())
    .join("\n")
    .trim();
}
