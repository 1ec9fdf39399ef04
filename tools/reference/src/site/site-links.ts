import { posix } from "node:path";
import type { Site } from "./site.ts";
import { siteFolder } from "./write-site.ts";

/**
 * What is wrong with the links and anchors of a site: dead links, missing anchors, ids that stand twice. `exists` tells
 * whether the repository has a file, which links to sources lead to.
 */
export function siteLinkProblems(site: Site, exists: (path: string) => boolean): readonly string[] {
  const pages = [...site].filter(([name]) => name.endsWith(".html"));
  const idsOf = new Map(pages.map(([name, html]) => [name, idsIn(html)]));
  return pages.flatMap(([name, html]) => {
    const ids = idsOf.get(name) ?? [];
    const doubles = ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `${name}: id ${id} stands twice`);
    const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = ""]) => target);
    const dead = links.flatMap((target) => linkProblem(target, name, site, idsOf, exists) ?? []);
    return [...doubles, ...dead];
  });
}

function linkProblem(
  target: string,
  from: string,
  site: Site,
  idsOf: ReadonlyMap<string, readonly string[]>,
  exists: (path: string) => boolean,
): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined;
  const [file = "", anchor] = target.split("#");
  if (file.startsWith("../")) {
    return exists(posix.normalize(posix.join(siteFolder, file)))
      ? undefined
      : `${from}: ${target} leads nowhere`;
  }
  const name = file === "" ? from : file;
  if (!site.has(name)) return `${from}: ${target} leads nowhere`;
  if (anchor === undefined || idsOf.get(name)?.includes(anchor) === true) return undefined;
  return `${from}: ${target} has no such anchor`;
}

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
}
