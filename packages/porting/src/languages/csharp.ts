import { maskConditionals } from "./masking.ts";
import type { Expression, Parameter, Program, Statement } from "./program.ts";
import { parseSyntax, type SyntaxNode } from "./syntax-tree.ts";
import { TreeReader, unescaped } from "./tree-reader.ts";
import { parseTypeName } from "./type-name.ts";

/** Reads C#. */
export async function readCsharp(text: string): Promise<Program> {
  const masked = maskConditionals(text);
  const root = await parseSyntax("c-sharp", masked);
  return { language: "csharp", body: new CsharpReader(masked).statements(root), isCaseSensitive: true };
}

const STATEMENTS =
  /^(compilation_unit|block|global_statement|\w+_statement|switch_section|switch_body|declaration_list|(class|struct|interface|record|enum|namespace|file_scoped_namespace|method|constructor|destructor|property|indexer|operator|conversion_operator|event|field|event_field|delegate)_declaration|local_function_statement|using_directive|variable_declaration|arrow_expression_clause|accessor_list|preproc_\w+)$/;

class CsharpReader extends TreeReader {
  protected override isStatement(node: SyntaxNode): boolean {
    return STATEMENTS.test(node.type);
  }

  protected override declarationsIn(node: SyntaxNode): Statement[] | null {
    return node.type === "parameter_list" ? this.declarationsOf(this.#parameters(node)) : null;
  }

  override expression(node: SyntaxNode): Expression {
    const span = this.span(node);
    const part = (name: string) => this.expressionOrMissing(this.field(node, name), node);
    switch (node.type) {
      case "identifier":
      case "this":
      case "this_expression":
      case "predefined_type":
        return this.name(node);
      case "base":
        return this.name(node, "this");
      case "qualified_name":
      case "alias_qualified_name": {
        const text = this.textOf(node).replaceAll(/\s/g, "");
        const cut = Math.max(text.lastIndexOf("."), text.lastIndexOf(":"));
        return this.name(node, text.slice(cut + 1), text.slice(0, cut));
      }
      case "member_access_expression": {
        const member = this.field(node, "name");
        const object = this.field(node, "expression");
        const owner: Expression =
          object === undefined || object === member ? this.name(node, "this") : this.expression(object);
        return this.#member(node, owner, member);
      }
      case "conditional_access_expression": {
        const [object, binding] = this.named(node);
        if (object === undefined || binding === undefined) return this.other(node);
        return this.#bound(binding, this.expression(object));
      }
      case "invocation_expression":
        return {
          kind: "call",
          callee: part("function"),
          arguments: this.#arguments(this.field(node, "arguments")),
          ...span,
        };
      case "argument": {
        const value = this.named(node).find(
          (child) => child.field !== "name" && child.type !== "ref" && child.type !== "modifier",
        );
        const isReference = node.children.some((child) => child.type === "ref" || child.type === "out");
        if (value === undefined) return this.other(node);
        const inner = this.expression(value);
        return isReference ? { kind: "address", value: inner, ...span } : inner;
      }
      case "cast_expression":
        return {
          kind: "cast",
          type: parseTypeName(this.textOf(this.field(node, "type") ?? node)),
          value: part("value"),
          ...span,
        };
      case "as_expression":
        return {
          kind: "cast",
          type: parseTypeName(this.textOf(this.field(node, "right") ?? node)),
          value: part("left"),
          ...span,
        };
      case "postfix_unary_expression":
        if (!/(\+\+|--)\s*$/.test(this.textOf(node))) return this.other(node);
        return this.increment(node, this.named(node)[0]);
      case "is_pattern_expression": {
        const [value, pattern] = [this.field(node, "expression"), this.field(node, "pattern")];
        const name = pattern === undefined ? undefined : this.field(pattern, "name");
        const type = pattern === undefined ? null : this.typeOf(this.field(pattern, "type"));
        if (value === undefined || name === undefined || type === null) return this.other(node);
        const cast: Expression = { kind: "cast", type, value: this.expression(value), ...this.span(value) };
        return { kind: "assign", operator: "=", target: this.expression(name), value: cast, ...span };
      }
      case "prefix_unary_expression": {
        if (/^(\+\+|--)/.test(this.textOf(node))) return this.increment(node, this.named(node)[0]);
        const [value] = this.named(node);
        const sign = this.textOf(node).trimStart().charAt(0);
        if (value === undefined || !"!-~".includes(sign) || this.textOf(node).startsWith("--"))
          return this.other(node);
        return { kind: "unary", operator: sign, value: this.expression(value), ...span };
      }
      case "element_access_expression":
        return {
          kind: "index",
          object: part("expression"),
          arguments: this.#arguments(this.field(node, "subscript")),
          ...span,
        };
      case "object_creation_expression":
        return this.#creation(node);
      case "typeof_expression":
        return { kind: "type", type: parseTypeName(this.textOf(this.field(node, "type") ?? node)), ...span };
      case "integer_literal":
      case "real_literal": {
        const value = Number(
          this.textOf(node)
            .replaceAll("_", "")
            .replace(/[uUlLfFdDmM]+$/, ""),
        );
        return Number.isNaN(value) ? this.other(node) : { kind: "literal", value, ...span };
      }
      case "boolean_literal":
        return { kind: "literal", value: this.textOf(node) === "true", ...span };
      case "null_literal":
        return { kind: "literal", value: null, ...span };
      case "string_literal":
        return { kind: "literal", value: unescaped(this.textOf(node).slice(1, -1)), ...span };
      case "verbatim_string_literal":
        return { kind: "literal", value: this.textOf(node).slice(2, -1).replaceAll('""', '"'), ...span };
      case "lambda_expression":
      case "anonymous_method_expression":
        return this.#lambda(node);
      case "query_expression":
        return this.#query(node, this.named(node));
      default:
        return this.alike(node);
    }
  }

  #member(node: SyntaxNode, object: Expression, member: SyntaxNode | undefined): Expression {
    const name = member === undefined ? "" : this.textOf(member).replace(/<.*$/s, "");
    return {
      kind: "member",
      object,
      name,
      nameAt: this.span(member ?? node).start,
      isArrow: false,
      start: object.start,
      end: this.span(node).end,
    };
  }

