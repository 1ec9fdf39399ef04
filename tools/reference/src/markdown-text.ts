/**
 * Changes the prose of Markdown and leaves its code alone: fenced blocks, and spans between backticks. `change` gets
 * each stretch of prose of a line.
 */
export function mapProse(markdown: string, change: (text: string) => string): string {
  let fence = "";
  return markdown
    .split("\n")
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== "") {
        if (mark?.startsWith(fence)) fence = "";
        return line;
      }
      if (mark !== undefined) {
        fence = mark;
        return line;
      }
      return line.replace(/(`+)(?:.*?[^`])?\1(?!`)|[^`]+/g, (part) =>
        part.startsWith("`") ? part : change(part),
      );
    })
    .join("\n");
}

/** Changes where the links and images of Markdown lead, those with code in their text too. */
export function mapLinks(markdown: string, change: (target: string) => string): string {
  return mapProse(markdown, (text) =>
    text
      .replace(/\]\(([^()\s]+)((?:\s+"[^"]*")?)\)/g, (_, target: string, title: string) => {
        return `](${change(target)}${title})`;
      })
      .replace(/^(\[[^\]]+\]:\s+)(\S+)/, (_, head: string, target: string) => `${head}${change(target)}`),
  );
}

/** The targets of the links and images of Markdown. */
export function linksOf(markdown: string): readonly string[] {
  const targets: string[] = [];
  mapLinks(markdown, (target) => {
    targets.push(target);
    return target;
  });
  return targets;
}

/** Markdown as plain words: without its marks, with the text of links in the place of links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^\s*(`{3,}|~{3,}).*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first sentence of prose, as Markdown: up to a full stop that ends it, outside code. */
export function firstSentence(markdown: string): string {
  const paragraph = markdown.trim().split(/\n\s*\n/)[0] ?? "";
  const line = paragraph.replace(/\s+/g, " ");
  const end = /[.:](?=\s+[\p{Lu}`[(]|$)/u.exec(line.replace(/`[^`]*`/g, (code) => "x".repeat(code.length)));
  return end === null ? line : `${line.slice(0, end.index)}.`;
}
