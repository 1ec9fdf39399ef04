import type { Expression } from "../languages/index.ts";
import {
  addressed,
  bareName,
  type FoundMember,
  interfaceOfCoclass,
  type MemberMeaning,
  plain,
  resultOf,
} from "../recognition/index.ts";
import type { Draft } from "./draft.ts";
import { asReceiver, className, identifier, typeScriptType } from "./surface.ts";
import type { Values } from "./values.ts";

/** A call of a member with what it gives back. */
export interface MemberCall {
  readonly text: string;
  /** Where the source has the result written, in the manner of C++; `null` when it is the value of the call. */
  readonly target: Expression | null;
  readonly found: FoundMember;
  /** Whether the value of the expression is an HRESULT, as in the raw interfaces of C++. */
  readonly isRaw: boolean;
}

/** Translates calls of the members of the port. */
export class MemberCalls {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  /** The value that a member gives. */
  read(meaning: MemberMeaning, list: readonly Expression[], draft: Draft): string | null {
    const found = meaning.read ?? meaning.write;
    if (found === null) return null;
    const call = this.call(found, meaning.receiver, list, draft);
    if (call === null) return null;
    if (this.#values.face === "managed") {
      if (call.target === null) return call.text;
      const place = this.#values.place(call.target, draft);
      return place === null ? null : `${place} = ${call.text}`;
    }
    const result = resultOf(found.info);
    if (call.isRaw || result === null) return call.text;
    return this.#keep(call, result, draft);
  }

