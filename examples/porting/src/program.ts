import type { ClusterBackend, CredentialPrompt } from "@ccp/core";

/** What a program gets from whoever starts it: what the legacy one had from its system. */
export interface Surroundings {
  /** Where the cluster is. */
  readonly backend: ClusterBackend;
  /** The arguments of the command line. */
  readonly args: readonly string[];
  /** Writes a line. */
  readonly print: (line: string) => void;
  /** Waits so many milliseconds: those of the computer, or of a cluster in virtual time. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Asks the person at the program for a user and a password. */
  readonly prompt: CredentialPrompt;
}

/** A ported program. It gives its exit code. */
export type Program = (surroundings: Surroundings) => Promise<number>;
