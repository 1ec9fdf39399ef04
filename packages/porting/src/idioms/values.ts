import type { Expression, Language } from "../languages/index.ts";
import {
  enumerationNamed,
  interfaceOfCoclass,
  type MemberMeaning,
  plain,
  type Recognition,
  type Variable,
} from "../recognition/index.ts";
import type { Draft, Face } from "./draft.ts";
import { KnownValues, nameOf } from "./known-values.ts";
import { MemberCalls } from "./member-calls.ts";
import { isCompound, needsParentheses } from "./operands.ts";
import {
  asReceiver,
  CALLED_BY_NAME,
  CONVERSIONS,
  className,
  EMPTY_STRINGS,
  excerpt,
  FIELDS,
  identifier,
  isOperator,
  MATH,
  NAMED_VALUES,
  NUMBER,
  STRING_VIEWS,
  typeScriptType,
  VARIANT_WRAPPERS,
  VISUAL_BASIC,
  variableType,
  WHOLE,
  WRAPPERS,
} from "./surface.ts";
import { WithObjects } from "./with-objects.ts";

/** What a value is wanted for: the type of the parameter as the library spells it, or nothing in particular. */
export type Wanted = string | null;

/** Translates expressions of one program into one face. */
export class Values {
  readonly face: Face;
  readonly language: Language;
  readonly recognition: Recognition;
  readonly text: string;
  readonly calls: MemberCalls;
  /** The objects of `With` blocks. */
  readonly withObjects: WithObjects;
  readonly #known: KnownValues;
  readonly #taken: Set<string>;

  constructor(face: Face, language: Language, recognition: Recognition, text: string) {
    this.face = face;
    this.language = language;
    this.recognition = recognition;
    this.text = text;
    this.#known = new KnownValues(language, recognition, text);
    this.calls = new MemberCalls(this);
    this.withObjects = new WithObjects(this, recognition);
    this.#taken = new Set(text.match(/[A-Za-z_]\w*/g));
  }

  /** A name for a new variable that the source does not have. */
  freshName(name: string, suffix = "Out"): string {
    return this.#taken.has(name) ? `${name}${suffix}` : name;
  }

  /** The expression in TypeScript; `null`, with a reason in the draft, when it is none of those that are known. */
  value(expression: Expression, draft: Draft, wanted: Wanted = null): string | null {
    const text = this.#value(expression, draft, wanted);
    return text === null || wanted !== "BSTR" ? text : this.#asText(expression, text);
  }

