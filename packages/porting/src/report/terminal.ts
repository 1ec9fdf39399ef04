import { styleText } from "node:util";
import Table from "cli-table3";
import type { FileReport, PortingReport, ReportedUse, UseCounts } from "./porting-report.ts";

/** What a report is written on. */
export interface Terminal {
  /** Its width in columns. */
  readonly width: number;
  readonly isColored: boolean;
}

const LANGUAGES = {
  cpp: "C++",
  csharp: "C#",
  vbscript: "VBScript",
  vbnet: "Visual Basic",
  jscript: "JScript",
  wsf: "Windows Script Host",
  asp: "Active Server Page",
};
const NARROWEST = 40;

/** Writes a report for a person: each use with its line of TypeScript or a note, then what is covered. */
export function formatReport(report: PortingReport, terminal: Terminal): string {
  const width = Math.max(terminal.width, NARROWEST);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    terminal.isColored ? styleText(style, text, { validateStream: false }) : text;
  const lines: string[] = [];
  const add = (text: string, indent: string, following = indent) =>
    lines.push(...wrap(text, width, indent, following));

  /** What was said of ported lines of the file before: once is enough. */
  const said = new Set<string>();
  const writeUses = (file: string, uses: readonly ReportedUse[]) => {
    const [first] = uses;
    if (first === undefined) return;
    const members = uses.map(({ member }) => member).filter((member, at, all) => all.indexOf(member) === at);
    const place = `${file}:${first.line}:${first.column}`;
    const pages = uses.map(({ reference }) => reference).filter((page, at, all) => all.indexOf(page) === at);
    const head = `${place}  ${members.join(", ")}`;
    const isShort = pages.length === 1 && head.length + 2 + (pages[0]?.length ?? 0) <= width;
    if (isShort) lines.push(`${head}  ${paint("dim", pages[0] ?? "")}`);
    else add(head, "", "    ");
    for (const line of first.typescript ?? [])
      lines.push(
        ...wrapCode(line, width).map((part, at) => paint("green", `${at === 0 ? "  → " : "    "}${part}`)),
      );
    if (first.typescript?.length === 0) lines.push(paint("green", "  → (falls away)"));
    const notes = uses.flatMap((use) => use.notes).filter((note, at, all) => all.indexOf(note) === at);
    const sign = { ported: "  · ", noted: "  ! ", perhaps: "  ? ", "not understood": "  × " }[first.status];
    for (const note of notes) {
      if (first.status === "ported" && said.has(note)) continue;
      said.add(note);
      const wrapped = wrap(note, width, sign, "    ");
      lines.push(
        ...(first.status === "ported"
          ? wrapped.map((line) => paint("dim", line))
          : wrapped.map((line) => paint("yellow", line))),
      );
    }
    for (const page of isShort ? [] : pages) lines.push(paint("dim", `    ${page}`));
  };

  for (const { file, language, face, uses, imports } of report.files) {
    lines.push(paint("bold", `${file}: ${LANGUAGES[language]}, to the ${face} face`), "");
    said.clear();
    const isShown = uses.every(({ kind }) => kind !== "import");
    for (const line of isShown ? imports : [])
      lines.push(
        ...wrapCode(line, width).map((part, at) => paint("green", `${at === 0 ? "  → " : "    "}${part}`)),
      );
    for (const group of grouped(uses)) writeUses(file, group);
    if (uses.length === 0) lines.push("  No use of the API.");
    if (uses.some(({ typescript }) => typescript?.some((line) => /\bawait\b/.test(line)))) {
      add(
        "Functions with an await become async, and so do those that call them. Constructors and getters cannot be: make them methods.",
        "  · ",
        "    ",
      );
    }
    lines.push("");
  }
  for (const { message } of report.problems)
    lines.push(...wrap(message, width, "", "    ").map((line) => paint("red", line)));
  if (report.problems.length > 0) lines.push("");
  lines.push(summary(report, width), "");
  add(conclusion(report), "");
  return lines.join("\n");
}

/** Uses that one translation stands for, together. */
function grouped(uses: readonly ReportedUse[]): ReportedUse[][] {
  const groups: ReportedUse[][] = [];
  for (const use of uses) {
    const group = groups.at(-1) ?? [];
    const [last] = group;
    const isSame =
      last !== undefined &&
      last.form === "statement" &&
      use.form === "statement" &&
      last.status === use.status &&
      last.statement.line === use.statement.line &&
      last.statement.column === use.statement.column;
    if (isSame) group.push(use);
    else groups.push([use]);
  }
  return groups;
}

function summary({ files, summary: total }: PortingReport, width: number): string {
  const numbers = ({ uses, ported, noted, perhaps, notUnderstood }: UseCounts) => [
    uses,
    ported,
    noted,
    perhaps,
    notUnderstood,
  ];
  const columns = ["uses", "ported", "noted", "perhaps", "unclear"];
  const nameWidth = Math.max(
    8,
    Math.min(width - columns.length * 9 - 1, Math.max(...files.map(({ file }) => file.length), 5) + 2),
  );
  const table = new Table({
    head: ["", ...columns],
    colAligns: ["left", "right", "right", "right", "right", "right"],
    colWidths: [nameWidth, 9, 9, 9, 9, 9],
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "",
    },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
  });
  const shown = (file: FileReport) =>
    file.file.length < nameWidth ? file.file : `…${file.file.slice(2 - nameWidth)}`;
  for (const file of files) table.push([shown(file), ...numbers(file.summary)]);
  if (files.length !== 1) table.push(["total", ...numbers(total)]);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function conclusion({ files, summary: { uses, perhaps, notUnderstood } }: PortingReport): string {
  if (files.length === 0) return "No source was looked through.";
  if (uses === 0) return "The sources do not use the API.";
  const left = perhaps + notUnderstood;
  if (left === 0) return `All ${uses} uses are recognized.`;
  return `${left} of ${uses} ${left === 1 ? "is" : "are"} left to you: look at those marked ? and ×.`;
}

/** Breaks prose between words. */
function wrap(text: string, width: number, indent: string, following: string): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line.trimEnd());
      line = following;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Breaks a line of code where that changes nothing, and where a reader would: never in a string. */
function wrapCode(code: string, width: number): string[] {
  const room = width - 4;
  const lines: string[] = [];
  let rest = code;
  while (rest.length > room) {
    const at = breakIn(rest, room);
    if (at <= (/^ */.exec(rest)?.[0].length ?? 0) + 2) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = `    ${rest.slice(at).trimStart()}`;
  }
  return [...lines, rest];
}

/** Where a line is broken: in its second half after a comma or a sign, or before a call in a chain, else wherever it can be. */
function breakIn(line: string, room: number): number {
  let [good, any, quote] = [-1, -1, ""];
  for (const [index, sign] of [...line].entries()) {
    if (index >= room) break;
    if (quote !== "") {
      if (sign === quote && line[index - 1] !== "\\") quote = "";
      continue;
    }
    if (sign === '"') quote = sign;
    const before = line.slice(0, index);
    if (/[,;]/.test(sign) || (sign === " " && /(\+|&&|\|\||[^=!<>]=)$/.test(before))) good = index + 1;
    else if (sign === "." && /^\.\w+\(\(/.test(line.slice(index))) good = index;
    else if (sign === "(" || (sign === " " && /(=|\?)$/.test(before))) any = index + 1;
  }
  return good > room / 2 || any < good ? good : any;
}
