import type { Expression } from "../languages/index.ts";
import { type FoundMember, itemsOf, resultOf } from "./api.ts";
import { addressed, plain } from "./creation.ts";
import { itemType, type Type } from "./types.ts";
import type { WalkState } from "./walk-state.ts";

/** Follows the values that calls write into variables through their addresses. */
export class ReceivedValues {
  readonly #state: WalkState;

  constructor(state: WalkState) {
    this.#state = state;
  }

  passArguments(expression: Expression & { kind: "call" }, { owner, info }: FoundMember): void {
    for (const [at, parameter] of info.parameters.entries()) {
      const argument = expression.arguments[at];
      if (argument === undefined || parameter.direction === "in") continue;
      const given = this.#state.recognition.symbols.get(plain(argument));
      if (given?.isPointer === true)
        given.holds ??= parameter.direction === "out" ? resultOf(info) : "VARIANT";
      const isReference = parameter.direction === "in,out";
      const target = addressed(argument) ?? (isReference ? plain(argument) : null);
      if (target === null) continue;
      const type = parameter.type.startsWith("IEnumVARIANT")
        ? this.#enumerated(expression)
        : itemType(itemsOf(owner, info));
      const symbol = this.#state.target(target);
      this.receives(target, type, true);
      if (symbol !== undefined && isReference) symbol.role = "inout";
      if (symbol !== undefined) symbol.holds ??= isReference ? "VARIANT" : resultOf(info);
      if (
        symbol?.type?.kind === "api" &&
        type !== null &&
        parameter.name === info.retval &&
        !parameter.type.startsWith("IEnumVARIANT")
      ) {
        symbol.type = { ...symbol.type, items: itemsOf(owner, info) };
      }
    }
  }

  #enumerated(expression: Expression & { kind: "call" }): Type | null {
    const object = expression.callee.kind === "member" ? expression.callee.object : null;
    return {
      kind: "enumerator",
      of:
        object === null
          ? null
          : (this.#state.inference.itemsOf(object) ?? { kind: "api", name: "", items: null, doubt: null }),
    };
  }

  passToCom(
    expression: Expression & { kind: "call" },
    callee: Expression & { kind: "member" },
    isAsked: boolean,
  ): void {
    const object = callee.object === null ? null : this.#state.inference.of(callee.object);
    if (object?.kind === "enumerator") {
      for (const [at, argument] of expression.arguments.slice(1).entries()) {
        this.receives(
          addressed(argument),
          { kind: "variant", of: object.of },
          true,
          at === 0 ? "VARIANT[]" : "number",
        );
      }
    } else {
      const last = expression.arguments.at(-1);
      const isOfApi = isAsked || object?.kind === "api" || object?.kind === "variant";
      const target = last === undefined ? null : addressed(last);
      const symbol = target === null ? undefined : this.#state.recognition.symbols.get(target);
      if (isOfApi)
        this.receives(target, null, true, symbol?.type?.kind === "api" ? symbol.type.name : "IUnknown");
    }
  }

  /** A variable receives a value through its address. */
  receives(
    target: Expression | null,
    type: Type | null,
    isAddress: boolean,
    holds: string | null = null,
  ): void {
    const symbol = target === null ? undefined : this.#state.recognition.symbols.get(target);
    if (symbol === undefined) return;
    symbol.writes++;
    symbol.holds ??= holds;
    if (isAddress && symbol.role === "value") symbol.role = "out";
    const isGeneral =
      symbol.type === null ||
      symbol.type.kind === "variant" ||
      (symbol.type.kind === "enumerator" && symbol.type.of === null);
    const fits = type !== null && (symbol.type === null || symbol.type.kind === type.kind);
    if (isGeneral && fits && !(symbol.isTyped && symbol.type?.kind !== type.kind)) symbol.type = type;
  }
}
