import { endMacroLines, maskConditionals } from "./masking.ts";
import type { Expression, Parameter, Program, Statement, TypeName } from "./program.ts";
import { parseSyntax, type SyntaxNode } from "./syntax-tree.ts";
import { TreeReader, unescaped } from "./tree-reader.ts";
import { parseTypeName } from "./type-name.ts";

/** Reads C++. */
export async function readCpp(text: string): Promise<Program> {
  const masked = endMacroLines(maskConditionals(text));
  const root = await parseSyntax("cpp", masked);
  const body = new CppReader(masked).statements(root);
  for (const macro of macrosOf(root, masked)) {
    const tree = await parseSyntax("cpp", macro.text);
    body.push({
      kind: "function",
      name: macro.name,
      owner: null,
      parameters: macro.parameters.map((name) => ({
        name,
        type: null,
        start: macro.start,
        end: macro.start,
      })),
      returns: null,
      isMacro: true,
      body: new CppReader(macro.text, macro.bodyAt).statements(tree),
      start: macro.start,
      end: macro.bodyAt + macro.text.length,
    });
  }
  return { language: "cpp", body, isCaseSensitive: true };
}

interface Macro {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly bodyAt: number;
}

/** The macros with parameters. The last one of a name counts. */
function macrosOf(root: SyntaxNode, text: string): Macro[] {
  const found = new Map<string, Macro>();
  const look = (node: SyntaxNode, depth: number): void => {
    if (node.type === "preproc_function_def") {
      const [name, parameters, value] = ["name", "parameters", "value"].map((field) =>
        node.children.find((child) => child.field === field),
      );
      if (name === undefined || value === undefined) return;
      const key = text.slice(name.start, name.end);
      found.set(key, {
        name: key,
        parameters: (parameters?.children ?? []).map((child) => text.slice(child.start, child.end)),
        text: text
          .slice(value.start, value.end)
          .replace(/\\(\r?\n)/g, " $1")
          .replace(/##|#(?=\w)/g, (hash) => " ".repeat(hash.length)),
        start: node.start,
        bodyAt: value.start,
      });
    } else if (depth < 20) for (const child of node.children) look(child, depth + 1);
  };
  look(root, 0);
  return [...found.values()];
}

/** The macros that name a field of a VARIANT. */
const FIELDS_BY_MACRO: Readonly<Record<string, string>> = {
  V_VT: "vt",
  V_I4: "lVal",
  V_BSTR: "bstrVal",
  V_BOOL: "boolVal",
  V_DISPATCH: "pdispVal",
  V_UNKNOWN: "punkVal",
};
const CASTS = new Set([
  "static_cast",
  "reinterpret_cast",
  "const_cast",
  "dynamic_cast",
  "static_pointer_cast",
]);
const STATEMENTS =
  /^(translation_unit|compound_statement|declaration|field_declaration|function_definition|namespace_definition|linkage_specification|declaration_list|field_declaration_list|class_specifier|struct_specifier|template_declaration|alias_declaration|type_definition|using_declaration|preproc_\w+|for_range_loop|catch_clause|else_clause|init_statement|\w+_statement|expression_statement)$/;

class CppReader extends TreeReader {
  protected override isStatement(node: SyntaxNode): boolean {
    return STATEMENTS.test(node.type);
  }

  protected override declarationsIn(node: SyntaxNode): Statement[] | null {
    return node.type === "function_declarator" ? this.declarationsOf(this.#parameters(node)) : null;
  }

  override expression(node: SyntaxNode): Expression {
    const span = this.span(node);
    const part = (name: string) => this.expressionOrMissing(this.field(node, name), node);
    switch (node.type) {
      case "identifier":
      case "field_identifier":
      case "type_identifier":
      case "namespace_identifier":
      case "this":
        return this.name(node);
      case "null":
        return { kind: "literal", value: null, ...span };
      case "qualified_identifier": {
        const text = this.textOf(node).replaceAll(/\s/g, "");
        const cut = text.lastIndexOf("::");
        return this.name(node, text.slice(cut + 2), text.slice(0, Math.max(cut, 0)));
      }
      case "field_expression": {
        const member = this.field(node, "field");
        const isArrow = node.children.some((child) => child.type === "->");
        const name = member === undefined ? "" : this.textOf(member);
        const nameAt = member === undefined ? span.end : this.span(member).start;
        return { kind: "member", object: part("argument"), name, nameAt, isArrow, ...span };
      }
      case "call_expression":
        return this.#call(node);
      case "cast_expression":
        return {
          kind: "cast",
          type: parseTypeName(this.textOf(this.field(node, "type") ?? node)),
          value: part("value"),
          ...span,
        };
      case "pointer_expression":
        return {
          kind: this.operator(node) === "&" ? "address" : "dereference",
          value: part("argument"),
          ...span,
        };
      case "subscript_expression":
        return {
          kind: "index",
          object: part("argument"),
          arguments: this.list(this.field(node, "indices")),
          ...span,
        };
      case "new_expression":
        return {
          kind: "new",
          type: parseTypeName(this.textOf(this.field(node, "type") ?? node)),
          arguments: this.list(this.field(node, "arguments")),
          ...span,
        };
      case "number_literal": {
        const value = Number(this.textOf(node).replace(/[uUlL]+$/, ""));
        return Number.isNaN(value) ? this.other(node) : { kind: "literal", value, ...span };
      }
      case "string_literal":
        return { kind: "literal", value: this.#string(node), ...span };
      case "concatenated_string":
        if (this.named(node).some((child) => child.type !== "string_literal")) return this.other(node);
        return {
          kind: "literal",
          value: this.named(node)
            .map((child) => this.#string(child))
            .join(""),
          ...span,
        };
      case "type_descriptor":
      case "template_function":
      case "template_type":
        return { kind: "type", type: parseTypeName(this.textOf(node)), ...span };
      case "lambda_expression": {
        const declarator = this.field(node, "declarator");
        const parameters = declarator === undefined ? [] : this.#parameters(declarator);
        const body = this.field(node, "body");
        return {
          kind: "function",
          parameters,
          body: body === undefined ? [] : this.statements(body),
          ...span,
        };
      }
      case "field_initializer": {
        const [name, list] = this.named(node);
        if (name === undefined || list === undefined) return this.other(node);
        return { kind: "call", callee: this.expression(name), arguments: this.list(list), ...span };
      }
      default:
        return this.alike(node);
    }
  }

  #string(node: SyntaxNode): string {
    const text = this.textOf(node);
    const raw = /R"([^(]*)\((.*)\)\1"$/s.exec(text)?.[2];
    return raw ?? unescaped(text.slice(text.indexOf('"') + 1, -1));
  }

  #call(node: SyntaxNode): Expression {
    const span = this.span(node);
    const callee = this.field(node, "function");
    const list = this.field(node, "arguments");
    if (callee?.type === "template_function") {
      const name = this.textOf(this.field(callee, "name") ?? callee);
      const [value] = this.list(list);
      if (CASTS.has(name) && value !== undefined) {
        const type = parseTypeName(this.textOf(this.field(callee, "arguments") ?? callee).slice(1, -1));
        return { kind: "cast", type, value, ...span };
      }
    }
    const [first] = list === undefined ? [] : this.named(list);
    if (callee !== undefined && this.textOf(callee) === "__uuidof" && first !== undefined) {
      return { kind: "type", type: parseTypeName(this.textOf(first)), ...span };
    }
    const field = callee === undefined ? undefined : FIELDS_BY_MACRO[this.textOf(callee)];
    const [variant] = field === undefined ? [] : this.list(list);
    if (field !== undefined && variant !== undefined) {
      const isAddress = variant.kind === "address";
      const object = isAddress ? variant.value : variant;
      return { kind: "member", object, name: field, nameAt: span.start, isArrow: !isAddress, ...span };
    }
    const isName = callee !== undefined && callee.type === "primitive_type";
    return {
      kind: "call",
      callee: isName ? this.name(callee) : this.expressionOrMissing(callee, node),
      arguments: this.list(list),
      ...span,
    };
  }

  override statements(node: SyntaxNode): Statement[] {
    const span = this.span(node);
    const inner = (name: string) => {
      const child = this.field(node, name);
      return child === undefined ? [] : this.statements(child);
    };
    switch (node.type) {
      case "namespace_definition":
      case "linkage_specification":
        return inner("body");
      case "template_declaration":
        return this.named(node).flatMap((child) => (this.isStatement(child) ? this.statements(child) : []));
      case "preproc_include":
      case "preproc_call":
        return [{ kind: "import", what: this.textOf(node).trim(), isGlobal: false, ...span }];
      case "preproc_def":
      case "preproc_function_def":
        return [];
      case "class_specifier":
      case "struct_specifier":
        return this.#class(node);
      case "function_definition":
        return [this.#function(node)];
      case "alias_declaration":
        return [
          {
            kind: "alias",
            name: this.textOf(this.field(node, "name") ?? node),
            type: parseTypeName(this.textOf(this.field(node, "type") ?? node)),
            ...span,
          },
        ];
      case "type_definition":
        return this.#typedef(node);
      case "declaration":
      case "field_declaration":
        return this.#declaration(node);
      case "for_range_loop": {
        const over = this.field(node, "right");
        const declarator = this.field(node, "declarator");
        if (over === undefined || declarator === undefined) return this.loose(node.children);
        return [
          {
            kind: "forEach",
            name: this.#declared(declarator).name,
            type: this.typeOf(this.field(node, "type")),
            over: this.expression(over),
            body: inner("body"),
            ...span,
          },
        ];
      }
      case "try_statement":
        return this.#try(node);
      case "catch_clause":
        return this.loose(node.children);
      default:
        return this.statementsAlike(node);
    }
  }

  #class(node: SyntaxNode): Statement[] {
    const name = this.field(node, "name");
    const body = this.field(node, "body");
    if (body === undefined) return [];
    const bases = node.children.find((child) => child.type === "base_class_clause");
    return [
      {
        kind: "class",
        name: name === undefined ? "" : this.textOf(name),
        bases:
          bases === undefined ? [] : this.named(bases).map((child) => parseTypeName(this.textOf(child)).name),
        body: this.statements(body),
        ...this.span(node),
      },
    ];
  }

  #try(node: SyntaxNode): Statement[] {
    const body = this.field(node, "body");
    const found: Statement[] = body === undefined ? [] : this.statements(body);
    for (const clause of node.children.filter((child) => child.type === "catch_clause")) {
      const list = this.field(clause, "parameters");
      const parameter = list === undefined ? undefined : this.named(list)[0];
      const declarator = parameter === undefined ? undefined : this.field(parameter, "declarator");
      const handler = this.field(clause, "body");
      found.push({
        kind: "catch",
        type: parameter === undefined ? null : this.typeOf(this.field(parameter, "type")),
        name: declarator === undefined ? null : this.#declared(declarator).name,
        tried: this.span(body ?? node),
        filter: null,
        body: handler === undefined ? [] : this.statements(handler),
        start: this.span(clause).start,
        end: this.span(handler ?? clause).start,
      });
    }
    return found;
  }

  #function(node: SyntaxNode): Statement {
    const declarator = this.field(node, "declarator");
    const { name, pointers, target } = declarator === undefined ? NAMELESS : this.#declared(declarator);
    const body =
      this.field(node, "body") ?? node.children.find((child) => child.type === "compound_statement");
    const parts = name.split("::");
    const initializers = node.children.find((child) => child.type === "field_initializer_list");
    return {
      kind: "function",
      name: parts.at(-1) ?? name,
      owner: parts.at(-2) ?? null,
      parameters: target === null ? [] : this.#parameters(target),
      returns: withPointers(this.typeOf(this.field(node, "type")), pointers),
      isMacro: false,
      body: [
        ...(initializers === undefined ? [] : [this.asStatement(initializers)]),
        ...(body === undefined ? [] : this.statements(body)),
      ],
      ...this.span(node),
    };
  }

  #typedef(node: SyntaxNode): Statement[] {
    const type = this.typeOf(this.field(node, "type"));
    if (type === null) return [];
    return node.children
      .filter((child) => child.field === "declarator")
      .map((child) => ({ kind: "alias", name: this.#declared(child).name, type, ...this.span(node) }));
  }

  #declaration(node: SyntaxNode): Statement[] {
    const typeNode = this.field(node, "type");
    const found: Statement[] =
      typeNode !== undefined && this.isStatement(typeNode) ? this.statements(typeNode) : [];
    const type = this.typeOf(typeNode);
    const declarators = node.children.filter((child) => child.field === "declarator");
    for (const declarator of declarators) {
      const span = declarators.length === 1 ? this.span(node) : this.span(declarator);
      const { name, pointers, target } = this.#declared(declarator);
      const value = this.field(declarator, "value") ?? this.field(node, "default_value");
      if (target !== null && name !== "") {
        const construct = this.#constructed(target);
        const isVariable = construct !== null && node.type === "declaration";
        if (isVariable)
          found.push({
            kind: "declare",
            name,
            type: withPointers(type, pointers),
            value: null,
            construct,
            disposes: false,
            isAlone: false,
            ...span,
          });
        else {
          const parts = name.split("::");
          found.push({
            kind: "function",
            name: parts.at(-1) ?? name,
            owner: parts.at(-2) ?? null,
            parameters: this.#parameters(target),
            returns: withPointers(type, pointers),
            isMacro: false,
            body: [],
            ...span,
          });
        }
      } else if (name !== "") {
        const isConstructed = value?.type === "argument_list" || value?.type === "initializer_list";
        found.push({
          kind: "declare",
          name,
          type: withPointers(type, pointers),
          value: value === undefined || isConstructed ? null : this.expression(value),
          construct: isConstructed ? this.list(value) : null,
          disposes: false,
          isAlone: declarators.length === 1,
          ...span,
        });
      }
    }
    found.push(
      ...node.children.filter((child) => child.type === "ERROR").flatMap((child) => this.broken(child)),
    );
    return found;
  }

  /** The names between the parentheses of `CComQIPtr<ITask> pTask(pDisp);`, which looks like a function. */
  #constructed(target: SyntaxNode): Expression[] | null {
    const list = this.field(target, "parameters");
    const parameters = list === undefined ? [] : this.named(list);
    if (parameters.length === 0) return null;
    const found: Expression[] = [];
    for (const parameter of parameters) {
      const type = this.field(parameter, "type");
      const declarator = this.field(parameter, "declarator");
      if (type === undefined) return null;
      if (declarator?.type === "abstract_function_declarator" && this.textOf(type) === "__uuidof") {
        found.push({
          kind: "type",
          type: parseTypeName(this.textOf(declarator).slice(1, -1)),
          ...this.span(parameter),
        });
      } else if (
        declarator === undefined &&
        type.type === "type_identifier" &&
        /^(p|m_|v|sp|g_)/.test(this.textOf(type))
      ) {
        found.push(this.name(type));
      } else return null;
    }
    return found;
  }

  #parameters(declarator: SyntaxNode): Parameter[] {
    const list = this.field(declarator, "parameters");
    return (list === undefined ? [] : this.named(list)).flatMap((node) => {
      const inner = this.field(node, "declarator");
      if (!node.type.endsWith("parameter_declaration")) return [];
      const { name, pointers } = inner === undefined ? NAMELESS : this.#declared(inner);
      return [this.parameter(node, name, withPointers(this.typeOf(this.field(node, "type")), pointers))];
    });
  }

  /** The name in a declarator, its asterisks, and the function declarator, if it is one of a function. */
  #declared(declarator: SyntaxNode): { name: string; pointers: number; target: SyntaxNode | null } {
    let node: SyntaxNode | undefined = declarator;
    let pointers = 0;
    let target: SyntaxNode | null = null;
    for (let depth = 0; node !== undefined && depth < 50; depth++) {
      if (
        /^(identifier|field_identifier|type_identifier|qualified_identifier|destructor_name|operator_name)$/.test(
          node.type,
        )
      ) {
        return { name: this.textOf(node).replaceAll(/\s/g, ""), pointers, target };
      }
      if (node.type === "pointer_declarator") pointers++;
      if (node.type === "function_declarator") target = node;
      node =
        this.field(node, "declarator") ??
        this.named(node).find((child) => /declarator$|identifier$/.test(child.type));
    }
    return NAMELESS;
  }
}

const NAMELESS = { name: "", pointers: 0, target: null };

function withPointers(type: TypeName | null, pointers: number): TypeName | null {
  return type === null || pointers === 0 ? type : { ...type, pointers: type.pointers + pointers };
}
