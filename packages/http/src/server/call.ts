import type { Target } from "./target.ts";

/** A request, wherever it came in: what the server wants to know of it, and no more. */
export interface Call {
  readonly method: string;
  /** What it asks for. Throws a {@link Refusal} with 400 where that is nothing that can be asked for. */
  readonly target: Target;
  /** Where it came from, for counting failures to log on; empty where that is not known. */
  readonly address: string;
  readonly hasBody: boolean;
  /** Aborted when whoever called is gone. */
  readonly gone: AbortSignal;
  /** A header by its name in lower case; several of one name are joined. */
  header(name: string): string | undefined;
  /** The body as text. Throws a {@link Refusal} with 413 where it has more than `limit` bytes. */
  text(limit: number): Promise<string>;
}