  #value(expression: Expression, draft: Draft, wanted: Wanted): string | null {
    const named = this.withObjects.name(expression, draft);
    if (named !== undefined) return named;
    if (wanted?.startsWith("VARIANT") === true && wanted !== "VARIANT_BOOL" && this.face === "raw")
      return this.#variant(expression, draft);
    switch (expression.kind) {
      case "literal":
        return literal(expression.value, wanted, this.language);
      case "missing":
        return "undefined";
      case "name":
        return this.#name(expression, draft);
      case "member":
        return this.#member(expression, draft);
      case "call":
        return this.#call(expression, draft, wanted);
      case "index":
        return this.#index(expression.object, expression.arguments, expression, draft);
      case "new":
        return this.#creation(expression, draft);
      case "cast":
        return this.#cast(expression, draft, wanted);
      case "dereference": {
        const inner = this.value(expression.value, draft);
        return inner;
      }
      case "parenthesized": {
        const inner = this.value(expression.value, draft, wanted);
        return inner === null || /^[\w.!"]+$|^\(.*\)$/.test(inner) ? inner : `(${inner})`;
      }
      case "unary": {
        const inner = this.value(expression.value, draft);
        return inner === null || !/^[-!]$/.test(expression.operator)
          ? inner === null
            ? null
            : this.#unknown(expression, draft)
          : `${expression.operator}${isCompound(this.#known.shown(expression.value)) ? `(${inner})` : asReceiver(inner)}`;
      }
      case "binary": {
        if (!isOperator(expression.operator)) return this.#unknown(expression, draft);
        const left = this.#operand(expression, "left", draft);
        const right = left === null ? null : this.#operand(expression, "right", draft);
        if (left === null || right === null) return null;
        if (
          expression.operator === "-" &&
          this.#known.isDate(expression.left) &&
          this.#known.isDate(expression.right)
        )
          return this.#span(left, right, draft);
        if (
          this.face === "managed" &&
          /^(-|[<>]=?)$/.test(expression.operator) &&
          (this.#known.isDate(expression.left) || this.#known.isDate(expression.right))
        )
          return draft.fail("a date is a Date here, or null: compute with its getTime(), in milliseconds");
        const mixed = this.#mixed(expression, left, right);
        if (mixed !== undefined) return mixed;
        if (
          expression.operator === "/" &&
          this.#known.isWhole(expression.left) &&
          this.#known.isWhole(expression.right)
        )
          return `Math.trunc(${left} / ${right})`;
        if (
          this.#known.isJoining(expression) &&
          !this.#known.isText(expression.left) &&
          !this.#known.isText(expression.right)
        )
          return `String(${left}) + ${right}`;
        return `${left} ${expression.operator} ${right}`;
      }
      case "conditional":
        return this.#conditional([expression.test, expression.yes, expression.no], draft, wanted);
      case "query":
        return this.#query(expression, draft);
      case "initialized":
      case "assign":
      case "address":
      case "function":
      case "type":
      case "other":
        return this.#unknown(expression, draft);
    }
  }

  /** A 64-bit number, a bigint here, and another number: the other one becomes a bigint too, or both are numbers for the sake of fractions. */
  #mixed(expression: Expression & { kind: "binary" }, left: string, right: string): string | undefined {
    const isBig = this.#known.isBig(expression.left);
    if (isBig === this.#known.isBig(expression.right)) return undefined;
    const value = plain(isBig ? expression.right : expression.left);
    const isWhole = this.#known.isWhole(value);
    if (!isWhole && !(value.kind === "literal" && typeof value.value === "number")) return undefined;
    const convert = (text: string, isOfBig: boolean) =>
      isWhole
        ? isOfBig
          ? text
          : /^\d+$/.test(text)
            ? `${text}n`
            : `BigInt(${text})`
        : isOfBig
          ? `Number(${text})`
          : text;
    return `${convert(left, isBig)} ${expression.operator} ${convert(right, !isBig)}`;
  }

  #conditional(parts: readonly Expression[], draft: Draft, wanted: Wanted): string | null {
    const texts = parts.map((part, at) => this.value(part, draft, at === 0 ? null : wanted));
    return texts.includes(null) ? null : `${texts[0]} ? ${texts[1]} : ${texts[2]}`;
  }

  /** One side of an operator, in parentheses where TypeScript needs them and the source does not. */
  #operand(whole: Expression & { kind: "binary" }, side: "left" | "right", draft: Draft): string | null {
    const operand = whole[side];
    const text = this.value(operand, draft);
    if (text === null) return null;
    const enumeration = this.language === "csharp" ? this.#known.enumerationOf(operand) : null;
    const other = side === "left" ? whole.right : whole.left;
    if (enumeration !== null && whole.operator === "+" && this.#known.isText(other))
      return `${draft.needs(enumeration)}[${text}]`; // text shows the name
    return needsParentheses(this.#known.shown(operand), whole.operator, side === "right")
      ? `(${text})`
      : text;
  }

  /** The enumeration whose names .NET shows for a value. */
  shownByName(expression: Expression): string | null {
    return this.language === "csharp" || this.language === "vbnet"
      ? this.#known.enumerationOf(expression)
      : null;
  }

  /** Makes a text of what scripts, and Visual Basic, turn into one by themselves. */
  #asText(expression: Expression, text: string): string {
    if (this.language === "cpp" || this.language === "csharp" || /^(".*"|null)$/.test(text)) return text;
    const type = this.#known.typeOf(expression);
    if (type === "VARIANT_BOOL") return `${text} ? "True" : "False"`;
    const isNumber =
      expression.kind === "unary"
        ? expression.operator === "-"
        : expression.kind === "binary"
          ? /^([-*/%]|\*\*)$/.test(expression.operator)
          : type !== null && (NUMBER.test(type) || enumerationNamed(type) !== undefined);
    return isNumber ? `String(${text})` : text;
  }

