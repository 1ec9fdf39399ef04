import type { Expression, Language, Statement } from "../languages/index.ts";
import { bareName, plain, type Recognition, type RecognizedUse, resultOf } from "../recognition/index.ts";
import { comCall } from "./com-calls.ts";
import { Draft, type Face } from "./draft.ts";
import { needsParentheses } from "./operands.ts";
import { parentsIn } from "./parents.ts";
import { asReceiver, className, identifier, typeScriptType } from "./surface.ts";
import { Values } from "./values.ts";

/** A use in TypeScript. */
export interface Translation {
  /** The lines; `null` when the use is none of the known idioms. No lines at all mean that the statement falls away. */
  readonly lines: readonly string[] | null;
  /** Whether the lines stand for the whole statement or for the expression in it. */
  readonly form: "statement" | "expression";
  readonly notes: readonly string[];
  readonly imports: ReadonlyMap<string, "value" | "type">;
  readonly variables: ReadonlyMap<string, string>;
}

/** Translates the uses in one program: the whole statement where it is known, else the expression, else it says why not. */
export class Translator {
  readonly #values: Values;
  readonly #language: Language;
  readonly #face: Face;
  readonly #recognition: Recognition;
  readonly #statements = new Map<Statement, Translation | null>();
  /** The calls of COM itself, by their members and, for items that smart pointers take, by their declarations. */
  readonly #comUses: ReadonlyMap<Expression | Statement, RecognizedUse>;
  readonly #parents = new Map<Statement, Map<Expression, Expression>>();
  /** The handlers of each `try`, by where it begins. */
  readonly #catches = new Map<number, Statement[]>();

