import { anchorOf, type Contents, type Page } from "../page-model.ts";
import { htmlText, nameToHtml } from "./html-text.ts";
import { treeToHtml } from "./tree.ts";

/** What stands around the content of a page. */
export interface Framed {
  readonly page: Page;
  /** The content, as HTML. */
  readonly content: string;
  /** The pages above it, from the top. */
  readonly above: readonly Contents[];
  readonly before: Link | undefined;
  readonly after: Link | undefined;
}

/** Another page. */
export interface Link {
  readonly slug: string;
  readonly tocTitle: string;
}

/** The pages of ours that the bar at the top leads to. */
const bar: readonly Link[] = [
  { slug: "interfaces", tocTitle: "Interfaces" },
  { slug: "hresults", tocTitle: "HRESULTs" },
  { slug: "rules", tocTitle: "Rules" },
  { slug: "support", tocTitle: "Support" },
  { slug: "guides", tocTitle: "Guides" },
];

const menuSign = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg>';
const moonSign =
  '<svg class="moon" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z"/></svg>';
const sunSign =
  '<svg class="sun" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/></svg>';

/** A whole page. It loads nothing but files beside it, has no script or style in it, and reads well without scripts. */
export function framePage({ page, content, above, before, after }: Framed, contents: Contents): string {
  const { slug, title, summary, source, sections } = page;
  const line = source.line === undefined ? "" : `, line ${source.line}`;
  const here = sections.map(
    ({ title: name }) => `<li><a href="#${anchorOf(name)}">${nameToHtml(name)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)} - CCP for TypeScript</title>
<meta name="description" content="${htmlText(summary)}">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
<script src="first.js"></script>
<script src="search.js" defer></script>
<script src="site.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the page</a>
<header class="bar">
<button type="button" class="plain menu needs-js" id="menu" aria-expanded="false" aria-controls="tree" aria-label="Table of contents">${menuSign}</button>
<a class="brand" href="index.html">CCP <span>for TypeScript</span></a>
<div class="search needs-js" role="search">
<input id="search" type="search" role="combobox" aria-label="Search the reference" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" placeholder="Search" autocomplete="off" autocapitalize="off" spellcheck="false">
<kbd aria-hidden="true">/</kbd>
<ul class="hits" id="hits" role="listbox" aria-label="What was found" hidden></ul>
</div>
<nav class="more" aria-label="More">
${bar.map((link) => `<a href="${link.slug}.html"${link.slug === slug ? ' aria-current="page"' : ""}>${link.tocTitle}</a>`).join("\n")}
</nav>
<button type="button" class="plain needs-js" id="theme" aria-label="Light or dark">${moonSign}${sunSign}</button>
</header>
<div class="frame">
<nav class="tree" id="tree" aria-label="Table of contents">${treeToHtml(contents, slug)}</nav>
<main id="content">
<article>
${crumbs(above)}<h1>${nameToHtml(title)}</h1>
${content}
<footer class="foot">
<nav class="turn" aria-label="Pages before and after">${turn(before, "Previous", "prev")}${turn(after, "Next", "next")}</nav>
<p>Edit this page: <a href="../../${htmlText(source.path)}">${htmlText(source.path)}</a>${line}</p>
</footer>
</article>
${here.length < 2 ? "" : `<nav class="here" aria-label="On this page"><p>On this page</p><ul>${here.join("")}</ul></nav>`}
</main>
</div>
</body>
</html>
`;
}

function crumbs(above: readonly Contents[]): string {
  if (above.length === 0) return "";
  const links = above.map(({ slug, tocTitle }) => `<a href="${slug}.html">${htmlText(tocTitle)}</a>`);
  return `<nav class="crumbs" aria-label="Pages above">${links.join("")}</nav>\n`;
}

function turn(link: Link | undefined, word: string, rel: string): string {
  if (link === undefined) return "";
  const side = rel === "next" ? ' class="next"' : "";
  return `<a href="${link.slug}.html" rel="${rel}"${side}><small>${word}</small>${nameToHtml(link.tocTitle)}</a>`;
}
