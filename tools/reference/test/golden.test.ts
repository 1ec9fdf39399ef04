import { beforeAll, describe, expect, test } from "vitest";
import { referenceToMarkdown } from "../src/markdown/page-to-markdown.ts";
import { readRules } from "../src/read/rules.ts";
import type { Site } from "../src/site/site.ts";
import { siteOf } from "../src/site/site.ts";
import { siteLinkProblems } from "../src/site/site-links.ts";
import { readSmall, smallRoot } from "./small-repository.ts";

/** One page of each kind. Both pages of a property are here, for each shows the pair. */
const kinds = {
  interface: ["ithing"],
  method: ["ithing-paint"],
  "property pair": ["ithing-get-size", "ithing-put-size"],
  enumeration: ["colour"],
  "schema element": ["schema-job-element"],
  "schema type": ["schema-job-complextype"],
  "schema overview": ["schemas"],
  topic: ["painting"],
  "results of calls": ["hresults"],
};

describe("golden pages (to write them: npx vitest run tools/reference/test/golden.test.ts -u)", () => {
  let markdown: ReadonlyMap<string, string>;
  let site: Site;
  beforeAll(async () => {
    const reference = await readSmall();
    const rules = readRules(smallRoot);
    markdown = new Map(referenceToMarkdown(reference, rules).map(({ path, text }) => [path, text]));
    site = siteOf(reference, smallRoot, rules);
  });

  test.each(Object.entries(kinds))("%s", async (_kind, slugs) => {
    for (const slug of slugs) {
      await expect(markdown.get(`docs/reference/${slug}.md`)).toMatchFileSnapshot(`golden/${slug}.md`);
      await expect(contentOf(site, slug)).toMatchFileSnapshot(`golden/${slug}.html`);
    }
  });

  test("a whole page of the site, with what stands around the content", async () => {
    const page = site.get("ithing-paint.html") ?? "";
    await expect(page.replace(/<article>.*<\/article>/s, "<article>…</article>")).toMatchFileSnapshot(
      "golden/frame.html",
    );
  });

  test("the list of the Markdown pages", async () => {
    await expect(markdown.get("docs/reference/README.md")).toMatchFileSnapshot("golden/README.md");
  });

  test("the comment at the head of a file that a tool wrote is not shown", () => {
    expect(site.get("guide-brushes.html")).toContain("<h1>Brushes</h1>");
    for (const name of ["guide-brushes.html", "guides.html"])
      expect(site.get(name)).not.toContain("by a tool");
  });

  test("the check of the site's links finds a dead one, a missing anchor and an id that stands twice", () => {
    const page =
      '<p id="a"></p><p id="a"></p><a href="none.html"></a><a href="#b"></a><a href="../../gone.ts"></a>';
    expect(siteLinkProblems(new Map([["x.html", page]]), () => false)).toEqual([
      "x.html: id a stands twice",
      "x.html: none.html leads nowhere",
      "x.html: #b has no such anchor",
      "x.html: ../../gone.ts leads nowhere",
    ]);
  });

  test("no page has a script or a style in it, or loads anything from elsewhere, so that a strict policy holds", () => {
    for (const [name, html] of site) {
      if (!name.endsWith(".html")) continue;
      expect(html, name).not.toMatch(
        /<script>|<style|\sstyle=|\son\w+=|(?:src|<link[^>]*href)="(?:https?:)?\/\//,
      );
    }
  });
});

/** What stands in the article of a page, one element a line. */
function contentOf(site: Site, slug: string): string {
  const article = /<article>(.*)<\/article>/s.exec(site.get(`${slug}.html`) ?? "")?.[1] ?? "";
  return `${article.replace(/(<\/(?:tr|thead|table|p|li|section|div|h\d)>)(?=<)/g, "$1\n").trim()}\n`;
}
