import type { Program, Statement, TypeName } from "../languages/index.ts";
import { interfaceNamed, NAMESPACE } from "./api.ts";
import type { NameContext, Type } from "./types.ts";
import { isReference, typeNamed } from "./types.ts";

/** A variable, parameter or field. */
export interface Variable {
  readonly name: string;
  type: Type | null;
  /** Whether the source states its type, so that what is assigned does not change it. */
  readonly isTyped: boolean;
  readonly isField: boolean;
  /** What its address was passed for: an [out] or an [in, out] parameter of the API. */
  role: "value" | "out" | "inout";
  /** Whether it is the address of a variable, `long* pId`. */
  readonly isPointer: boolean;
  /** Whether it is another name of an object, `ICluster& cluster`, whose members follow a dot. */
  readonly isReference: boolean;
  /** Whether it is a property that calls the cluster when it is read. */
  isAwaited: boolean;
  /** How often it gets a value. */
  writes: number;
  /** The text that it always holds. */
  text: string | null;
  /** Whether it stands for the result of a function, as the name of the function does in Visual Basic. */
  readonly isResult: boolean;
  /** What is written into it through its address, as the port spells the type: `IJob`, `BSTR`. */
  holds: string | null;
}

export interface FunctionFacts {
  readonly name: string;
  readonly parameters: readonly Variable[];
  returns: Type | null;
  readonly isTyped: boolean;
  readonly isMacro: boolean;
  /** Whether it belongs to a class. */
  readonly isMethod: boolean;
  /** The property that it reads. */
  readonly property: Variable | null;
  /** Whether it calls the cluster, directly or through others, so that its callers wait for it. */
  isAsynchronous: boolean;
}

export interface ClassFacts {
  readonly name: string;
  /** The keys of the classes that it is derived from. */
  readonly bases: string[];
  readonly fields: Map<string, Variable>;
  readonly methods: Map<string, FunctionFacts>;
}

/** A program of one file; a file of Windows Script Host may hold two. */
export interface ProjectProgram {
  readonly file: number;
  readonly program: Program;
}

type FunctionStatement = Statement & { kind: "function" };

/** What the sources of one run define, across their files. */
export class Project {
  readonly classes: Map<string, ClassFacts> = new Map();
  readonly functions: Map<string, FunctionFacts[]> = new Map();
  readonly #facts = new Map<Statement, FunctionFacts>();
  readonly #contexts = new Map<Program, NameContext>();
  readonly #programs: readonly ProjectProgram[];
  /** Whether the sources of a language name the API anywhere. */
  readonly #evidence = new Set<string>();
  /** The library's names by those that `#import` gave them. */
  readonly #renamed = new Map<string, string>();