  constructor(face: Face, language: Language, recognition: Recognition, text: string) {
    this.#face = face;
    this.#language = language;
    this.#recognition = recognition;
    this.#values = new Values(face, language, recognition, text);
    this.#comUses = new Map(
      recognition.uses
        .filter(({ kind }) => kind === "com")
        .map((use) => [use.expression ?? use.statement, use]),
    );
    for (const { kind, statement } of recognition.uses) {
      if (statement.kind === "with") this.#whole(statement);
      if (kind !== "error" || statement.kind !== "catch") continue;
      const { start } = statement.tried;
      this.#catches.set(start, [...(this.#catches.get(start) ?? []), statement]);
    }
  }

  translate(use: RecognizedUse): Translation {
    if (use.kind === "error") return this.#error(use);
    const draft = new Draft(!use.isInLoopTest);
    if (!use.isBroken) {
      const whole = this.#whole(use.statement);
      if (whole !== null && whole.lines !== null) return whole;
    }
    if (use.expression === null) {
      const [reason] = this.#whole(use.statement)?.notes ?? [];
      return done(
        draft,
        null,
        "statement",
        reason ?? "This form of the statement is not known: port it by hand.",
      );
    }
    const text = this.#expression(use, draft);
    return done(draft, text === null ? null : text === "" ? [] : [text], "expression");
  }

  /** The statement as a whole, once for all of its uses. `null` where a statement of its kind never is one line. */
  #whole(statement: Statement): Translation | null {
    const known = this.#statements.get(statement);
    if (known !== undefined) return known;
    const draft = new Draft(true);
    const lines = this.#statement(statement, draft);
    const isNone = lines === null && statement.kind !== "forEach" && !this.#isItem(statement);
    const translation = isNone ? null : done(draft, lines, "statement");
    this.#statements.set(statement, translation);
    return translation;
  }

  #statement(statement: Statement, draft: Draft): string[] | null {
    switch (statement.kind) {
      case "expression":
        return this.#expressionStatement(statement.value, draft);
      case "declare":
        return this.#declaration(statement, draft);
      case "return":
        return this.#return(statement, draft);
      case "forEach":
        return this.#forEach(statement, draft);
      case "with":
        return this.#values.withObjects.open(statement, draft);
      default:
        return null;
    }
  }

  #expressionStatement(expression: Expression, draft: Draft): string[] | null {
    const checked = this.#checked(expression, draft);
    if (checked === "S_OK") draft.imports.delete("S_OK"); // nobody looks at what the call answers
    if (checked !== undefined)
      return checked === null ? null : checked === "" || checked === "S_OK" ? [] : [`${checked};`];
    if (expression.kind === "assign") return this.#assignment(expression, draft);
    const com = this.#com(expression, draft);
    if (com !== undefined) return com === null ? null : com === "" ? [] : [`${com};`];
    const call = expression.kind === "call" ? this.#values.meaningOf(expression.callee) : undefined;
    const isCluster = call?.read?.owner.name === "ICluster";
    if (
      this.#face === "raw" &&
      this.#language !== "cpp" &&
      isCluster &&
      call.read !== null &&
      resultOf(call.read.info) === null
    ) {
      const text = this.#values.value(expression, draft);
      return text === null ? null : [`${this.#hr(draft)} = ${text};`];
    }
    const text = this.#values.value(expression, draft);
    return text === null ? null : draft.isPrefixed && /^p\w+\.value!$/.test(text) ? [] : [`${text};`];
  }

  #hr(draft: Draft): string {
    draft.variables.set("hr", draft.needs("HRESULT", "type"));
    draft.notes.add("Check FAILED(hr) afterwards: the raw port throws nothing.");
    return "hr";
  }

  /** A call of COM itself in a statement; `undefined` when it is none. */
  #com(expression: Expression, draft: Draft): string | null | undefined {
    const whole = plain(expression);
    const member = whole.kind === "call" ? whole.callee : whole;
    const use = this.#comUses.get(member);
    return use === undefined ? undefined : comCall(this.#values, use, whole, draft);
  }

  /** Whether an expression of C++ is an HRESULT of the API. */
  #isResult(expression: Expression): boolean {
    const value = plain(expression);
    if (this.#language !== "cpp" || value.kind !== "call") return false;
    const meaning = this.#values.meaningOf(value.callee);
    const found = meaning?.read ?? meaning?.write;
    if (found !== undefined && found !== null)
      return found.info.retval === null || value.arguments.length === found.info.parameters.length;
    return (
      this.#recognition.creations.has(value) ||
      (value.callee.kind === "member" &&
        /^(QueryInterface|Next)$/.test(value.callee.name) &&
        this.#com(value, new Draft(true)) !== undefined)
    );
  }

  /** The call itself, or `undefined` when the expression is no HRESULT, alone, assigned, or inside a macro that checks it. */
  #checked(expression: Expression, draft: Draft): string | null | undefined {
    const value = plain(expression);
    if (this.#isResult(value)) return this.#result(value, draft);
    if (value.kind === "assign" && value.operator === "=" && this.#isResult(value.value)) {
      const call = this.#result(plain(value.value), draft);
      const place = call === null || this.#face === "managed" ? "" : this.#values.place(value.target, draft);
      if (this.#face === "raw" && place === "hr") draft.variables.set("hr", draft.needs("HRESULT", "type"));
      return call === null || place === null ? null : place === "" ? call : `${place} = ${call}`;
    }
    if (value.kind !== "call" || value.callee.kind !== "name" || this.#language !== "cpp") return undefined;
    const [first, ...rest] = value.arguments;
    const inner = first === undefined ? undefined : this.#checked(first, draft);
    if (inner === undefined || inner === null || this.#face === "managed") return inner;
    const others = rest.map((argument) => this.#values.value(argument, draft));
    if (others.includes(null)) return null;
    draft.variables.set(value.callee.name, "");
    return `${value.callee.name}(${[inner.replace(/^hr = /, ""), ...others].join(", ")})`;
  }

  #result(value: Expression, draft: Draft): string | null {
    const com = this.#com(value, draft);
    return com === undefined ? this.#values.value(value, draft) : com;
  }

  #assignment(expression: Expression & { kind: "assign" }, draft: Draft): string[] | null {
    const { target, value, operator } = expression;
    const property = this.#values.meaningOf(target);
    if (property !== undefined) {
      const text = this.#put(expression, draft);
      return text === null ? null : [`${text};`];
    }
    const symbol = this.#recognition.symbols.get(target);
    const isInitialized = value.kind === "initialized" && operator === "=" && symbol?.isResult !== true;
    const text = this.#values.value(isInitialized ? value.made : value, draft);
    if (text === null) return null;
    if (isInitialized) {
      const before = draft.before.splice(0);
      const place = this.#values.place(target, draft);
      const puts = place === null ? null : this.#initializers(value.parts, target, draft);
      return puts === null ? null : [...before, `${place} = ${text};`, ...puts];
    }
    if (symbol?.isResult === true) {
      draft.notes.add(
        "Visual Basic gives back what the name of the function holds at its end: move the return there.",
      );
      return [`return ${text};`];
    }
    const place = this.#values.place(target, draft);
    return place === null ? null : [`${place} ${operator} ${text};`];
  }

  /** What `new Job { Name = "x" }` sets, in statements after the one that keeps the object in a variable. */
  #initializers(parts: readonly Expression[], object: Expression, draft: Draft): string[] | null {
    const lines: string[] = [];
    for (const part of parts) {
      const text = part.kind === "assign" ? this.#put(part, draft, object) : null;
      if (text === null) return null;
      lines.push(...draft.before.splice(0), `${text};`);
    }
    return lines;
  }

  /** @param object - What has the property, where the source only makes it there. */
  #put(
    expression: Expression & { kind: "assign" },
    draft: Draft,
    object: Expression | null = null,
  ): string | null {
    const { target, value, operator } = expression;
    const found = this.#values.meaningOf(target);
    if (found === undefined || found.write === null) return null;
    const meaning = object === null ? found : { ...found, receiver: object };
    if (meaning.receiver?.kind === "new") return draft.fail("set the property after the object is made");
    const [parameter] = found.write.info.parameters;
    const chained =
      value.kind === "assign" && value.operator === "=" && this.#face === "managed"
        ? this.#put(value, draft)
        : null;
    if (chained !== null) {
      const owner = meaning.receiver === null ? null : this.#values.value(meaning.receiver, draft);
      return owner === null ? null : `${asReceiver(owner)}.${bareName(found.write.info.name)} = ${chained}`;
    }
    const text = this.#values.value(value, draft, parameter?.type ?? null);
    if (text === null) return null;
    const call = this.#values.calls.call(found.write, meaning.receiver, [value], draft);
    if (call === null) return null;
    const isCluster = found.write.owner.name === "ICluster";
    if (this.#face === "managed" && (operator === "=" || !isCluster))
      return operator === "=" ? call.text : call.text.replace(` = ${text}`, ` ${operator} ${text}`);
    const before =
      operator === "=" || meaning.read === null
        ? null
        : this.#values.calls.read({ ...meaning, write: null }, [], draft);
    const bare = operator.slice(0, -1);
    const sum = `${before} ${bare} ${needsParentheses(value, bare, true) ? `(${text})` : text}`;
    if (this.#face === "managed")
      return before === null ? null : call.text.replace(` = ${text}`, ` = ${sum}`);
    const assigned = isCluster ? `${this.#hr(draft)} = ${call.text}` : call.text;
    if (operator === "=") return assigned;
    return before === null ? null : assigned.replace(`(${text})`, `(${sum})`);
  }

  #declaration(statement: Statement & { kind: "declare" }, draft: Draft): string[] | null {
    const symbol = this.#recognition.symbols.get(statement);
    const coclass = this.#recognition.creations.get(statement);
    const name = identifier(statement.name);
    if (symbol === undefined || symbol.isField) return null;
    const keyword = statement.disposes
      ? "using"
      : symbol.writes > 1 && symbol.role === "value"
        ? "let"
        : "const";
    if (coclass !== undefined) {
      const made = this.#values.calls.create(coclass, null, draft);
      draft.variables.set(name, "own");
      return made === null ? null : [`const ${name} = ${made};`];
    }
    const isObject = symbol.type?.kind === "api" || symbol.type?.kind === "enumerator";
    const [constructed] = isObject ? (statement.construct ?? []) : [];
    const value = statement.value ?? constructed ?? null;
    if (symbol.role === "out" && symbol.holds !== null && this.#isItem(statement))
      return this.#item(statement, symbol.holds, draft);
    if (value === null || !statement.isAlone) return null;
    if (value.kind === "initialized") return this.#initialized(statement, value, keyword, draft);
    const isResult = this.#isResult(value);
    if (isResult && this.#face === "managed") return this.#expressionStatement(value, draft);
    const text = isResult ? this.#result(plain(value), draft) : this.#values.value(value, draft);
    if (text === null) return null;
    if (symbol.role !== "value" && this.#face === "raw")
      return draft.fail("the variable is an Out here, which a call writes into: give it another name");
    draft.variables.set(name, "own");
    return [`${keyword} ${name} = ${this.#named(text, name, draft)};`];
  }

  /** Lets the Out that a variable takes its value from bear the name of the variable, which is unlike others near it. */
  #named(text: string, name: string, draft: Draft): string {
    const [, holder] = /^(p\w+)\.value!$/.exec(text) ?? [];
    if (holder === undefined || !draft.isPrefixed) return text;
    const own = `${name}Out`;
    const rename = (line: string) => line.replaceAll(new RegExp(`(?<!\\.)\\b${holder}\\b`, "g"), own);
    draft.before.splice(0, draft.before.length, ...draft.before.map(rename));
    draft.variables.delete(holder);
    draft.variables.set(own, "own");
    return rename(text);
  }

  #initialized(
    statement: Statement & { kind: "declare" },
    { made, parts }: Expression & { kind: "initialized" },
    keyword: string,
    draft: Draft,
  ): string[] | null {
    const text = this.#values.value(made, draft);
    if (text === null) return null;
    const symbol = this.#recognition.symbols.get(statement);
    const { start, end } = statement;
    const object: Expression = { kind: "name", name: statement.name, qualifier: "", start, end };
    if (symbol !== undefined) this.#recognition.symbols.set(object, symbol);
    const before = draft.before.splice(0);
    const puts = this.#initializers(parts, object, draft);
    draft.variables.set(identifier(statement.name), "own");
    return puts === null ? null : [...before, `${keyword} ${identifier(statement.name)} = ${text};`, ...puts];
  }

  /** Whether a smart pointer is declared with the item of an enumerator. */
  #isItem(statement: Statement): boolean {
    return this.#comUses.has(statement);
  }

  #item(statement: Statement & { kind: "declare" }, holds: string, draft: Draft): string[] | null {
    if (this.#face === "managed")
      return draft.fail(
        "a loop over the collection itself gives its objects: for (const item of items) { … }",
      );
    const from = plain(statement.construct?.[0] ?? statement.value ?? { kind: "missing", start: 0, end: 0 });
    const variant = from.kind === "member" && from.object !== null ? from.object : from;
    const symbol = this.#recognition.symbols.get(plain(variant));
    const name = identifier(statement.name);
    const made = `const ${name} = ${draft.needs("out")}<${typeScriptType(holds, draft)}>();`;
    if (symbol?.type?.kind === "variant" && symbol.role === "value" && variant.kind === "name") {
      const whole = this.#values.value(variant, draft);
      if (whole === null) return null;
      draft.variables.set(name, "own").set(whole, draft.needs("VARIANT", "type"));
      return [
        made,
        `if (${whole}.vt === ${draft.needs("VT_DISPATCH")}) ${whole}.pdispVal?.QueryInterface(${draft.needs(`IID_${holds}`)}, ${name});`,
      ];
    }
    const place = symbol?.holds === "VARIANT[]" ? this.#values.calls.address(variant, draft) : null;
    if (place === null)
      return draft.fail(
        `an item comes out of its VARIANT with: if (item.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_${holds}, ${name})`,
      );
    draft.notes.clear();
    const item = this.#values.freshName(`${name}Item`);
    for (const own of [name, item]) draft.variables.set(own, "own");
    return [
      made,
      `const ${item} = ${place}.value?.[0];`,
      `if (${item}?.vt === ${draft.needs("VT_DISPATCH")}) ${item}.pdispVal?.QueryInterface(${draft.needs(`IID_${holds}`)}, ${name});`,
    ];
  }

  #return(statement: Statement & { kind: "return" }, draft: Draft): string[] | null {
    if (statement.value === null) return null;
    const checked = this.#checked(statement.value, draft);
    if (checked !== undefined) {
      if (checked === null) return null;
      if (this.#face === "raw") return [`return ${checked.replace(/^hr = /, "")};`];
      draft.notes.add("No HRESULT is given back: a failure is thrown.");
      return [`${checked};`];
    }
    const text = this.#values.value(statement.value, draft);
    return text === null ? null : [`return ${text};`];
  }

  #forEach(statement: Statement & { kind: "forEach" }, draft: Draft): string[] | null {
    const over = this.#values.value(statement.over, draft);
    if (over === null) return null;
    const symbol = this.#recognition.symbols.get(statement);
    return this.#loop(
      over,
      identifier(statement.name),
      symbol?.type?.kind === "api" ? symbol.type.name : null,
      draft,
    );
  }

  /** The head of a loop over a collection. In the raw face an enumerator gives the items as VARIANTs. */
  #loop(over: string, name: string, items: string | null, draft: Draft): string[] {
    draft.variables.set(name, "own");
    if (this.#face === "managed") return [`for (const ${name} of ${over}) {`];
    const enumerator = this.#values.freshName("pEnum");
    const lines = [
      `const ${enumerator} = ${draft.needs("out")}<${typeScriptType("IEnumVARIANT", draft)}>();`,
      `${asReceiver(over)}.GetEnumerator(${enumerator});`,
      `for (const item = ${draft.needs("out")}<${typeScriptType("VARIANT[]", draft)}>(); ${enumerator}.value!.Next(1, item) === ${draft.needs("S_OK")}; ) {`,
    ];
    for (const own of [enumerator, "item"]) draft.variables.set(own, "own");
    if (items === null) {
      draft.notes.add("The item is `item.value?.[0]`, a VARIANT.");
      return lines;
    }
    const holder = this.#values.freshName(`p${className(items)}`);
    draft.variables.set(holder, "own");
    if (name !== "item") draft.notes.add(`\`${name}\` is \`${holder}.value\` in the loop.`);
    return [
      ...lines,
      `  const variant = item.value?.[0];`,
      `  const ${holder} = out<${typeScriptType(items, draft)}>();`,
      `  if (variant?.vt === ${draft.needs("VT_DISPATCH")}) variant.pdispVal?.QueryInterface(${draft.needs(`IID_${items}`)}, ${holder});`,
    ];
  }

  /** The expression of a use, with the call around it. */
  #expression(use: RecognizedUse, draft: Draft): string | null {
    const { expression, statement } = use;
    if (expression === null) return null;
    if (
      use.kind === "member" &&
      this.#values.meaningOf(expression) === undefined &&
      expression.kind === "member"
    ) {
      return this.#withoutMeaning(use, expression, draft);
    }
    if (expression.kind === "new" && expression.type.name === "Enumerator") {
      const [over] = expression.arguments;
      const text = over === undefined ? null : this.#values.value(over, draft);
      if (text === null || over === undefined) return null;
      const type = this.#recognition.types.get(over) ?? null;
      const lines = this.#loop(text, "item", type?.kind === "api" ? type.items : null, draft);
      draft.before.push(...lines.slice(0, -1));
      return lines.at(-1) ?? null;
    }
    const parents = this.#parentsOf(statement);
    let whole = expression;
    const parent = parents.get(whole);
    if (parent?.kind === "call" && parent.callee === whole) whole = parent;
    if (parent?.kind === "assign" && parent.target === whole) return this.#put(parent, draft);
    const shown = this.#values.shownByName(whole);
    if (shown !== null && parent?.kind === "call" && parent.callee !== whole)
      draft.notes.add(`.NET shows it by its name, which is \`${shown}[…]\` here.`);
    if (use.kind === "com") return comCall(this.#values, use, whole, draft);
    return this.#values.value(whole, draft);
  }

  /** A member that the port does not have, of an object that it has. */
  #withoutMeaning(
    use: RecognizedUse,
    expression: Expression & { kind: "member" },
    draft: Draft,
  ): string | null {
    const [owner = ""] = use.member.split(".");
    if (use.doubt !== null) return null;
    if (/^item$/i.test(expression.name) && owner === "IJob") {
      if (this.#face === "raw") return draft.fail("take the task with GetTask(taskId, pTask)");
      const parent = this.#parentsOf(use.statement).get(expression);
      const job = expression.object === null ? null : this.#values.value(expression.object, draft);
      const [id] = parent?.kind === "call" ? parent.arguments : [];
      const text = id === undefined ? null : this.#values.value(id, draft);
      return job === null || text === null ? null : `${asReceiver(job)}.Item(${text})`;
    }
    if (/^(count|item|length)$/i.test(expression.name)) {
      return draft.fail(
        "collections have neither Count nor an index here: make an array of them with [...items]",
      );
    }
    if (/^(cast|oftype|where|select|first|any|toarray|tolist|orderby)/i.test(expression.name)) {
      return draft.fail(
        "LINQ has no counterpart: make an array with [...items], which has filter, map and find",
      );
    }
    return draft.fail(`${owner} has no member ${expression.name}`);
  }

  #parentsOf(statement: Statement): Map<Expression, Expression> {
    const known = this.#parents.get(statement) ?? parentsIn(statement);
    this.#parents.set(statement, known);
    return known;
  }

  #error({ statement }: RecognizedUse): Translation {
    const draft = new Draft(true);
    if (statement.kind === "onError") {
      return done(
        draft,
        null,
        "statement",
        "Nothing goes on after a failure: put the calls that may fail into try { … } catch (error) { … }; Err.Number is error.hresult, Err.Description is error.message.",
      );
    }
    if (this.#face === "raw")
      return done(
        draft,
        null,
        "statement",
        "The raw port throws nothing: check each HRESULT with FAILED(hr); get_ErrorMessage tells why.",
      );
    return done(draft, statement.kind === "catch" ? this.#catch(statement, draft) : null, "statement");
  }

  #catch(statement: Statement & { kind: "catch" }, draft: Draft): string[] | null {
    const name = statement.name === null ? "error" : identifier(statement.name);
    draft.variables.set(name, "own");
    const isAny = statement.type === null || /^(System)?Exception$/i.test(statement.type.name);
    const test = isAny ? "" : `${draft.needs("ComputeClusterException")}.is(${name})`;
    const filter = statement.filter === null ? "" : this.#values.value(statement.filter, draft);
    if (filter === null) return null;
    const tests = [test, filter].filter(Boolean);
    const all = tests.length > 1 ? tests.map((one) => (/ (\|\||\?) /.test(one) ? `(${one})` : one)) : tests;
    const condition = all.join(" && ");
    const clauses = this.#catches.get(statement.tried.start) ?? [statement];
    if (isAny)
      draft.notes.add(
        `\`${draft.needs("ComputeClusterException")}.is(${name})\` tells the failures of the cluster, with \`${name}.hresult\` and \`${name}.message\`.`,
      );
    else
      draft.notes.add(
        `\`${name}.hresult\` and \`${name}.message\` tell what happened, \`JobId\`, \`TaskId\` and \`NodeName\` to what.`,
      );
    if (clauses.length === 1) {
      const negated = /^[\w.]+\([\w.]+\)$/.test(condition) ? `!${condition}` : `!(${condition})`;
      return [`} catch (${name}) {`, ...(condition === "" ? [] : [`  if (${negated}) throw ${name};`])];
    }
    draft.notes.add(
      `A try has one catch here, which tells its cases apart: end them with \`else throw ${name};\`.`,
    );
    if (clauses[0] === statement) return [`} catch (${name}) {`, `  if (${condition || "true"}) {`];
    return condition === "" ? ["  } else {"] : [`  } else if (${condition}) {`];
  }
}

function done(
  draft: Draft,
  lines: readonly string[] | null,
  form: Translation["form"],
  reason = draft.reason,
): Translation {
  const all = lines === null ? null : [...draft.before, ...lines];
  const notes = [...draft.notes];
  if (lines === null && reason !== null) notes.push(sentence(reason));
  return {
    lines: all,
    form,
    notes,
    imports: lines === null ? new Map() : draft.imports,
    variables: draft.variables,
  };
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? "" : "."}`;
}
