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

  /** The expressions that the grammars name alike; anything else is looked into. */
  protected alike(node: SyntaxNode): Expression {
    const span = this.span(node);
    const part = (name: string) => this.expressionOrMissing(this.field(node, name), node);
    switch (node.type) {
      case "parenthesized_expression":
      case "condition_clause": {
        const [first, ...more] = this.named(node);
        if (first === undefined || more.length > 0 || this.isStatement(first)) return this.other(node);
        return { kind: "parenthesized", value: this.expression(first), ...span };
      }
      case "assignment_expression":
      case "augmented_assignment_expression":
        return {
          kind: "assign",
          operator: this.operator(node, "="),
          target: part("left"),
          value: part("right"),
          ...span,
        };
      case "binary_expression": {
        const operator = this.operator(node);
        const same = { "==": "===", "!=": "!==" }[operator] ?? operator;
        return { kind: "binary", operator: same, left: part("left"), right: part("right"), ...span };
      }
      case "conditional_expression":
      case "ternary_expression":
        return {
          kind: "conditional",
          test: part("condition"),
          yes: part("consequence"),
          no: part("alternative"),
          ...span,
        };
      case "update_expression":
        return this.increment(node, this.field(node, "argument"));
      case "unary_expression":
        return { kind: "unary", operator: this.operator(node), value: part("argument"), ...span };
      case "true":
      case "false":
        return { kind: "literal", value: node.type === "true", ...span };
      default:
        return this.other(node);
    }
  }

  /** The statements that the grammars name alike; of anything else, the tests and what is done. */
  protected statementsAlike(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    switch (node.type) {
      case "ERROR":
        return this.broken(node);
      case "translation_unit":
      case "compilation_unit":
      case "program":
      case "global_statement":
      case "declaration_list":
      case "field_declaration_list":
        return this.loose(node.children);
      case "compound_statement":
      case "block":
      case "statement_block":
        return [{ kind: "block", body: this.loose(node.children), ...span }];
      case "expression_statement":
        return this.loose(node.children).map((statement) =>
          statement.kind === "expression" ? { ...statement, ...span } : statement,
        );
      case "return_statement":
      case "co_return_statement":
      case "yield_statement": {
        const [value] = this.named(node);
        return [{ kind: "return", value: value === undefined ? null : this.expression(value), ...span }];
      }
      default:
        return [this.control(node)];
    }
  }

  /** A branch or a loop. */
  protected control(node: SyntaxNode): Statement {
    const isLoop = /^(while|do|for|for_in)_/.test(node.type);
    const [tests, body]: [Expression[], Statement[]] = [[], []];
    for (const child of this.named(node)) {
      if (child.type === "ERROR") body.push(...this.broken(child));
      else if (this.isStatement(child)) body.push(...this.statements(child));
      else if (child.type === "condition_clause" && this.named(child).length > 1)
        body.push(...this.loose(child.children)); // it declares what it tests
      else tests.push(this.expression(child));
    }
    return { kind: "control", isLoop, tests, body, ...this.span(node) };
  }

  protected operator(node: SyntaxNode, missing = ""): string {
    const operator = this.field(node, "operator");
    return operator === undefined ? missing : this.textOf(operator);
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
