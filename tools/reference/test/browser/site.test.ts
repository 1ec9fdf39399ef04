import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/problems.ts";
import { readReference } from "../../src/read/read-reference.ts";
import { readRules } from "../../src/read/rules.ts";
import { type ServedSite, serveSite } from "../../src/site/serve-site.ts";
import { type Site, siteOf } from "../../src/site/site.ts";
import { siteLinkProblems } from "../../src/site/site-links.ts";
import { figuresText, writeSite } from "../../src/site/write-site.ts";
import { root } from "../markdown-pages.ts";

/** The path of a Chromium, as `npm test` or the configuration of the tests found it; CI never goes without. */
const executablePath = process.env["CCP_BROWSER"] ?? "";
const isLacking = executablePath === "" && !process.env["CI"];
const why = isLacking
  ? " (skipped: there is no Chromium; install it, or name its program in CCP_BROWSER)"
  : "";

/** One page of each kind, and those that are likely to break first. */
const representative = [
  "index",
  "icluster",
  "icluster-queuejob",
  "icluster-setclusterparameter",
  "ijob-get-priority",
  "jobstatus",
  "schema-job-complextype",
  "schema-job-element",
  "jobs-and-tasks",
  "hresults",
  "rules",
  "guide-testing",
];

/** What somebody types, the first thing that must be found, and where it is. */
const firstHits = [
  ["RequeueJobs", "ICluster::RequeueJobs", "icluster-requeuejobs.html"],
  ["get_errormessage", "ICluster::get_ErrorMessage", "icluster-get-errormessage.html"],
  ["E_INVALIDARG", "E_INVALIDARG", "hresults.html#E_INVALIDARG"],
  ["0x80131509", "COR_E_INVALIDOPERATION", "hresults.html#COR_E_INVALIDOPERATION"],
  ["TTLCompletedJobs", "TTLCompletedJobs", "icluster-setclusterparameter.html#TTLCompletedJobs"],
  ["RQ-3", "RQ-3", "rules.html#RQ-3"],
  ["ijob", "IJob", "ijob.html"],
  ["requeue jobs", "ICluster::RequeueJobs", "icluster-requeuejobs.html"],
  ["ICluster.AddJob", "ICluster::AddJob", "icluster-addjob.html"],
] as const;

/** The languages of a syntax, as their panels are called. */
const languages = ["ts", "managed", "idl", "csharp", "vbscript"];

/** Milliseconds after which a browser hangs: nothing takes it so long, also where the machine is slow and busy. */
const HANGS = 120_000;

const telephone = { viewport: { width: 390, height: 844 } };

/** Run in a page: how many headings it has, how much wider than the screen it is, which code a button covers, and how many tables are scrolled by the mouse alone. */
const aboutPage = `({
  headings: document.querySelectorAll("h1").length,
  excess: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  covered: [...document.querySelectorAll(".listing")]
    .filter((listing) => listing.offsetParent !== null)
    .filter((listing) =>
      listing.querySelector(".copy").getBoundingClientRect().bottom > listing.querySelector("code").getBoundingClientRect().top)
    .map((listing) => listing.textContent.slice(0, 40)),
  unreachable: [...document.querySelectorAll(".wide")]
    .filter((frame) => frame.scrollWidth > frame.clientWidth && frame.tabIndex !== 0).length,
})`;
const asItShouldBe = { headings: 1, excess: 0, covered: [], unreachable: 0 };

/** Run in a page: the visible names of its tree that break elsewhere than where two words meet. */
const brokenLabels = `[...document.querySelectorAll("#tree a")]
  .filter((link) => link.offsetParent !== null)
  .flatMap((link) => {
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
      // A piece between two places where it may break: each of its words has to be on one line.
      for (const { index, 0: word } of texts.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  })`;