  /** Lets a call of the raw port write into a new variable before the statement, and gives the value of that. */
  #keep(call: MemberCall, result: string, draft: Draft): string | null {
    if (!draft.hasBefore)
      return draft.fail(
        "in the raw face the value is written into an Out: read it inside the loop, before the condition is tested again",
      );
    const { info, owner } = call.found;
    const name = this.#values.freshName(
      `p${/^I[A-Z]/.test(result) ? className(result) : bareName(info.name)}`,
    );
    const isThere = draft.variables.has(name);
    if (!isThere)
      draft.before.push(`const ${name} = ${draft.needs("out")}<${typeScriptType(result, draft)}>();`);
    draft.variables.set(name, "own");
    const text = call.text.replace("\u0000", name);
    draft.before.push(owner.name === "ICluster" ? `hr = ${text};` : `${text};`);
    if (owner.name === "ICluster") {
      draft.variables.set("hr", draft.needs("HRESULT", "type"));
      if (this.#values.freshName("hr") === "hr")
        draft.notes.add(
          "Declare `let hr: HRESULT;`, and check FAILED(hr) after each call: the raw port throws nothing.",
        );
    }
    return `${name}.value!`;
  }

  /** The call itself. Where the raw port gets a variable for the result that the source has none for, `\u0000` stands for it. */
  call(
    found: FoundMember,
    receiver: Expression | null,
    list: readonly Expression[],
    draft: Draft,
  ): MemberCall | null {
    const { info, owner } = found;
    if (found.isReadOnly)
      return draft.fail(`${owner.name} has no put_${bareName(info.name)}: the property can only be read`);
    const object =
      receiver === null
        ? draft.fail("the object of the With block has no name here: give it one")
        : this.#values.value(receiver, draft);
    if (object === null) return null;
    const at = `${asReceiver(object)}.`;
    const isRaw = this.#isRaw(found, list);
    const parameters = info.parameters.filter((parameter) => parameter.name !== info.retval);
    const values = this.#arguments(found, list.slice(0, isRaw ? parameters.length : undefined), draft);
    if (values === null) return null;
    const last = isRaw && info.retval !== null ? list[parameters.length] : undefined;
    if (this.#values.face === "managed") return this.#managed(found, at, values, last, isRaw, draft);

    const all = [...values];
    if (info.retval !== null) {
      while (all.length < parameters.length) all.push("undefined");
      const out = last === undefined ? "\u0000" : this.address(last, draft);
      if (out === null) return null;
      all.push(out);
    }
    const isAwaited = owner.name === "ICluster";
    return {
      text: `${isAwaited ? "await " : ""}${at}${info.name}(${all.join(", ")})`,
      target: null,
      found,
      isRaw,
    };
  }

  /** Whether a call has an argument for the result, in the manner of the raw interfaces. */
  #isRaw({ info }: FoundMember, list: readonly Expression[]): boolean {
    if (this.#values.language !== "cpp") return false;
    if (info.retval === null) return true;
    const last = list.at(-1);
    return list.length === info.parameters.length && last !== undefined;
  }

  #managed(
    found: FoundMember,
    at: string,
    values: readonly string[],
    last: Expression | undefined,
    isRaw: boolean,
    draft: Draft,
  ): MemberCall | null {
    const { info, owner } = found;
    const name = bareName(info.name);
    const target = last === undefined ? null : (addressed(last) ?? plain(last));
    if (info.kind === "propput") {
      const [value] = values;
      return value === undefined
        ? draft.fail("the value is missing")
        : { text: `${at}${name} = ${value}`, target: null, found, isRaw };
    }
    if (info.name === "CheckAnyTask") {
      draft.isNullable = true;
      draft.notes.add("It gives null where no task of the job ended since.");
    }
    const shown = [...values];
    while (shown.at(-1) === "undefined") shown.pop();
    const text = info.kind === "propget" ? `${at}${name}` : `${at}${name}(${shown.join(", ")})`;
    return { text: owner.name === "ICluster" ? `await ${text}` : text, target, found, isRaw };
  }

  #arguments({ info, owner }: FoundMember, list: readonly Expression[], draft: Draft): string[] | null {
    const parameters = info.parameters.filter((parameter) => parameter.name !== info.retval);
    if (list.length > parameters.length)
      return draft.fail(
        `${owner.name}.${info.name} takes ${parameters.length} arguments, not ${list.length}`,
      );
    const values: string[] = [];
    for (const [at, parameter] of parameters.entries()) {
      const argument = list[at];
      if (argument === undefined || argument.kind === "missing") {
        const isLeftOut = parameter.optional || argument !== undefined;
        if (!isLeftOut)
          return draft.fail(`${owner.name}.${info.name} needs ${parameter.name}, which is left out here`);
        values.push(parameter.optional ? "undefined" : emptyValue(parameter.type));
        continue;
      }
      const value =
        parameter.direction === "in,out"
          ? this.#reference(argument, draft)
          : this.#values.value(argument, draft, parameter.type);
      if (value === null) return null;
      values.push(value);
    }
    while (values.at(-1) === "undefined" && info.retval === null) values.pop();
    return values;
  }

  /** The argument of an [in, out] parameter: the variable itself, which holds the value in `value`. */
  #reference(argument: Expression, draft: Draft): string | null {
    const target = addressed(argument) ?? plain(argument);
    const symbol = this.#values.recognition.symbols.get(target);
    if (symbol === undefined || target.kind !== "name")
      return draft.fail("the call writes into this argument: it must be a variable");
    const name = this.#values.variable(symbol, target.name, draft, "");
    const made =
      this.#values.face === "raw"
        ? `${draft.needs("inOut")}<VARIANT>({ vt: ${draft.needs("VT_EMPTY")} })`
        : `${draft.needs("ref")}()`;
    if (this.#values.face === "raw") draft.needs("VARIANT", "type");
    draft.notes.add(`Declare \`const ${identifier(target.name)} = ${made};\`: the call reads and writes it.`);
    return name;
  }

  /** The argument for an [out] parameter: the Out that the variable becomes. */
  address(argument: Expression, draft: Draft): string | null {
    const target = addressed(argument) ?? plain(argument);
    const symbol = this.#values.recognition.symbols.get(target);
    const isNamed = target.kind === "name" || target.kind === "member";
    if (symbol === undefined || !isNamed || symbol.holds === null)
      return draft.fail("the call writes into this argument: it must be a variable");
    const name = this.#values.variable(symbol, target.name, draft, "");
    const isDeclared = !symbol.isPointer;
    if (isDeclared) {
      const value = `${draft.needs("out")}<${typeScriptType(symbol.holds, draft)}>()`;
      draft.notes.add(
        `Declare \`${symbol.isField ? "readonly " : "const "}${identifier(target.name)} = ${value};\`: the call writes into it.`,
      );
    }
    return name;
  }

  /** An expression that makes an object. */
  create(coclass: string, from: Expression | null, draft: Draft): string | null {
    const { face } = this.#values;
    if (coclass === "Cluster") {
      draft.variables.set("backend", draft.needs("ClusterBackend", "type"));
      return face === "raw"
        ? `${draft.needs("createCluster")}(backend)`
        : `new ${draft.needs("Cluster")}(backend)`;
    }
    if (face === "managed") {
      const source = from === null ? "" : this.#values.value(from, draft);
      return source === null ? null : `new ${draft.needs(this.#values.typeOfCoclass(coclass))}(${source})`;
    }
    if (from !== null)
      return draft.fail("the raw port has no copies: create the object and set what it shall have");
    if (!draft.hasBefore) return draft.fail("create the object before the loop");
    const type = interfaceOfCoclass(coclass) ?? "";
    const name = this.#values.freshName(`p${coclass}`);
    draft.variables.set(name, "own");
    draft.before.push(
      `const ${name} = ${draft.needs("out")}<${typeScriptType(type, draft)}>();`,
      `${this.#instance(coclass, draft)}${name});`,
    );
    return `${name}.value!`;
  }

  #instance(coclass: string, draft: Draft): string {
    const iid = draft.needs(`IID_${interfaceOfCoclass(coclass) ?? ""}`);
    return `${draft.needs("CoCreateInstance")}(${draft.needs(`CLSID_${coclass}`)}, null, ${draft.needs("CLSCTX_INPROC_SERVER")}, ${iid}, `;
  }

  /** CoCreateInstance, or CreateInstance of a smart pointer: the object is written into a variable. */
  createInto(expression: Expression & { kind: "call" }, coclass: string, draft: Draft): string | null {
    const { callee, arguments: list } = expression;
    const isFunction = callee.kind === "name";
    const last = isFunction ? list.at(-1) : callee.kind === "member" ? callee.object : undefined;
    if (last === undefined || last === null)
      return draft.fail("the variable that receives the object is missing");
    if (this.#values.face === "managed" || !isFunction) {
      const made = this.create(coclass, null, draft);
      const place = this.#values.place(addressed(last) ?? plain(last), draft);
      if (made === null || place === null) return null;
      if (this.#values.face === "managed" || !draft.hasBefore) return `${place} = ${made}`;
      draft.before.push(`${place} = ${made};`);
      return draft.needs("S_OK"); // what the call answers, for whoever looks at it
    }
    const target = this.address(last, draft);
    if (target === null) return null;
    if (coclass === "Cluster") {
      draft.notes.add("Register the backend once, before: `CoRegisterClassObject(CLSID_Cluster, backend);`.");
    }
    return `${this.#instance(coclass, draft)}${target})`;
  }
}

function emptyValue(type: string): string {
  if (type === "BSTR") return "null";
  return type === "VARIANT_BOOL" ? "false" : "0";
}
