import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mapProse } from "../markdown-text.ts";
import { anchorOf } from "../page-model.ts";

/** The behaviour rules of `docs/rules.md`: the anchor of the group that each stands in, by its id. */
export type Rules = ReadonlyMap<string, string>;

/** Reads `docs/rules.md` below `root`. */
export function readRules(root: string): Rules {
  const rules = new Map<string, string>();
  let heading = "";
  for (const line of readFileSync(join(root, "docs/rules.md"), "utf8").split("\n")) {
    heading = /^## (.*)$/.exec(line)?.[1] ?? heading;
    const id = /^- ([A-Z]+-\d+)\b/.exec(line)?.[1];
    if (id !== undefined) rules.set(id, anchorOf(heading));
  }
  return rules;
}

/** Makes a link of every rule that prose names, outside links and code. */
export function linkRules(markdown: string, rules: Rules): string {
  return mapProse(markdown, (text) =>
    text.replace(/\[[^\]]*\]\([^)]*\)|\b[A-Z]{2,5}-\d+\b/g, (found) =>
      rules.has(found) ? `[${found}](rule:${found})` : found,
    ),
  );
}
