import { readFileSync } from "node:fs";

/** One example: the lines that a page shows, and the exported function around them. */
export interface Region {
  readonly slug: string;
  readonly functionName: string;
}

const STARTS = /^export async function (\w+)\(/;
const OPENS = /^ *\/\/#region (\S+)$/;
const CLOSES = /^ *\/\/#endregion (\S+)$/;
const ENDS = /^}$/;

/**
 * The examples of a file, in their order: each exported function holds one region and no more, and no line of the region leaves the
 * function, so that what follows the region is always reached. Throws when the file says otherwise.
 */
export function regionsOf(file: URL): readonly Region[] {
  const regions: Region[] = [];
  let functionName: string | undefined;
  let slug: string | undefined;
  let isOpen = false;
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const complain = (what: string) => new Error(`${file.pathname}:${index + 1}: ${what}`);
    const started = STARTS.exec(line)?.[1];
    const opened = OPENS.exec(line)?.[1];
    const closed = CLOSES.exec(line)?.[1];
    if (started !== undefined) functionName = started;
    if (opened !== undefined) {
      if (functionName === undefined) throw complain("the region stands in no exported function.");
      if (slug !== undefined) throw complain(`${functionName} has a second region.`);
      slug = opened;
      isOpen = true;
    }
    if (closed !== undefined) {
      if (!isOpen || closed !== slug) throw complain(`the region ${closed} is not open here.`);
      isOpen = false;
    }
    if (isOpen && /\breturn\b/.test(line))
      throw complain("the example leaves its function before its outcome is checked.");
    if (ENDS.test(line) && functionName !== undefined) {
      if (slug === undefined || isOpen) throw complain(`${functionName} holds no whole region.`);
      regions.push({ slug, functionName });
      functionName = undefined;
      slug = undefined;
    }
  }
  return regions;
}
