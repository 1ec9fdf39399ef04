import { membersByPage } from "./bench/type-library.ts";
import type { CaseResult } from "./conformance.ts";

/** The results of one backend, as a column of the table. */
export interface SupportColumn {
  readonly name: string;
  readonly results: readonly CaseResult[];
}

/**
 * Writes which member works on which backend, as Markdown: one table for each interface. A cell tells how many cases
 * passed, or why not all did, in a note; "no" stands for a member of which the backend says that it cannot serve it.
 */
export function supportTable(columns: readonly SupportColumn[]): string {
  const notes: string[] = [];
  const note = (text: string): string => {
    if (!notes.includes(text)) notes.push(text);
    return `${notes.indexOf(text) + 1}`;
  };
  const sections: string[] = [];
  for (const interfaceName of new Set([...membersByPage.values()].map((each) => each.interfaceName))) {
    const rows = [...membersByPage].filter(([, each]) => each.interfaceName === interfaceName);
    sections.push(
      `## ${interfaceName}\n`,
      `| Member | ${columns.map(({ name }) => name).join(" | ")} |`,
      `|---|${columns.map(() => "---|").join("")}`,
      ...rows.map(
        ([page, { member }]) =>
          `| \`${member.name}\` | ${columns.map(({ results }) => cell(page, results, note)).join(" | ")} |`,
      ),
      "",
    );
  }
  if (notes.length > 0) {
    sections.push("## Notes\n", ...notes.map((text, index) => `${index + 1}. ${text}`), "");
  }
  return sections.join("\n");
}

function cell(page: string, results: readonly CaseResult[], note: (text: string) => string): string {
  const own = results.filter((result) => result.page === page);
  const passed = own.filter(({ outcome }) => outcome === "passed").length;
  const others = own
    .filter(({ outcome }) => outcome !== "passed")
    .map(({ outcome, caseId, reason }) =>
      outcome === "unsupported"
        ? note(`Not supported: ${reason}`)
        : note(`${outcome === "failed" ? "Fails" : "Differs in"} ${caseId}: ${reason}`),
    );
  if (own.length === 0) return "not run";
  const isMissing = own.every(({ caseId, outcome }) => outcome === "unsupported" || !/#\d+$/.test(caseId));
  const count = isMissing ? "no" : passed === own.length ? `yes, ${passed}` : `${passed} of ${own.length}`;
  return others.length === 0 ? count : `${count} (note ${[...new Set(others)].join(", ")})`;
}
