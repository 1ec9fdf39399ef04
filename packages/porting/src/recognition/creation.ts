import type { Expression } from "../languages/index.ts";
import { coclassOfProgid, interfaceOfCoclass } from "./api.ts";

/** Looks through what changes nothing about which value is meant: parentheses and casts. */
export function plain(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === "parenthesized" || inner.kind === "cast") inner = inner.value;
  return inner;
}

/** The variable whose address is taken, in the ways of C++: `&p`, `(void**)&p`, `p.GetAddressOf()`, `IID_PPV_ARGS(&p)`. */
export function addressed(expression: Expression): Expression | null {
  const value = plain(expression);
  if (value.kind === "address") {
    const inner = plain(value.value);
    const isPart = inner.kind === "member" && inner.name === "p" && inner.object !== null && !inner.isArrow;
    return isPart ? inner.object : inner;
  }
  if (value.kind !== "call") return null;
  const [first] = value.arguments;
  if (
    value.callee.kind === "name" &&
    /^(IID_PPV_ARGS|out|ByRef)$/.test(value.callee.name) &&
    first !== undefined
  )
    return addressed(first);
  const isAddress =
    value.callee.kind === "member" &&
    /^(GetAddressOf|ReleaseAndGetAddressOf|put|put_void)$/.test(value.callee.name);
  return isAddress && value.callee.kind === "member" ? value.callee.object : null;
}

/** The coclass that an expression makes an object of, and the variable that receives it where that is an argument. */
export interface Creation {
  readonly coclass: string;
  readonly target: Expression | null;
}

/** @param textOf - The text that an expression always has. */
export function creationOf(
  expression: Expression,
  textOf: (expression: Expression) => string | null,
): Creation | null {
  const [first] = expression.kind === "call" || expression.kind === "new" ? expression.arguments : [];
  if (expression.kind === "new" && /^ActiveXObject$/i.test(expression.type.name)) return made(first, textOf);
  if (expression.kind !== "call") return null;
  const { callee } = expression;
  const name = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
  if (/^(createobject|getobject)$/i.test(name)) return made(first, textOf);
  if (/^CoCreateInstance(Ex)?$/.test(name) && callee.kind === "name") {
    const last = expression.arguments.at(-1);
    const target = last === undefined ? null : addressed(last);
    const creation = made(first, textOf);
    return creation === null ? null : { ...creation, target };
  }
  if (!/^(CoCreateInstance|CreateInstance)$/.test(name) || callee.kind !== "member") return null;
  const isActivator = callee.object?.kind === "name" && callee.object.name === "Activator";
  const creation = made(first, textOf);
  return creation === null || isActivator ? creation : { ...creation, target: callee.object };
}

function made(
  what: Expression | undefined,
  textOf: (expression: Expression) => string | null,
): Creation | null {
  const coclass = what === undefined ? undefined : coclassNamed(what, textOf);
  return coclass === undefined ? null : { coclass, target: null };
}

/** The coclass that `__uuidof(Cluster)`, `CLSID_Cluster`, `typeof(Cluster)` or a ProgID stands for. */
export function coclassNamed(
  what: Expression,
  textOf: (expression: Expression) => string | null,
): string | undefined {
  const value = plain(what);
  if (value.kind === "type")
    return interfaceOfCoclass(value.type.name) === undefined ? undefined : value.type.name;
  if (value.kind === "name" && value.name.startsWith("CLSID_")) {
    const name = value.name.slice("CLSID_".length);
    return interfaceOfCoclass(name) === undefined ? undefined : name;
  }
  const [first] = value.kind === "call" ? value.arguments : [];
  const isOfProgid =
    value.kind === "call" &&
    "name" in value.callee &&
    /GetTypeFromProgID|CLSIDFromProgID/i.test(value.callee.name);
  const text = textOf(isOfProgid && first !== undefined ? first : value);
  return text === null ? undefined : coclassOfProgid(text);
}
