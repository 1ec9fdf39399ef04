import type { Expression, Parameter, Program, Statement } from "./program.ts";
import { parseSyntax, type SyntaxNode } from "./syntax-tree.ts";
import { TreeReader, unescaped } from "./tree-reader.ts";

/** Reads JScript. */
export async function readJscript(text: string): Promise<Program> {
  const root = await parseSyntax("javascript", text);
  return { language: "jscript", body: new JscriptReader(text).statements(root), isCaseSensitive: true };
}

const STATEMENTS =
  /^(program|statement_block|\w+_statement|variable_declaration|lexical_declaration|function_declaration|generator_function_declaration|class_declaration|else_clause|switch_body|switch_case|switch_default|finally_clause|catch_clause)$/;

class JscriptReader extends TreeReader {
  protected override isStatement(node: SyntaxNode): boolean {
    return STATEMENTS.test(node.type);
  }

  protected override declarationsIn(): null {
    return null;
  }

  override expression(node: SyntaxNode): Expression {
    const span = this.span(node);
    const part = (name: string) => this.expressionOrMissing(this.field(node, name), node);
    switch (node.type) {
      case "identifier":
      case "property_identifier":
      case "shorthand_property_identifier":
      case "this":
        return this.name(node);
      case "undefined":
      case "null":
        return { kind: "literal", value: null, ...span };
      case "member_expression": {
        const member = this.field(node, "property");
        return {
          kind: "member",
          object: part("object"),
          name: member === undefined ? "" : this.textOf(member),
          nameAt: this.span(member ?? node).start,
          isArrow: false,
          ...span,
        };
      }
      case "subscript_expression": {
        const index = this.field(node, "index");
        const name = index?.type === "string" ? this.textOf(index).slice(1, -1) : "";
        if (index !== undefined && /^[A-Za-z_]\w*$/.test(name)) {
          const nameAt = this.span(index).start + 1;
          return { kind: "member", object: part("object"), name, nameAt, isArrow: false, ...span };
        }
        return {
          kind: "index",
          object: part("object"),
          arguments: index === undefined ? [] : [this.expression(index)],
          ...span,
        };
      }
      case "call_expression":
        return {
          kind: "call",
          callee: part("function"),
          arguments: this.list(this.field(node, "arguments")),
          ...span,
        };
      case "new_expression": {
        const type = {
          name: this.textOf(this.field(node, "constructor") ?? node),
          qualifier: "",
          arguments: [],
          pointers: 0,
        };
        return { kind: "new", type, arguments: this.list(this.field(node, "arguments")), ...span };
      }
      case "number": {
        const value = Number(this.textOf(node));
        return Number.isNaN(value) ? this.other(node) : { kind: "literal", value, ...span };
      }
      case "string":
        return { kind: "literal", value: unescaped(this.textOf(node).slice(1, -1)), ...span };
      case "function_expression":
      case "arrow_function":
      case "method_definition": {
        const body = this.field(node, "body");
        const statements =
          body === undefined ? [] : this.isStatement(body) ? this.statements(body) : [this.asStatement(body)];
        return { kind: "function", parameters: this.#parameters(node), body: statements, ...span };
      }
      case "pair":
        return part("value");
      default:
        return this.alike(node);
    }
  }

  #parameters(node: SyntaxNode): Parameter[] {
    const list = this.field(node, "parameters");
    return (list === undefined ? [] : this.named(list)).map((child) =>
      this.parameter(child, this.textOf(child), null),
    );
  }

  override statements(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    const inner = (name: string) => {
      const child = this.field(node, name);
      return child === undefined ? [] : this.statements(child);
    };
    switch (node.type) {
      case "expression_statement": {
        const [value] = this.named(node);
        const named = value === undefined ? null : this.#namedFunction(value);
        if (named !== null) return [named];
        return this.statementsAlike(node);
      }
      case "variable_declaration":
      case "lexical_declaration": {
        const variables = node.children.filter((child) => child.type === "variable_declarator");
        return variables.flatMap((variable): Statement[] => {
          const [name, value] = [this.field(variable, "name"), this.field(variable, "value")];
          const text = name === undefined ? "" : this.textOf(name);
          if (value?.type === "function_expression") return [this.#function(value, text)];
          return [
            {
              kind: "declare",
              name: text,
              type: null,
              value: value === undefined ? null : this.expression(value),
              construct: null,
              disposes: false,
              isAlone: variables.length === 1,
              ...this.span(variables.length === 1 ? node : variable),
            },
          ];
        });
      }
      case "function_declaration":
        return [this.#function(node, this.textOf(this.field(node, "name") ?? node))];
      case "with_statement": {
        const object = this.field(node, "object");
        return object === undefined
          ? this.loose(node.children)
          : [{ kind: "with", object: this.expression(object), body: inner("body"), ...span }];
      }
      case "try_statement": {
        const body = this.field(node, "body");
        const handler = this.field(node, "handler");
        const found = body === undefined ? [] : this.statements(body);
        if (handler !== undefined) {
          const parameter = this.field(handler, "parameter");
          const block = this.field(handler, "body");
          found.push({
            kind: "catch",
            type: null,
            name: parameter === undefined ? null : this.textOf(parameter),
            tried: this.span(body ?? node),
            filter: null,
            body: block === undefined ? [] : this.statements(block),
            start: this.span(handler).start,
            end: this.span(block ?? handler).start,
          });
        }
        const last = this.field(node, "finalizer");
        return last === undefined ? found : [...found, ...this.loose(last.children)];
      }
      default:
        return this.statementsAlike(node);
    }
  }

  /** `Queue.prototype.add = function (job) { … }` and `add = function …`. */
  #namedFunction(node: SyntaxNode): Statement | null {
    if (node.type !== "assignment_expression") return null;
    const [left, right] = [this.field(node, "left"), this.field(node, "right")];
    if (left === undefined || right?.type !== "function_expression") return null;
    return this.#function(right, this.textOf(left).split(".").at(-1) ?? "");
  }

  #function(node: SyntaxNode, name: string): Statement {
    const body = this.field(node, "body");
    return {
      kind: "function",
      name,
      owner: null,
      parameters: this.#parameters(node),
      returns: null,
      isMacro: false,
      body: body === undefined ? [] : this.statements(body),
      ...this.span(node),
    };
  }
}
