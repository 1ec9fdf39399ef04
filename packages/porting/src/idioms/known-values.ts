import type { Expression, Language } from "../languages/index.ts";
import { enumerationNamed, plain, type Recognition, resultOf } from "../recognition/index.ts";
import { NAMED_VALUES, TEXT, TEXTS_OF_VISUAL_BASIC, VARIANT_WRAPPERS, WHOLE, WRAPPERS } from "./surface.ts";

/** What is known of the values in one program: which are texts, whole numbers, dates, of an enumeration. */
export class KnownValues {
  readonly #language: Language;
  readonly #recognition: Recognition;
  readonly #text: string;

  constructor(language: Language, recognition: Recognition, text: string) {
    this.#language = language;
    this.#recognition = recognition;
    this.#text = text;
  }

  /** What is written for an expression, without what leaves nothing behind. */
  shown(expression: Expression): Expression {
    if (expression.kind === "cast" || expression.kind === "dereference") return this.shown(expression.value);
    if (expression.kind !== "call") return expression;
    const { callee, arguments: list } = expression;
    const [first, yes, no] = list;
    if (first !== undefined && yes !== undefined && no !== undefined && this.isIf(expression))
      return { ...expression, kind: "conditional", test: first, yes, no };
    const isView =
      callee.kind === "type" || WRAPPERS.test(nameOf(callee)) || VARIANT_WRAPPERS.test(nameOf(callee));
    return isView && first !== undefined ? this.shown(first) : expression;
  }

  /** `If(a, b, c)` of Visual Basic, and `IIf`. */
  isIf({ callee, arguments: list }: Expression & { kind: "call" }): boolean {
    return list.length === 3 && this.#language.startsWith("vb") && /^i?if$/i.test(nameOf(callee));
  }

  /** Whether it joins texts with `&` of Visual Basic, which makes texts of numbers. */
  isJoining(expression: Expression & { kind: "binary" }): boolean {
    const { left, right, operator } = expression;
    return (
      operator === "+" &&
      this.#language.startsWith("vb") &&
      this.#text.slice(left.end, right.start).includes("&")
    );
  }

  /** Whether a value is known to be a text. */
  isText(expression: Expression): boolean {
    const value = plain(this.shown(expression));
    if (value.kind === "literal") return typeof value.value === "string";
    if (value.kind === "binary")
      return (
        this.isJoining(value) ||
        (value.operator === "+" && (this.isText(value.left) || this.isText(value.right)))
      );
    if (value.kind === "conditional") return this.isText(value.yes) && this.isText(value.no);
    const type = this.typeOf(value);
    if (type !== null && TEXT.test(type)) return true;
    if (value.kind === "name") return /^"/.test(NAMED_VALUES[value.name] ?? "");
    if (value.kind !== "call") return false;
    const name = "name" in value.callee ? value.callee.name : "";
    return (
      /^(ToString|toString)$/.test(name) ||
      (this.#language.startsWith("vb") && TEXTS_OF_VISUAL_BASIC.test(name))
    );
  }

  /** The name of a type that is not an interface, as the library or the source spells it. */
  typeOf(value: Expression): string | null {
    const read = this.#recognition.members.get(value.kind === "call" ? value.callee : value)?.read;
    if (read !== undefined && read !== null) return resultOf(read.info);
    const type = this.#recognition.symbols.get(value)?.type;
    return type?.kind === "foreign" || type?.kind === "enumeration" ? type.name : null;
  }

  /** The enumeration of the API that a value is of. */
  enumerationOf(expression: Expression): string | null {
    if (expression.kind === "parenthesized") return this.enumerationOf(expression.value);
    const name =
      this.#recognition.constants.get(expression)?.enumeration ??
      (expression.kind === "cast" ? expression.type.name : this.typeOf(expression));
    return name !== null && enumerationNamed(name) !== undefined ? name : null;
  }

  /** Whether a value is a number that need not be whole. */
  isFraction(expression: Expression): boolean {
    const value = plain(expression);
    if (value.kind === "literal") return typeof value.value === "number" && !this.isWhole(value);
    if (value.kind === "binary")
      return /^[-+*/]$/.test(value.operator) && (this.isFraction(value.left) || this.isFraction(value.right));
    return /^(double|float|decimal|Double|Single|Decimal)$/.test(this.typeOf(value) ?? "");
  }

  /** Whether a conversion to a whole number finds one that need not be whole. */
  isRounded(conversion: string, expression: Expression): boolean {
    const value = plain(expression);
    if (!/^c(int|lng)$/i.test(conversion)) return false;
    return value.kind === "binary"
      ? /^[-+*/]$/.test(value.operator) &&
          (value.operator === "/" ||
            this.isRounded(conversion, value.left) ||
            this.isRounded(conversion, value.right))
      : value.kind === "literal" && typeof value.value === "number" && !Number.isInteger(value.value);
  }

  /** Whether a value is a whole number in a language whose division cuts off what does not go in. */
  isWhole(expression: Expression): boolean {
    const value = plain(expression);
    if (expression.kind === "cast" || (this.#language !== "cpp" && this.#language !== "csharp"))
      return expression.kind === "cast" && WHOLE.test(expression.type.name);
    if (value.kind === "literal")
      return (
        typeof value.value === "number" &&
        /^(0x.*|[^.edfm]*)$/i.test(this.#text.slice(value.start, value.end))
      );
    if (value.kind === "binary") return this.isWhole(value.left) && this.isWhole(value.right);
    const read = this.#recognition.members.get(value.kind === "call" ? value.callee : value)?.read;
    if (read !== undefined && read !== null) return resultOf(read.info) === "long";
    const type = this.#recognition.symbols.get(value)?.type;
    return type?.kind === "foreign" && WHOLE.test(type.name);
  }

  /** Whether a value is a 64-bit number of the API, or computed from one. */
  isBig(expression: Expression): boolean {
    const value = plain(expression);
    if (value.kind === "binary")
      return /^[-+*/%]$/.test(value.operator) && (this.isBig(value.left) || this.isBig(value.right));
    return this.typeOf(value) === "__int64";
  }

  isDate(expression: Expression): boolean {
    const read = this.#recognition.members.get(plain(expression))?.read;
    return read !== undefined && read !== null && resultOf(read.info) === "DATE";
  }
}

/** The name that an expression is; empty where it is more than a name. */
export function nameOf(expression: Expression): string {
  return expression.kind === "name" ? expression.name : "";
}
