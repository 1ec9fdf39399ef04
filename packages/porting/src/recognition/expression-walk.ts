import type { Expression, Statement } from "../languages/index.ts";
import {
  type Access,
  enumerationNamed,
  enumerationOfConstant,
  findMember,
  interfaceNamed,
  interfaceOfCoclass,
  isMemberName,
} from "./api.ts";
import { addressed, type Creation, coclassNamed, plain } from "./creation.ts";
import { pathOf } from "./inference.ts";
import { keyOf, tellsCase } from "./project.ts";
import { ReceivedValues } from "./received-values.ts";
import { api, type Type, typeNamed } from "./types.ts";
import type { WalkState } from "./walk-state.ts";

/** What every COM object can do, and what smart pointers add to it. */
const COM_MEMBERS =
  /^(QueryInterface|AddRef|Release|Attach|Detach|GetInterfacePtr|Get|GetAddressOf|ReleaseAndGetAddressOf|CopyTo|IsEqualObject|CoCreateInstance|CreateInstance|GetIDsOfNames|Invoke|Dispose|Reset|p)$/;
const ENUMERATOR_MEMBERS =
  /^(Next|Skip|Reset|Clone|MoveNext|Current|atEnd|item|moveNext|moveFirst|Release)$/i;
/** What every .NET object and every pointer has. */
const IGNORED = /^(ToString|GetType|GetHashCode|Equals|ReferenceEquals|reset|swap|Empty)$/i;

/** Walks through expressions, and records what they use of the API. */
export class ExpressionWalk {
  readonly #state: WalkState;
  readonly #received: ReceivedValues;
  readonly #walkAll: (statements: readonly Statement[]) => void;

  /** @param walkAll - Walks through the statements of a function inside an expression. */
  constructor(state: WalkState, walkAll: (statements: readonly Statement[]) => void) {
    this.#state = state;
    this.#received = new ReceivedValues(state);
    this.#walkAll = walkAll;
  }

  visit(expression: Expression, access: Access | "update"): void {
    switch (expression.kind) {
      case "name":
        this.#visitName(expression, access);
        return;
      case "member":
        this.#visitMember(expression, access);
        return;
      case "call":
        this.#visitCall(expression);
        return;
      case "index":
        this.visit(expression.object, "read");
        for (const argument of expression.arguments) this.visit(argument, "read");
        return;
      case "new": {
        for (const argument of expression.arguments) this.visit(argument, "read");
        const named = typeNamed(expression.type, this.#state.context);
        const own =
          named?.kind === "api" && interfaceNamed(expression.type.name) === undefined
            ? expression.type.name
            : undefined;
        const coclass = this.#state.inference.creation(expression)?.coclass ?? own;
        if (expression.type.name === "Enumerator") this.#enumerate(expression, expression.arguments[0]);
        if (coclass !== undefined)
          this.#state.create(
            this.#state.context.aliases.get(coclass)?.name ?? coclass,
            expression.start,
            expression,
            expression,
          );
        return;
      }
      case "assign":
        this.#visitAssign(expression);
        return;
      case "function":
        this.visitFunction(expression);
        return;
      case "cast":
      case "address":
      case "dereference":
      case "parenthesized":
      case "unary":
        this.visit(
          expression.value,
          expression.kind === "address" ? "read" : access === "call" ? "call" : "read",
        );
        return;
      case "conditional":
        for (const part of [expression.test, expression.yes, expression.no]) this.visit(part, "read");
        return;
      case "binary":
        this.visit(expression.left, "read");
        this.visit(expression.right, "read");
        return;
      case "query":
        this.#query(expression);
        return;
      case "initialized":
        this.visit(expression.made, "read");
        for (const part of expression.parts) this.visit(part, "read");
        return;
      case "other":
        for (const part of expression.parts) this.visit(part, "read");
        return;
      case "literal":
      case "missing":
      case "type":
        return;
    }
  }

