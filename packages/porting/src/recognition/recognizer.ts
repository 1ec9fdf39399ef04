import type { Expression, Statement } from "../languages/index.ts";
import { findMember, interfaceNamed } from "./api.ts";
import { coclassNamed, plain } from "./creation.ts";
import { ExpressionWalk } from "./expression-walk.ts";
import { isApiImport, keyOf, type Project, type ProjectProgram, type Variable } from "./project.ts";
import type { Recognition } from "./recognition.ts";
import { type Scope, variable } from "./scope.ts";
import { isReference, typeNamed } from "./types.ts";
import { WalkState } from "./walk-state.ts";

/** The exceptions of .NET that failures of the API are, or are caught as. */
const OF_THE_API = /^(ComputeClusterException|COMException|ExternalException|SystemException|Exception)$/i;

/** Walks through one program again and again, each time knowing more, until it knows all that can be known. */
export class Recognizer {
  readonly #state: WalkState;
  readonly #expressions: ExpressionWalk;

  /** @param global - The names that all scripts of a file share. */
  constructor(project: Project, { program }: ProjectProgram, global: Scope) {
    this.#state = new WalkState(project, program, global);
    this.#expressions = new ExpressionWalk(this.#state, (statements) => this.#walkAll(statements));
  }

  get recognition(): Recognition {
    return this.#state.recognition;
  }

  /** Walks through the program once. What it learned of variables and functions is kept for the next time. */
  walk(): void {
    this.#state.restart();
    this.#walkAll(this.#state.program.body);
  }