  constructor(programs: readonly ProjectProgram[]) {
    this.#programs = programs;
    const [own, shared] = [new Set<string>(), new Map<string, TypeName>()];
    const aliases = new Map<Program, Map<string, TypeName>>();
    for (const { program } of programs) {
      const local = new Map<string, TypeName>();
      aliases.set(program, local);
      each(program.body, (statement) => {
        if (statement.kind === "class") own.add(statement.name);
        if (statement.kind === "import" && isApiImport(statement.what))
          for (const [, old = "", now = ""] of statement.what.matchAll(RENAME)) this.#renamed.set(now, old);
        if (statement.kind !== "alias") return;
        local.set(statement.name, statement.type);
        if (program.language === "cpp") shared.set(statement.name, statement.type);
      });
      if (namesApi(program, own)) this.#evidence.add(program.language === "cpp" ? "cpp" : "");
    }
    for (const { program } of programs) {
      const isOwnType = (name: string) => own.has(name);
      const doubt = this.#doubtOf(program, own);
      const local = aliases.get(program) ?? new Map();
      this.#contexts.set(program, {
        language: program.language,
        doubt,
        isOwnType,
        aliases: program.language === "cpp" ? shared : local,
      });
    }
    for (const { program } of programs) this.#collect(program, program.body, null);
  }

  /** Why the names of interfaces in a program need not be those of the API. */
  #doubtOf(program: Program, own: ReadonlySet<string>): string | null {
    const isNamed =
      program.language === "cpp"
        ? this.#evidence.has("cpp")
        : namesApi(program, own) ||
          this.#programs.some(
            (other) => other.program.language === program.language && hasGlobalUsing(other.program),
          );
    if (isNamed) return null;
    const what =
      program.language === "cpp" ? "imports ccpapi.tlb or includes ccpapi.h" : `imports ${NAMESPACE}`;
    return `nothing in these sources ${what}, so it may be a type of the same name`;
  }

  /** Whether any source of the run names the API, so that unknown objects may be of it. */
  get isOfApi(): boolean {
    return this.#evidence.size > 0;
  }

  /** Takes it as known that the sources use the API: scripts name it only where they create its objects. */
  noteCreation(): void {
    this.#evidence.add("");
  }

  /** The library's name of a member: `AddJob` for `AddOneJob` where `#import` has `rename("AddJob", "AddOneJob")`. */
  libraryName(name: string): string {
    return this.#renamed.get(name) ?? name;
  }

  contextOf(program: Program): NameContext {
    const context = this.#contexts.get(program);
    if (context === undefined) throw new RangeError("The program is not of this project.");
    return context;
  }

  factsOf(statement: FunctionStatement): FunctionFacts | undefined {
    return this.#facts.get(statement);
  }

  /** The class of that key and those it is derived from, as far as the sources have them. */
  lineage(key: string): ClassFacts[] {
    const found: ClassFacts[] = [];
    const waiting = [key];
    for (const next of waiting) {
      const facts = this.classes.get(next);
      if (facts === undefined || found.includes(facts)) continue;
      found.push(facts);
      waiting.push(...facts.bases);
    }
    return found;
  }

  #collect(program: Program, statements: readonly Statement[], owner: ClassFacts | null): void {
    const context = this.contextOf(program);
    let property: Variable | null = null;
    for (const statement of statements) {
      if (statement.kind === "class") {
        const facts = this.#class(statement.name, statement.bases, program);
        this.#collect(program, statement.body, facts);
      } else if (statement.kind === "function") {
        const within = statement.owner === null ? owner : this.#class(statement.owner, [], program);
        const isGetter = statement.name === "" && givesValue(statement.body);
        const facts = this.#function(statement, context, within !== null, isGetter ? property : null);
        this.#facts.set(statement, facts);
        const key = keyOf(statement.name, program);
        if (within !== null) within.methods.set(key, mergedFacts(within.methods.get(key), facts));
        this.functions.set(key, [...(this.functions.get(key) ?? []), facts]);
      } else if (statement.kind === "declare" && owner !== null) {
        const type = typeNamed(statement.type, context);
        const text =
          statement.value?.kind === "literal" && typeof statement.value.value === "string"
            ? statement.value.value
            : null;
        const isTyped = type !== null;
        property = {
          name: statement.name,
          type,
          isTyped,
          isField: true,
          role: "value",
          isPointer: false,
          isReference: isReference(statement.type, context),
          isAwaited: false,
          writes: 0,
          text,
          holds: null,
          isResult: false,
        };
        owner.fields.set(keyOf(statement.name, program), property);
      } else if (statement.kind === "block" || statement.kind === "control")
        this.#collect(program, statement.body, owner);
      else if (statement.kind === "broken") this.#collect(program, statement.parts, owner);
    }
  }

  #class(name: string, bases: readonly string[], program: Program): ClassFacts {
    const key = keyOf(name, program);
    const facts: ClassFacts = this.classes.get(key) ?? {
      name,
      bases: [],
      fields: new Map(),
      methods: new Map(),
    };
    facts.bases.push(...bases.map((base) => keyOf(base, program)));
    this.classes.set(key, facts);
    return facts;
  }

  #function(
    statement: FunctionStatement,
    context: NameContext,
    isMethod: boolean,
    property: Variable | null,
  ): FunctionFacts {
    const returns = typeNamed(statement.returns, context);
    const parameters = statement.parameters.map((parameter): Variable => {
      const type = typeNamed(parameter.type, context);
      const least =
        type?.kind === "api" ||
        type?.kind === "enumerator" ||
        /^(char|wchar_t|OLECHAR|WCHAR|TCHAR|void)$/.test(parameter.type?.name ?? "")
          ? 1
          : 0;
      const isPointer =
        context.language === "cpp" &&
        (parameter.type?.pointers ?? 0) > (parameter.type?.name.endsWith("Ptr") === true ? 0 : least);
      return {
        name: parameter.name,
        type,
        isTyped: type !== null,
        isField: false,
        role: isPointer ? "out" : "value",
        isPointer,
        isReference: isReference(parameter.type, context),
        isAwaited: false,
        writes: 0,
        text: null,
        holds: null,
        isResult: false,
      };
    });
    return {
      name: statement.name,
      parameters,
      returns,
      isTyped: returns !== null,
      isMacro: statement.isMacro,
      isMethod,
      property,
      isAsynchronous: false,
    };
  }
}

