import type { Expression, Statement } from "../languages/index.ts";
import { interfaceOfCoclass, plain, type Recognition, resultOf } from "../recognition/index.ts";
import type { Draft } from "./draft.ts";
import { className, typeScriptType } from "./surface.ts";
import type { Values } from "./values.ts";

type With = Statement & { kind: "with" };

/**
 * The objects of `With` blocks. What a call gives is asked for once, before the block, and has a name in it; a variable needs
 * no other name.
 */
export class WithObjects {
  readonly #values: Values;
  readonly #recognition: Recognition;
  readonly #names = new Map<Expression, { readonly name: string; readonly type: string }>();
  #opening: Expression | null = null;

  constructor(values: Values, recognition: Recognition) {
    this.#values = values;
    this.#recognition = recognition;
  }

  /** The line that stands for the head of a block; `null` where the object is a variable. */
  open(statement: With, draft: Draft): string[] | null {
    const made = this.#find(statement.object);
    if (made === null) return null;
    this.#names.set(statement.object, made);
    this.#opening = statement.object;
    const value = this.#values.value(statement.object, draft);
    this.#opening = null;
    if (value === null) return null;
    draft.variables.set(made.name, "own");
    return [`const ${made.name} = ${value};`];
  }

  /** The name of the object of a block that was opened; `undefined` for any other expression. */
  name(expression: Expression, draft: Draft): string | undefined {
    const known = expression === this.#opening ? undefined : this.#names.get(expression);
    if (known === undefined) return undefined;
    const { face } = this.#values;
    const type = face === "raw" ? known.type : className(known.type);
    draft.variables.set(known.name, typeScriptType(type, draft));
    return known.name;
  }

  #find(object: Expression): { name: string; type: string } | null {
    const value = plain(object);
    const coclass = this.#recognition.creations.get(value);
    const member = this.#recognition.members.get(value.kind === "call" ? value.callee : value)?.read;
    const type =
      coclass !== undefined
        ? interfaceOfCoclass(coclass)
        : member === undefined || member === null
          ? undefined
          : resultOf(member.info);
    if (type === undefined || type === null || !/^I[A-Z]/.test(type)) return null;
    const own = className(type);
    return { name: this.#values.freshName(`${own.charAt(0).toLowerCase()}${own.slice(1)}`, "Here"), type };
  }
}
