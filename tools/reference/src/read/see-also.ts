import { entriesOf } from "../contents.ts";
import { linksOf } from "../markdown-text.ts";
import { type Contents, type Prose, prose } from "../page-model.ts";

/** A list of links: those of the author, then `added` pages that are not among them. */
export function seeAlso(items: readonly string[], added: readonly string[], contents: Contents): Prose {
  const linked = new Set(items.flatMap(linksOf));
  const titles = new Map(entriesOf(contents).map(({ entry }) => [entry.slug, entry.tocTitle]));
  const more = added
    .filter((slug) => !linked.has(`page:${slug}`))
    .map((slug) => {
      const title = titles.get(slug) ?? slug;
      return `[${/^I[A-Z]\w*(::\w+)?$/.test(title) ? `\`${title.replace("::", ".")}\`` : title}](page:${slug})`;
    });
  return prose([...more, ...items].map((item) => `- ${item.replace(/\s+/g, " ")}`).join("\n"));
}
