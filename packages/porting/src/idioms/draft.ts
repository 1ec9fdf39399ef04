/** The two faces of the port that code can be ported to. */
export type Face = "raw" | "managed";

/** A translation under way. */
export class Draft {
  /** Lines that must stand before. */
  readonly before: string[] = [];
  readonly notes: Set<string> = new Set();
  /** What the lines need of the package, by name; types are marked so. */
  readonly imports: Map<string, "value" | "type"> = new Map();
  /** The variables that occur, with their types in TypeScript where they are known. */
  readonly variables: Map<string, string> = new Map();
  /** Whether lines may stand before: a condition of a loop has no place for them. */
  readonly hasBefore: boolean;
  /** Whether the value may be missing, so that the variable that takes it must allow null. */
  isNullable = false;
  /** Why there is no translation. */
  reason: string | null = null;

  constructor(hasBefore: boolean) {
    this.hasBefore = hasBefore;
  }

  /** Says that the package is needed for a name, and gives the name. */
  needs(name: string, kind: "value" | "type" = "value"): string {
    if (kind === "value" || !this.imports.has(name)) this.imports.set(name, kind);
    return name;
  }

  /** Gives up, for a reason that the reader is told. */
  fail(reason: string): null {
    this.reason ??= reason;
    return null;
  }

  get isPrefixed(): boolean {
    return this.before.length > 0;
  }
}
