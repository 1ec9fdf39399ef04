import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "./site.ts";

/** Where the site is, from the root of the repository. */
export const siteFolder = "docs/site";

/** What a build of the site comes to. */
export interface SiteFigures {
  readonly pages: number;
  /** Files whose content is another one than before. */
  readonly written: number;
  /** Bytes of all files. */
  readonly total: number;
  /** The heaviest page, and its bytes. */
  readonly heaviest: { readonly name: string; readonly bytes: number };
  /** Bytes of the search index. */
  readonly index: number;
}

/** Writes a site into a folder: what is the same already stays untouched, and what is no part of it goes. */
export function writeSite(site: Site, folder: string): SiteFigures {
  let written = 0;
  for (const [name, text] of site) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    written++;
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (entry.isFile() && !site.has(name)) rmSync(join(folder, name));
  }
  return { ...figuresOf(site), written };
}

function figuresOf(site: Site): Omit<SiteFigures, "written"> {
  const sizes = [...site].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }));
  const pages = sizes.filter(({ name }) => name.endsWith(".html")).sort((a, b) => b.bytes - a.bytes);
  return {
    pages: pages.length,
    total: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    heaviest: pages[0] ?? { name: "", bytes: 0 },
    index: sizes.find(({ name }) => name === "search-index.js")?.bytes ?? 0,
  };
}

/** The figures in one line. */
export function figuresText({ pages, written, total, heaviest, index }: SiteFigures): string {
  const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;
  return (
    `${pages} pages, ${written} files written; ${kilobytes(total)} in all, ${kilobytes(index)} of it the search index; ` +
    `the heaviest page is ${heaviest.name} with ${kilobytes(heaviest.bytes)}.`
  );
}
