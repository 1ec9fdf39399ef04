import type { Expression, Parameter, Statement } from "../languages/index.ts";
import {
  type Access,
  enumerationNamed,
  enumerationOfConstant,
  type FoundMember,
  findMember,
  interfaceNamed,
  interfaceOfCoclass,
  isMemberName,
  itemsOf,
  resultOf,
} from "./api.ts";
import { addressed, type Creation, coclassNamed, plain } from "./creation.ts";
import { Inference } from "./inference.ts";
import {
  type FunctionFacts,
  isApiImport,
  keyOf,
  type Project,
  type ProjectProgram,
  type Symbol,
} from "./project.ts";
import { emptyRecognition, type Recognition, type RecognizedUse, type UseKind } from "./recognition.ts";
import { Scope, variable } from "./scope.ts";
import { api, itemType, type NameContext, type Type, typeNamed } from "./types.ts";

/** What every COM object can do, and what smart pointers add to it. */
const COM_MEMBERS =
  /^(QueryInterface|AddRef|Release|Attach|Detach|GetInterfacePtr|Get|GetAddressOf|ReleaseAndGetAddressOf|CopyTo|IsEqualObject|CoCreateInstance|CreateInstance|GetIDsOfNames|Invoke|Dispose|Reset|p)$/;
const ENUMERATOR_MEMBERS =
  /^(Next|Skip|Reset|Clone|MoveNext|Current|atEnd|item|moveNext|moveFirst|Release)$/i;
/** What every .NET object and every pointer has. */
const IGNORED = /^(ToString|GetType|GetHashCode|Equals|ReferenceEquals|reset|swap|Empty)$/i;

/** Walks through one program again and again, each time knowing more, until it knows all that can be known. */
export class Recognizer {
  recognition: Recognition = emptyRecognition();
  readonly #project: Project;
  readonly #program: ProjectProgram["program"];
  readonly #context: NameContext;
  readonly #scopes = new Map<object, Scope>();
  readonly #declared = new Map<object, Symbol>();
  readonly #global: Scope;
  readonly #hasBlocks: boolean;
  #inference: Inference;
  #scope: Scope;
  #statement: Statement | null = null;
  #withs: Expression[] = [];
  #class: string | null = null;
  #function: { readonly facts: FunctionFacts | undefined; readonly result: Symbol } | null = null;
  #isBroken = false;
  #isInLoopTest = false;

  /** @param global - The names that all scripts of a file share. */
  constructor(project: Project, { program }: ProjectProgram, global: Scope) {
    this.#project = project;
    this.#program = program;
    this.#context = project.contextOf(program);
    this.#global = global;
    this.#scope = global;
    this.#hasBlocks = program.language === "cpp" || program.language === "csharp";
    this.#inference = new Inference(project, program, this.recognition);
  }

  /** Walks through the program once. What it learned of variables and functions is kept for the next time. */
  walk(): void {
    const { properties } = this.#inference;
    this.recognition = emptyRecognition();
    this.#inference = new Inference(this.#project, this.#program, this.recognition);
    for (const [name, type] of properties) this.#inference.properties.set(name, type);
    this.#scope = this.#global;
    for (const symbol of this.#declared.values()) symbol.writes = 0;
    this.#walkAll(this.#program.body);
  }

  #walkAll(statements: readonly Statement[]): void {
    for (const statement of statements) this.#walk(statement);
  }

