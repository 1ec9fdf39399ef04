import type { Expression, Program } from "../languages/index.ts";
import {
  enumerationNamed,
  enumerationOfConstant,
  findMember,
  interfaceOfCoclass,
  itemsOf,
  resultOf,
} from "./api.ts";
import { type Creation, creationOf } from "./creation.ts";
import { type FunctionFacts, keyOf, type Project, tellsCase, type Variable } from "./project.ts";
import type { Recognition } from "./recognition.ts";
import { api, itemType, type NameContext, type Type, typeNamed } from "./types.ts";

/** Members of containers that give one of the items. */
const ITEM_MEMBERS =
  /^(front|back|at|top|first|last|firstordefault|lastordefault|single|singleordefault|peek|pop|dequeue|item|elementat|current|get|value|second)$/i;

/** Members of containers that give another container of the same items. */
const LIST_MEMBERS =
  /^(where|orderby|orderbydescending|take|skip|reverse|distinct|tolist|toarray|cast|oftype|asenumerable|concat)$/i;

/** Tells the types of expressions whose names have been looked up. */
export class Inference {
  /** The objects of `With` blocks, by the expressions that leave them out. */
  readonly withObjects: Map<Expression, Expression> = new Map();
  /** What scripts keep in `this`, by the names of the properties. */
  readonly properties: Map<string, Type> = new Map();
  /** The class around each `this`. */
  readonly classes: Map<Expression, string> = new Map();
  readonly #project: Project;
  readonly #program: Program;
  readonly #context: NameContext;
  readonly #recognition: Recognition;

  constructor(project: Project, program: Program, recognition: Recognition) {
    this.#project = project;
    this.#program = program;
    this.#context = project.contextOf(program);
    this.#recognition = recognition;
  }

  /** The text that an expression always has. */
  textOf = (expression: Expression): string | null => {
    if (expression.kind === "literal") return typeof expression.value === "string" ? expression.value : null;
    if (expression.kind === "parenthesized" || expression.kind === "cast")
      return this.textOf(expression.value);
    return this.#recognition.symbols.get(expression)?.text ?? null;
  };

  creation(expression: Expression): Creation | null {
    return creationOf(expression, this.textOf);
  }

