/** The languages that sources are read in. */
export type Language = "cpp" | "csharp" | "vbscript" | "vbnet" | "jscript";

/** What a file may be written in: a language, or Windows Script Host or an Active Server Page with scripts in it. */
export type SourceLanguage = Language | "wsf" | "asp";

/** A piece of source text, from one offset up to another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A type as a source spells it: `CComPtr<IJob>&` is `CComPtr` of `IJob`, with no asterisk. */
export interface TypeName {
  /** The last part of its name; `[]` for an array. */
  readonly name: string;
  /** What stands before that name: `Microsoft.ComputeCluster`, `std`. */
  readonly qualifier: string;
  readonly arguments: readonly TypeName[];
  /** How many asterisks follow it. */
  readonly pointers: number;
}

export type Expression = Span &
  (
    | { readonly kind: "name"; readonly name: string; readonly qualifier: string }
    | {
        readonly kind: "member";
        /** `null` inside a `With` block. */
        readonly object: Expression | null;
        readonly name: string;
        readonly nameAt: number;
        readonly isArrow: boolean;
      }
    | { readonly kind: "call"; readonly callee: Expression; readonly arguments: readonly Expression[] }
    | { readonly kind: "index"; readonly object: Expression; readonly arguments: readonly Expression[] }
    | { readonly kind: "new"; readonly type: TypeName; readonly arguments: readonly Expression[] }
    | { readonly kind: "cast"; readonly type: TypeName; readonly value: Expression }
    | { readonly kind: "literal"; readonly value: string | number | boolean | null }
    | { readonly kind: "missing" }
    | { readonly kind: "type"; readonly type: TypeName }
    | { readonly kind: "address"; readonly value: Expression }
    | { readonly kind: "dereference"; readonly value: Expression }
    | { readonly kind: "parenthesized"; readonly value: Expression }
    | {
        readonly kind: "conditional";
        readonly test: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | { readonly kind: "unary"; readonly operator: string; readonly value: Expression }
    | {
        readonly kind: "binary";
        /** As TypeScript spells it. */
        readonly operator: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: "assign";
        readonly operator: string;
        readonly target: Expression;
        readonly value: Expression;
      }
    | {
        readonly kind: "function";
        readonly parameters: readonly Parameter[];
        readonly body: readonly Statement[];
      }
    /** `from t in tasks where t.ExitCode != 0 select t.Name`: what follows the source is evaluated for each item. */
    | {
        readonly kind: "query";
        readonly item: Parameter;
        readonly over: Expression;
        readonly filters: readonly Expression[];
        /** What orders, groups or joins the items, or names something in between. */
        readonly others: readonly Expression[];
        /** `null` where the items themselves are the result. */
        readonly result: Expression | null;
      }
    /** `new Task { CommandLine = "x" }`: an object whose properties are set when it is made. */
    | {
        readonly kind: "initialized";
        readonly made: Expression;
        /** Assignments to members of what is made, and anything else that stands between the braces. */
        readonly parts: readonly Expression[];
      }
    | { readonly kind: "other"; readonly parts: readonly Expression[] }
  );

export interface Parameter extends Span {
  readonly name: string;
  readonly type: TypeName | null;
}

export type Statement = Span &
  (
    | { readonly kind: "expression"; readonly value: Expression }
    | {
        readonly kind: "declare";
        readonly name: string;
        /** `null` where the source leaves it to the value. */
        readonly type: TypeName | null;
        readonly value: Expression | null;
        /** The arguments of a constructor, `IClusterPtr p(__uuidof(Cluster))`. */
        readonly construct: readonly Expression[] | null;
        /** Whether the object is disposed of at the end of the block. */
        readonly disposes: boolean;
        /** Whether the statement declares only this, so that it can be translated as a whole. */
        readonly isAlone: boolean;
      }
    | {
        readonly kind: "forEach";
        readonly name: string;
        readonly type: TypeName | null;
        readonly over: Expression;
        readonly body: readonly Statement[];
      }
    | { readonly kind: "return"; readonly value: Expression | null }
    | { readonly kind: "block"; readonly body: readonly Statement[] }
    | {
        readonly kind: "control";
        readonly isLoop: boolean;
        readonly tests: readonly Expression[];
        readonly body: readonly Statement[];
      }
    | { readonly kind: "with"; readonly object: Expression; readonly body: readonly Statement[] }
    | {
        readonly kind: "catch";
        readonly type: TypeName | null;
        readonly name: string | null;
        /** What is tried. */
        readonly tried: Span;
        /** What must hold besides, `when (e.JobId != 0)`. */
        readonly filter: Expression | null;
        readonly body: readonly Statement[];
      }
    | { readonly kind: "onError" }
    | { readonly kind: "alias"; readonly name: string; readonly type: TypeName }
    | {
        readonly kind: "import";
        readonly what: string;
        /** Whether it holds for all files, `global using`. */
        readonly isGlobal: boolean;
      }
    | {
        readonly kind: "function";
        readonly name: string;
        /** The class that it belongs to when it stands outside it, `Requeuer` in `Requeuer::Run`. */
        readonly owner: string | null;
        readonly parameters: readonly Parameter[];
        readonly returns: TypeName | null;
        readonly isMacro: boolean;
        readonly body: readonly Statement[];
      }
    | {
        readonly kind: "class";
        readonly name: string;
        readonly bases: readonly string[];
        readonly body: readonly Statement[];
      }
    /** Code that could not be read; what of it looks like expressions is there all the same. */
    | { readonly kind: "broken"; readonly parts: readonly Statement[] }
  );

/** A source as plain facts, without comments. */
export interface Program {
  readonly language: Language;
  readonly body: readonly Statement[];
  /** Whether capitals matter in its names. */
  readonly isCaseSensitive: boolean;
}
