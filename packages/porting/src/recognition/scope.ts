import type { Variable } from "./project.ts";
import type { Type } from "./types.ts";

/** The names of a block, function, class or file. */
export class Scope {
  readonly parent: Scope | null;
  /** The scope that holds what is declared here: blocks of Visual Basic and JScript have none of their own. */
  readonly owner: Scope;
  readonly symbols: Map<string, Variable> = new Map();

  constructor(parent: Scope | null, isOwn: boolean) {
    this.parent = parent;
    this.owner = isOwn || parent === null ? this : parent.owner;
  }

  find(key: string): Variable | undefined {
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
      const symbol = scope.symbols.get(key);
      if (symbol !== undefined) return symbol;
    }
    return undefined;
  }
}

export function variable(
  name: string,
  type: Type | null,
  isTyped: boolean,
  isResult = false,
  isReference = false,
): Variable {
  return {
    name,
    type,
    isTyped,
    isField: false,
    role: "value",
    isPointer: false,
    isReference,
    isAwaited: false,
    writes: 0,
    text: null,
    holds: null,
    isResult,
  };
}
