import type { Expression, Parameter, Statement, TypeName } from "./program.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import { parseTypeName } from "./type-name.ts";

/** What the readers of trees have in common: they take what they know and look into whatever they do not. */
export abstract class TreeReader {
  readonly #text: string;
  readonly #offset: number;

  /** @param offset - Where the text begins in the source that positions are told in. */
  constructor(text: string, offset = 0) {
    this.#text = text;
    this.#offset = offset;
  }

  /** Reads one node as an expression. */
  abstract expression(node: SyntaxNode): Expression;
  /** Reads one node as the statements that it holds. */
  abstract statements(node: SyntaxNode): Statement[];
  /** Whether a node can only be a statement. */
  protected abstract isStatement(node: SyntaxNode): boolean;

  protected textOf(node: SyntaxNode): string {
    return this.#text.slice(node.start, node.end);
  }

  protected span(node: SyntaxNode): { start: number; end: number } {
    return { start: node.start + this.#offset, end: node.end + this.#offset };
  }

  protected field(node: SyntaxNode, name: string): SyntaxNode | undefined {
    return node.children.find((child) => child.field === name);
  }

  protected named(node: SyntaxNode): SyntaxNode[] {
    return node.children.filter((child) => child.isNamed);
  }

  protected typeOf(node: SyntaxNode | undefined): TypeName | null {
    if (node === undefined) return null;
    const type = parseTypeName(this.textOf(node));
    return type.name === "" || type.name === "auto" || type.name === "var" ? null : type;
  }

  protected name(node: SyntaxNode, name: string = this.textOf(node), qualifier = ""): Expression {
    return { kind: "name", name, qualifier, ...this.span(node) };
  }

  protected expressionOrMissing(node: SyntaxNode | undefined, parent: SyntaxNode): Expression {
    return node === undefined ? { kind: "missing", ...this.span(parent) } : this.expression(node);
  }

  protected list(node: SyntaxNode | undefined): Expression[] {
    return node === undefined ? [] : this.named(node).map((child) => this.expression(child));
  }

  /** The parameters that a node declares although the function around it could not be read. */
  protected abstract declarationsIn(node: SyntaxNode): Statement[] | null;

  protected declarationsOf(parameters: readonly Parameter[]): Statement[] {
    return parameters.map((parameter) => ({
      ...parameter,
      kind: "declare",
      value: null,
      construct: null,
      disposes: false,
      isAlone: false,
    }));
  }

  /** What stands side by side: statements as they are, anything else as expressions. */
  protected loose(nodes: readonly SyntaxNode[], isBroken = false): Statement[] {
    const found: Statement[] = [];
    let held: Expression | null = null;
    let isDot = false;
    const flush = () => {
      if (held !== null) {
        const part: Statement = { kind: "expression", value: held, start: held.start, end: held.end };
        found.push(isBroken ? { kind: "broken", parts: [part], start: part.start, end: part.end } : part);
      }
      held = null;
      isDot = false;
    };
    for (const node of nodes) {
      if (node.type === "." || node.type === "->") {
        isDot = held !== null;
      } else if (isDot && held !== null && /^(field_|property_|type_)?identifier$/.test(node.type)) {
        const { start, end } = this.span(node);
        held = {
          kind: "member",
          object: held,
          name: this.textOf(node),
          nameAt: start,
          isArrow: false,
          start: held.start,
          end,
        };
        isDot = false;
      } else if (held !== null && !isDot && node.type.endsWith("argument_list")) {
        held = {
          kind: "call",
          callee: held,
          arguments: this.list(node),
          start: held.start,
          end: this.span(node).end,
        };
      } else {
        flush();
        const declared = this.declarationsIn(node);
        if (declared !== null) found.push(...declared);
        else if (this.isStatement(node) || node.type === "ERROR") found.push(...this.statements(node));
        else if (node.isNamed) held = this.expression(node);
      }
    }
    flush();
    return found;
  }

  /** Reads a node that is not known: what it holds may be. */
  protected other(node: SyntaxNode): Expression {
    const nodes = this.named(node);
    const parts: Expression[] = [];
    for (const child of nodes) {
      if (this.isStatement(child)) {
        parts.push({ kind: "function", parameters: [], body: this.statements(child), ...this.span(child) });
      } else if (child.type === "ERROR") {
        parts.push({ kind: "function", parameters: [], body: this.broken(child), ...this.span(child) });
      } else parts.push(this.expression(child));
    }
    return { kind: "other", parts, ...this.span(node) };
  }

  /** `x++` as the assignment that it is. */
  protected increment(node: SyntaxNode, argument: SyntaxNode | undefined): Expression {
    const operator = this.textOf(node).includes("--") ? "-=" : "+=";
    const value: Expression = { kind: "literal", value: 1, ...this.span(node) };
    const target = this.expressionOrMissing(argument, node);
    return { kind: "assign", operator, target, value, ...this.span(node) };
  }

  protected broken(node: SyntaxNode): Statement[] {
    return this.loose(node.children, true);
  }

  /** An expression that is no statement by itself: the value of a lambda, a filter. */
  protected asStatement(node: SyntaxNode): Statement {
    return { kind: "control", isLoop: false, tests: [this.expression(node)], body: [], ...this.span(node) };
  }

  protected parameter(node: SyntaxNode, name: string, type: TypeName | null): Parameter {
    return { name, type, ...this.span(node) };
  }
}

/** The value of a quoted text, with its escapes resolved as C does. */
export function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{1,4}|u[0-9a-fA-F]{4}|.)/gs, (_all, code: string) => {
    if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: "\n", r: "\r", t: "\t", "0": "\0" }[code] ?? code;
  });
}
