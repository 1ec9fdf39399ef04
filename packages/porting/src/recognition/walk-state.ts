import type { Expression, Parameter, Program, Statement } from "../languages/index.ts";
import { enumerationOfConstant, interfaceNamed, interfaceOfCoclass } from "./api.ts";
import { Inference } from "./inference.ts";
import { type FunctionFacts, keyOf, type Project, type Variable } from "./project.ts";
import { emptyRecognition, type Recognition, type RecognizedUse, type UseKind } from "./recognition.ts";
import { Scope, variable } from "./scope.ts";
import type { NameContext, Type } from "./types.ts";

/** Where a walk through a program is, and what it has found so far. */
export class WalkState {
  recognition: Recognition = emptyRecognition();
  readonly project: Project;
  readonly program: Program;
  readonly context: NameContext;
  /** The names that all scripts of a file share. */
  readonly global: Scope;
  /** Whether blocks have names of their own. */
  readonly hasBlocks: boolean;
  inference: Inference;
  scope: Scope;
  statement: Statement | null = null;
  /** The objects of the `With` blocks around, the innermost last. */
  withs: Expression[] = [];
  /** The key of the class around. */
  class: string | null = null;
  function: { readonly facts: FunctionFacts | undefined; readonly result: Variable } | null = null;
  isBroken = false;
  isInLoopTest = false;
  readonly #scopes = new Map<object, Scope>();
  readonly #declared = new Map<object, Variable>();

  constructor(project: Project, program: Program, global: Scope) {
    this.project = project;
    this.program = program;
    this.context = project.contextOf(program);
    this.global = global;
    this.scope = global;
    this.hasBlocks = program.language === "cpp" || program.language === "csharp";
    this.inference = new Inference(project, program, this.recognition);
  }

  /** Begins anew. What was learned of variables and functions is kept. */
  restart(): void {
    const { properties } = this.inference;
    this.recognition = emptyRecognition();
    this.inference = new Inference(this.project, this.program, this.recognition);
    for (const [name, type] of properties) this.inference.properties.set(name, type);
    this.scope = this.global;
    for (const symbol of this.#declared.values()) symbol.writes = 0;
  }

  /** Lets a node of the program stand for a variable that is known already. */
  known(node: Parameter, symbol: Variable): void {
    this.#declared.set(node, symbol);
  }

  inside(node: object, isOwn: boolean, walk: () => void, parent: Scope = this.scope): void {
    const before = this.scope;
    const scope = this.#scopes.get(node) ?? new Scope(parent, isOwn);
    this.#scopes.set(node, scope);
    this.scope = scope;
    walk();
    this.scope = before;
  }

  record(
    kind: UseKind,
    member: string,
    page: string,
    at: number,
    expression: Expression | null,
    doubt: string | null = null,
  ): void {
    if (this.statement === null) return;
    const use: RecognizedUse = {
      kind,
      member,
      page,
      at,
      expression,
      statement: this.statement,
      doubt,
      isBroken: this.isBroken,
      isInLoopTest: this.isInLoopTest,
    };
    this.recognition.uses.push(use);
    if (kind === "member" && member.startsWith("ICluster.") && doubt === null) this.waits();
  }

  /** The function around waits for the cluster, and so does who reads the property that it stands for. */
  waits(): void {
    const facts = this.function?.facts;
    if (facts === undefined) return;
    facts.isAsynchronous = true;
    if (facts.property !== null) facts.property.isAwaited = true;
  }

  create(coclass: string, at: number, expression: Expression | null, node: Expression | Statement): void {
    const name = interfaceOfCoclass(coclass) ?? "";
    this.recognition.creations.set(node, coclass);
    this.project.noteCreation();
    this.record("creation", coclass, interfaceNamed(name)?.page ?? "icluster", at, expression);
  }

  /** The symbol of a declaration, the same one each time. */
  symbol(
    node: Statement | Parameter,
    name: string,
    type: Type | null,
    isTyped: boolean,
    isReference = false,
  ): Variable {
    const key = keyOf(name, this.program);
    const known = this.#declared.get(node);
    const existing = this.hasBlocks ? undefined : this.scope.owner.symbols.get(key);
    const field = this.scope.owner.parent !== null && this.class !== null ? this.#fieldHere(key) : undefined;
    const symbol = known ?? existing ?? field ?? variable(name, type, isTyped, false, isReference);
    this.#declared.set(node, symbol);
    this.scope.owner.symbols.set(key, symbol);
    return symbol;
  }

  /** The field that a declaration directly in a class makes. */
  #fieldHere(key: string): Variable | undefined {
    const isInClass = this.function === null && this.class !== null;
    return isInClass && this.class !== null
      ? this.project.lineage(this.class)[0]?.fields.get(key)
      : undefined;
  }

  find(name: string): Variable | undefined {
    const key = keyOf(name, this.program);
    const local = this.scope.find(key);
    if (local !== undefined && !(this.global.symbols.get(key) === local && this.class !== null)) return local;
    const fields =
      this.class === null ? [] : this.project.lineage(this.class).map((facts) => facts.fields.get(key));
    return fields.find((field) => field !== undefined) ?? local;
  }

  /** The variable that is assigned to; scripts, and patterns of C#, declare one by that. */
  target(target: Expression): Variable | undefined {
    const symbol = this.recognition.symbols.get(target);
    const isScript = !this.hasBlocks || this.program.language === "csharp";
    if (
      symbol !== undefined ||
      target.kind !== "name" ||
      !isScript ||
      enumerationOfConstant(target.name) !== undefined
    )
      return symbol;
    const scope = this.program.language === "jscript" ? this.global : this.scope.owner;
    const made = variable(target.name, null, false);
    scope.symbols.set(keyOf(target.name, this.program), made);
    this.recognition.symbols.set(target, made);
    return made;
  }

  /** Lets a variable have the type of what is assigned to it. */
  assign(symbol: Variable, value: Expression): void {
    const found = this.inference.of(value);
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
}