  #walkAll(statements: readonly Statement[]): void {
    for (const statement of statements) this.#walk(statement);
  }

  #walk(statement: Statement): void {
    this.#state.statement = statement;
    switch (statement.kind) {
      case "expression":
        this.#expressions.visit(statement.value, "read");
        return;
      case "declare":
        this.#declare(statement);
        return;
      case "forEach":
        this.#forEach(statement);
        return;
      case "return":
        this.#return(statement);
        return;
      case "block":
        this.#state.inside(statement, this.#state.hasBlocks, () => this.#walkAll(statement.body));
        return;
      case "control":
        this.#state.inside(statement, this.#state.hasBlocks, () => {
          const isDeclaring = statement.body[0]?.kind === "declare";
          const test = () => {
            this.#state.isInLoopTest = statement.isLoop;
            for (const expression of statement.tests) {
              this.#state.statement = statement;
              this.#expressions.visit(expression, "read");
            }
            this.#state.isInLoopTest = false;
          };
          if (!isDeclaring) test();
          this.#walkAll(statement.body);
          if (isDeclaring) test();
        });
        return;
      case "with":
        this.#expressions.visit(statement.object, "read");
        this.#state.withs.push(statement.object);
        this.#walkAll(statement.body);
        this.#state.withs.pop();
        return;
      case "catch": {
        const isCpp = this.#state.program.language === "cpp";
        if (isCpp || statement.type === null || OF_THE_API.test(statement.type.name))
          this.#state.record(
            "error",
            isCpp ? "HRESULT" : "ComputeClusterException",
            "handling-errors",
            statement.start,
            null,
          );
        const type = typeNamed(statement.type, this.#state.context) ?? { kind: "foreign", name: "exception" };
        this.#state.inside(statement, this.#state.hasBlocks, () => {
          if (statement.name !== null) this.#state.symbol(statement, statement.name, type, true);
          if (statement.filter !== null) this.#expressions.visit(statement.filter, "read");
          this.#walkAll(statement.body);
        });
        return;
      }
      case "onError":
        this.#state.record("error", "Err", "handling-errors", statement.start, null);
        return;
      case "import":
        if (isApiImport(statement.what))
          this.#state.record("import", "Microsoft.ComputeCluster", "icluster", statement.start, null);
        return;
      case "function":
        this.#walkFunction(statement);
        return;
      case "class": {
        const before = this.#state.class;
        this.#state.class = keyOf(statement.name, this.#state.program);
        this.#state.inside(statement, true, () => this.#walkAll(statement.body));
        this.#state.class = before;
        return;
      }
      case "broken": {
        const before = this.#state.isBroken;
        this.#state.isBroken = true;
        this.#walkAll(statement.parts);
        this.#state.isBroken = before;
        return;
      }
      case "alias":
        return;
    }
  }

  #declare(statement: Statement & { kind: "declare" }): void {
    const { name, value, construct } = statement;
    const type = typeNamed(statement.type, this.#state.context);
    if (value?.kind === "function") this.#expressions.visitFunction(value, type);
    else if (value !== null) this.#expressions.visit(value, "read");
    for (const argument of construct ?? []) this.#expressions.visit(argument, "read");
    const isTyped = type !== null && type.kind !== "variant";
    const isOther = isReference(statement.type, this.#state.context);
    const symbol = this.#state.symbol(statement, name, type, isTyped, isOther);
    this.#state.recognition.symbols.set(statement, symbol);
    const [first] = construct ?? [];
    const coclass =
      first === undefined || type?.kind !== "api"
        ? undefined
        : coclassNamed(first, this.#state.inference.textOf);
    if (coclass !== undefined) this.#state.create(coclass, statement.start, null, statement);
    this.#takesItem(symbol, first ?? value, statement.start);
    if (value === null && first !== undefined && type?.kind === "enumerator")
      this.#state.assign(symbol, first);
    if (value === null) return;
    symbol.writes++;
    symbol.text ??= this.#state.inference.textOf(value);
    this.#state.assign(symbol, value);
  }

  /** `CComQIPtr<INode> pNode(item.pdispVal)`: a smart pointer asks an item for its interface. */
  #takesItem(symbol: Variable, from: Expression | null | undefined, at: number): void {
    const source = from === null || from === undefined ? null : plain(from);
    const variant =
      source?.kind === "member" && /^p(disp|unk)Val$/.test(source.name) ? source.object : source;
    const type =
      variant === null || this.#state.program.language !== "cpp" ? null : this.#state.inference.of(variant);
    const isObject = type?.kind === "variant" && (type.of === null || type.of.kind === "api");
    if (!isObject || symbol.type?.kind !== "api") return;
    symbol.role = "out";
    symbol.holds ??= symbol.type.name;
    this.#state.record(
      "com",
      "IUnknown.QueryInterface",
      interfaceNamed(symbol.type.name)?.page ?? "icluster",
      at,
      null,
    );
  }

  #forEach(statement: Statement & { kind: "forEach" }): void {
    this.#expressions.visit(statement.over, "read");
    const over = this.#state.inference.of(statement.over);
    if (over?.kind === "api") {
      const found = findMember(over.name, "GetEnumerator", "call", true);
      if (found !== undefined)
        this.#state.record(
          "member",
          `${found.owner.name}.GetEnumerator`,
          found.info.page,
          statement.start,
          null,
          over.doubt,
        );
    }
    this.#state.inside(statement, this.#state.hasBlocks, () => {
      const type = typeNamed(statement.type, this.#state.context);
      const symbol = this.#state.symbol(statement, statement.name, type, type !== null);
      this.#state.recognition.symbols.set(statement, symbol);
      if (!symbol.isTyped) symbol.type = this.#state.inference.itemsOf(statement.over) ?? symbol.type;
      this.#walkAll(statement.body);
    });
  }

  #return(statement: Statement & { kind: "return" }): void {
    if (statement.value === null) return;
    this.#expressions.visit(statement.value, "read");
    if (this.#state.function !== null) this.#state.assign(this.#state.function.result, statement.value);
  }

  #walkFunction(statement: Statement & { kind: "function" }): void {
    const facts = this.#state.project.factsOf(statement);
    const [beforeFunction, beforeClass] = [this.#state.function, this.#state.class];
    const result = variable(statement.name, facts?.returns ?? null, facts?.isTyped ?? false, true);
    this.#state.function = { facts, result };
    if (statement.owner !== null) this.#state.class = keyOf(statement.owner, this.#state.program);
    this.#state.inside(statement, true, () => {
      for (const [at, parameter] of statement.parameters.entries()) {
        const symbol = facts?.parameters[at];
        if (symbol !== undefined) this.#state.known(parameter, symbol);
        this.#state.symbol(parameter, parameter.name, null, false);
      }
      // In Visual Basic a function gives back what is assigned to its name.
      if (!this.#state.program.isCaseSensitive && statement.name !== "")
        this.#state.scope.owner.symbols.set(keyOf(statement.name, this.#state.program), result);
      this.#walkAll(statement.body);
    });
    if (facts !== undefined && !facts.isTyped && result.type !== null) facts.returns = result.type;
    this.#state.function = beforeFunction;
    this.#state.class = beforeClass;
  }
}
