import { Node, type TypeNode } from "ts-morph";
import type { Direction } from "../model.ts";

/** What the type of a parameter says about it. */
export interface ComType {
  /** Which way the value travels. */
  readonly direction: Direction;
  /** Whether `undefined` stands for a value left out. */
  readonly optional: boolean;
  /** Whether `null` stands for a result that is not there. */
  readonly nullable: boolean;
  /** The type as an IDL file spells it. */
  readonly type: string;
}

/** The names of the port that a parameter may have as its type, beside those of the COM runtime. */
export interface KnownTypes {
  /** Names of interfaces: passed by address, so they take a `*`. */
  readonly interfaces: ReadonlySet<string>;
  /** Names of enumerations: passed as their number. */
  readonly enumerations: ReadonlySet<string>;
}

const values: ReadonlySet<string> = new Set(["long", "__int64", "BSTR", "VARIANT_BOOL", "DATE", "VARIANT"]);

/** Types of the COM runtime that are themselves held by address. */
const references: ReadonlySet<string> = new Set(["IUnknown", "IDispatch", "IEnumVARIANT", "SAFEARRAY"]);

/**
 * Translates the type of a parameter into the library's words, or gives undefined where it is no COM type.
 *
 * `Out<T>` travels out and `InOut<T>` both ways, each as an address; a `null` inside `Out` only says that the answer may be
 * "none" and `undefined` only that the caller may leave the value out, so neither shows in the COM type.
 */
export function comType(node: TypeNode, known: KnownTypes): ComType | undefined {
  const optional = hasAlternative(node, "undefined");
  const written = without(node, "undefined");
  if (written === undefined || !Node.isTypeReference(written)) return undefined;

  const name = written.getTypeName().getText();
  if (name !== "Out" && name !== "InOut") {
    const type = spelled(written, known);
    return type === undefined ? undefined : { direction: "in", optional, nullable: false, type };
  }
  const [argument, ...more] = written.getTypeArguments();
  if (argument === undefined || more.length > 0) return undefined;
  const pointee = name === "Out" ? without(argument, "null") : argument;
  const type = pointee === undefined ? undefined : spelled(pointee, known);
  return type === undefined
    ? undefined
    : {
        direction: name === "Out" ? "out" : "in,out",
        optional,
        nullable: name === "Out" && hasAlternative(argument, "null"),
        type: `${type}*`,
      };
}

function spelled(node: TypeNode, known: KnownTypes): string | undefined {
  const name = node.getText();
  if (values.has(name) || known.enumerations.has(name)) return name;
  if (references.has(name) || known.interfaces.has(name)) return `${name}*`;
  return undefined;
}

function hasAlternative(node: TypeNode, alternative: string): boolean {
  return Node.isUnionTypeNode(node) && node.getTypeNodes().some((type) => type.getText() === alternative);
}

/** The type with `alternative` taken out of its union, or undefined where more than one type is left. */
function without(node: TypeNode, alternative: string): TypeNode | undefined {
  if (!Node.isUnionTypeNode(node)) return node;
  const [first, ...more] = node.getTypeNodes().filter((type) => type.getText() !== alternative);
  return more.length === 0 ? first : undefined;
}