  #query(expression: Expression & { kind: "query" }): void {
    const { item, over, filters, others, result } = expression;
    this.visit(over, "read");
    this.#enumerate(expression, over);
    this.#state.inside(expression, true, () => {
      const type = typeNamed(item.type, this.#state.context);
      const symbol = this.#state.symbol(item, item.name, type, type !== null);
      if (!symbol.isTyped) symbol.type = this.#state.inference.itemsOf(over) ?? symbol.type;
      for (const part of [...filters, ...others, ...(result === null ? [] : [result])])
        this.visit(part, "read");
    });
  }

  /** `new Enumerator(cluster.ComputeNodes)`, as JScript walks through a collection, or a query over one. */
  #enumerate(expression: Expression, over: Expression | undefined): void {
    const type = over === undefined ? null : this.#state.inference.of(over);
    if (over !== undefined) this.#state.recognition.types.set(over, type);
    const found = type?.kind === "api" ? findMember(type.name, "GetEnumerator", "call", true) : undefined;
    if (found !== undefined)
      this.#state.record(
        "member",
        `${found.owner.name}.GetEnumerator`,
        found.info.page,
        expression.start,
        expression,
      );
  }

  /** @param taken - The type of the delegate, `Action<IJob>`, or of the list that the function is called for. */
  visitFunction(expression: Expression & { kind: "function" }, taken: Type | null = null): void {
    const statement = this.#state.statement;
    this.#state.inside(expression, true, () => {
      for (const parameter of expression.parameters) {
        const symbol = this.#state.symbol(
          parameter,
          parameter.name,
          typeNamed(parameter.type, this.#state.context),
          parameter.type !== null,
        );
        if (symbol.type === null && taken?.kind === "list" && expression.parameters.length === 1)
          symbol.type = taken.of;
      }
      this.#walkAll(expression.body);
    });
    this.#state.statement = statement;
  }

  #visitName(expression: Expression & { kind: "name" }, access: Access | "update"): void {
    if (expression.name === "this") {
      if (this.#state.class !== null) this.#state.inference.classes.set(expression, this.#state.class);
      return;
    }
    const symbol = this.#state.find(expression.name);
    if (symbol !== undefined) {
      this.#state.recognition.symbols.set(expression, symbol);
      if (symbol.isAwaited && access !== "write") this.#state.waits();
      return;
    }
    if (this.#state.program.language === "jscript" && this.#ofWith(expression, access)) return;
    const enumeration = enumerationOfConstant(expression.name);
    if (
      enumeration === undefined ||
      (this.#state.context.doubt !== null &&
        this.#state.context.language !== "vbscript" &&
        this.#state.context.language !== "jscript")
    )
      return;
    this.#constant(
      expression,
      enumeration.name,
      expression.name.slice(enumeration.name.length + 1),
      enumeration.page,
    );
  }

  /** Whether a bare name is a member of the object of the `with` around, as JScript has it. */
  #ofWith(expression: Expression & { kind: "name" }, access: Access | "update"): boolean {
    const receiver = this.#state.withs.at(-1);
    const type = receiver === undefined ? null : this.#state.inference.of(receiver);
    if (receiver === undefined || type?.kind !== "api") return false;
    const found = findMember(type.name, expression.name, access === "update" ? "write" : access, true);
    if (found === undefined) return false;
    const member = `${found.owner.name}.${found.info.name}`;
    this.#state.record("member", member, found.info.page, expression.start, expression);
    const isWrite = found.info.kind === "propput";
    this.#state.recognition.members.set(expression, {
      read: isWrite ? null : found,
      write: isWrite ? found : null,
      receiver,
    });
    return true;
  }

  #constant(expression: Expression, enumeration: string, value: string, page: string): void {
    this.#state.recognition.constants.set(expression, { enumeration, value });
    this.#state.record("constant", `${enumeration}_${value}`, page, expression.start, expression);
  }

  #visitMember(expression: Expression & { kind: "member" }, access: Access | "update"): void {
    const current = this.#state.withs.at(-1);
    if (expression.object === null && current !== undefined)
      this.#state.inference.withObjects.set(expression, current);
    if (expression.object !== null) {
      const enumeration = this.#state.inference.isEnumeration(expression.object)
        ? lastName(expression.object)
        : null;
      const info = enumeration === null ? undefined : enumerationNamed(enumeration);
      const value = expression.name.replace(new RegExp(`^${enumeration}_`), "");
      const known = info?.values.find((name) =>
        this.#state.program.isCaseSensitive ? name === value : name.toLowerCase() === value.toLowerCase(),
      );
      if (
        info !== undefined &&
        known !== undefined &&
        !(expression.object.kind === "name" && this.#state.find(expression.object.name) !== undefined)
      ) {
        this.#constant(expression, info.name, known, info.page);
        return;
      }
      this.visit(expression.object, "read");
    }
    const object = this.#state.inference.objectOf(expression);
    const field = this.#state.inference.fieldOf(expression);
    if (field !== undefined) this.#state.recognition.symbols.set(expression, field);
    if (field?.isAwaited === true && access !== "write") this.#state.waits();
    const type = object === null ? null : this.#state.inference.of(object);
    if (type === null) {
      this.#perhaps(expression, object);
      return;
    }
    if (type.kind === "api") {
      this.#memberOf(expression, type.name, type.doubt, access);
      return;
    }
    const items = type.kind === "enumerator" ? type.of : null;
    const isKnown = items?.kind === "api" || (items?.kind === "foreign" && items.name === "long");
    if (isKnown && ENUMERATOR_MEMBERS.test(expression.name))
      this.#state.record(
        "com",
        `IEnumVARIANT.${expression.name}`,
        "iclusterenumerable-getenumerator",
        expression.nameAt,
        expression,
      );
  }

  #perhaps(expression: Expression & { kind: "member" }, object: Expression | null): void {
    const member = this.#state.project.libraryName(expression.name);
    if (!isMemberName(member) || !this.#state.project.isOfApi) return;
    const names = ownersOf(member);
    const isVb = this.#state.program.language === "vbnet";
    const path = object === null ? null : (pathOf(object)?.replace(/^this\b/, isVb ? "Me" : "this") ?? null);
    const what =
      object === null ? "the object of the With block" : path === null ? "the object" : `"${path}"`;
    this.#state.record(
      "member",
      `${names}.${member}`,
      pageOf(member),
      expression.nameAt,
      expression,
      `the type of ${what} is not known`,
    );
  }

  #memberOf(
    expression: Expression & { kind: "member" },
    name: string,
    doubt: string | null,
    access: Access | "update",
  ): void {
    const isOfPointer =
      this.#state.program.language === "cpp" &&
      !expression.isArrow &&
      !this.#isReference(expression.object) &&
      expression.object?.kind !== "dereference" &&
      plain(expression.object ?? expression).kind !== "dereference";
    const member = this.#state.project.libraryName(expression.name);
    const find = (wanted: Access) =>
      isOfPointer ? undefined : findMember(name, member, wanted, tellsCase(this.#state.program));
    const read = access === "write" ? null : (find(access === "update" ? "read" : access) ?? null);
    const write = access === "write" || access === "update" ? (find("write") ?? null) : null;
    for (const found of [read, write]) {
      if (found !== null)
        this.#state.record(
          "member",
          `${found.owner.name}.${found.info.name}`,
          found.info.page,
          expression.nameAt,
          expression,
          doubt,
        );
    }
    if (read !== null || write !== null)
      this.#state.recognition.members.set(expression, {
        read,
        write,
        receiver: this.#state.inference.objectOf(expression),
      });
    else if (COM_MEMBERS.test(expression.name)) {
      const isCreating =
        /^(CoCreateInstance|CreateInstance|GetAddressOf|ReleaseAndGetAddressOf|Get|GetInterfacePtr|p)$/.test(
          expression.name,
        );
      if (!isCreating)
        this.#state.record(
          "com",
          `IUnknown.${expression.name}`,
          interfaceNamed(name)?.page ?? "",
          expression.nameAt,
          expression,
          doubt,
        );
    } else if (
      !IGNORED.test(expression.name) &&
      expression.name !== "" &&
      !isOfPointer &&
      !this.#state.inference.isExtension(expression.name)
    ) {
      this.#state.recognition.unknown.add(expression);
      const page = interfaceNamed(name)?.page ?? "";
      this.#state.record("member", `${name}.${expression.name}`, page, expression.nameAt, expression, doubt);
    }
  }

  #isReference(object: Expression | null): boolean {
    const symbol = object === null ? undefined : this.#state.recognition.symbols.get(plain(object));
    return symbol?.isReference === true;
  }

  #visitCall(expression: Expression & { kind: "call" }): void {
    this.visit(expression.callee, "call");
    const list =
      expression.callee.kind === "member" && expression.callee.object !== null
        ? this.#state.inference.of(expression.callee.object)
        : null;
    for (const argument of expression.arguments) {
      if (argument.kind === "function") this.visitFunction(argument, list);
      else this.visit(argument, "read");
    }
    const creation = this.#state.inference.creation(expression) ?? this.#construction(expression);
    if (creation !== null) {
      this.#state.create(creation.coclass, expression.start, expression, expression);
      if (creation.target !== null) {
        const made = interfaceOfCoclass(creation.coclass) ?? "";
        this.#received.receives(
          creation.target,
          api(made),
          addressed(expression.arguments.at(-1) ?? expression) !== null,
          made,
        );
      }
      return;
    }
    const meaning = this.#state.recognition.members.get(expression.callee);
    const found = meaning?.read ?? meaning?.write;
    if (found !== undefined && found !== null) this.#received.passArguments(expression, found);
    else if (
      expression.callee.kind === "member" &&
      /^(QueryInterface|CopyTo|Next)$/.test(expression.callee.name)
    )
      this.#received.passToCom(expression, expression.callee, this.#asked(expression));
    const facts = this.#state.inference.factsOf(expression.callee);
    if (facts !== undefined) {
      this.#state.recognition.functions.set(expression, facts);
      if (facts.isAsynchronous) this.#state.waits();
    }
    for (const [at, argument] of expression.arguments.entries()) {
      this.#state.recognition.types.set(argument, this.#state.inference.of(argument));
      const parameter = facts?.parameters[at];
      if (parameter === undefined) continue;
      if (parameter.isPointer) this.#received.receives(addressed(argument), null, true);
      const type = this.#state.inference.of(argument);
      if (!parameter.isTyped && type !== null && (parameter.type === null || parameter.type.kind !== "api"))
        parameter.type = type;
    }
  }

  /** Whether an object that need not be known is asked for an interface of the API: `item->QueryInterface(IID_INode, …)`. */
  #asked({ callee, arguments: [iid] }: Expression & { kind: "call" }): boolean {
    if (callee.kind !== "member" || callee.name !== "QueryInterface" || callee.object === null) return false;
    const named =
      iid?.kind === "type"
        ? iid.type
        : iid?.kind === "name" && iid.name.startsWith("IID_")
          ? { name: iid.name.slice("IID_".length), qualifier: "", arguments: [], pointers: 0 }
          : null;
    const wanted = typeNamed(named, this.#state.context);
    if (wanted?.kind !== "api" || wanted.doubt !== null) return false;
    if (this.#state.inference.of(callee.object)?.kind !== "api") {
      const page = interfaceNamed(wanted.name)?.page ?? "";
      this.#state.record("com", "IUnknown.QueryInterface", page, callee.nameAt, callee);
    }
    return true;
  }

  /** `cluster_(__uuidof(Cluster))` before the body of a constructor. */
  #construction({ callee, arguments: [first] }: Expression & { kind: "call" }): Creation | null {
    const isObject =
      callee.kind === "name" && this.#state.recognition.symbols.get(callee)?.type?.kind === "api";
    const coclass =
      isObject && first !== undefined ? coclassNamed(first, this.#state.inference.textOf) : undefined;
    return coclass === undefined ? null : { coclass, target: callee };
  }

  #visitAssign(expression: Expression & { kind: "assign" }): void {
    this.visit(expression.value, "read");
    const { target, value } = expression;
    this.visit(target, expression.operator === "=" ? "write" : "update");
    if (target.kind === "name" && this.#state.recognition.members.has(target)) return;
    const symbol = this.#state.target(target);
    if (symbol !== undefined) {
      symbol.writes++;
      symbol.text = symbol.writes === 1 ? this.#state.inference.textOf(value) : null;
      this.#state.assign(symbol, value);
    } else if (target.kind === "member" && target.object?.kind === "name" && target.object.name === "this") {
      const type = this.#state.inference.of(value);
      if (type !== null && type.kind === "api")
        this.#state.inference.properties.set(keyOf(target.name, this.#state.program), type);
    }
    this.#state.recognition.types.set(value, this.#state.inference.of(value));
  }
}

function lastName(expression: Expression): string {
  return expression.kind === "name" || expression.kind === "member" ? expression.name : "";
}

const OWNERS = [
  "ICluster",
  "IJob",
  "ITask",
  "INode",
  "IClusterCounter",
  "IJobCounter",
  "IClusterEnumerable",
  "INameValueCollection",
  "INameValue",
  "IExecutionResult",
  "IResourceUsage",
];

/** The interfaces that have a member of that name, `IJob|ITask`. */
function ownersOf(name: string): string {
  return OWNERS.filter((owner) => findMember(owner, name, "call", false) !== undefined).join("|");
}

function pageOf(name: string): string {
  const [first] = OWNERS.map((owner) => findMember(owner, name, "call", false)).filter(
    (found) => found !== undefined,
  );
  return first?.info.page ?? "icluster";
}
