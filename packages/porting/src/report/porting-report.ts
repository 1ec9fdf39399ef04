import type { Face } from "../idioms/index.ts";
import type { SourceLanguage } from "../languages/index.ts";
import type { UseKind } from "../recognition/index.ts";
import type { SourceProblem } from "../sources/index.ts";

/**
 * What is known of a use: `ported`, there is the TypeScript line; `noted`, a note tells how; `perhaps`, the type of the object is
 * not known, so it may be no use at all; `not understood`, the code around it could not be read.
 */
export type UseStatus = "ported" | "noted" | "perhaps" | "not understood";

/** A place in a source. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** A use of the API in a source. */
export interface ReportedUse extends Position {
  /** Where the statement around it begins: uses of one statement with the form `statement` share its lines. */
  readonly statement: Position;
  readonly kind: UseKind;
  /** `ICluster.AddJob`, `IJob.put_Name`, `JobStatus_Queued`, `Cluster`. */
  readonly member: string;
  readonly status: UseStatus;
  /** The lines of TypeScript; none where the statement falls away; `null` where there is a note only. */
  readonly typescript: readonly string[] | null;
  /** Whether the lines take the place of the whole statement or of the expression in it. */
  readonly form: "statement" | "expression";
  /** What to know about it, in sentences; for `perhaps` the reason first. */
  readonly notes: readonly string[];
  /** The reference page, relative to the root of this project. */
  readonly reference: string;
  /** The guide that explains the idiom, relative to the root of this project. */
  readonly guide: string;
}

/** How many uses there are of each status. */
export interface UseCounts {
  readonly uses: number;
  readonly ported: number;
  readonly noted: number;
  readonly perhaps: number;
  readonly notUnderstood: number;
}

/** What one source uses of the API. */
export interface FileReport {
  readonly file: string;
  readonly language: SourceLanguage;
  readonly face: Face;
  /** The imports that the ported lines need. */
  readonly imports: readonly string[];
  readonly uses: readonly ReportedUse[];
  readonly summary: UseCounts;
}

/** What the sources use of the API, and how each use is ported. The form is stable: changes of it raise `version`. */
export interface PortingReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
  /** Files that could not be looked through. */
  readonly problems: readonly SourceProblem[];
  readonly summary: UseCounts;
}

/** Counts uses by their status. */
export function countUses(uses: readonly ReportedUse[]): UseCounts {
  const count = (status: UseStatus) => uses.filter((use) => use.status === status).length;
  return {
    uses: uses.length,
    ported: count("ported"),
    noted: count("noted"),
    perhaps: count("perhaps"),
    notUnderstood: count("not understood"),
  };
}

/** Whether all that was found is recognized: nothing is in doubt, and nothing was not understood. */
export function isAllRecognized({ summary }: PortingReport): boolean {
  return summary.perhaps === 0 && summary.notUnderstood === 0;
}
