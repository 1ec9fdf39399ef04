import type { Expression, Statement } from "../languages/index.ts";
import type { FoundMember } from "./api.ts";
import type { FunctionFacts, Variable } from "./project.ts";
import type { Type } from "./types.ts";

export type UseKind = "member" | "creation" | "constant" | "import" | "com" | "error";

/** A use of the API in a source. */
export interface RecognizedUse {
  readonly kind: UseKind;
  /** `IJob.put_Name`, `Cluster`, `JobStatus_Queued`. */
  readonly member: string;
  /** The slug of its reference page. */
  readonly page: string;
  readonly at: number;
  /** The expression that uses it; `null` when it is the whole statement. */
  readonly expression: Expression | null;
  readonly statement: Statement;
  /** Why it may be none. */
  readonly doubt: string | null;
  /** Whether the code around it could not be read. */
  readonly isBroken: boolean;
  /** Whether it stands where it is evaluated again and again. */
  readonly isInLoopTest: boolean;
}

/** What a use of a member means. */
export interface MemberMeaning {
  readonly read: FoundMember | null;
  readonly write: FoundMember | null;
  readonly receiver: Expression | null;
}

/** All that was recognized in a program. */
export interface Recognition {
  readonly uses: RecognizedUse[];
  /** By the expression that names the member. */
  readonly members: Map<Expression, MemberMeaning>;
  /** The constants, by the expression that names them. */
  readonly constants: Map<Expression, { readonly enumeration: string; readonly value: string }>;
  /** The coclass of what makes an object, by its expression or declaration. */
  readonly creations: Map<Expression | Statement, string>;
  readonly symbols: Map<Expression | Statement, Variable>;
  /** Members of objects of the API that the port does not have. */
  readonly unknown: Set<Expression>;
  readonly types: Map<Expression, Type | null>;
  /** What calls call that the sources define, by the expression of the call. */
  readonly functions: Map<Expression, FunctionFacts>;
}

export function emptyRecognition(): Recognition {
  return {
    uses: [],
    members: new Map(),
    constants: new Map(),
    creations: new Map(),
    symbols: new Map(),
    types: new Map(),
    functions: new Map(),
    unknown: new Set(),
  };
}