/** Whether members of the API are told apart by case: a script asks the object, which finds its names without it. */
export function tellsCase({ isCaseSensitive, language }: Program): boolean {
  return isCaseSensitive && language !== "jscript";
}

/** By what a name is found: where capitals do not matter, in lower case. */
export function keyOf(name: string, program: Program): string {
  return program.isCaseSensitive ? name : name.toLowerCase();
}

/** Whether a body gives a value back, as the one that reads a property does and the one that writes it does not. */
function givesValue(body: readonly Statement[]): boolean {
  let found = false;
  each(body, (statement) => {
    if (statement.kind === "return" && statement.value !== null) found = true;
  });
  return found;
}

function mergedFacts(known: FunctionFacts | undefined, facts: FunctionFacts): FunctionFacts {
  return known === undefined || (!known.isTyped && facts.isTyped) ? facts : known;
}

/** Calls back for every statement, also inside others. */
function each(statements: readonly Statement[], visit: (statement: Statement) => void): void {
  for (const statement of statements) {
    visit(statement);
    if ("body" in statement) each(statement.body, visit);
    if (statement.kind === "broken") each(statement.parts, visit);
  }
}

const HEADER = /ccp_?api|microsoft\.computecluster|microsoft_computecluster/i;
const TELLING = /^(ICluster|IClusterEnumerable|IClusterCounter|INameValueCollection)$/;

function namesApi(program: Program, own: ReadonlySet<string>): boolean {
  let found = false;
  const look = (type: TypeName | null): void => {
    if (type === null) return;
    const name = program.language === "cpp" ? type.name.replace(/Ptr$/, "") : type.name;
    const isTelling =
      program.language === "cpp" && TELLING.test(name) && !own.has(name) && type.qualifier === "";
    if (isTelling || (interfaceNamed(name) !== undefined && HEADER.test(type.qualifier))) found = true;
    for (const argument of type.arguments) look(argument);
  };
  each(program.body, (statement) => {
    if (statement.kind === "import" && isApiImport(statement.what)) found = true;
    if (program.language !== "cpp") return;
    if (statement.kind === "declare" || statement.kind === "alias") look(statement.type);
    if (statement.kind === "function") for (const parameter of statement.parameters) look(parameter.type);
  });
  return found;
}

const RENAME = /\brename\s*\(\s*"(\w+)"\s*,\s*"(\w+)"\s*\)/g;

/** Whether an import is that of the API: `#import "ccpapi.tlb"`, `using Microsoft.ComputeCluster`. */
export function isApiImport(what: string): boolean {
  return what.startsWith("#") ? HEADER.test(what) : what === NAMESPACE || what.startsWith(`${NAMESPACE}.`);
}

function hasGlobalUsing(program: Program): boolean {
  return program.body.some(
    (statement) => statement.kind === "import" && statement.isGlobal && isApiImport(statement.what),
  );
}