  /** What follows a `?.`, with the object put back before it. */
  #bound(node: SyntaxNode, object: Expression): Expression {
    const span = { start: object.start, end: this.span(node).end };
    if (node.type === "member_binding_expression")
      return this.#member(node, object, this.field(node, "name"));
    const [first] = this.named(node);
    if (first === undefined) return this.other(node);
    if (node.type === "invocation_expression") {
      return {
        kind: "call",
        callee: this.#bound(first, object),
        arguments: this.#arguments(this.field(node, "arguments")),
        ...span,
      };
    }
    if (node.type === "member_access_expression") {
      return this.#member(node, this.#bound(first, object), this.field(node, "name"));
    }
    return { kind: "other", parts: [object, this.other(node)], ...span };
  }

  #arguments(node: SyntaxNode | undefined): Expression[] {
    return this.list(node);
  }

  #creation(node: SyntaxNode): Expression {
    const type = parseTypeName(this.textOf(this.field(node, "type") ?? node));
    const made: Expression = {
      kind: "new",
      type,
      arguments: this.#arguments(this.field(node, "arguments")),
      ...this.span(node),
    };
    const initializer = this.field(node, "initializer");
    if (initializer === undefined) return made;
    const parts = this.named(initializer).map((child): Expression => {
      const left = child.type === "assignment_expression" ? this.field(child, "left") : undefined;
      const right = left === undefined ? undefined : this.field(child, "right");
      if (left === undefined || right === undefined) return this.expression(child);
      const target = this.#member(left, made, left);
      return {
        kind: "assign",
        operator: "=",
        target: { ...target, start: this.span(left).start },
        value: this.expression(right),
        ...this.span(child),
      };
    });
    return { kind: "initialized", made, parts, ...this.span(node) };
  }

  #query(node: SyntaxNode, clauses: readonly SyntaxNode[]): Expression {
    const [from, ...rest] = clauses;
    const name = from === undefined ? undefined : this.field(from, "name");
    const over = from === undefined ? undefined : this.named(from).at(-1);
    if (from?.type !== "from_clause" || name === undefined || over === undefined) return this.other(node);
    const item = this.parameter(name, this.textOf(name), this.typeOf(this.field(from, "type")));
    const [filters, others]: [Expression[], Expression[]] = [[], []];
    let result: Expression | null = null;
    for (const [at, clause] of rest.entries()) {
      const parts = this.named(clause);
      if (clause.type === "from_clause") {
        result = this.#query(node, rest.slice(at));
        break;
      }
      if (clause.type === "where_clause") filters.push(...parts.map((part) => this.expression(part)));
      else if (clause.type === "select_clause") result = this.expressionOrMissing(parts[0], clause);
      else others.push(this.other(clause));
    }
    return { kind: "query", item, over: this.expression(over), filters, others, result, ...this.span(node) };
  }

  #lambda(node: SyntaxNode): Expression {
    const list = this.field(node, "parameters");
    const body = this.field(node, "body") ?? this.named(node).at(-1);
    const parameters: Parameter[] =
      list === undefined
        ? []
        : list.type === "parameter_list"
          ? this.#parameters(list)
          : [this.parameter(list, this.textOf(list), null)];
    const statements =
      body === undefined ? [] : this.isStatement(body) ? this.statements(body) : [this.asStatement(body)];
    return { kind: "function", parameters, body: statements, ...this.span(node) };
  }

  override statements(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    const inner = (name: string) => {
      const child = this.field(node, name);
      return child === undefined ? [] : this.statements(child);
    };
    switch (node.type) {
      case "using_directive":
        return this.#using(node);
      case "namespace_declaration":
      case "file_scoped_namespace_declaration":
        return node.type === "namespace_declaration" ? inner("body") : this.loose(this.named(node).slice(1));
      case "class_declaration":
      case "struct_declaration":
      case "record_declaration":
      case "interface_declaration": {
        const bases = node.children.find((child) => child.type === "base_list");
        const name = this.textOf(this.field(node, "name") ?? node);
        return [
          {
            kind: "class",
            name,
            bases:
              bases === undefined
                ? []
                : this.named(bases).map((child) => parseTypeName(this.textOf(child)).name),
            body: inner("body"),
            ...span,
          },
        ];
      }
      case "method_declaration":
      case "constructor_declaration":
      case "destructor_declaration":
      case "local_function_statement":
        return [this.#function(node)];
      case "property_declaration":
      case "indexer_declaration":
        return this.#property(node);
      case "arrow_expression_clause": {
        const [value] = this.named(node);
        return value === undefined ? [] : [{ kind: "return", value: this.expression(value), ...span }];
      }
      case "field_declaration":
      case "event_field_declaration":
      case "local_declaration_statement": {
        const declaration = node.children.find((child) => child.type === "variable_declaration");
        const disposes = node.children.some((child) => child.type === "using");
        if (declaration === undefined) return this.loose(node.children);
        return [
          ...this.#variables(declaration, node, disposes),
          ...node.children.filter((child) => child.type === "ERROR").flatMap((child) => this.broken(child)),
        ];
      }
      case "variable_declaration":
        return this.#variables(node, node, false);
      case "foreach_statement": {
        const [left, right] = [this.field(node, "left"), this.field(node, "right")];
        if (left === undefined || right === undefined) return this.loose(node.children);
        return [
          {
            kind: "forEach",
            name: this.textOf(left),
            type: this.typeOf(this.field(node, "type")),
            over: this.expression(right),
            body: inner("body"),
            ...span,
          },
        ];
      }
      case "using_statement": {
        const declaration = node.children.find((child) => child.type === "variable_declaration");
        const rest = this.named(node).filter((child) => child !== declaration);
        const head = declaration === undefined ? [] : this.#variables(declaration, declaration, true);
        return [{ kind: "block", body: [...head, ...this.loose(rest)], ...span }];
      }
      case "try_statement":
        return this.#try(node);
      default:
        return this.statementsAlike(node);
    }
  }

  #using(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    const text = this.textOf(node);
    const [, alias, what] = /using\s+(?:static\s+)?(?:(\w+)\s*=\s*)?([\w.:]+)/.exec(text) ?? [];
    if (what === undefined) return [];
    const found: Statement[] = [{ kind: "import", what, isGlobal: /^global\b/.test(text), ...span }];
    if (alias !== undefined) found.push({ kind: "alias", name: alias, type: parseTypeName(what), ...span });
    return found;
  }

  #function(node: SyntaxNode): Statement {
    const body =
      this.field(node, "body") ?? node.children.find((child) => child.type === "arrow_expression_clause");
    const list = this.field(node, "parameters");
    return {
      kind: "function",
      name: this.textOf(this.field(node, "name") ?? node),
      owner: null,
      parameters: list === undefined ? [] : this.#parameters(list),
      returns: this.typeOf(this.field(node, "returns") ?? this.field(node, "type")),
      isMacro: false,
      body: [
        ...node.children
          .filter((child) => child.type === "constructor_initializer")
          .map((child) => this.asStatement(child)),
        ...(body === undefined ? [] : this.statements(body)),
      ],
      ...this.span(node),
    };
  }

  #parameters(list: SyntaxNode): Parameter[] {
    return this.named(list)
      .filter((node) => node.type === "parameter" || node.type === "implicit_parameter")
      .map((node) => {
        const name = this.field(node, "name");
        const isReference = node.children.some((child) => /^(ref|out)$/.test(this.textOf(child)));
        const type = this.typeOf(this.field(node, "type"));
        return this.parameter(
          node,
          this.textOf(name ?? node),
          type === null || !isReference ? type : { ...type, pointers: 1 },
        );
      });
  }

  #property(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    const type = this.typeOf(this.field(node, "type"));
    const name = this.field(node, "name");
    const found: Statement[] = [];
    const value = this.field(node, "value");
    const isArrow = value?.type === "arrow_expression_clause";
    if (name !== undefined) {
      found.push({
        kind: "declare",
        name: this.textOf(name),
        type,
        value: value === undefined || isArrow ? null : this.expression(value),
        construct: null,
        disposes: false,
        isAlone: false,
        start: span.start,
        end: span.start,
      });
    }
    const bodies = [
      ...(isArrow ? [value] : []),
      ...(this.field(node, "accessors")?.children ?? []).map((child) => this.field(child, "body") ?? child),
    ];
    for (const body of bodies) {
      const parameters = [{ name: "value", type, ...span }];
      found.push({
        kind: "function",
        name: "",
        owner: null,
        parameters,
        returns: type,
        isMacro: false,
        body: this.statements(body),
        ...this.span(body),
      });
    }
    return found;
  }

  #variables(declaration: SyntaxNode, whole: SyntaxNode, disposes: boolean): Statement[] {
    const type = this.typeOf(this.field(declaration, "type"));
    const variables = declaration.children.filter((child) => child.type === "variable_declarator");
    return variables.map((node) => {
      const name = this.field(node, "name");
      const value = this.named(node)
        .filter((child) => child !== name)
        .at(-1);
      return {
        kind: "declare",
        name: name === undefined ? "" : this.textOf(name),
        type,
        value: value === undefined ? null : this.expression(value),
        construct: null,
        disposes,
        isAlone: variables.length === 1,
        ...this.span(variables.length === 1 ? whole : node),
      };
    });
  }

  #try(node: SyntaxNode): Statement[] {
    const body = this.field(node, "body");
    const found: Statement[] = body === undefined ? [] : this.statements(body);
    for (const clause of this.named(node)) {
      if (clause.type === "finally_clause") found.push(...this.loose(this.named(clause)));
      if (clause.type !== "catch_clause") continue;
      const declaration = clause.children.find((child) => child.type === "catch_declaration");
      const name = declaration === undefined ? undefined : this.field(declaration, "name");
      const handler = this.field(clause, "body");
      const filter = clause.children.find((child) => child.type === "catch_filter_clause");
      const [test] = filter === undefined ? [] : this.named(filter);
      found.push({
        kind: "catch",
        type: declaration === undefined ? null : this.typeOf(this.field(declaration, "type")),
        name: name === undefined ? null : this.textOf(name),
        tried: this.span(body ?? node),
        filter: test === undefined ? null : this.expression(test),
        body: handler === undefined ? [] : this.statements(handler),
        start: this.span(clause).start,
        end: this.span(handler ?? clause).start,
      });
    }
    return found;
  }
}
