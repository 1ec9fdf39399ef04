import type { Sealed } from "../credentials/credential-vault.ts";
import type { JobRecord, NodeRecord, TaskRecord } from "./records.ts";

/** What a step of a call gave that is made once only. */
export interface StepAnswer {
  /** Tells what the call asked for. */
  readonly request: string;
  readonly json: string;
}

/**
 * One step from a state to the next. Changes are plain data (JSON can carry them): a store keeps them, and a state
 * is rebuilt by applying them in order.
 */
export type Change =
  | { readonly kind: "job"; readonly job: JobRecord }
  | { readonly kind: "task"; readonly task: TaskRecord }
  /**
   * The job and its tasks leave the cluster. The next job with the id counts its attempts on from the last one of any
   * run that bore it.
   */
  | { readonly kind: "job removed"; readonly jobId: number; readonly lastAttempt: number }
  | { readonly kind: "node"; readonly node: NodeRecord }
  /** A parameter takes a value, or goes (`null`). */
  | { readonly kind: "parameter"; readonly name: string; readonly value: string | null }
  /** A cluster-wide variable takes a value, or goes (`null`). */
  | { readonly kind: "variable"; readonly name: string; readonly value: string | null }
  /** The password that one user has in the cache for another takes a value, or goes (`null`); it is encrypted. */
  | {
      readonly kind: "credential";
      readonly owner: string;
      readonly user: string;
      readonly sealed: Sealed | null;
    }
  /** What a step gave that is not to be taken twice, until when it is remembered; or it is forgotten (`null`). */
  | {
      readonly kind: "answer";
      readonly key: string;
      readonly until: number;
      readonly answer: StepAnswer | null;
    }
  /** Ids of commands up to this one were given out (rule CMD-1). */
  | { readonly kind: "command id"; readonly last: number };
