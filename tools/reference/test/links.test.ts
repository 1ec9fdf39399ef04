import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { type MarkdownPage, markdownPages, parsePage, root } from "./markdown-pages.ts";

/** What is wrong with the links and anchors of these pages. */
function linkProblems(pages: readonly MarkdownPage[], exists: (path: string) => boolean): readonly string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap(({ path, links, anchors }) => [
    ...anchors
      .filter((anchor, index) => anchors.indexOf(anchor) !== index)
      .map((anchor) => `${path}: #${anchor} stands twice`),
    ...links.flatMap((link) => {
      if (/^(https?|mailto):/.test(link)) return [];
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), file));
      if (!exists(target)) return [`${path}: ${link} leads nowhere`];
      const page = byPath.get(target);
      if (anchor === undefined || page === undefined || page.anchors.includes(anchor)) return [];
      return [`${path}: ${link} has no such anchor`];
    }),
  ]);
}

/** Topics link by `page:`, which the pages made of them show; the sources are looked at through those. */
const pages = markdownPages("docs").filter(({ path }) => !path.startsWith("docs/topics/"));

test(`no link of ${pages.length} pages is dead, no anchor missing, none there twice: reference, topics, guides, rules`, () => {
  expect(linkProblems(pages, (path) => existsSync(join(root, path)))).toEqual([]);
});

test("the check finds a dead link, a missing anchor and an anchor that stands twice", () => {
  const page = parsePage(
    "docs/a.md",
    "# A\n\n## B\n\n[x](b.md), [y](#b), [z](#c), `[code](none.md)`\n\n## B\n",
  );
  expect(linkProblems([page], (path) => path === "docs/a.md")).toEqual([
    "docs/a.md: #b stands twice",
    "docs/a.md: b.md leads nowhere",
    "docs/a.md: #c has no such anchor",
  ]);
});