  #inside(node: object, isOwn: boolean, walk: () => void, parent: Scope = this.#scope): void {
    const before = this.#scope;
    const scope = this.#scopes.get(node) ?? new Scope(parent, isOwn);
    this.#scopes.set(node, scope);
    this.#scope = scope;
    walk();
    this.#scope = before;
  }

  #walk(statement: Statement): void {
    this.#statement = statement;
    switch (statement.kind) {
      case "expression":
        return this.#visit(statement.value, "read");
      case "declare":
        return this.#declare(statement);
      case "forEach":
        return this.#forEach(statement);
      case "return":
        return this.#return(statement);
      case "block":
        return this.#inside(statement, this.#hasBlocks, () => this.#walkAll(statement.body));
      case "control":
        return this.#inside(statement, this.#hasBlocks, () => {
          const isDeclaring = statement.body[0]?.kind === "declare";
          const test = () => {
            this.#isInLoopTest = statement.isLoop;
            for (const expression of statement.tests) {
              this.#statement = statement;
              this.#visit(expression, "read");
            }
            this.#isInLoopTest = false;
          };
          if (!isDeclaring) test();
          this.#walkAll(statement.body);
          if (isDeclaring) test();
        });
      case "with":
        this.#visit(statement.object, "read");
        this.#withs.push(statement.object);
        this.#walkAll(statement.body);
        this.#withs.pop();
        return;
      case "catch": {
        this.#record(
          "error",
          this.#program.language === "cpp" ? "HRESULT" : "ComputeClusterException",
          "handling-errors",
          statement.start,
          null,
        );
        const type = typeNamed(statement.type, this.#context) ?? { kind: "foreign", name: "exception" };
        return this.#inside(statement, this.#hasBlocks, () => {
          if (statement.name !== null) this.#symbol(statement, statement.name, type, true);
          this.#walkAll(statement.body);
        });
      }
      case "onError":
        return this.#record("error", "Err", "handling-errors", statement.start, null);
      case "import":
        if (isApiImport(statement.what))
          this.#record("import", "Microsoft.ComputeCluster", "icluster", statement.start, null);
        return;
      case "function":
        return this.#walkFunction(statement);
      case "class": {
        const before = this.#class;
        this.#class = keyOf(statement.name, this.#program);
        this.#inside(statement, true, () => this.#walkAll(statement.body));
        this.#class = before;
        return;
      }
      case "broken": {
        const before = this.#isBroken;
        this.#isBroken = true;
        this.#walkAll(statement.parts);
        this.#isBroken = before;
        return;
      }
      case "alias":
        return;
    }
  }

  #record(
    kind: UseKind,
    member: string,
    page: string,
    at: number,
    expression: Expression | null,
    doubt: string | null = null,
  ): void {
    if (this.#statement === null) return;
    const use: RecognizedUse = {
      kind,
      member,
      page,
      at,
      expression,
      statement: this.#statement,
      doubt,
      isBroken: this.#isBroken,
      isInLoopTest: this.#isInLoopTest,
    };
    this.recognition.uses.push(use);
    const isCall = kind === "member" && member.startsWith("ICluster.") && doubt === null;
    if (isCall && this.#function?.facts !== undefined) this.#function.facts.isAsynchronous = true;
  }

  /** The symbol of a declaration, the same one each time. */
  #symbol(node: Statement | Parameter, name: string, type: Type | null, isTyped: boolean): Symbol {
    const key = keyOf(name, this.#program);
    const known = this.#declared.get(node);
    const existing = this.#hasBlocks ? undefined : this.#scope.owner.symbols.get(key);
    const field =
      this.#scope.owner.parent !== null && this.#class !== null ? this.#fieldHere(key) : undefined;
    const symbol = known ?? existing ?? field ?? variable(name, type, isTyped);
    this.#declared.set(node, symbol);
    this.#scope.owner.symbols.set(key, symbol);
    return symbol;
  }

  /** The field that a declaration directly in a class makes. */
  #fieldHere(key: string): Symbol | undefined {
    const isInClass = this.#function === null && this.#class !== null;
    return isInClass && this.#class !== null
      ? this.#project.lineage(this.#class)[0]?.fields.get(key)
      : undefined;
  }

  #find(name: string): Symbol | undefined {
    const key = keyOf(name, this.#program);
    const local = this.#scope.find(key);
    if (local !== undefined && !(this.#global.symbols.get(key) === local && this.#class !== null))
      return local;
    const fields =
      this.#class === null ? [] : this.#project.lineage(this.#class).map((facts) => facts.fields.get(key));
    return fields.find((field) => field !== undefined) ?? local;
  }

  #declare(statement: Statement & { kind: "declare" }): void {
    const { name, value, construct } = statement;
    const type = typeNamed(statement.type, this.#context);
    if (value?.kind === "function") this.#visitFunction(value, type);
    else if (value !== null) this.#visit(value, "read");
    for (const argument of construct ?? []) this.#visit(argument, "read");
    const symbol = this.#symbol(statement, name, type, type !== null && type.kind !== "variant");
    this.recognition.symbols.set(statement, symbol);
    const [first] = construct ?? [];
    const coclass =
      first === undefined || type?.kind !== "api" ? undefined : coclassNamed(first, this.#inference.textOf);
    if (coclass !== undefined) this.#create(coclass, statement.start, null, statement);
    this.#takesItem(symbol, first ?? value, statement.start);
    if (value === null) return;
    symbol.writes++;
    symbol.text ??= this.#inference.textOf(value);
    this.#assign(symbol, value);
  }

  /** `CComQIPtr<INode> pNode(item.pdispVal)`: a smart pointer asks an item for its interface. */
  #takesItem(symbol: Symbol, from: Expression | null | undefined, at: number): void {
    const source = from === null || from === undefined ? null : plain(from);
    const variant =
      source?.kind === "member" && /^p(disp|unk)Val$/.test(source.name) ? source.object : source;
    const type = variant === null || this.#program.language !== "cpp" ? null : this.#inference.of(variant);
    if (type?.kind !== "variant" || type.of?.kind !== "api" || symbol.type?.kind !== "api") return;
    symbol.role = "out";
    symbol.holds ??= symbol.type.name;
    this.#record(
      "com",
      "IUnknown.QueryInterface",
      interfaceNamed(symbol.type.name)?.page ?? "icluster",
      at,
      null,
    );
  }

  /** Lets a variable have the type of what is assigned to it. */
  #assign(symbol: Symbol, value: Expression): void {
    const found = this.#inference.of(value);
    if (found === null) return;
    if (!symbol.isTyped) symbol.type = found;
    else if (symbol.type?.kind === "enumerator" && found.kind === "enumerator") symbol.type = found;
    else if (
      symbol.type?.kind === "api" &&
      found.kind === "api" &&
      found.items !== null &&
      symbol.type.items === null
    ) {
      symbol.type = { ...symbol.type, items: found.items };
    }
  }

  #forEach(statement: Statement & { kind: "forEach" }): void {
    this.#visit(statement.over, "read");
    const over = this.#inference.of(statement.over);
    if (over?.kind === "api") {
      const found = findMember(over.name, "GetEnumerator", "call", true);
      if (found !== undefined)
        this.#record(
          "member",
          `${found.owner.name}.GetEnumerator`,
          found.info.page,
          statement.start,
          null,
          over.doubt,
        );
    }
    this.#inside(statement, this.#hasBlocks, () => {
      const type = typeNamed(statement.type, this.#context);
      const symbol = this.#symbol(statement, statement.name, type, type !== null);
      this.recognition.symbols.set(statement, symbol);
      if (!symbol.isTyped) symbol.type = this.#inference.itemsOf(statement.over) ?? symbol.type;
      this.#walkAll(statement.body);
    });
  }

  #return(statement: Statement & { kind: "return" }): void {
    if (statement.value === null) return;
    this.#visit(statement.value, "read");
    if (this.#function !== null) this.#assign(this.#function.result, statement.value);
  }

  #walkFunction(statement: Statement & { kind: "function" }): void {
    const facts = this.#project.factsOf(statement);
    const [beforeFunction, beforeClass] = [this.#function, this.#class];
    const result = variable(statement.name, facts?.returns ?? null, facts?.isTyped ?? false, true);
    this.#function = { facts, result };
    if (statement.owner !== null) this.#class = keyOf(statement.owner, this.#program);
    this.#inside(statement, true, () => {
      for (const [at, parameter] of statement.parameters.entries()) {
        const symbol = facts?.parameters[at];
        if (symbol !== undefined) this.#declared.set(parameter, symbol);
        this.#symbol(parameter, parameter.name, null, false);
      }
      // In Visual Basic a function gives back what is assigned to its name.
      if (!this.#program.isCaseSensitive && statement.name !== "")
        this.#scope.owner.symbols.set(keyOf(statement.name, this.#program), result);
      this.#walkAll(statement.body);
    });
    if (facts !== undefined && !facts.isTyped && result.type !== null) facts.returns = result.type;
    this.#function = beforeFunction;
    this.#class = beforeClass;
  }

  #create(coclass: string, at: number, expression: Expression | null, node: Expression | Statement): void {
    const name = interfaceOfCoclass(coclass) ?? "";
    this.recognition.creations.set(node, coclass);
    this.#project.noteCreation();
    this.#record("creation", coclass, interfaceNamed(name)?.page ?? "icluster", at, expression);
  }

  #visit(expression: Expression, access: Access | "update"): void {
    switch (expression.kind) {
      case "name":
        return this.#visitName(expression);
      case "member":
        return this.#visitMember(expression, access);
      case "call":
        return this.#visitCall(expression);
      case "index":
        this.#visit(expression.object, "read");
        for (const argument of expression.arguments) this.#visit(argument, "read");
        return;
      case "new": {
        for (const argument of expression.arguments) this.#visit(argument, "read");
        const named = typeNamed(expression.type, this.#context);
        const own =
          named?.kind === "api" && interfaceNamed(expression.type.name) === undefined
            ? expression.type.name
            : undefined;
        const coclass = this.#inference.creation(expression)?.coclass ?? own;
        if (expression.type.name === "Enumerator") this.#enumerate(expression);
        if (coclass !== undefined)
          this.#create(
            this.#context.aliases.get(coclass)?.name ?? coclass,
            expression.start,
            expression,
            expression,
          );
        return;
      }
      case "assign":
        return this.#visitAssign(expression);
      case "function":
        return this.#visitFunction(expression);
      case "cast":
      case "address":
      case "dereference":
      case "parenthesized":
      case "unary":
        return this.#visit(
          expression.value,
          expression.kind === "address" ? "read" : access === "call" ? "call" : "read",
        );
      case "conditional":
        for (const part of [expression.test, expression.yes, expression.no]) this.#visit(part, "read");
        return;
      case "binary":
        this.#visit(expression.left, "read");
        this.#visit(expression.right, "read");
        return;
      case "other":
        for (const part of expression.parts) this.#visit(part, "read");
        return;
      case "literal":
      case "missing":
      case "type":
        return;
    }
  }

  /** `new Enumerator(cluster.ComputeNodes)`, as JScript walks through a collection. */
  #enumerate(expression: Expression & { kind: "new" }): void {
    const [over] = expression.arguments;
    const type = over === undefined ? null : this.#inference.of(over);
    if (over !== undefined) this.recognition.types.set(over, type);
    const found = type?.kind === "api" ? findMember(type.name, "GetEnumerator", "call", true) : undefined;
    if (found !== undefined)
      this.#record(
        "member",
        `${found.owner.name}.GetEnumerator`,
        found.info.page,
        expression.start,
        expression,
      );
  }

  /** @param taken - The type of the delegate, `Action<IJob>`, or of the list that the function is called for. */
  #visitFunction(expression: Expression & { kind: "function" }, taken: Type | null = null): void {
    const statement = this.#statement;
    this.#inside(expression, true, () => {
      for (const parameter of expression.parameters) {
        const symbol = this.#symbol(
          parameter,
          parameter.name,
          typeNamed(parameter.type, this.#context),
          parameter.type !== null,
        );
        if (symbol.type === null && taken?.kind === "list" && expression.parameters.length === 1)
          symbol.type = taken.of;
      }
      this.#walkAll(expression.body);
    });
    this.#statement = statement;
  }

  #visitName(expression: Expression & { kind: "name" }): void {
    if (expression.name === "this") {
      if (this.#class !== null) this.#inference.classes.set(expression, this.#class);
      return;
    }
    const symbol = this.#find(expression.name);
    if (symbol !== undefined) {
      this.recognition.symbols.set(expression, symbol);
      return;
    }
    const enumeration = enumerationOfConstant(expression.name);
    if (
      enumeration === undefined ||
      (this.#context.doubt !== null &&
        this.#context.language !== "vbscript" &&
        this.#context.language !== "jscript")
    )
      return;
    this.#constant(
      expression,
      enumeration.name,
      expression.name.slice(enumeration.name.length + 1),
      enumeration.page,
    );
  }

  #constant(expression: Expression, enumeration: string, value: string, page: string): void {
    this.recognition.constants.set(expression, { enumeration, value });
    this.#record("constant", `${enumeration}_${value}`, page, expression.start, expression);
  }

  #visitMember(expression: Expression & { kind: "member" }, access: Access | "update"): void {
    const current = this.#withs.at(-1);
    if (expression.object === null && current !== undefined)
      this.#inference.withObjects.set(expression, current);
    if (expression.object !== null) {
      const enumeration = this.#inference.isEnumeration(expression.object)
        ? lastName(expression.object)
        : null;
      const info = enumeration === null ? undefined : enumerationNamed(enumeration);
      const value = expression.name.replace(new RegExp(`^${enumeration}_`), "");
      const known = info?.values.find((name) =>
        this.#program.isCaseSensitive ? name === value : name.toLowerCase() === value.toLowerCase(),
      );
      if (
        info !== undefined &&
        known !== undefined &&
        !(expression.object.kind === "name" && this.#find(expression.object.name) !== undefined)
      ) {
        return this.#constant(expression, info.name, known, info.page);
      }
      this.#visit(expression.object, "read");
    }
    const object = this.#inference.objectOf(expression);
    const field = this.#inference.fieldOf(expression);
    if (field !== undefined) this.recognition.symbols.set(expression, field);
    const type = object === null ? null : this.#inference.of(object);
    if (type === null) return this.#perhaps(expression, object);
    if (type.kind === "api") return this.#memberOf(expression, type.name, type.doubt, access);
    const items = type.kind === "enumerator" ? type.of : null;
    const isKnown = items?.kind === "api" || (items?.kind === "foreign" && items.name === "long");
    if (isKnown && ENUMERATOR_MEMBERS.test(expression.name))
      this.#record(
        "com",
        `IEnumVARIANT.${expression.name}`,
        "iclusterenumerable-getenumerator",
        expression.nameAt,
        expression,
      );
  }

  #perhaps(expression: Expression & { kind: "member" }, object: Expression | null): void {
    if (!isMemberName(expression.name) || !this.#project.isOfApi) return;
    const names = ownersOf(expression.name);
    const what =
      object === null
        ? "the object of the With block"
        : object.kind === "name"
          ? `"${object.name}"`
          : "the object";
    this.#record(
      "member",
      `${names}.${expression.name}`,
      pageOf(expression.name),
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
      this.#program.language === "cpp" &&
      !expression.isArrow &&
      expression.object?.kind !== "dereference" &&
      plain(expression.object ?? expression).kind !== "dereference";
    const find = (wanted: Access) =>
      isOfPointer ? undefined : findMember(name, expression.name, wanted, this.#program.isCaseSensitive);
    const read = access === "write" ? null : (find(access === "update" ? "read" : access) ?? null);
    const write = access === "write" || access === "update" ? (find("write") ?? null) : null;
    for (const found of [read, write]) {
      if (found !== null)
        this.#record(
          "member",
          `${found.owner.name}.${found.info.name}`,
          found.info.page,
          expression.nameAt,
          expression,
          doubt,
        );
    }
    if (read !== null || write !== null)
      this.recognition.members.set(expression, {
        read,
        write,
        receiver: this.#inference.objectOf(expression),
      });
    else if (COM_MEMBERS.test(expression.name)) {
      const isCreating = /^(CoCreateInstance|CreateInstance|p)$/.test(expression.name);
      if (!isCreating)
        this.#record(
          "com",
          `IUnknown.${expression.name}`,
          interfaceNamed(name)?.page ?? "",
          expression.nameAt,
          expression,
          doubt,
        );
    } else if (!IGNORED.test(expression.name) && expression.name !== "" && !isOfPointer) {
      const page = interfaceNamed(name)?.page ?? "";
      this.#record("member", `${name}.${expression.name}`, page, expression.nameAt, expression, doubt);
    }
  }

  #visitCall(expression: Expression & { kind: "call" }): void {
    this.#visit(expression.callee, "call");
    const list =
      expression.callee.kind === "member" && expression.callee.object !== null
        ? this.#inference.of(expression.callee.object)
        : null;
    for (const argument of expression.arguments) {
      if (argument.kind === "function") this.#visitFunction(argument, list);
      else this.#visit(argument, "read");
    }
    const creation = this.#inference.creation(expression) ?? this.#construction(expression);
    if (creation !== null) {
      this.#create(creation.coclass, expression.start, expression, expression);
      if (creation.target !== null) {
        const made = interfaceOfCoclass(creation.coclass) ?? "";
        this.#receives(
          creation.target,
          api(made),
          addressed(expression.arguments.at(-1) ?? expression) !== null,
          made,
        );
      }
      return;
    }
    const meaning = this.recognition.members.get(expression.callee);
    const found = meaning?.read ?? meaning?.write;
    if (found !== undefined && found !== null) this.#passArguments(expression, found);
    else if (
      expression.callee.kind === "member" &&
      /^(QueryInterface|CopyTo|Next)$/.test(expression.callee.name)
    )
      this.#passToCom(expression, expression.callee);
    const facts = this.#inference.factsOf(expression.callee);
    if (facts !== undefined) {
      this.recognition.functions.set(expression, facts);
      if (facts.isAsynchronous && this.#function?.facts !== undefined)
        this.#function.facts.isAsynchronous = true;
    }
    for (const [at, argument] of expression.arguments.entries()) {
      this.recognition.types.set(argument, this.#inference.of(argument));
      const parameter = facts?.parameters[at];
      if (parameter === undefined) continue;
      if (parameter.isPointer) this.#receives(addressed(argument), null, true);
      const type = this.#inference.of(argument);
      if (!parameter.isTyped && type !== null && (parameter.type === null || parameter.type.kind !== "api"))
        parameter.type = type;
    }
  }

  /** `cluster_(__uuidof(Cluster))` before the body of a constructor. */
  #construction({ callee, arguments: [first] }: Expression & { kind: "call" }): Creation | null {
    const isObject = callee.kind === "name" && this.recognition.symbols.get(callee)?.type?.kind === "api";
    const coclass = isObject && first !== undefined ? coclassNamed(first, this.#inference.textOf) : undefined;
    return coclass === undefined ? null : { coclass, target: callee };
  }

  #passArguments(expression: Expression & { kind: "call" }, { owner, info }: FoundMember): void {
    for (const [at, parameter] of info.parameters.entries()) {
      const argument = expression.arguments[at];
      if (argument === undefined || parameter.direction === "in") continue;
      const given = this.recognition.symbols.get(plain(argument));
      if (given?.isPointer === true)
        given.holds ??= parameter.direction === "out" ? resultOf(info) : "VARIANT";
      const isReference = parameter.direction === "in,out";
      const target = addressed(argument) ?? (isReference ? plain(argument) : null);
      if (target === null) continue;
      const type = parameter.type.startsWith("IEnumVARIANT")
        ? this.#enumerated(expression)
        : itemType(itemsOf(owner, info));
      const symbol = this.#target(target);
      this.#receives(target, type, true);
      if (symbol !== undefined && isReference) symbol.role = "inout";
      if (symbol !== undefined) symbol.holds ??= isReference ? "VARIANT" : resultOf(info);
      if (
        symbol?.type?.kind === "api" &&
        type !== null &&
        parameter.name === info.retval &&
        !parameter.type.startsWith("IEnumVARIANT")
      ) {
        symbol.type = { ...symbol.type, items: itemsOf(owner, info) };
      }
    }
  }

  #enumerated(expression: Expression & { kind: "call" }): Type | null {
    const object = expression.callee.kind === "member" ? expression.callee.object : null;
    return {
      kind: "enumerator",
      of:
        object === null
          ? null
          : (this.#inference.itemsOf(object) ?? { kind: "api", name: "", items: null, doubt: null }),
    };
  }

  #passToCom(expression: Expression & { kind: "call" }, callee: Expression & { kind: "member" }): void {
    const object = callee.object === null ? null : this.#inference.of(callee.object);
    if (object?.kind === "enumerator") {
      for (const [at, argument] of expression.arguments.slice(1).entries()) {
        this.#receives(
          addressed(argument),
          { kind: "variant", of: object.of },
          true,
          at === 0 ? "VARIANT[]" : "number",
        );
      }
    } else {
      const last = expression.arguments.at(-1);
      const isOfApi = object?.kind === "api" || object?.kind === "variant";
      const target = last === undefined ? null : addressed(last);
      const symbol = target === null ? undefined : this.recognition.symbols.get(target);
      if (isOfApi)
        this.#receives(target, null, true, symbol?.type?.kind === "api" ? symbol.type.name : "IUnknown");
    }
  }

  /** A variable receives a value through its address. */
  #receives(
    target: Expression | null,
    type: Type | null,
    isAddress: boolean,
    holds: string | null = null,
  ): void {
    const symbol = target === null ? undefined : this.recognition.symbols.get(target);
    if (symbol === undefined) return;
    symbol.writes++;
    symbol.holds ??= holds;
    if (isAddress && symbol.role === "value") symbol.role = "out";
    const isGeneral =
      symbol.type === null ||
      symbol.type.kind === "variant" ||
      (symbol.type.kind === "enumerator" && symbol.type.of === null);
    const fits = type !== null && (symbol.type === null || symbol.type.kind === type.kind);
    if (isGeneral && fits && !(symbol.isTyped && symbol.type?.kind !== type.kind)) symbol.type = type;
  }

  #visitAssign(expression: Expression & { kind: "assign" }): void {
    this.#visit(expression.value, "read");
    const { target, value } = expression;
    this.#visit(target, expression.operator === "=" ? "write" : "update");
    const symbol = this.#target(target);
    if (symbol !== undefined) {
      symbol.writes++;
      symbol.text = symbol.writes === 1 ? this.#inference.textOf(value) : null;
      this.#assign(symbol, value);
    } else if (target.kind === "member" && target.object?.kind === "name" && target.object.name === "this") {
      const type = this.#inference.of(value);
      if (type !== null && type.kind === "api")
        this.#inference.properties.set(keyOf(target.name, this.#program), type);
    }
    this.recognition.types.set(value, this.#inference.of(value));
  }

  /** The variable that is assigned to; scripts declare one by that. */
  #target(target: Expression): Symbol | undefined {
    const symbol = this.recognition.symbols.get(target);
    const isScript = !this.#hasBlocks;
    if (
      symbol !== undefined ||
      target.kind !== "name" ||
      !isScript ||
      enumerationOfConstant(target.name) !== undefined
    )
      return symbol;
    const scope = this.#program.isCaseSensitive ? this.#global : this.#scope.owner;
    const made = variable(target.name, null, false);
    scope.symbols.set(keyOf(target.name, this.#program), made);
    this.recognition.symbols.set(target, made);
    return made;
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
