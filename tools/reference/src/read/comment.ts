import { type Comment, type CommentDisplayPart, type CommentTag, Reflection } from "typedoc";
import { hresultsSlug } from "../own-slugs.ts";
import type { Row, Table } from "../page-model.ts";
import type { ReferenceRouter } from "../router.ts";

/** The documentation of a declaration as the Markdown of the page model. */
export class CommentReader {
  readonly #router: ReferenceRouter;

  constructor(router: ReferenceRouter) {
    this.#router = router;
  }

  /** What stands above the first block tag. */
  summary(comment: Comment | undefined): string {
    return this.markdown(comment?.summary ?? []);
  }

  /** The blocks with a tag such as `@remarks`, one after the other; empty where there are none. */
  blocks(comment: Comment | undefined, tag: `@${string}`): string {
    return this.#tags(comment, tag)
      .map((block) => {
        const text = this.markdown(block.content);
        return block.name === undefined ? text : `**${block.name}**\n\n${text}`;
      })
      .join("\n\n");
  }

  /** The items of a tag that can stand several times, such as `@see`; one that holds a list gives its items. */
  items(comment: Comment | undefined, tag: `@${string}`): readonly string[] {
    return this.#tags(comment, tag).flatMap((block) => {
      const text = this.markdown(block.content).trim();
      const items = text.split(/^\s*[-*]\s+/m).map((item) => item.trim());
      return items.filter((item) => item !== "");
    });
  }

  /** The `@hresult` lines as a table; undefined where there are none. */
  hresults(comment: Comment | undefined): Table | undefined {
    const rows = this.items(comment, "@hresult").map((item): Row => {
      const [, code = item, meaning = ""] = /^`?(\w+)`?\s+-\s+([\s\S]*)$/.exec(item) ?? [];
      const text = meaning.replace(/^when\s+/, "").replace(/\s+/g, " ");
      return { cells: [`[\`${code}\`](page:${hresultsSlug}#${code})`, capital(text)] };
    });
    return rows.length === 0 ? undefined : { kind: "table", head: ["Result", "When"], rows };
  }

  /** Parts of a comment as Markdown: links to symbols become links to their places. */
  markdown(parts: readonly CommentDisplayPart[]): string {
    return parts
      .map((part) => {
        if (part.kind !== "inline-tag") return part.text;
        const target = part.target instanceof Reflection ? part.target : undefined;
        // `{@link JobStatus:variable}` leaves its meaning as the text.
        const text = part.text.trim().replace(/:\w+$/, "") || (target?.name ?? "");
        const link = target && this.#router.linkTo(target);
        return link === undefined ? `\`${text}\`` : `[\`${text}\`](${link})`;
      })
      .join("")
      .trim();
  }

  #tags(comment: Comment | undefined, tag: `@${string}`): readonly CommentTag[] {
    return comment?.blockTags.filter((block) => block.tag === tag) ?? [];
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
