import type { Identity } from "./authentication.ts";

/** One request on its way through the server: what becomes known of it, for its answer, metrics and the log. */
export interface Passage {
  readonly id: string;
  /** The operation asked for, or another name for what the request is about. */
  operation: string;
  identity: Identity;
}