  /** A cast, which shows nothing but where it cuts off what a whole number does not hold. */
  #cast(expression: Expression & { kind: "cast" }, draft: Draft, wanted: Wanted): string | null {
    const text = this.value(expression.value, draft, wanted);
    const isCutting = this.language === "cpp" || this.language === "csharp";
    if (
      text === null ||
      !isCutting ||
      !WHOLE.test(expression.type.name) ||
      !this.#known.isFraction(expression.value)
    )
      return text;
    return `Math.trunc(${expression.value.kind === "parenthesized" ? text.replace(/^\((.*)\)$/, "$1") : text})`;
  }

  /** A query as the calls of an array that do the same. */
  #query(expression: Expression & { kind: "query" }, draft: Draft): string | null {
    const { item, over, filters, others, result } = expression;
    if (this.face === "raw")
      return draft.fail("go through the collection by its enumerator, and test each item in the loop");
    if (others.length > 0 || result?.kind === "query")
      return draft.fail("make an array with [...items], which has filter, map, flatMap and sort");
    const items = this.value(over, draft);
    if (items === null) return null;
    const name = identifier(item.name);
    const tests = filters.map((part) => this.value(part, draft));
    const isSame = result === null || (result.kind === "name" && result.name === item.name);
    const value = isSame ? name : this.value(result, draft);
    if (value === null || tests.includes(null)) return null;
    if ([value, ...tests].some((text) => text !== null && /\bawait\b/.test(text)))
      return draft.fail("a function of filter or map cannot await: write a loop with for … of");
    draft.variables.set(name, "own");
    const steps = tests.map((text) => `.filter((${name}) => ${text})`);
    return `[...${items}]${steps.join("")}${isSame ? "" : `.map((${name}) => ${value})`}`;
  }

  /** What lies between two dates, a TimeSpan of the original. */
  #span(later: string, earlier: string, draft: Draft): string {
    const isRaw = this.face === "raw";
    draft.notes.add(`The difference of two dates is a number here, of ${isRaw ? "days" : "milliseconds"}.`);
    return isRaw ? `${later} - ${earlier}` : `Number(${later}) - Number(${earlier})`;
  }

  #unknown(expression: Expression, draft: Draft): null {
    return draft.fail(
      `\`${excerpt(expression, this.text)}\` is none of the expressions that are known here: port it by hand`,
    );
  }

  /** A variable as a place to write to. */
  place(expression: Expression, draft: Draft): string | null {
    const symbol = this.recognition.symbols.get(expression);
    if (expression.kind === "name") {
      if (symbol === undefined) draft.variables.set(identifier(expression.name), "");
      return symbol === undefined
        ? identifier(expression.name)
        : this.variable(
            symbol,
            expression.name,
            draft,
            this.face === "managed" && symbol.isPointer ? ".value" : "",
          );
    }
    if (expression.kind === "member" && this.recognition.members.get(expression) === undefined) {
      if (this.recognition.unknown.has(expression))
        return draft.fail(
          `\`${excerpt(expression, this.text)}\` has no counterpart: the port has no member of that name`,
        );
      const object = expression.object === null ? null : this.value(expression.object, draft);
      return object === null ? null : `${asReceiver(object)}.${expression.name}`;
    }
    if (expression.kind === "index")
      return this.#index(expression.object, expression.arguments, expression, draft);
    if (expression.kind === "dereference") return this.place(expression.value, draft);
    return this.#unknown(expression, draft);
  }

  /** A variable by its name, with what follows to reach its value. */
  variable(symbol: Variable, name: string, draft: Draft, suffix: string): string {
    const plainName = identifier(name);
    const isOut = this.face === "raw" && symbol.role !== "value" && symbol.holds !== null;
    if (isOut) {
      const holds = typeScriptType(symbol.holds ?? "", draft);
      const kind = symbol.role === "out" ? "Out" : "InOut";
      draft.variables.set(plainName, `${draft.needs(kind, "type")}<${holds}>`);
    } else {
      const type =
        symbol.role === "inout"
          ? draft.needs("Ref", "type")
          : symbol.isPointer
            ? null
            : variableType(symbol.type, this.face, draft);
      draft.variables.set(plainName, type === null ? "" : `${type}${draft.isNullable ? " | null" : ""}`);
    }
    return `${symbol.isField ? "this." : ""}${plainName}${suffix}`;
  }

  #name(expression: Expression & { kind: "name" }, draft: Draft): string | null {
    const constant = this.recognition.constants.get(expression);
    if (constant !== undefined) return this.constant(constant, draft);
    const known = NAMED_VALUES[expression.name];
    if (known !== undefined) return known;
    const meaning = this.recognition.members.get(expression); // of the object of a `with` of JScript
    if (meaning !== undefined) return this.calls.read(meaning, [], draft);
    const symbol = this.recognition.symbols.get(expression);
    if (symbol === undefined && this.language.startsWith("vb") && CALLED_BY_NAME.test(expression.name)) {
      const { start, end } = expression;
      return this.#otherCall({ kind: "call", callee: expression, arguments: [], start, end }, draft);
    }
    if (symbol !== undefined) {
      const isHeld =
        symbol.role !== "value" &&
        (this.face === "raw" ? symbol.holds !== null : symbol.role === "inout" || symbol.isPointer);
      const suffix = !isHeld ? "" : symbol.role === "inout" ? ".value" : ".value!";
      return this.#awaited(expression, this.variable(symbol, expression.name, draft, suffix), draft);
    }
    const path =
      expression.qualifier === ""
        ? identifier(expression.name)
        : `${expression.qualifier.replaceAll("::", ".")}.${expression.name}`;
    if (path !== "this") draft.variables.set(path.split(".")[0] ?? path, "");
    return path;
  }

  constant({ enumeration, value }: { enumeration: string; value: string }, draft: Draft): string {
    if (this.face === "managed" || this.language !== "cpp") return `${draft.needs(enumeration)}.${value}`;
    return draft.needs(`${enumeration}_${value}`);
  }

  #member(expression: Expression & { kind: "member" }, draft: Draft): string | null {
    const constant = this.recognition.constants.get(expression);
    if (constant !== undefined) return this.constant(constant, draft);
    const meaning = this.recognition.members.get(expression);
    if (meaning !== undefined) return this.calls.read(meaning, [], draft);
    if (expression.object === null) return this.#unknown(expression, draft);
    if (STRING_VIEWS.test(expression.name) && this.language === "cpp")
      return this.value(expression.object, draft);
    if (/^(string|String)$/.test(nameOf(expression.object)) && expression.name === "Empty") return '""';
    const field = this.#field(expression, draft);
    if (field !== undefined) return field;
    if (this.recognition.unknown.has(expression) || this.#isOfApi(expression.object))
      return draft.fail(
        `\`${excerpt(expression, this.text)}\` has no counterpart: the port has no member of that name`,
      );
    if (this.#isError(expression.object)) {
      const part = { number: "hresult", description: "message" }[expression.name.toLowerCase()];
      if (part === undefined) return this.#unknown(expression, draft);
      draft.variables.set("error", "");
      return `error.${part}`;
    }
    const object = this.value(expression.object, draft);
    if (object === null) return null;
    const name = this.#nameOfError(expression.object, expression.name);
    return this.#awaited(expression, `${asReceiver(object)}.${name}`, draft);
  }

  /** A property of the source's own, which is awaited where it calls the cluster. */
  #awaited(expression: Expression & { kind: "name" | "member" }, text: string, draft: Draft): string {
    if (this.recognition.symbols.get(expression)?.isAwaited !== true) return text;
    draft.notes.add(`\`${expression.name}\` calls the cluster, so it gives a promise.`);
    return `await ${text}`;
  }

  /** What a member of a caught exception is called here. */
  #nameOfError(object: Expression, name: string): string {
    if (!/exception$/i.test(this.#known.typeOf(object) ?? "")) return name;
    const names =
      this.language === "jscript" ? { number: "hresult", description: "message" } : { Message: "message" };
    return Object.entries(names).find(([old]) => old === name)?.[1] ?? name;
  }

  /** Whether it is the object in which scripts find what went wrong. */
  #isError(expression: Expression): boolean {
    return (
      this.language === "vbscript" &&
      /^err$/i.test(nameOf(expression)) &&
      !this.recognition.symbols.has(expression)
    );
  }

  /** A field of a VARIANT, which there is only where the type says so. */
  #field({ object, name }: Expression & { kind: "member" }, draft: Draft): string | null | undefined {
    const [tag, other] = FIELDS[name] ?? [];
    const symbol = object === null ? undefined : this.recognition.symbols.get(object);
    if (tag === undefined || symbol?.type?.kind !== "variant" || this.face === "managed") return undefined;
    const isItem = symbol.holds === "VARIANT[]";
    if (object?.kind !== "name" || (symbol.role !== "value" && !isItem)) return undefined;
    const text = isItem ? `${identifier(object.name)}.value?.[0]` : this.value(object, draft);
    if (text === null || isItem) return undefined;
    draft.variables.set(text, draft.needs("VARIANT", "type"));
    return `(${text}.vt === ${draft.needs(tag)} ? ${text}.${name} : ${other})`;
  }

  #isOfApi(expression: Expression): boolean {
    const symbol = this.recognition.symbols.get(plain(expression));
    return (
      symbol?.type?.kind === "api" || symbol?.type?.kind === "variant" || symbol?.type?.kind === "enumerator"
    );
  }

  #index(object: Expression, list: readonly Expression[], whole: Expression, draft: Draft): string | null {
    const [index, ...more] = list;
    const symbol = this.recognition.symbols.get(object);
    if (index === undefined || more.length > 0) return this.#unknown(whole, draft);
    if (symbol?.type?.kind === "api" && symbol.type.name === "IJob" && this.face === "managed") {
      const [job, id] = [this.value(object, draft), this.value(index, draft)];
      return job === null || id === null ? null : `${asReceiver(job)}.Item(${id})`;
    }
    if (this.#isOfApi(object) || this.recognition.members.has(object)) {
      return draft.fail(
        "collections have no index here: go through them with for … of, or make an array of them with [...items]",
      );
    }
    const [base, at] = [this.value(object, draft), this.value(index, draft)];
    return base === null || at === null ? null : `${base}[${at}]`;
  }

  #creation(expression: Expression & { kind: "new" }, draft: Draft): string | null {
    const coclass = this.recognition.creations.get(expression);
    if (coclass === undefined) return this.#unknown(expression, draft);
    const [from] = expression.type.name === "ActiveXObject" ? [] : expression.arguments;
    return this.calls.create(coclass, from ?? null, draft);
  }

  #call(expression: Expression & { kind: "call" }, draft: Draft, wanted: Wanted): string | null {
    const { callee } = expression;
    const coclass = this.recognition.creations.get(expression);
    if (coclass !== undefined) {
      const isMaking = callee.kind === "name" ? !callee.name.startsWith("CoCreate") : this.language !== "cpp";
      return isMaking
        ? this.calls.create(coclass, null, draft)
        : this.calls.createInto(expression, coclass, draft);
    }
    const meaning = this.recognition.members.get(callee);
    if (meaning !== undefined) return this.calls.read(meaning, expression.arguments, draft);
    const [first, ...more] = expression.arguments;
    if (first === undefined && this.language === "cpp" && EMPTY_STRINGS.test(nameOf(callee))) return '""';
    if (callee.kind === "type" && first !== undefined) return this.value(first, draft, wanted);
    if (callee.kind === "name" && first !== undefined) {
      if (WRAPPERS.test(callee.name) || VARIANT_WRAPPERS.test(callee.name))
        return this.value(first, draft, wanted);
      if (this.#known.isIf(expression)) return this.#conditional(expression.arguments, draft, wanted);
      const conversion = CONVERSIONS[callee.name.toLowerCase()];
      const inner = conversion === undefined ? null : this.value(first, draft);
      if (inner !== null && this.#known.isRounded(callee.name, first)) {
        draft.notes.add(`\`${callee.name}\` rounds halves to the even number.`);
        return `Math.round(${inner})`;
      }
      if (conversion !== undefined) return inner === null ? null : `${conversion}(${inner})`;
      const symbol = this.recognition.symbols.get(callee);
      if (symbol !== undefined && more.length === 0 && this.language.startsWith("vb"))
        return this.#index(callee, [first], expression, draft);
      if (this.language === "cpp" && /Ptr$/.test(callee.name) && interfaceOfPointer(callee.name))
        return this.value(first, draft);
    }
    if (callee.kind === "member" && callee.object !== null && first === undefined) {
      if (this.#isView(expression, callee.object, callee.name)) return this.value(callee.object, draft);
      const inner =
        callee.name === "ToString" || callee.name === "toString" ? this.value(callee.object, draft) : null;
      const enumeration = this.shownByName(callee.object);
      if (inner !== null)
        return enumeration === null ? `String(${inner})` : `${draft.needs(enumeration)}[${inner}]`;
    }
    return this.#otherCall(expression, draft);
  }

  /** `Math.Max(a, b)` of .NET and `max(a, b)` of C++. */
  #math({ callee, arguments: list }: Expression & { kind: "call" }, draft: Draft): string | null | undefined {
    const isNet = this.language === "csharp" || this.language === "vbnet";
    const isOfMath =
      callee.kind === "member" && callee.object !== null && isNet && nameOf(callee.object) === "Math";
    const isOfCpp = callee.kind === "name" && this.language === "cpp" && /^(__)?(max|min)$/.test(callee.name);
    if (!(isOfMath || isOfCpp) || !("name" in callee)) return undefined;
    const name = MATH[callee.name.replace("__", "").toLowerCase()];
    if (name === undefined) return undefined;
    const values = list.map((argument) => this.value(argument, draft));
    return values.includes(null) ? null : `Math.${name}(${values.join(", ")})`;
  }

  /** A call of a function that is not of the API: those that the sources define are awaited where they call the cluster. */
  #otherCall(expression: Expression & { kind: "call" }, draft: Draft): string | null {
    const { callee } = expression;
    const facts = this.recognition.functions.get(expression);
    const math = facts === undefined ? this.#math(expression, draft) : undefined;
    if (math !== undefined) return math;
    const isNamed = callee.kind === "name" && callee.name !== "";
    if (!isNamed && (facts === undefined || callee.kind !== "member"))
      return this.#unknown(expression, draft);
    const values = expression.arguments.map((argument) => this.value(argument, draft));
    if (values.includes(null)) return null;
    let text: string | null = null;
    if (callee.kind === "name") {
      const isOwnMethod = facts?.isMethod === true && callee.qualifier === "";
      text = isOwnMethod ? `this.${callee.name}` : identifier(callee.name);
      draft.variables.set(isOwnMethod ? "this" : text, "");
      if (facts === undefined)
        draft.notes.add(
          this.language.startsWith("vb") && VISUAL_BASIC.test(callee.name)
            ? `\`${callee.name}\` is Visual Basic's own: write what it does.`
            : `\`${callee.name}\` is not defined in these sources: await it if it is asynchronous.`,
        );
    } else if (callee.kind === "member" && callee.object !== null) {
      const object = this.value(callee.object, draft);
      text = object === null ? null : `${asReceiver(object)}.${callee.name}`;
    }
    return text === null
      ? null
      : `${facts?.isAsynchronous === true ? "await " : ""}${text}(${values.join(", ")})`;
  }

  /** Whether a call only shows its object in another way, as `text.c_str()` and `pointer.get()` do. */
  #isView(call: Expression, object: Expression, name: string): boolean {
    if (this.language !== "cpp" || !STRING_VIEWS.test(name) || this.recognition.functions.has(call))
      return false;
    return !/^[gG]et$/.test(name) || this.#isOfApi(object);
  }

  /** A VARIANT of the raw port that holds a value. */
  #variant(expression: Expression, draft: Draft): string | null {
    const value = plain(expression);
    const [first, second] =
      value.kind === "call" && "name" in value.callee && VARIANT_WRAPPERS.test(value.callee.name)
        ? value.arguments
        : [];
    const inner = first ?? value;
    const type =
      this.recognition.types.get(inner) ??
      this.recognition.types.get(value) ??
      this.recognition.symbols.get(inner)?.type ??
      null;
    if (type?.kind === "variant" && first === undefined) return this.value(inner, draft);
    const text = this.value(inner, draft);
    if (text === null) return null;
    const vt = second?.kind === "name" ? second.name : null;
    const make = (tag: string, field: string) => `{ vt: ${draft.needs(tag)}, ${field}: ${text} }`;
    if (type?.kind === "api") return make("VT_DISPATCH", "pdispVal");
    const name = inner.kind === "literal" ? typeof inner.value : type?.kind === "foreign" ? type.name : "";
    if (
      vt === "VT_I4" ||
      /^(long|int|number|LONG|ULONG|DWORD|Int32|Integer|short|UINT|JobStatus|TaskStatus)$/i.test(name)
    )
      return make("VT_I4", "lVal");
    if (vt === "VT_BSTR" || /^(string|bstr|_bstr_t|CComBSTR|wchar_t|CString|wstring)$/i.test(name))
      return make("VT_BSTR", "bstrVal");
    return draft.fail(
      `the type of \`${excerpt(inner, this.text)}\` is not known: pass { vt: VT_I4, lVal: … } for a number, { vt: VT_DISPATCH, pdispVal: … } for an object`,
    );
  }

  /** The type of the objects of a coclass in the face. */
  typeOfCoclass(coclass: string): string {
    return this.face === "raw"
      ? (interfaceOfCoclass(coclass) ?? "")
      : className(interfaceOfCoclass(coclass) ?? coclass);
  }

  meaningOf(expression: Expression): MemberMeaning | undefined {
    return this.recognition.members.get(expression);
  }
}

function interfaceOfPointer(name: string): boolean {
  return interfaceOfCoclass(name.replace(/^I|Ptr$/g, "")) !== undefined;
}

function literal(value: string | number | boolean | null, wanted: Wanted, language: Language): string {
  if (wanted === "VARIANT_BOOL" && (typeof value === "number" || value === null))
    return value === null || value === 0 ? "false" : "true";
  if (wanted === "VARIANT_BOOL" && typeof value === "string" && /^(true|false)$/i.test(value))
    return value.toLowerCase();
  if (wanted === "long" && value === null) return "0";
  if (wanted === "long" && typeof value === "string" && /^\d+$/.test(value)) return String(Number(value));
  if (wanted === "BSTR" && value === 0 && language === "cpp") return "null";
  if (wanted === "BSTR" && typeof value === "number") return JSON.stringify(String(value));
  if (wanted === "BSTR" && typeof value === "boolean") return value ? '"True"' : '"False"';
  return JSON.stringify(value);
}
