import { type Face, type Translation, Translator } from "../idioms/index.ts";
import { type Program, readPrograms, type SourceLanguage } from "../languages/index.ts";
import { isApiImport, type Recognition, type RecognizedUse, recognize } from "../recognition/index.ts";
import type { Source, SourceProblem } from "../sources/index.ts";
import { importLines } from "./import-lines.ts";
import { LineTable } from "./line-table.ts";
import {
  countUses,
  type FileReport,
  type PortingReport,
  type ReportedUse,
  type UseStatus,
} from "./porting-report.ts";

/** How sources are analyzed. */
export interface AnalyzeOptions {
  /** The face to port to; left out, the one that the old code saw: the raw one for C++ without the wrappers of `#import`. */
  readonly face?: Face | undefined;
}

/** The pages that show the idioms of each language. */
const GUIDES: Readonly<Record<SourceLanguage, string>> = {
  cpp: "docs/guides/porting-cpp.md",
  csharp: "docs/guides/porting-csharp.md",
  vbnet: "docs/guides/porting-csharp.md",
  vbscript: "docs/guides/porting-vbscript.md",
  jscript: "docs/guides/porting-vbscript.md",
  wsf: "docs/guides/porting-vbscript.md",
  asp: "docs/guides/porting-vbscript.md",
};

/**
 * Finds what sources use of the API and how each use is ported. Sources are looked through together: what one declares, a
 * header for instance, is known in the others.
 *
 * @param sources - The sources, and what could not be read as one; that is handed on as it is.
 */
export async function analyze(
  sources: readonly (Source | SourceProblem)[],
  options: AnalyzeOptions = {},
): Promise<PortingReport> {
  const problems: SourceProblem[] = [];
  const read: { readonly source: Source; readonly programs: readonly Program[] }[] = [];
  for (const source of sources) {
    if ("message" in source) problems.push(source);
    else {
      try {
        read.push({ source, programs: await readPrograms(source.language, source.text) });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        problems.push({ path: source.path, message: `${source.path}: ${error.message}.` });
      }
    }
  }
  const recognitions = recognize(
    read.flatMap(({ programs }, file) => programs.map((program) => ({ file, program }))),
  );
  const styles = read.map(({ programs }) => programs.flatMap(importStyles));
  const common = styles.flat();
  const files = read.map(({ source, programs }, at) => {
    const own = styles[at] ?? [];
    const seen = source.language === "cpp" ? faceOf(own.length > 0 ? own : common) : "managed";
    return reportFile(source, programs, recognitions, options.face ?? seen);
  });
  return { version: 1, files, problems, summary: countUses(files.flatMap(({ uses }) => uses)) };
}

/** How each `#import` of the API in a program shows it: wrapped, with values and exceptions, or raw. */
function importStyles({ body }: Program): ("wrapped" | "raw")[] {
  return body.flatMap((statement) => {
    if (statement.kind !== "import" || !statement.what.startsWith("#import")) return [];
    if (!isApiImport(statement.what)) return [];
    return [/\braw_interfaces_only\b(?!\s*\(\s*false)/.test(statement.what) ? "raw" : "wrapped"];
  });
}

/** The face of C++ that imports the API in these styles; where they differ, or there are none, it is the raw one. */
function faceOf(styles: readonly ("wrapped" | "raw")[]): Face {
  return styles.length > 0 && styles.every((style) => style === "wrapped") ? "managed" : "raw";
}

function reportFile(
  source: Source,
  programs: readonly Program[],
  recognitions: ReadonlyMap<Program, Recognition>,
  face: Face,
): FileReport {
  const lines = new LineTable(source.text);
  const needed = new Map<string, "value" | "type">();
  const found = new Map<string, { at: number; reported: ReportedUse }>();
  for (const program of programs) {
    const recognition = recognitions.get(program);
    if (recognition === undefined) continue;
    const translator = new Translator(face, program.language, recognition, source.text);
    for (const use of relevant(recognition.uses)) {
      const translation = use.kind === "import" ? null : translator.translate(use);
      for (const [name, kind] of translation?.imports ?? [])
        if (kind === "value" || !needed.has(name)) needed.set(name, kind);
      found.set(`${use.at} ${use.member}`, {
        at: use.at,
        reported: {
          ...lines.position(use.at),
          statement: lines.position(use.statement.start),
          ...report(use, translation),
          guide: GUIDES[source.language],
        },
      });
    }
  }
  const imports = importLines(needed, face);
  const uses = [...found.values()]
    .sort((one, other) => one.at - other.at)
    .map(({ reported }) => (reported.kind === "import" ? { ...reported, typescript: imports } : reported));
  return { file: source.path, language: source.language, face, imports, uses, summary: countUses(uses) };
}

/** The uses without the handlers of errors that no call of the API can raise. */
function relevant(uses: readonly RecognizedUse[]): RecognizedUse[] {
  const calls = uses
    .filter(
      ({ kind, doubt }) => kind !== "error" && kind !== "import" && kind !== "constant" && doubt === null,
    )
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return uses.filter(({ kind, statement }) => {
    if (kind !== "error") return true;
    if (statement.kind !== "catch") return calls.length > 0;
    const { start, end } = statement.tried;
    return (calls[firstFrom(calls, start)] ?? end) < end;
  });
}

/** The index of the first of sorted numbers that is not below a bound. */
function firstFrom(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function report(
  use: RecognizedUse,
  translation: Translation | null,
): Omit<ReportedUse, "line" | "column" | "statement" | "guide"> {
  const { kind, member } = use;
  const reference = `docs/reference/${use.page}.md`;
  const common = { kind, member, form: translation?.form ?? "statement", reference } as const;
  if (use.doubt !== null) {
    return { ...common, status: "perhaps", typescript: null, notes: [`Perhaps: ${use.doubt}.`] };
  }
  if (translation === null) return { ...common, status: "ported", typescript: [], notes: [] };
  const status: UseStatus = translation.lines !== null ? "ported" : use.isBroken ? "not understood" : "noted";
  const notes =
    status === "not understood"
      ? ["The code around it could not be read.", ...translation.notes]
      : translation.notes;
  return { ...common, status, typescript: translation.lines, notes };
}
