import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Table } from "../page-model.ts";

/** What works where, as `docs/support.md` has it, which the tests of the testkit keep true. */
export interface Support {
  /** The backends in order, with what their column stands for. */
  readonly columns: readonly { readonly name: string; readonly meaning: string }[];
  /** The cells of a member by `ICluster.AddJob`. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** The notes by their number. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Reads `docs/support.md` below `root`. */
export function readSupport(root: string): Support {
  return parseSupport(readFileSync(join(root, "docs/support.md"), "utf8"));
}

/** Reads the text of `docs/support.md`. */
function parseSupport(text: string): Support {
  const columns: { name: string; meaning: string }[] = [];
  const members = new Map<string, readonly string[]>();
  const notes = new Map<string, string>();
  let heading = "";
  for (const line of text.split("\n")) {
    heading = /^## (\S+)/.exec(line)?.[1] ?? heading;
    const [, name, meaning] = /^- \*\*(.+?)\*\*: (.*)$/.exec(line) ?? [];
    if (name !== undefined && meaning !== undefined) columns.push({ name, meaning });
    const [, member, cells] = /^\| `(\w+)` \|(.*)\|$/.exec(line) ?? [];
    if (member !== undefined && cells !== undefined) {
      members.set(
        `${heading}.${member}`,
        cells.split("|").map((cell) => cell.trim()),
      );
    }
    const [, number, note] = /^(\d+)\. (.*)$/.exec(line) ?? [];
    if (number !== undefined && note !== undefined) notes.set(number, note);
  }
  return { columns, members, notes };
}

/** The table of one member; undefined where nothing is known of it. */
export function supportTable(support: Support, member: string): Table | undefined {
  const cells = support.members.get(member);
  if (cells === undefined) return undefined;
  return {
    kind: "table",
    head: ["Backend", "Conformance cases"],
    rows: support.columns.map(({ name, meaning }, column) => ({
      cells: [`**${name}**: ${meaning}`, inWords(cells[column] ?? "", support.notes)],
    })),
  };
}

/** `yes, 7` and `10 of 11 (note 2)` as a reader of one page understands them. */
function inWords(cell: string, notes: ReadonlyMap<string, string>): string {
  const [, words = cell, numbers = ""] = /^(.*?)(?: \(note ([\d, ]+)\))?$/.exec(cell) ?? [];
  const reasons = numbers.split(",").flatMap((number) => notes.get(number.trim()) ?? []);
  const all = /^yes, (\d+)$/.exec(words)?.[1];
  const part = /^\d+ of \d+$/.test(words) ? `${words} pass` : words;
  const outcome = all !== undefined ? `all ${all} pass` : words === "no" ? "not supported" : part;
  return [outcome, ...reasons].join(". ");
}
