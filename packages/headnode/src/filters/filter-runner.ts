/** A filter program of the cluster's administrator, and what it is to look at (rules SCH-8, SCH-9). */
export interface FilterRequest {
  /** The absolute path of the program. */
  readonly program: string;
  /** The document of the job. */
  readonly document: string;
  /** The folder for the document's file; empty for the system's folder for temporary files. */
  readonly spoolDir: string;
  /** Milliseconds of real time after which the program is ended, and its answer counts as refused. */
  readonly timeout: number;
}

/** What came of a filter program. */
export type FilterAnswer =
  /** It ended with exit code 0; the document is what it left in the file. */
  | { readonly kind: "accepted"; readonly document: string }
  /** It ended with another code, or not in time; the reason is a sentence with what it printed. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It could not be run; the reason is a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Runs a filter program. It never rejects. With a virtual clock, time must stand still from the call until the promise
 * resolves.
 */
export type FilterRunner = (request: FilterRequest) => Promise<FilterAnswer>;