  /** The type of an expression; `null` when it is not known. */
  of(expression: Expression, depth = 0): Type | null {
    if (depth > 100) return null;
    const inner = (part: Expression) => this.of(part, depth + 1);
    switch (expression.kind) {
      case "name":
        return this.#name(expression);
      case "member":
        return this.#member(expression, "read", depth);
      case "call":
        return this.#call(expression, depth);
      case "index":
        return this.#item(inner(expression.object));
      case "new": {
        const creation = this.creation(expression);
        if (creation !== null) return api(interfaceOfCoclass(creation.coclass) ?? "");
        if (expression.type.name === "ActiveXObject") return { kind: "foreign", name: "object" };
        const [first] = expression.arguments;
        if (expression.type.name === "Enumerator")
          return { kind: "enumerator", of: first === undefined ? null : this.#item(inner(first)) };
        return typeNamed(expression.type, this.#context) ?? { kind: "foreign", name: expression.type.name };
      }
      case "cast": {
        const type =
          expression.type.name === "IDisposable" ? null : typeNamed(expression.type, this.#context);
        return type ?? inner(expression.value);
      }
      case "conditional":
        return inner(expression.yes) ?? inner(expression.no);
      case "address":
      case "dereference":
      case "parenthesized":
      case "assign":
        return inner(expression.value);
      case "initialized":
        return inner(expression.made);
      case "query":
        if (expression.result?.kind === "query") return inner(expression.result);
        return {
          kind: "list",
          of: expression.result === null ? this.itemsOf(expression.over) : inner(expression.result),
        };
      case "literal":
        return expression.value === null ? null : { kind: "foreign", name: typeof expression.value };
      case "binary":
      case "unary":
      case "type":
      case "function":
        return { kind: "foreign", name: "value" };
      case "missing":
      case "other":
        return null;
    }
  }

  /** The type of the items that a `for each` over a value gives. */
  itemsOf(expression: Expression): Type | null {
    return this.#item(this.of(expression));
  }

  #item(type: Type | null): Type | null {
    if (type === null) return null;
    if (type.kind === "api") return itemType(type.items, type.doubt);
    if (type.kind === "foreign") return type;
    return "of" in type ? type.of : null;
  }

  #name(expression: Expression & { kind: "name" }): Type | null {
    const { name } = expression;
    const symbol = this.#recognition.symbols.get(expression);
    if (symbol !== undefined) return symbol.type;
    const isOfHost =
      /^wscript$/i.test(name) || (this.#program.language.startsWith("vb") && /^err$/i.test(name));
    const isOfNet = this.#context.language === "csharp" && /^(string|String|object|Object)$/.test(name);
    if (isOfHost || isOfNet) return { kind: "foreign", name }; // what scripts, Visual Basic and C# have without declaring it
    if (name === "this") return { kind: "foreign", name: this.classes.get(expression) ?? "this" };
    if (enumerationOfConstant(name) !== undefined) return { kind: "foreign", name: "value" };
    if (this.isEnumeration(expression)) return { kind: "foreign", name };
    const [facts, ...more] = this.functionsNamed(name);
    return facts !== undefined && more.length === 0 && !this.#program.isCaseSensitive ? facts.returns : null;
  }

  /** Whether a name is that of an enumeration of the API. */
  isEnumeration(expression: Expression): boolean {
    if (expression.kind === "name") {
      const type = { name: expression.name, qualifier: expression.qualifier, arguments: [], pointers: 0 };
      return (
        enumerationNamed(expression.name) !== undefined &&
        typeNamed(type, this.#context)?.kind === "enumeration" &&
        this.#recognition.symbols.get(expression) === undefined
      );
    }
    if (
      expression.kind !== "member" ||
      expression.object === null ||
      enumerationNamed(expression.name) === undefined
    )
      return false;
    const qualifier = pathOf(expression.object);
    return (
      qualifier !== null &&
      typeNamed({ name: expression.name, qualifier, arguments: [], pointers: 0 }, this.#context)?.kind ===
        "enumeration"
    );
  }

  /** Whether the sources define a function that .NET lets be called like a member of its first argument. */
  isExtension(name: string): boolean {
    const isNet = this.#context.language === "csharp" || this.#context.language === "vbnet";
    return isNet && this.functionsNamed(name).some(({ parameters }) => parameters[0]?.type?.kind === "api");
  }

  functionsNamed(name: string): readonly FunctionFacts[] {
    return this.#project.functions.get(keyOf(name, this.#program)) ?? [];
  }

  /** The object that a member belongs to, also inside a `With` block. */
  objectOf(expression: Expression & { kind: "member" }): Expression | null {
    return expression.object ?? this.withObjects.get(expression) ?? null;
  }

  #member(expression: Expression & { kind: "member" }, access: "read" | "call", depth: number): Type | null {
    const object = this.objectOf(expression);
    if (object === null) return null;
    const type = this.of(object, depth + 1);
    const { name } = expression;
    if (type?.kind === "api") {
      const member = this.#project.libraryName(name);
      const found = findMember(type.name, member, access, tellsCase(this.#program));
      if (found !== undefined) {
        const result = resultOf(found.info);
        if (result === "IEnumVARIANT")
          return { kind: "enumerator", of: itemType(type.items, type.doubt) ?? api("", type.doubt) };
        return result === null ? null : typed(result, itemsOf(found.owner, found.info), type.doubt);
      }
      if (/^item$/i.test(name)) return itemType(type.items, type.doubt);
      if (type.items !== null && LIST_MEMBERS.test(name))
        return { kind: "list", of: itemType(type.items, type.doubt) };
      return /^(p|m_T|GetInterfacePtr|Get|get|Detach)$/.test(name) ? type : null;
    }
    if (type?.kind === "variant" && /^(pdispVal|punkVal|ppdispVal)$/.test(name)) return type.of;
    if (type?.kind === "variant") return { kind: "foreign", name: "value" };
    if (type?.kind === "list" && /^(begin|end|rbegin|find|GetEnumerator|values|keys)$/i.test(name))
      return type;
    if (LIST_MEMBERS.test(name) && type?.kind === "list") return type;
    if ((type?.kind === "list" || type?.kind === "enumerator") && ITEM_MEMBERS.test(name)) return type.of;
    if (type?.kind === "foreign") return this.#ownMember(type.name, name);
    return null;
  }

  /** The type of a field or the result of a method of a class that the sources define. */
  #ownMember(className: string, name: string): Type | null {
    const key = keyOf(name, this.#program);
    const lineage = this.#project.lineage(keyOf(className, this.#program));
    for (const { fields, methods } of lineage) {
      const found = fields.get(key)?.type ?? methods.get(key)?.returns;
      if (found !== undefined && found !== null) return found;
    }
    if (lineage.length > 0) return null;
    if (className === "this") return this.properties.get(key) ?? null;
    // A class of JScript is a function, whose objects keep what it puts into `this`.
    const kept = this.#isClassOfScript(className) ? this.properties.get(key) : undefined;
    if (kept !== undefined) return kept;
    return { kind: "foreign", name };
  }

  #isClassOfScript(name: string): boolean {
    return this.#program.language === "jscript" && this.functionsNamed(name).length > 0;
  }

  fieldOf(expression: Expression & { kind: "member" }): Variable | undefined {
    const object = this.objectOf(expression);
    if (object === null) return undefined;
    const type = this.of(object);
    if (type?.kind !== "foreign") return undefined;
    const key = keyOf(expression.name, this.#program);
    return this.#project
      .lineage(keyOf(type.name, this.#program))
      .map(({ fields }) => fields.get(key))
      .find((field) => field !== undefined);
  }

  /** What a call calls, where the sources define it. */
  factsOf(callee: Expression): FunctionFacts | undefined {
    if (callee.kind === "name") {
      const [facts, ...more] = this.functionsNamed(callee.name);
      return facts === undefined ||
        more.some(
          (other) =>
            other.returns !== null &&
            facts.returns !== null &&
            nameOf(other.returns) !== nameOf(facts.returns),
        )
        ? undefined
        : ([facts, ...more].find((one) => one.returns !== null) ?? facts);
    }
    const object = callee.kind === "member" ? this.objectOf(callee) : null;
    const type = object === null ? null : this.of(object);
    if (callee.kind !== "member" || (type !== null && type.kind !== "foreign")) return undefined;
    const key = keyOf(callee.name, this.#program);
    const lineage = type === null ? [] : this.#project.lineage(keyOf(type.name, this.#program));
    const method = lineage.map(({ methods }) => methods.get(key)).find((facts) => facts !== undefined);
    if (method !== undefined || (type !== null && lineage.length > 0)) return method;
    // A class of JScript is a function, and its methods are known by their names only.
    const isOfScript = type?.name === "this" || (type !== null && this.functionsNamed(type.name).length > 0);
    const [only, ...more] = isOfScript ? this.functionsNamed(callee.name) : [];
    return more.length === 0 ? only : undefined;
  }

  #call(expression: Expression & { kind: "call" }, depth: number): Type | null {
    const creation = this.creation(expression);
    if (creation !== null) return api(interfaceOfCoclass(creation.coclass) ?? "");
    const { callee } = expression;
    if (callee.kind === "type") return typeNamed(callee.type, this.#context);
    const facts = this.factsOf(callee);
    if (facts !== undefined) return facts.returns;
    if (callee.kind === "name") {
      const named = this.#recognition.symbols.get(callee)?.type ?? null;
      if (named !== null) return this.#item(named);
      const type = typeNamed(
        { name: callee.name, qualifier: callee.qualifier, arguments: [], pointers: 0 },
        this.#context,
      );
      if (type !== null && type.kind !== "foreign") return type;
      return /^(createobject|getobject)$/i.test(callee.name) ? { kind: "foreign", name: "object" } : null;
    }
    if (callee.kind !== "member") return null;
    if (/^(createobject|getobject)$/i.test(callee.name)) return { kind: "foreign", name: "object" };
    const result = this.#member(callee, "call", depth);
    const object = this.objectOf(callee);
    // Visual Basic indexes what a property gives back in the same parentheses.
    if (
      !this.#program.isCaseSensitive &&
      object !== null &&
      result?.kind === "api" &&
      result.items !== null &&
      expression.arguments.length > 0
    ) {
      const owner = this.of(object, depth + 1);
      const found = owner?.kind === "api" ? findMember(owner.name, callee.name, "call", false) : undefined;
      if (found?.info.kind === "propget") return this.#item(result);
    }
    return result;
  }
}

function typed(result: string, items: string | null, doubt: string | null): Type {
  return itemType(result, doubt)?.kind === "api"
    ? api(result, doubt, items)
    : { kind: "foreign", name: result };
}

function nameOf(type: Type): string {
  return "name" in type ? type.name : type.kind;
}

/** `Microsoft.ComputeCluster` of the expression that spells it. */
export function pathOf(expression: Expression): string | null {
  if (expression.kind === "name")
    return expression.qualifier === "" ? expression.name : `${expression.qualifier}.${expression.name}`;
  if (expression.kind !== "member" || expression.object === null) return null;
  const before = pathOf(expression.object);
  return before === null ? null : `${before}.${expression.name}`;
}