/** The parts of a page that its reader may not notice are broken, as axe-core calls what it finds. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Entry {
  readonly slug: string;
  readonly tocTitle: string;
  readonly children: readonly Entry[];
}

describe.skipIf(isLacking)(`the site in Chromium${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ccp-site-"));
  let site: Site;
  let served: ServedSite;
  let browser: Browser;

  beforeAll(async () => {
    const started = performance.now();
    const problems = new Problems();
    const reference = await readReference(root, problems);
    expect(problems.lines).toEqual([]);
    if (reference === undefined) return;
    site = siteOf(reference, root, readRules(root));
    const figures = writeSite(site, folder);
    console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${figuresText(figures)}`);
    served = await serveSite(folder, root);
    browser = await chromium.launch({ executablePath, timeout: HANGS });
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page of the site, and gives it to `use`. What goes wrong in it fails the test. */
  async function visit(
    name: string,
    use: (page: Page) => Promise<void>,
    options: Parameters<Browser["newContext"]>[0] & { readonly base?: string } = {},
  ): Promise<void> {
    const { base = served.url, ...context } = options;
    const opened = await browser.newContext(context);
    opened.setDefaultTimeout(HANGS);
    try {
      const page = await opened.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(base + name);
      await use(page);
      expect(errors).toEqual([]);
    } finally {
      await opened.close();
    }
  }

  /** The names of what a search finds, in order. */
  async function search(page: Page, query: string): Promise<readonly string[]> {
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText(query);
    await page.waitForSelector("#hits li .name");
    return page.locator("#hits li .name").allTextContents();
  }

  test("no link is dead, no anchor missing, and no id there twice", () => {
    expect(siteLinkProblems(site, (path) => existsSync(join(root, path)))).toEqual([]);
  });

  test("no page weighs 100 KB or more", () => {
    const heavy = [...site].filter(
      ([name, text]) => name.endsWith(".html") && Buffer.byteLength(text) >= 100 * 1024,
    );
    expect(heavy.map(([name]) => name)).toEqual([]);
  });

  test("no page has an error on the console, under a policy that allows what is beside it and nothing else, and none is wider than a telephone", async () => {
    const pages = [...site.keys()].filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(286);
    // Several tabs share the pages, so that one is fetched and drawn while another is looked at.
    const left = [...pages];
    const seen: string[] = [];
    const readPages = async (page: Page): Promise<void> => {
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        const response = await page.goto(served.url + name);
        expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
        expect(await page.evaluate(aboutPage), name).toEqual(asItShouldBe);
        seen.push(name);
      }
    };
    await Promise.all(Array.from({ length: 4 }, () => visit("index.html", readPages, telephone)));
    expect(seen.sort()).toEqual(pages.sort());
  }, 600_000);

  test.each(["a server", "files"])(
    "search finds first what is looked for by name, with the site from %s",
    async (from) => {
      const base = from === "files" ? `${pathToFileURL(folder)}/` : served.url;
      await visit(
        "index.html",
        async (page) => {
          // Each search begins on the page that the one before it led to.
          for (const [query, name, address] of firstHits) {
            expect((await search(page, query))[0]).toBe(name);
            await page.keyboard.press("Enter");
            await page.waitForURL(base + address);
            const [, place] = address.split("#");
            if (place !== undefined) await expect.poll(() => inView(page, place)).toBe(true);
          }
        },
        { base },
      );
    },
  );

  test("search is led by the keyboard: / and Ctrl+K, arrows, Enter, Escape; and says when nothing is found", async () => {
    await visit("index.html", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("get_ErrorMessage");
      await page.waitForSelector("#hits li .name");
      const selected = page.locator('#hits [aria-selected="true"] .name');
      expect(await selected.textContent()).toBe("ICluster::get_ErrorMessage");
      await page.keyboard.press("ArrowDown");
      expect(await selected.textContent()).toBe("IJob::get_ErrorMessage");
      expect(await page.getAttribute("#search", "aria-activedescendant")).toBe("hit-1");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await page.getAttribute("#search", "aria-activedescendant")).not.toBe("hit-0");
      await page.keyboard.press("Escape");
      expect(await page.isVisible("#hits")).toBe(false);
      await page.fill("#search", "xylophone");
      await page.waitForSelector("#hits .none");
      expect(await page.textContent("#hits")).toContain("xylophone");
    });
  });

  test("the language that was chosen stays on the next page, and on the way back", async () => {
    await visit("icluster-addjob.html", async (page) => {
      expect(await page.isVisible("#syntax-in-ts")).toBe(true);
      await page.click('[role=tab][data-language="csharp"]');
      expect(await page.isVisible("#syntax-in-csharp")).toBe(true);
      expect(await page.isVisible("#syntax-in-ts")).toBe(false);
      await page.click('nav.turn a[rel="next"]');
      await page.waitForURL(/icluster-addjobs\.html$/);
      expect(await page.isVisible("#syntax-in-csharp")).toBe(true);
      expect(await page.getAttribute("#syntax-in-csharp-tab", "aria-selected")).toBe("true");
      await page.focus("#syntax-in-csharp-tab");
      await page.keyboard.press("ArrowRight");
      expect(await page.isVisible("#syntax-in-vbscript")).toBe(true);
      await page.goBack();
      await page.waitForURL(/icluster-addjob\.html$/);
      expect(await page.isVisible("#syntax-in-vbscript")).toBe(true);
    });
  });

  test("a page that comes out of the browser's memory, as it was left, learns what was chosen since", async () => {
    await visit(
      "icluster-addjob.html",
      async (page) => {
        await page.click('[role=tab][data-language="csharp"]');
        // Chromium that is driven keeps no pages in memory; this is what another page and the return from it do.
        await page.evaluate(`
          localStorage.setItem("ccp-syntax", "idl");
          localStorage.setItem("ccp-theme", "dark");
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));`);
        expect(await page.isVisible("#syntax-in-idl")).toBe(true);
        expect(await page.isVisible("#syntax-in-csharp")).toBe(false);
        expect(await page.getAttribute("html", "data-theme")).toBe("dark");
      },
      { colorScheme: "light" },
    );
  });

  test("a deep link shows its place below the bar, and the back button returns to it", async () => {
    await visit("icluster-queuejob.html#parameter-hwndparent", async (page) => {
      await expect.poll(() => inView(page, "parameter-hwndparent")).toBe(true);
      await page.click('.here a[href="#see-also"]');
      await expect.poll(() => inView(page, "see-also")).toBe(true);
      await page.goBack();
      await page.waitForURL(/#parameter-hwndparent$/);
      await expect.poll(() => inView(page, "parameter-hwndparent")).toBe(true);
    });
  });

  test("the tree is the table of contents, open at the page that is shown", async () => {
    const contents: Entry = JSON.parse(readFileSync(join(root, "docs/topics/contents.json"), "utf8"));
    const flat = ({ slug, tocTitle, children }: Entry, depth: number): readonly string[] => [
      `${depth} ${slug}.html ${tocTitle}`,
      ...children.flatMap((child) => flat(child, depth + 1)),
    ];
    await visit("ijob-get-name.html", async (page) => {
      const shown = await page.evaluate<string[]>(`[...document.querySelectorAll("#tree a")].map((link) => {
        let depth = -1;
        for (let list = link.closest("ul"); list !== null; list = list.parentElement.closest("ul")) depth++;
        return depth + " " + link.getAttribute("href") + " " + link.textContent;
      })`);
      expect(shown).toEqual(flat(contents, 0));
      expect(await page.isVisible("#below-ijob")).toBe(true);
      expect(await page.textContent('#tree [aria-current="page"]')).toBe("IJob::get_Name");
      await page.click('#tree button[aria-controls="below-itask"]');
      expect(await page.isVisible("#below-itask")).toBe(true);
    });
  });

  test("a telephone has the tree behind a button, and nothing wider than its screen", async () => {
    await visit(
      "icluster-queuejob.html",
      async (page) => {
        expect(await page.isVisible("#tree")).toBe(false);
        await page.click("#menu");
        expect(await page.isVisible('#tree [aria-current="page"]')).toBe(true);
        await page.keyboard.press("Escape");
        expect(await page.isVisible("#tree")).toBe(false);
      },
      telephone,
    );
  });

  test("no representative page is wider than 390, 1280 or 1920 pixels, nor breaks a name of the tree inside a word", async () => {
    const pictures = process.env["CCP_SCREENSHOTS"];
    await visit("index.html", async (page) => {
      for (const name of representative) {
        await page.goto(`${served.url}${name}.html`);
        for (const width of [390, 1280, 1920]) {
          await page.setViewportSize({ width, height: 1000 });
          const excess = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          expect(excess, `${name}, ${width}`).toBeLessThanOrEqual(0);
          if (width > 390) expect(await page.evaluate(brokenLabels), `${name}, ${width}`).toEqual([]);
          if (pictures === undefined) continue;
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
          }
        }
      }
    });
  }, 360_000);

  test("axe-core finds nothing serious on representative pages, light and dark", async () => {
    await visit("index.html", async (page) => {
      for (const name of representative) {
        await page.goto(`${served.url}${name}.html`);
        await page.evaluate(axe.source);
        // Dark differs from light in its colours alone.
        await page.emulateMedia({ colorScheme: "light" });
        expect(await seriousOf(page, "{}"), name).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await seriousOf(page, '{ runOnly: ["color-contrast"] }'), `${name}, dark`).toEqual([]);
      }
    });
  }, 360_000);

  test("a reader without scripts sees every language and gets to every page", async () => {
    await visit(
      "icluster-addjob.html",
      async (page) => {
        for (const id of languages) expect(await page.isVisible(`#syntax-in-${id}`), id).toBe(true);
        expect(await page.isVisible("#search")).toBe(false);
        await page.click('#tree a[href="interfaces.html"]');
        await page.waitForURL(/interfaces\.html$/);
      },
      { javaScriptEnabled: false },
    );
  });

  test("light and dark can be chosen, and the choice stays", async () => {
    await visit(
      "icluster.html",
      async (page) => {
        const ground = (): Promise<unknown> =>
          page.evaluate("getComputedStyle(document.body).backgroundColor");
        const light = await ground();
        await page.click("#theme");
        const dark = await ground();
        expect(dark).not.toBe(light);
        await page.goto(`${served.url}ijob.html`);
        expect(await ground()).toBe(dark);
      },
      { colorScheme: "light" },
    );
  });

  test("what is printed from a dark page has the colours of a light one", async () => {
    // Of what is printed: the list of sections beside the text is not, and marks where the reader is at a moment of its own.
    const colours = `[...document.querySelectorAll("body, main *")]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => getComputedStyle(element).color)`;
    const printed: string[][] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await visit(
        "icluster-addjob.html",
        async (page) => {
          if (colorScheme === "dark") await page.evaluate('document.documentElement.dataset.theme = "dark"');
          await page.emulateMedia({ media: "print" });
          printed.push(await page.evaluate<string[]>(colours));
        },
        { colorScheme },
      );
    }
    expect(printed[0]?.length).toBeGreaterThan(100);
    expect(printed[1]).toEqual(printed[0]);
  });

  test("what is printed shows every language, tables as tables, and none of what surrounds the page", async () => {
    await visit("icluster-addjob.html", async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 718, height: 1000 }); // A4 within its margins
      expect(await page.evaluate('getComputedStyle(document.querySelector(".parameters td")).display')).toBe(
        "table-cell",
      );
      for (const id of languages) expect(await page.isVisible(`#syntax-in-${id}`), id).toBe(true);
      for (const place of [".bar", "#tree", ".here", ".turn"])
        expect(await page.isVisible(place)).toBe(false);
    });
  });

  test("sources that pages link to are served as text, other files of the repository are not", async () => {
    const source = await fetch(`${served.url}packages/core/src/port/icluster.ts`);
    expect(source.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await source.text()).toContain("interface ICluster");
    for (const path of ["package.json", ".git/HEAD", "..%2f..%2fetc/passwd", "docs/site/index.html"]) {
      expect((await fetch(served.url + path)).status, path).toBe(404);
    }
    expect((await fetch(served.url, { method: "POST" })).status).toBe(404);
  });

  test.each([
    "ICluster-AddJob",
    "en-us/windows/win32/ccpsdk/icluster-addjob",
    "desktop-src/CcpSdk/icluster-addjob.md",
  ])("an address of the original leads to the page: %s", async (address) => {
    const answer = await fetch(served.url + address);
    expect(answer.url).toBe(`${served.url}icluster-addjob.html`);
    expect(answer.status).toBe(200);
  });

  test("an address that leads nowhere, at any depth, has a page that leads on", async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const answer = await page.goto(`${served.url}no/such/page`);
      expect(answer?.status()).toBe(404);
      expect(await page.textContent("h1")).toBe("There is no such page");
      expect((await search(page, "AddJobs"))[0]).toBe("ICluster::AddJobs");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${served.url}icluster-addjobs.html`);
    } finally {
      await context.close();
    }
  });

  test("how much comes over the wire, and when something is seen, is printed", async () => {
    await visit("icluster-queuejob.html", async (page) => {
      // An observer, since a function that the browser is to poll is evaluated again, which the policy of the pages forbids.
      await page.evaluate(`new Promise((resolve) => {
        new PerformanceObserver((entries) => {
          if (entries.getEntriesByName("first-contentful-paint").length > 0) resolve();
        }).observe({ type: "paint", buffered: true });
      })`);
      const figures = await page.evaluate<{ paint: number; bytes: number; requests: number }>(`({
        paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
        bytes: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((sum, entry) => sum + entry.decodedBodySize, 0),
        requests: performance.getEntriesByType("resource").length + 1,
      })`);
      console.log(
        `icluster-queuejob.html on loopback: first contentful paint after ${figures.paint.toFixed(0)} ms, ` +
          `${Math.ceil(figures.bytes / 1024)} KB in ${figures.requests} requests.`,
      );
      expect(figures.bytes).toBeGreaterThan(0);
    });
  });
});

/** What axe-core finds on the page that is open, with these options, that keeps people from using it. */
async function seriousOf(page: Page, options: string): Promise<readonly string[]> {
  const violations = await page.evaluate<Violation[]>(
    `axe.run({ resultTypes: ["violations"], ...${options} }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Whether the beginning of an element is in view, and not behind the bar. */
async function inView(page: Page, id: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const { top } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
    return top >= document.querySelector(".bar").offsetHeight && top < innerHeight;
  })()`);
}
